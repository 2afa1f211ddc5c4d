import { expect, it } from 'vitest';
import { compileProgram, createVm } from '../../python/index';
import { pack } from './parcel';
import { warmUp } from './worker-warm-up';

function order(source: string, leave: number) {
  const compiled = compileProgram(source);
  if ('error' in compiled) throw new Error(compiled.error.message);
  const word = new SharedArrayBuffer(4);
  new Int32Array(word)[0] = leave;
  return { kind: 'warm-up' as const, program: pack(compiled.program, new Set()), leave: word };
}

it('warms up by running a program to its end', () => {
  expect(warmUp(order('for n in range(100): print(n)\n', 0), createVm)).toEqual({ kind: 'left' });
});

it('leaves a warm-up, however long it would go on, when the core is wanted', () => {
  expect(warmUp(order('while True: pass\n', 1), createVm)).toEqual({ kind: 'left' });
});

import { expect, it } from 'vitest';
import { NONE } from '../object/type';
import { exitProcess } from './exit';
import type { VM } from './vm';

it('a process ends once, with what it ended by first', () => {
  const codes: number[] = [];
  const kernel = { procExit: (code: number) => codes.push(code) };
  const vm = { exited: false, options: { preset: 'spawn' }, kernel } as unknown as VM;
  exitProcess(vm, undefined);
  exitProcess(vm, NONE);
  expect(vm.exited).toBe(true);
  expect(codes).toEqual([-2]);
});

import { expect, it } from 'vitest';
import { exitProcess } from './exit';
import { WAIT } from './signal';
import type { VM } from './vm';

it('a process ends with what it ended by, and nothing more of its program runs', () => {
  const codes: number[] = [];
  const kernel = { procExit: (code: number) => codes.push(code) };
  const vm = { exited: false, options: { preset: 'spawn' }, kernel } as unknown as VM;
  expect(exitProcess(vm, undefined)).toBe(WAIT);
  expect(vm.exited).toBe(true);
  expect(codes).toEqual([-2]);
});

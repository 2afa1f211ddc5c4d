import { describe, expect, it } from 'vitest';
import { compileProgram } from '../index';
import { newBytes } from '../object/make';
import { prepareVm } from '../vm/boot';
import { preview } from './preview';

const vm = (() => {
  const compiled = compileProgram('');
  if ('error' in compiled) throw new Error(compiled.error.message);
  return prepareVm(compiled.program, { seed: 0, cpuCount: 2, maxCells: 1e7, preset: 'spawn' });
})();

const shown = (text: string) => preview(vm, newBytes(new TextEncoder().encode(text)), 40);

describe('a value in a few characters', () => {
  it('shows bytes as Python writes them', () => {
    expect(shown('stop')).toBe("b'stop'");
    expect(shown('')).toBe("b''");
    expect(shown("it's\0")).toBe('b"it\'s\\x00"');
  });

  it('shows the beginning of many bytes', () => {
    expect(shown('x'.repeat(1_000_000))).toBe(`b'${'x'.repeat(37)}…`);
  });
});

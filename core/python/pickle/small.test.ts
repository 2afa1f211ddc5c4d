import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileProgram } from '../index';
import type { Value } from '../object/obj';
import { NONE } from '../object/type';
import { prepareVm } from '../vm/boot';
import type { VM } from '../vm/vm';
import { PicklerState } from './pickler';
import { smallPickle, smallValue } from './small';
import { NO_HOOKS, UnpicklerState } from './unpickler';

const vm = ((): VM => {
  const compiled = compileProgram('');
  if ('error' in compiled) throw new Error(compiled.error.message);
  return prepareVm(compiled.program, { seed: 0, cpuCount: 2, maxCells: 1e7, preset: 'spawn' });
})();

function pickleByMachine(v: Value, protocol: number): Uint8Array {
  const state = new PicklerState(protocol, true, {
    persistentId: undefined,
    reducerOverride: undefined,
    dispatch: [],
  });
  expect(state.begin(vm, v)).toBeUndefined();
  state.release();
  return state.finish();
}

function valueByMachine(bytes: Uint8Array): Value | 'refused' {
  const state = new UnpicklerState(NO_HOOKS);
  try {
    return state.begin(vm, bytes) === undefined ? state.finish() : 'refused';
  } catch {
    return 'refused';
  }
}

const scalar = fc.oneof(
  fc.integer(),
  fc.constantFrom(0, 255, 256, 65535, 65536, 2 ** 31 - 1, -(2 ** 31), 2 ** 31, 2 ** 40, -1, 1e15),
  fc.boolean(),
  fc.constant(NONE),
  fc.string({ unit: 'grapheme-ascii', maxLength: 70 }),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
);
const protocol = fc.constantFrom(0, 2, 4, 5);

describe('the short way to pickle a scalar', () => {
  it('writes the bytes that the machine writes, or nothing', () => {
    fc.assert(
      fc.property(scalar, protocol, (v: Value, number) => {
        const small = smallPickle(v, number);
        // The machine looks up None's class, for which it wants a VM.
        if (small !== undefined && v !== NONE) expect([...small]).toEqual([...pickleByMachine(v, number)]);
      }),
    );
    expect(Buffer.from(smallPickle(NONE, 4) ?? []).toString('latin1')).toBe('\x80\x04N.');
    expect(smallPickle(1000, 4)).toBeDefined();
    expect(smallPickle('text', 4)).toBeDefined();
    expect(smallPickle(2 ** 31, 4)).toBeUndefined();
  });

  it('reads back what it has written', () => {
    fc.assert(
      fc.property(scalar, (v: Value) => {
        const small = smallPickle(v, 4);
        if (small !== undefined) expect(smallValue(small)).toBe(v);
      }),
    );
  });

  it('reads no bytes otherwise than the machine does, whatever was done to them', () => {
    const changed = fc.tuple(scalar, fc.nat(30), fc.nat(255), fc.constantFrom('set', 'cut', 'add'));
    fc.assert(
      fc.property(changed, ([v, place, byte, how]) => {
        const whole = smallPickle(v as Value, 4) ?? Uint8Array.of(0x80, 4, 0x4e, 0x2e);
        const at = place % whole.length;
        const bytes =
          how === 'cut'
            ? Uint8Array.from([...whole.slice(0, at), ...whole.slice(at + 1)])
            : how === 'add'
              ? Uint8Array.from([...whole.slice(0, at), byte, ...whole.slice(at)])
              : Uint8Array.from(whole, (old, i) => (i === at ? byte : old));
        const value = smallValue(bytes);
        if (value !== undefined) expect(value).toBe(valueByMachine(bytes));
      }),
      { numRuns: 1000 },
    );
  });
});

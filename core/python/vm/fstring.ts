import { drop } from '../object/heap';
import type { Slot, Value } from '../object/obj';
import type { Code } from './code';
import { formatValue } from './format';
import { Ret } from './frame';
import { unbound } from './names';
import { isSignal, SWITCHED } from './signal';
import { asciiOf, reprOf, strOf } from './text';
import type { VM } from './vm';

/**
 * FORMAT: r[a] = format(convert(rk[b]), spec). The spec, when there is one, is a string in r[a+1]. Conversions and
 * `__format__` that need Python are helpers' work.
 */
export function formatOperand(
  vm: VM,
  R: Slot[],
  bp: number,
  code: Code,
  a: number,
  b: number,
  c: number,
): Value {
  const v = b >= 0 ? R[bp + b] : code.consts[~b];
  if (v === undefined) unbound(code, b);
  const value = v as Value;
  let spec = '';
  if ((c & 4) !== 0) {
    spec = R[bp + a + 1] as string;
    R[bp + a + 1] = undefined;
  }
  const conversion = c & 3;
  const converted =
    conversion === 0
      ? value
      : conversion === 1
        ? strOf(vm, value)
        : conversion === 2
          ? reprOf(vm, value)
          : asciiOf(vm, value);
  let result: Value;
  if (isSignal(converted)) {
    result =
      spec === '' ? converted : vm.call(vm.helper('_format_converted'), [value, conversion, spec], undefined);
  } else result = formatValue(vm, converted, spec);
  if (isSignal(result)) {
    vm.follow(result, Ret.Store, bp + a, 0);
    result = SWITCHED;
  }
  if (b >= code.nlocals && b !== a) {
    R[bp + b] = undefined;
    drop(v);
  }
  return result;
}

export function joinStrings(vm: VM, R: Slot[], from: number, count: number): Value {
  let text = '';
  for (let i = 0; i < count; i++) {
    text = vm.concat(text, R[from + i] as string);
    R[from + i] = undefined;
  }
  return text;
}

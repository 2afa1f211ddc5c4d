import type { DictData, Entry } from '../object/dict';
import type { Value } from '../object/obj';
import type { Code } from './code';
import { type PyThrow, pyError } from './errors';
import type { VM } from './vm';

/** The register has no value: the variable was never bound, or was deleted. */
export function unbound(code: Code, operand: number): never {
  const { varnames } = code.data;
  if (operand < 0 || operand >= varnames.length)
    throw new Error(`register ${operand} of ${code.data.name} is empty`);
  throw pyError(
    'UnboundLocalError',
    `cannot access local variable '${varnames[operand]}' where it is not associated with a value`,
  );
}

let makeOwn: () => readonly (readonly [string, Value])[] = () => [];
let own: ReadonlyMap<string, Entry> | undefined;

/** Tells what the builtins are that are not Python. */
export function provideBuiltins(make: typeof makeOwn): void {
  makeOwn = make;
}

/**
 * Where a name is that the module has not. What is C in CPython finds the builtins themselves, whatever the program has put
 * into the module of that name.
 */
function builtinEntry(vm: VM, code: Code, name: string): Entry | undefined {
  if (code.hidden) {
    own ??= new Map(makeOwn().map(([k, v]) => [k, { k, v }]));
    const found = own.get(name) ?? (vm.helpers.p as DictData).map.get(name);
    if (found !== undefined) return found as Entry;
  }
  return vm.builtinNames.map.get(name) as Entry | undefined;
}

/** The name's value in the module, else in builtins; remembers the entry in the instruction's cache. */
export function loadGlobal(vm: VM, code: Code, globals: DictData, cacheAt: number, nameAt: number): Value {
  const name = code.names[nameAt];
  let entry = globals.map.get(name) as Entry | undefined;
  let slot = -1;
  if (entry === undefined || entry.v === undefined) {
    entry = builtinEntry(vm, code, name);
    slot = globals.version;
    if (entry === undefined || entry.v === undefined) throw nameError(vm, name);
  }
  if (cacheAt >= 0) {
    code.caches[cacheAt] = { shape: undefined, cls: globals, epoch: 0, slot, value: undefined, ref: entry };
  }
  return entry.v as Value;
}

export function nameError(vm: VM, name: string): PyThrow {
  const error = pyError('NameError', `name '${name}' is not defined`);
  vm.setAttribute(error.exc, 'name', name);
  return error;
}

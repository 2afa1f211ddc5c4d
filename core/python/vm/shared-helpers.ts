import type { Unit } from '../bytecode/code';
import type { DictData } from '../object/dict';
import { K, type Obj, type Slot, type Value } from '../object/obj';
import type { FunctionData } from '../object/payloads';
import type { SetData } from '../object/set';
import { type TypeData, typeData } from '../object/type';
import type { Code } from './code';
import { MISSING } from './missing';
import type { VM } from './vm';

/** A class of the helpers, as it was made. */
interface KnownClass {
  data: TypeData;
  attributes: readonly [string, Value][];
  subclasses: number;
}

/**
 * What core/stdlib/builtins.py makes: some hundred functions and a few classes, the same in every process. A worker
 * makes it once and lends it to one VM after the other, which halves the cost of a process.
 *
 * Invariant: nothing is lent that a program has left its mark on. All that the helpers hold is functions, classes,
 * constants and empty containers; whenever one of them is another than it was, or not empty, they are made anew.
 */
export class SharedHelpers {
  readonly #helpers: Obj;
  readonly #codes: Code[];
  readonly #unit: Unit;
  readonly #cells: number;
  readonly #values: ReadonlyMap<unknown, Slot>;
  readonly #classes: readonly KnownClass[];

  /** Those of a VM that has just booted; undefined when they hold what cannot be lent. */
  static of(vm: VM, unit: Unit): SharedHelpers | undefined {
    const helpers = vm.helpers.p as DictData;
    for (const { v } of helpers.map.values()) if (!canBeLent(v)) return undefined;
    return new SharedHelpers(vm, unit);
  }

  private constructor(vm: VM, unit: Unit) {
    const { map } = vm.helpers.p as DictData;
    this.#helpers = vm.helpers;
    this.#unit = unit;
    this.#codes = vm.codesOf(unit);
    this.#cells = vm.cells;
    this.#values = new Map([...map].map(([key, { v }]) => [key, v]));
    this.#classes = [...map.values()].flatMap(({ v }) =>
      typeof v === 'object' && v.kind === K.Type && typeData(v).heap ? [known(typeData(v))] : [],
    );
  }

  /** Gives them to a fresh VM, whose predecessor has ended; false when that left its mark, and they are of no use. */
  lend(vm: VM, unit: Unit): boolean {
    if (unit !== this.#unit || !this.#areAsMade()) return false;
    const data = this.#helpers.p as DictData;
    // Call sites that found a name among the builtins of the VM before must look again.
    data.version++;
    vm.helpers = this.#helpers;
    vm.lendCodes(unit, this.#codes);
    vm.cells = this.#cells;
    return true;
  }

  areOf(vm: VM): boolean {
    return vm.helpers === this.#helpers;
  }

  #areAsMade(): boolean {
    const { map } = this.#helpers.p as DictData;
    if (map.size !== this.#values.size) return false;
    for (const [key, { v }] of map) if (v !== this.#values.get(key) || !canBeLent(v)) return false;
    return this.#classes.every(
      ({ data, attributes, subclasses }) =>
        data.subclasses.length === subclasses &&
        data.dict.size === attributes.length &&
        attributes.every(([name, value]) => data.dict.get(name) === value),
    );
  }
}

function known(data: TypeData): KnownClass {
  return { data, attributes: [...data.dict], subclasses: data.subclasses.length };
}

function canBeLent(v: Slot): boolean {
  if (typeof v !== 'object' || v === MISSING) return v !== undefined;
  switch (v.kind) {
    case K.None:
    case K.Float:
    case K.Bytes:
    case K.Native:
    case K.Type:
      return true;
    case K.Function: {
      const { defaults, kwdefaults } = v.p as FunctionData;
      return [...(defaults ?? []), ...(kwdefaults?.values() ?? [])].every(canBeLent);
    }
    case K.Tuple:
      return (v.p as Value[]).every(canBeLent);
    case K.List:
      return (v.p as Value[]).length === 0;
    case K.Dict:
      return (v.p as DictData).size === 0;
    case K.Set:
      return (v.p as SetData).size === 0;
    default:
      return false;
  }
}

import type { DictData } from '../object/dict';
import { drop } from '../object/heap';
import { K, type Obj } from '../object/obj';

/**
 * The modules that are loaded, by name. The table is the dict that programs know as `sys.modules`: what they put in
 * or take out counts.
 */
export class ModuleTable {
  /** @param dict whose reference is the caller's */
  constructor(readonly dict: Obj) {}

  /** The module of that name: anything, when the program put something there. */
  get(name: string): Obj | undefined {
    const found = this.#data.getStr(name);
    return typeof found === 'object' ? found : undefined;
  }

  /** The module of that name, unless the program put something else there. */
  module(name: string): Obj | undefined {
    const found = this.get(name);
    return found?.kind === K.Module ? found : undefined;
  }

  has(name: string): boolean {
    return this.#data.getStr(name) !== undefined;
  }

  set(name: string, module: Obj): void {
    drop(this.#data.setStr(name, module));
  }

  delete(name: string): void {
    const gone = this.#data.remove(name);
    drop(gone?.k);
    drop(gone?.v);
  }

  *keys(): Iterable<string> {
    for (const { k } of this.#data.map.values()) if (typeof k === 'string') yield k;
  }

  *[Symbol.iterator](): Iterator<[string, Obj]> {
    for (const { k, v } of this.#data.map.values())
      if (typeof k === 'string' && typeof v === 'object') yield [k, v];
  }

  get #data(): DictData {
    return this.dict.p as DictData;
  }
}

import type { KernelCalls } from '../../kernel/calls';
import type { Unit } from '../bytecode/code';
import type { Program, VmOptions } from '../face';
import type { Entry } from '../object/dict';
import { isRealmObject, LIBRARY, type Obj, type Slot } from '../object/obj';
import { references } from '../object/references';
import type { Code } from './code';
import { type Change, KeptObjects } from './kept-objects';
import { ModuleTable } from './module-table';
import { VM } from './vm';

/**
 * What the library's modules made when they ran, ahead of a process: thousands of functions and classes, alike in
 * every process of a run. Making them is most of what a process costs, so a worker makes them once and gives them to
 * one process after the other, each time put back to what they were, reference counts included.
 *
 * Invariant: one VM at a time has them. Whoever lends them on knows that the VM before has ended; how it ended is no
 * matter, since nothing that it did to them stays.
 */
export class LibraryImage {
  /** What it consists of, in an order that is the same in every worker that prepares this program. */
  readonly objects: readonly Obj[];
  readonly #kept: KeptObjects;
  #positions: ReadonlyMap<Obj, number> | undefined;
  readonly #helpers: Obj;
  readonly #builtins: Obj;
  readonly #modules: Obj;
  readonly #preloaded: ReadonlyMap<string, Map<string, Obj>>;
  readonly #codes: readonly (readonly [Unit, Code[]])[];
  readonly #ids: readonly (readonly [Obj, number])[];
  readonly #nextId: number;
  readonly #cells: number;

  /**
   * @param vm one whose library has run and that runs nothing else yet; from now on its objects are the image's, and
   *   their counts those of the library (see LIBRARY)
   * @throws Error when the library made something that cannot be put back
   */
  constructor(vm: VM) {
    const objects = libraryObjects(vm);
    for (const obj of objects) obj.rc += LIBRARY;
    vm.library = this;
    this.objects = objects;
    for (const code of vm.loadedCodes()) code.ranAhead = !code.data.late;
    this.#kept = new KeptObjects(objects);
    this.#helpers = vm.helpers;
    this.#builtins = vm.builtins;
    this.#modules = vm.modules.dict;
    this.#preloaded = new Map(vm.preloaded);
    this.#codes = [...vm.unitCodes()];
    this.#ids = [...objects, ...vm.numberedImmortals].flatMap((obj) => {
      const id = vm.knownId(obj);
      return id === undefined ? [] : [[obj, id] as const];
    });
    this.#nextId = vm.nextId;
    this.#cells = vm.cells;
  }

  /** A VM as the one it was taken from had been then. The VM that had it before must have ended. */
  lend(program: Program, options: VmOptions): VM {
    this.#kept.restore();
    const vm = new VM(program, undefined as unknown as KernelCalls, options);
    vm.library = this;
    vm.helpers = this.#helpers;
    vm.builtins = this.#builtins;
    vm.startThread('MainThread', 0);
    vm.modules = new ModuleTable(this.#modules);
    for (const [name, brought] of this.#preloaded) vm.preloaded.set(name, brought);
    for (const [unit, codes] of this.#codes) vm.lendCodes(unit, codes);
    for (const [obj, id] of this.#ids) vm.setId(obj, id);
    vm.nextId = this.#nextId;
    vm.cells = this.#cells;
    return vm;
  }

  /** Place of each object in `objects`. */
  get positions(): ReadonlyMap<Obj, number> {
    this.#positions ??= new Map(this.objects.map((obj, i) => [obj, i]));
    return this.#positions;
  }

  /** What `vm`, which has the library now, did to it: calls back with each object that is not as it was kept, in order. */
  eachChange(vm: VM, tell: (obj: Obj, position: number, change: Change) => void): void {
    const numbered = new Set(vm.numberedLasting);
    for (const [obj] of this.#ids) numbered.delete(obj);
    this.#kept.eachChange(numbered, tell);
  }

  /** The entries that the dict at `position` had when it was kept; undefined where no dict is. */
  entriesAt(position: number): readonly Entry[] | undefined {
    return this.#kept.entriesAt(position);
  }
}

/** All that the VM's roots lead to and that is not the realm's. */
function libraryObjects(vm: VM): Obj[] {
  const found = new Set<Obj>();
  const enter = (v: Slot): void => {
    if (typeof v === 'object' && !isRealmObject(v)) found.add(v);
  };
  enter(vm.helpers);
  enter(vm.builtins);
  enter(vm.modules.dict);
  for (const brought of vm.preloaded.values()) for (const module of brought.values()) enter(module);
  for (const code of vm.loadedCodes()) for (const constant of code.consts) enter(constant);
  for (const obj of found) for (const v of references(obj)) enter(v); // grows while it is walked
  return [...found];
}

import { BadBytes, ByteReader } from '../../base/bytes';
import type { KernelCalls } from '../../kernel/calls';
import type { Program, VmFace, VmOptions } from '../face';
import { LIBRARY, type Obj, setRegistry, type Value } from '../object/obj';
import { ModuleTable } from '../vm/module-table';
import { VM } from '../vm/vm';
import { Change, Part, programMark, usualClass, VERSION, Written } from './format';
import { codecOf } from './kinds/index';
import { readAnew, readEntries } from './lasting';
import { GraphReader } from './reader';
import { readThread } from './threads';

/**
 * The process that `encodeVm` wrote, at the same instruction.
 *
 * @param program the very program it ran
 * @param kernel its door to the kernel: the same process's, or that of a child which begins as its copy
 * @throws BadBytes when the bytes are cut or corrupt, of another version, or of another program
 */
export function decodeVm(
  program: Program,
  kernel: KernelCalls,
  options: VmOptions,
  bytes: Uint8Array,
): VmFace {
  return decode(new VM(program, kernel, options), bytes).vm;
}

/**
 * What was decoded, and the objects it is made of, without those of a library that are as they were.
 *
 * @param vm one that has nothing yet; for what `encodeChanges` wrote, one with the library only (LibraryImage.lend)
 */
export function decode(vm: VM, bytes: Uint8Array): { vm: VM; objects: readonly Obj[] } {
  const { program } = vm;
  const input = new ByteReader(bytes);
  const version = input.byte('a version');
  if (version !== VERSION)
    throw new BadBytes(`a process in format ${version}; this Lockstep reads format ${VERSION}`);
  if (input.unsigned("the program's mark") !== programMark(program)) {
    throw new BadBytes(`a process of another program than ${program.filename}, or of another version of it`);
  }
  const before = setRegistry(undefined); // what is made here is registered by the bytes
  try {
    return readVm(vm, input);
  } finally {
    setRegistry(before);
  }
}

function readVm(vm: VM, input: ByteReader): { vm: VM; objects: readonly Obj[] } {
  const count = input.unsigned('the size of a library');
  if (count === 0) vm.forgetLibrary();
  const lasting = vm.library?.objects ?? [];
  if (lasting.length !== count) {
    throw new BadBytes(`a process on a library of ${count} objects; the one at hand has ${lasting.length}`);
  }
  const from = new GraphReader(vm, input, lasting);
  readState(from, vm);
  const changed = count === 0 ? [] : readChanges(from, vm);
  from.objects.forEach((obj, i) => {
    if (from.written[i] !== Written.Name) readBody(from, vm, obj, from.written[i] === Written.All);
  });
  if (!input.done) throw new BadBytes(`more bytes than a process has, from byte ${input.position}`);
  return { vm, objects: [...changed, ...from.objects] };
}

/** Mirrors writeChanges in encode.ts. */
function readChanges(from: GraphReader, vm: VM): Obj[] {
  const changed: Obj[] = [];
  let next = 0;
  for (;;) {
    const step = from.input.unsigned('a distance');
    if (step === 0) return changed;
    const obj = from.lasting[next + step - 1];
    if (obj === undefined)
      throw new BadBytes(`no such object of the library before byte ${from.input.position}`);
    next += step;
    const change = from.input.byte('a change');
    if (change === Change.Whole) readAnew(obj, () => readBody(from, vm, obj, true));
    else readBody(from, vm, obj, false);
    if (change === Change.Entries) readEntries(from, obj, vm.library?.entriesAt(next - 1));
    changed.push(obj);
  }
}

/** Mirrors writeState in encode.ts. */
function readState(from: GraphReader, vm: VM): void {
  const { input } = from;
  vm.helpers = from.object();
  vm.builtins = from.object();
  vm.modules = new ModuleTable(from.object());
  for (let left = input.unsigned('a number of threads'); left > 0; left--) readThread(from, vm);
  vm.thread = vm.threads[input.unsigned('a thread')];
  vm.finalizers.queue.push(...(from.values() as Obj[]));
  vm.registry.objects = from.values() as Obj[];
  vm.registry.room = input.unsigned('a number of objects');
  vm.registry.lived = input.unsigned('a number of objects');
  vm.registry.enabled = from.flag();
  vm.pendingThrow = from.maybe();
  vm.nextDefault = from.slot();
  vm.exitError = from.maybe();
  vm.exited = from.flag();
  vm.folder = from.text();
  vm.switchInterval = input.float('an interval');
  vm.turnBegan = input.float('a time');
  for (let left = input.unsigned('a number of signals'); left > 0; left--)
    vm.came.push(input.unsigned('a signal'));
  vm.cutsWait = from.flag();
  vm.shuttingDown = from.flag();
  if (from.flag()) {
    vm.resumption = { gen: from.object(), value: from.value(), exc: from.maybe(), closing: from.flag() };
  }
  vm.processName = from.text();
  vm.seedsTaken = input.unsigned('a number of seeds');
  vm.linesDone = input.unsigned('a number of lines');
  vm.cells = input.float('a number of cells');
  vm.nextId = input.unsigned('an identity');
  for (let left = input.unsigned('a number of identities'); left > 0; left--) {
    vm.setId(from.object(), input.unsigned('an identity'));
  }
}

/** Mirrors writeBody in encode.ts. */
function readBody(from: GraphReader, vm: VM, obj: Obj, whole: boolean): void {
  const { input } = from;
  obj.rc = input.signed('a reference count');
  const parts = input.byte("an object's parts");
  if ((parts & Part.Id) !== 0) vm.setId(obj, input.unsigned('an identity'));
  if ((parts & Part.Finalized) !== 0) vm.finalized.add(obj);
  if ((parts & Part.Library) !== 0) obj.rc += LIBRARY;
  if (!whole) return;
  const usual = usualClass.get(obj.kind);
  if ((parts & Part.Class) !== 0) obj.cls = from.object();
  else if (usual !== undefined) obj.cls = usual;
  else throw new BadBytes(`an object of kind ${obj.kind} without a class before byte ${input.position}`);
  if ((parts & Part.Attributes) !== 0) {
    const shape = from.shape();
    const slots: Value[] = [];
    for (let left = shape.names.length; left > 0; left--) slots.push(from.value());
    obj.shape = shape;
    obj.slots = slots;
  }
  codecOf(obj.kind).read(from, obj);
}

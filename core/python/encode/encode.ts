import { ByteWriter } from '../../base/bytes';
import { countOf, isLasting, type Obj } from '../object/obj';
import type { Shape } from '../object/shape';
import type { Thread } from '../vm/thread';
import type { VM } from '../vm/vm';
import { sharedConstants } from './constants';
import { Change, Part, programMark, usualClass, VERSION, Written } from './format';
import { codecOf } from './kinds/index';
import { writeEntries } from './lasting';
import { writeThread } from './threads';
import { GraphWriter } from './writer';

/**
 * A whole process as bytes (format.ts): all that its roots lead to, with exact reference counts. The VM must stand
 * between two instructions. It is not changed.
 *
 * Left out, because the next use makes it again: inline caches, what classes remember of lookups, a dict iterator's
 * place in the Map. `vm.tail` lives within one instruction only.
 *
 * @param threads those that go with it: all, or the one that forks
 * @throws Error for an object that cannot be encoded, which is a fault of ours
 */
export function encodeVm(vm: VM, threads: readonly Thread[] = vm.threads): Uint8Array {
  return encode(new GraphWriter(sharedConstants(vm.loadedCodes())), vm, threads);
}

/**
 * As `encodeVm`, for a reader that has the same library at hand, as it was made: of the library only what differs is
 * written. A VM that has no library is written whole.
 */
export function encodeChanges(vm: VM, threads: readonly Thread[]): Uint8Array {
  const { library } = vm;
  if (library === undefined) return encodeVm(vm, threads);
  return encode(new GraphWriter(sharedConstants(vm.laterCodes()), library.positions), vm, threads);
}

function encode(to: GraphWriter, vm: VM, threads: readonly Thread[]): Uint8Array {
  writeState(to, vm, threads);
  if (to.lasting.size > 0) writeChanges(to, vm);
  // grows while it is walked
  for (let i = 0; i < to.objects.length; i++) writeBody(to, vm, to.objects[i], to.writtenOf(to.objects[i]));
  const all = new ByteWriter(1 << 12);
  all.byte(VERSION);
  all.unsigned(programMark(vm.program));
  all.unsigned(to.lasting.size);
  to.finishInto(all);
  return all.finish();
}

/** Objects of the library that are not what they were: each with its distance from the one before. Mirrors readChanges. */
function writeChanges(to: GraphWriter, vm: VM): void {
  let next = 0;
  vm.library?.eachChange(vm, (obj, position, change) => {
    to.out.unsigned(1 + position - next);
    next = position + 1;
    if (change === 'whole') {
      to.out.byte(Change.Whole);
      writeBody(to, vm, obj, Written.All);
    } else {
      to.out.byte(change === 'counts' ? Change.Counts : Change.Entries);
      writeBody(to, vm, obj, Written.Counts);
      if (change !== 'counts') writeEntries(to, change);
    }
  });
  to.out.unsigned(0);
}

/** Mirrors readState in decode.ts. */
function writeState(to: GraphWriter, vm: VM, threads: readonly Thread[]): void {
  const { out } = to;
  to.value(vm.helpers);
  to.value(vm.builtins);
  to.value(vm.modules.dict);
  out.unsigned(threads.length);
  for (const thread of threads) writeThread(to, thread);
  // the present thread may have ended just now: the VM looks for the next from the first on then, as its copy will
  out.unsigned(Math.max(0, threads.indexOf(vm.thread)));
  to.values(vm.finalizers.queue);
  to.values(vm.registry.sweep());
  out.unsigned(vm.registry.room < 0 ? 0 : vm.registry.room);
  out.unsigned(vm.registry.lived);
  to.flag(vm.registry.enabled);
  to.value(vm.pendingThrow);
  to.value(vm.nextDefault);
  to.value(vm.exitError);
  to.flag(vm.exited);
  to.text(vm.folder);
  out.float(vm.switchInterval);
  out.float(vm.turnBegan + 0); // without the sign of FLOAT_ZERO
  out.unsigned(vm.came.length);
  for (const signal of vm.came) out.unsigned(signal);
  to.flag(vm.cutsWait);
  to.flag(vm.shuttingDown);
  to.flag(vm.resumption !== undefined);
  if (vm.resumption !== undefined) {
    const { gen, value, exc, closing } = vm.resumption;
    to.value(gen);
    to.value(value);
    to.value(exc);
    to.flag(closing);
  }
  to.text(vm.processName);
  out.unsigned(vm.seedsTaken);
  out.unsigned(vm.linesDone);
  out.float(vm.cells);
  out.unsigned(vm.nextId);
  out.unsigned(vm.numberedImmortals.length);
  for (const obj of vm.numberedImmortals) {
    to.value(obj);
    out.unsigned(vm.idOf(obj));
  }
}

/** Mirrors readBody in decode.ts. */
function writeBody(to: GraphWriter, vm: VM, obj: Obj, written: number): void {
  if (written === Written.Name) return;
  const { out } = to;
  const id = vm.knownId(obj);
  const parts =
    (obj.cls === usualClass.get(obj.kind) ? 0 : Part.Class) |
    (obj.shape === undefined ? 0 : Part.Attributes) |
    (id === undefined ? 0 : Part.Id) |
    (vm.finalized.has(obj) ? Part.Finalized : 0) |
    (isLasting(obj) ? Part.Library : 0);
  out.signed(countOf(obj));
  out.byte(parts);
  if (id !== undefined) out.unsigned(id);
  if (written === Written.Counts) return;
  if ((parts & Part.Class) !== 0) to.value(obj.cls);
  if (obj.shape !== undefined) writeAttributes(to, obj, obj.shape);
  codecOf(obj.kind).write(to, obj);
}

function writeAttributes(to: GraphWriter, obj: Obj, shape: Shape): void {
  to.shape(shape, obj.cls);
  const { slots } = obj;
  if (slots === undefined || slots.length !== shape.names.length) {
    throw new Error(
      `an object of kind ${obj.kind} has ${slots?.length} attributes, its shape ${shape.names.length}`,
    );
  }
  for (let i = 0; i < slots.length; i++) to.value(slots[i]);
}

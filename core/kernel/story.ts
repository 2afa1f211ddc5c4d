import { encodeUtf8 } from '../base/utf8';
import { Kind, ObjectKind, type Op, type OpResult, PartOf, type StateOf } from '../trace/event';
import type { Context } from './context';
import { descriptor } from './descriptors';
import { nameBytes } from './heap';
import * as L from './layout';

/**
 * What the program does, told by its library: which objects it has, what they are made of, which operation the calls
 * of a thread belong to. The kernel passes it on, in the order of the calls; all it keeps is names, so that it can
 * say who waits for what.
 */

/** Most bytes of a role or a preview. */
const TEXT_BYTES = 120;

export function objectCreate(k: Context, kind: ObjectKind, parameter: number): number {
  k.enter(1, 0);
  const { words } = k;
  const id = words[L.H_NEXT_OBJECT];
  words[L.H_NEXT_OBJECT] = (id + 1) & 0x7fffffff;
  const open = kind === ObjectKind.Connection ? descriptor(k, parameter) : 0;
  if (open > 0) words[open + L.O_STORY] = id + 1;
  k.emit(Kind.ObjectCreate, id, kind, parameter, 0);
  k.leave();
  return id;
}

export function objectName(k: Context, id: number, name: string): void {
  const bytes = nameBytes(name);
  k.enter(1, bytes.length);
  const { words } = k;
  k.emitText(Kind.ObjectName, id, 0, 0, 0, bytes);
  nameOpen(k, id, bytes);
  // Its parts are told next: they are called after it.
  k.heap.giveChain(words[k.process + L.P_NAMED_NAME]);
  const kept = bytes.length > 0 && k.heap.free() > 0;
  words[k.process + L.P_NAMED] = kept ? id + 1 : 0;
  words[k.process + L.P_NAMED_NAME] = kept ? k.heap.store(bytes) : 0;
  words[k.process + L.P_NAMED_BYTES] = kept ? bytes.length : 0;
  k.leave();
}

export function objectPart(k: Context, id: number, what: PartOf, part: number, role: string): void {
  const bytes = nameBytes(role);
  k.enter(1, bytes.length);
  const { words } = k;
  const known = what === PartOf.Memory ? memoryId(k, part) : part;
  k.emitText(Kind.ObjectPart, id, what, known, 0, bytes);
  if (words[k.process + L.P_NAMED] === id + 1) {
    const name = k.heap.text(words[k.process + L.P_NAMED_NAME], words[k.process + L.P_NAMED_BYTES]);
    const label = nameBytes(`${name} (${role})`);
    if (what === PartOf.Object) nameOpen(k, part, label);
    else if (what === PartOf.Semaphore) nameSemaphore(k, part, name, label);
  }
  k.leave();
}

/** The shared memory that a descriptor of this process is for; −1 when it is for none. */
function memoryId(k: Context, fd: number): number {
  const open = descriptor(k, fd);
  if (open <= 0 || k.words[open + L.O_KIND] !== L.OPEN_MEMORY) return -1;
  return k.words[k.words[open + L.O_OBJECT] + L.F_ID];
}

/** Names the end of a pipe that object `id` is, when it is one of this process's and has no name. */
function nameOpen(k: Context, id: number, name: Uint8Array): void {
  const { words } = k;
  const table = k.memory.descriptors(k.process);
  for (let fd = 3; fd < k.memory.layout.tables.descriptors; fd++) {
    const open = words[table + fd];
    if (open <= 0 || words[open + L.O_STORY] !== id + 1) continue;
    if (words[open + L.O_NAME] !== 0 || name.length === 0 || k.heap.free() === 0) return;
    words[open + L.O_NAME] = k.heap.store(name);
    words[open + L.O_NAME_BYTES] = name.length;
    return;
  }
}

/** A part's lock without a name, or with the whole's, is called by its role. */
function nameSemaphore(k: Context, id: number, whole: string, label: Uint8Array): void {
  const { words } = k;
  const s = k.memory.semaphore(id);
  if (s === 0) return;
  const block = words[s + L.S_NAME];
  if (block === 0) {
    if (k.heap.free() === 0) return;
    words[s + L.S_NAME] = k.heap.store(label);
  } else {
    if (k.heap.text(block, words[s + L.S_NAME_BYTES]) !== whole) return;
    k.memory.bytes.set(label, k.heap.byteOf(block)); // a name is one block, whatever its length
  }
  words[s + L.S_NAME_BYTES] = label.length;
}

export function opBegin(k: Context, id: number, op: Op, argument: number, preview: string): void {
  let text: Uint8Array | undefined;
  if (preview !== '')
    text = encodeUtf8(preview.length > TEXT_BYTES / 3 ? preview.slice(0, TEXT_BYTES / 3) : preview);
  k.tell(Kind.OpBegin, id, op, argument, 0, text);
}

export function opEnd(k: Context, id: number, op: Op, result: OpResult, value: number): void {
  k.tell(Kind.OpEnd, id, op, result, value, undefined);
}

export function objectState(k: Context, id: number, which: StateOf, value: number): void {
  k.tell(Kind.ObjectState, id, which, value, 0, undefined);
}

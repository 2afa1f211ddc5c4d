import type { Registry } from './registry';
import type { Shape } from './shape';

/**
 * A Python value. Small ints are `number` (safe integers), larger ones `bigint`, bools `boolean`, strs `string`;
 * everything else is an `Obj`. `undefined` is never a Python value: it marks an unbound variable or an absent
 * argument. `null` never occurs, so `typeof v === 'object'` means exactly "a counted object".
 */
export type Value = number | bigint | boolean | string | Obj;
export type Slot = Value | undefined;

/** What an Obj's payload is. Numbers are used as literals in the VM's loop (a test compares them). */
export const K = {
  None: 0,
  Float: 1,
  List: 2,
  Tuple: 3,
  Dict: 4,
  Instance: 5,
  Function: 6,
  Native: 7,
  BoundMethod: 8,
  Type: 9,
  RangeIter: 10,
  SeqIter: 11,
  Generator: 12,
  Cell: 13,
  Set: 14,
  FrozenSet: 15,
  Bytes: 16,
  ByteArray: 17,
  Range: 18,
  Slice: 19,
  Module: 20,
  Exception: 21,
  NotImplemented: 22,
  Ellipsis: 23,
  Property: 24,
  ClassMethod: 25,
  StaticMethod: 26,
  Super: 27,
  DictView: 28,
  DictIter: 29,
  SetIter: 30,
  StrIter: 31,
  File: 32,
  Traceback: 33,
  Code: 34,
  Lock: 35,
  Random: 36,
  MemberDescriptor: 37,
  MappingProxy: 38,
  SharedMemory: 39,
  Boxed: 40,
  Deque: 50,
  DequeIter: 51,
  WeakRef: 52,
  ThreadLock: 53,
  MemoryView: 54,
  Array: 55,
  Pickler: 56,
  Unpickler: 57,
  Frame: 58,
  /** A memoryview of shared memory: reading and writing it are kernel calls. */
  SharedView: 59,
} as const;
export type Kind = (typeof K)[keyof typeof K];

/** Kinds from here on do everything by the methods of their types: comparing, arithmetic, truth and repr look those up. */
export const FIRST_BY_METHODS = 50;

/** Every cycle goes through an object of one of these kinds, since one of it must have been changed after its making. */
const CLOSING: ReadonlySet<number> = new Set([
  K.List,
  K.Dict,
  K.Set,
  K.Instance,
  K.Function,
  K.Cell,
  K.Generator,
  K.Exception,
  K.Type,
  K.Deque,
  K.Boxed,
  K.WeakRef,
]);
const closing = Uint8Array.from({ length: 128 }, (_, kind) => (CLOSING.has(kind) ? 1 : 0));

let registry: Registry | undefined;
/** Objects made from now on are of this registry's VM, or of none. Answers whose they were before. */
export function setRegistry(of: Registry | undefined): Registry | undefined {
  const before = registry;
  registry = of;
  return before;
}

/**
 * Every counted object is of this one JavaScript class, whatever its Python type: one hidden class keeps
 * `rc` accesses monomorphic, which is what makes exact reference counting affordable (measured: see
 * docs/ARCHITECTURE.md, "Reference counts"). Its fields are only declared: the constructor sets each of them once, so the
 * host knows that counts and kinds are small ints.
 */
export class Obj {
  /** References from registers, containers and other objects. New objects have 0: whoever stores one counts it. */
  declare rc: number;
  declare readonly kind: Kind;
  /** Its Python type. */
  declare cls: Obj;
  /**
   * Payload; its TypeScript type follows from `kind` (see payloads.ts). `any` because one class must serve all
   * kinds; read it through the typed views only.
   */
  // biome-ignore lint/suspicious/noExplicitAny: one class for all kinds, see above
  declare p: any;
  /** Instance attributes: names in the shape, values in slots. */
  declare shape: Shape | undefined;
  declare slots: Value[] | undefined;

  constructor(kind: Kind, cls: Obj, p: unknown) {
    this.rc = 0;
    this.kind = kind;
    this.cls = cls;
    this.p = p;
    this.shape = undefined;
    this.slots = undefined;
    if (closing[kind] === 1 && registry !== undefined) registry.add(this);
  }
}

/** Starting count of objects that live as long as the realm (None, built-in types, natives): never disposed of. */
export const IMMORTAL = 1 << 28;

/**
 * What objects of the library that was run ahead of a process count more than they are referred to: they last as long
 * as the process, whatever it does, and the collector of cycles need not walk them.
 */
export const LIBRARY = 1 << 26;

/** Half of it: how often such an object has been counted since cannot bring it below. */
export const isRealmObject = (obj: Obj): boolean => obj.rc > IMMORTAL / 2;

/** Of the realm, or of a library that was run ahead. */
export const isLasting = (obj: Obj): boolean => obj.rc > LIBRARY / 2;

/** References to it, without what the library's count more. */
export const countOf = (obj: Obj): number =>
  isLasting(obj) && !isRealmObject(obj) ? obj.rc - LIBRARY : obj.rc;

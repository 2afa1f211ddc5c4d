import type { Program } from '../face';
import { K, type Kind, type Obj } from '../object/obj';
import { T } from '../object/type';

/**
 * The bytes of a process, in this order: `VERSION`, the program's mark, how many objects of a library the
 * reader must have at hand (their places come before all others), the number of objects and one head for each
 * (what kind it is, or the name of an object that every realm has), the VM's own state, what differs in the library, and for each object that
 * was made by the program its body, in the order of the heads. A reference is a position in that order.
 */
export const VERSION = 6;

/** What the low three bits of a value's first number say; the rest of it is the number, position or choice. */
export const Tag = {
  Special: 0,
  Int: 1,
  NegativeInt: 2,
  Object: 3,
  KnownText: 4,
  NewText: 5,
  LongText: 6,
} as const;

/** Choices of `Tag.Special`. */
export const Special = { Absent: 0, True: 1, False: 2, Number: 3, BigInt: 4, Same: 5 } as const;

/** Heads above all kinds: objects that are found, not made, and the two sorts of classes. */
export const Head = {
  Native: 64,
  BuiltinType: 65,
  Descriptor: 66,
  Singleton: 67,
  Constant: 68,
  Class: 69,
  ClassWithoutAttributes: 70,
} as const;

/** What a body has besides its kind's payload. */
export const Part = { Class: 1, Attributes: 2, Id: 4, Finalized: 8, Library: 16 } as const;

/** How much of an object is written: a name; of a constant also its references; of others also the payload. */
export const Written = { Name: 0, Counts: 1, All: 2 } as const;

/** How much is written of an object of the library that is not as it was; of a dict perhaps only some entries. */
export const Change = { Counts: 0, Whole: 1, Entries: 2 } as const;

/** Texts up to this many UTF-16 units are written once and then referred to. */
export const SHARED_TEXT = 64;

/** The class an object of a kind mostly has, which is then not written. */
export const usualClass: ReadonlyMap<Kind, Obj> = new Map<Kind, Obj>([
  [K.Float, T.float],
  [K.List, T.list],
  [K.Tuple, T.tuple],
  [K.Dict, T.dict],
  [K.Instance, T.object],
  [K.Function, T.function],
  [K.BoundMethod, T.method],
  [K.Type, T.type],
  [K.RangeIter, T.rangeIterator],
  [K.SeqIter, T.listIterator],
  [K.Generator, T.generator],
  [K.Cell, T.cell],
  [K.Set, T.set],
  [K.FrozenSet, T.frozenset],
  [K.Bytes, T.bytes],
  [K.ByteArray, T.bytearray],
  [K.Range, T.range],
  [K.Slice, T.slice],
  [K.Module, T.module],
  [K.Property, T.property],
  [K.ClassMethod, T.classmethod],
  [K.StaticMethod, T.staticmethod],
  [K.Super, T.super],
  [K.DictView, T.dictKeys],
  [K.DictIter, T.dictKeyIterator],
  [K.SetIter, T.setIterator],
  [K.StrIter, T.strIterator],
  [K.Traceback, T.traceback],
  [K.Code, T.code],
  [K.Frame, T.frame],
  [K.MappingProxy, T.mappingproxy],
]);

const marks = new WeakMap<Program, number>();

/** A number of 32 bits that tells programs apart: FNV-1a (Fowler, Noll and Vo, 1991) of name and source. */
export function programMark(program: Program): number {
  let mark = marks.get(program);
  if (mark === undefined) {
    mark = 0x811c9dc5;
    const text = `${program.filename}\0${program.source}`;
    for (let i = 0; i < text.length; i++) mark = Math.imul(mark ^ text.charCodeAt(i), 0x01000193);
    mark >>>= 0;
    marks.set(program, mark);
  }
  return mark;
}

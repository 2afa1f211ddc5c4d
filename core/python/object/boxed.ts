import { K, Obj, type Value } from './obj';
import { T, type TypeData } from './type';

/**
 * Instances of subclasses of int, float and str. Their values are primitives (a float's, an Obj without attributes),
 * which can carry neither a class nor attributes: so an Obj of kind `Boxed` has both, and the plain value of the
 * base type as its payload. Fast paths test for the primitives and never meet a box; whatever comes after them asks
 * whether the class overrides what is wanted, and otherwise goes on with the plain value.
 */

/** A box of `cls`, a class made by a `class` statement, around the plain value `v`. */
export function newBoxed(cls: Obj, v: Value): Obj {
  const obj = new Obj(K.Boxed, cls, v);
  if (typeof v === 'object') v.rc++;
  cls.rc++;
  const { root } = cls.p as TypeData;
  obj.shape = root;
  if (root !== undefined) obj.slots = [];
  return obj;
}

/** A type of its own, so that what is no box may still be an Obj. */
export type BoxedObj = Obj & { readonly kind: typeof K.Boxed; p: Value };
export const isBoxed = (v: Value): v is BoxedObj => typeof v === 'object' && v.kind === K.Boxed;

/** The plain value in a box; anything else as it is. */
export function unbox(v: Value): Value {
  return typeof v === 'object' && v.kind === K.Boxed ? (v.p as Value) : v;
}

/** Types whose subclasses have boxed instances. */
export const BOXED_TYPES: ReadonlySet<Obj> = new Set([T.int, T.float, T.str]);

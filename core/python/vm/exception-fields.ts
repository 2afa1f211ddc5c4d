import { drop } from '../object/heap';
import { newTuple } from '../object/make';
import { K, type Obj, type Value } from '../object/obj';
import type { ExceptionData } from '../object/payloads';
import type { Shape } from '../object/shape';
import { builtinTypes, isSubtype, NONE, type TypeData } from '../object/type';
import type { VM } from './vm';

/** Attributes that an exception's class derives from its arguments, and what they are before it does. */
const FIELDS: readonly [string, Record<string, Value>][] = [
  ['OSError', { errno: NONE, strerror: NONE, filename: NONE, filename2: NONE }],
  ['StopIteration', { value: NONE }],
  ['SystemExit', { code: NONE }],
  ['ImportError', { name: NONE, path: NONE, msg: NONE }],
  ['NameError', { name: NONE }],
  ['AttributeError', { name: NONE, obj: NONE }],
  ['UnicodeEncodeError', { encoding: NONE, object: NONE, start: NONE, end: NONE, reason: NONE }],
  ['UnicodeDecodeError', { encoding: NONE, object: NONE, start: NONE, end: NONE, reason: NONE }],
  [
    'SyntaxError',
    { msg: NONE, filename: NONE, lineno: NONE, offset: NONE, text: NONE, end_lineno: NONE, end_offset: NONE },
  ],
];

const is = (cls: Obj, name: string): boolean => isSubtype(cls, builtinTypes.get(name) as Obj);

/** The value of a field that was not set; undefined when the class has no such field. */
export function unsetField(vm: VM, cls: Obj, name: string): Value | undefined {
  if (name === 'winerror') return vm.options.preset === 'windows' && is(cls, 'OSError') ? NONE : undefined;
  return FIELDS.find(([of, fields]) => Object.hasOwn(fields, name) && is(cls, of))?.[1][name];
}

/** Classes whose exceptions, and those of classes derived from them, have fields made of their arguments. */
const WITH_FIELDS = ['OSError', 'SyntaxError', 'StopIteration', 'SystemExit', 'ImportError', 'UnicodeError'];
/** Which of them a class is or comes from, by its line of bases; '' for none. */
const known = new WeakMap<readonly Obj[], string>();

function fieldsFrom(cls: Obj): string {
  const { mro } = cls.p as TypeData;
  let of = known.get(mro);
  if (of === undefined) {
    of = WITH_FIELDS.find((name) => is(cls, name)) ?? '';
    known.set(mro, of);
  }
  return of;
}

/** Sets the fields of a new exception from its arguments: errno, code, value … */
export function exceptionFields(exc: Obj): void {
  const of = fieldsFrom(exc.cls);
  if (of === '') return;
  const args = (exc.p as ExceptionData).args.p as Value[];
  if (of === 'OSError') {
    if (args.length < 2 || args.length > 5) return;
    setField(exc, 'errno', args[0]);
    setField(exc, 'strerror', args[1]);
    if (args.length >= 3) {
      setField(exc, 'filename', args[2]);
      if (args.length === 5) setField(exc, 'filename2', args[4]);
      setArgs(exc, args.slice(0, 2));
    }
  } else if (of === 'SyntaxError') syntaxFields(exc, args);
  else if (of === 'StopIteration') setField(exc, 'value', args.length > 0 ? args[0] : NONE);
  else if (of === 'SystemExit')
    setField(exc, 'code', args.length === 0 ? NONE : args.length === 1 ? args[0] : newTuple([...args]));
  else if (of === 'ImportError' && args.length === 1) setField(exc, 'msg', args[0]);
  else if (of === 'UnicodeError' && args.length === 5) {
    ['encoding', 'object', 'start', 'end', 'reason'].forEach((name, i) => {
      setField(exc, name, args[i]);
    });
  }
}

/** A message, and the place in a tuple. */
function syntaxFields(exc: Obj, args: readonly Value[]): void {
  if (args.length > 0) setField(exc, 'msg', args[0]);
  const [, place] = args;
  if (args.length !== 2 || typeof place !== 'object' || place.kind !== K.Tuple) return;
  ['filename', 'lineno', 'offset', 'text', 'end_lineno', 'end_offset'].forEach((name, i) => {
    const v = (place.p as Value[])[i];
    if (v !== undefined) setField(exc, name, v);
  });
}

export function setArgs(exc: Obj, args: Value[]): void {
  const data = exc.p as ExceptionData;
  const tuple = newTuple(args);
  tuple.rc++;
  drop(data.args);
  data.args = tuple;
}

/** Stores in the exception's slots, of which it has some from the beginning. */
function setField(exc: Obj, name: string, value: Value): void {
  if (typeof value === 'object') value.rc++;
  const shape = exc.shape as Shape;
  const slots = exc.slots as Value[];
  const slot = shape.find(name);
  if (slot >= 0) {
    drop(slots[slot]);
    slots[slot] = value;
  } else {
    exc.shape = shape.with(name);
    slots.push(value);
  }
}

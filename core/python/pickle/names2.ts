import { isSubtype } from '../object/type';
import { EXCEPTION_NAMES, exceptionType } from '../vm/errors';

/** What Python 2 called the modules and names of Python 3: protocols 0 to 2 use its names. */

const MODULES: readonly (readonly [string, string])[] = [
  ['__builtin__', 'builtins'],
  ['copy_reg', 'copyreg'],
  ['Queue', 'queue'],
  ['thread', '_thread'],
  ['repr', 'reprlib'],
];

/** Modules that Python 3 has under one name and Python 2 had under several: read, and not written. */
const READ_ONLY: readonly (readonly [string, string])[] = [
  ['cPickle', 'pickle'],
  ['StringIO', 'io'],
  ['cStringIO', 'io'],
  ['UserDict', 'collections'],
  ['UserList', 'collections'],
  ['UserString', 'collections'],
];
const WRITE_ONLY: readonly (readonly [string, string])[] = [
  ['pickle', '_pickle'],
  ['functools', '_functools'],
];

const NAMES: readonly (readonly [string, string, string, string])[] = [
  ['__builtin__', 'xrange', 'builtins', 'range'],
  ['__builtin__', 'reduce', 'functools', 'reduce'],
  ['__builtin__', 'intern', 'sys', 'intern'],
  ['__builtin__', 'unichr', 'builtins', 'chr'],
  ['__builtin__', 'unicode', 'builtins', 'str'],
  ['__builtin__', 'long', 'builtins', 'int'],
  ['itertools', 'izip', 'builtins', 'zip'],
  ['itertools', 'imap', 'builtins', 'map'],
  ['itertools', 'ifilter', 'builtins', 'filter'],
  ['itertools', 'ifilterfalse', 'itertools', 'filterfalse'],
  ['UserDict', 'IterableUserDict', 'collections', 'UserDict'],
  ['UserList', 'UserList', 'collections', 'UserList'],
  ['UserString', 'UserString', 'collections', 'UserString'],
];

/** Exceptions that Python 2 has not, and CPython's table has: they become the nearest one. */
const NEWER: Record<string, string> = { ModuleNotFoundError: 'ImportError' };
const OS_ERROR = exceptionType('OSError');
for (const name of EXCEPTION_NAMES) {
  const cls = exceptionType(name);
  if (cls !== OS_ERROR && name !== 'BlockingIOError' && isSubtype(cls, OS_ERROR)) NEWER[name] = 'OSError';
}
/** Exceptions newer than Python 2 that CPython's table leaves where they are. */
const LEFT = new Set(['BlockingIOError', 'RecursionError', 'StopAsyncIteration', 'ResourceWarning']);
const OLD_EXCEPTIONS = new Set(
  EXCEPTION_NAMES.filter((name) => !LEFT.has(name) && NEWER[name] === undefined),
);

/** 'module\nname' as Python 2 finds it. */
export function python2Name(module: string, name: string): string {
  if (module === 'builtins') {
    if (OLD_EXCEPTIONS.has(name)) return `exceptions\n${name}`;
    if (NEWER[name] !== undefined) return `exceptions\n${NEWER[name]}`;
  }
  const entry = NAMES.find(([, , m, n]) => m === module && n === name);
  if (entry !== undefined) return `${entry[0]}\n${entry[1]}`;
  return `${[...MODULES, ...WRITE_ONLY].find(([, m]) => m === module)?.[0] ?? module}\n${name}`;
}

/** The module and name in Python 3 of what Python 2 called so. */
export function python3Name(module: string, name: string): [string, string] {
  if (module === 'exceptions' && OLD_EXCEPTIONS.has(name)) return ['builtins', name];
  const entry = NAMES.find(([m, n]) => m === module && n === name);
  if (entry !== undefined) return [entry[2], entry[3]];
  if (module === 'exceptions') return ['builtins', name];
  return [[...MODULES, ...READ_ONLY].find(([m]) => m === module)?.[1] ?? module, name];
}

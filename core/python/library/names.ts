/** Modules that are folders in CPython, with `__init__.py` in each. */
const PACKAGES: ReadonlySet<string> = new Set(
  'collections concurrent concurrent.futures ctypes html importlib json logging multiprocessing multiprocessing.dummy re unittest urllib xmlrpc'.split(
    ' ',
  ),
);

/** Modules that are part of CPython's own program, so that they have no file. */
const BUILT_IN: ReadonlySet<string> = new Set('_functools atexit errno gc itertools time'.split(' '));

export const isPackage = (name: string): boolean => PACKAGES.has(name);
export const isBuiltIn = (name: string): boolean => BUILT_IN.has(name);

/** Where a module of the library would lie. */
export const libraryFile = (name: string): string =>
  `/usr/lib/python3.11/${name.replaceAll('.', '/')}${isPackage(name) ? '/__init__' : ''}.py`;

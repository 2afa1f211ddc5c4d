import { expect, it } from 'vitest';
import { playProgram } from '../testing/play-program';

/** What a program says that asks for something that a module of CPython has, and ours has not. */
function answer(asked: string): string {
  const source = `try:\n    ${asked}\nexcept Exception as e:\n    print(f'{type(e).__name__}: {e}')\n`;
  return playProgram({ source, name: 'asks.py' }, 0).text[1];
}

it.each([
  [
    'from logging.handlers import TimedRotatingFileHandler',
    'logging.handlers.TimedRotatingFileHandler',
    'RotatingFileHandler',
  ],
  ['import ast; ast.parse("1")', 'ast.parse', 'ast.literal_eval'],
  ['import zlib; zlib.compress(b"")', 'zlib.compress', 'crc32'],
])('%s is refused by name, with what there is instead', (asked, name, instead) => {
  const said = answer(asked);
  expect(said.startsWith(`NotImplementedError: ${name} is not supported by Lockstep: `)).toBe(true);
  expect(said).toContain(instead);
});

it('what no Python has is missing as in Python', () => {
  expect(answer('import logging.handlers; logging.handlers.NoSuchHandler')).toBe(
    "AttributeError: module 'logging.handlers' has no attribute 'NoSuchHandler'\n",
  );
});

it('an import that fails in the run tells what is Lockstep’s doing, and no more than Python of what no Python has', () => {
  expect(answer('import socket')).toBe(
    "ModuleNotFoundError: No module named 'socket' (not supported by Lockstep: use multiprocessing.Pipe, or Listener and " +
      'Client of multiprocessing.connection, instead)\n',
  );
  expect(answer('import numpy')).toBe("ModuleNotFoundError: No module named 'numpy'\n");
  expect(answer('from ctypes import POINTER')).toBe(
    "ImportError: cannot import name 'POINTER' from 'ctypes' (ctypes.py, Lockstep's own)\n",
  );
});

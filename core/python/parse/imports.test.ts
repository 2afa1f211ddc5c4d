import { describe, expect, it } from 'vitest';
import { findUnknownImport } from './imports';
import { parseModule } from './parse';

const known = {
  modules: new Set(['time', 'os', 'os.path', 'random']),
  names: new Map([['time', new Set(['sleep', 'time'])]]),
};

function messageOf(source: string): string | null {
  const parsed = parseModule(source);
  if ('error' in parsed) throw new Error(parsed.error.message);
  const error = findUnknownImport(parsed.module, parsed.positions, known);
  return error && `${error.line}:${error.column} ${error.message}`;
}

describe('imports', () => {
  it.each([
    ['import time, os.path as p', null],
    ['from time import sleep, time', null],
    ['from os import path', null],
    ['from random import anything', null],
    ['from __future__ import division', null],
    [
      'import time, numpy',
      "1:13 the module 'numpy' is not supported by Lockstep: there is Python's standard library only (line 1)",
    ],
    [
      'x = 1\nfrom numpy import array',
      "2:0 the module 'numpy' is not supported by Lockstep: there is Python's standard library only (line 2)",
    ],
    [
      'import randon',
      "1:7 the module 'randon' is not supported by Lockstep: did you mean 'random'? (line 1)",
    ],
    [
      'import asyncio',
      "1:7 the module 'asyncio' is not supported by Lockstep: use threads or processes instead (line 1)",
    ],
    [
      'from tqdm import tqdm',
      "1:0 the module 'tqdm' is not supported by Lockstep: loop over what it is given itself (line 1)",
    ],
    [
      'import urllib.request',
      "1:7 the module 'urllib.request' is not supported by Lockstep: there is no network; write the data into the program (line 1)",
    ],
    [
      'import logging.config',
      "1:7 the module 'logging.config' is not supported by Lockstep: use basicConfig, addHandler and setLevel of logging instead (line 1)",
    ],
    ['import os.nothing', "1:7 the module 'os.nothing' is not supported by Lockstep (line 1)"],
    ['from time import sleep, strptime', "1:24 Lockstep's module 'time' has no 'strptime' (line 1)"],
    [
      'from . import x',
      '1:0 relative imports are not supported by Lockstep: a program is one file here (line 1)',
    ],
  ])('%j', (source, message) => {
    expect(messageOf(source)).toBe(message);
  });

  it('are left to the run where the program may catch their failure', () => {
    expect(messageOf('try:\n  import numpy\nexcept ImportError: pass\n')).toBeNull();
    expect(messageOf('def f():\n  import numpy\n')).toBeNull();
  });
});

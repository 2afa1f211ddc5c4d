import { newFloat, newList, newTuple } from '../object/make';
import { K, Obj, type Value } from '../object/obj';
import { builtinType, NONE, T, typeData } from '../object/type';
import { pyError } from '../vm/errors';
import { plainRepr } from '../vm/text';
import type { VM } from '../vm/vm';
import { attribute, define, method } from './define';

/** What sys tells of the interpreter: the facts of CPython 3.11 on 64-bit Linux. */

/** A type of tuples whose items have names. */
function structType(name: string, fields: readonly string[], shown = `sys.${name}`): Obj {
  const type = builtinType(name, K.Tuple, T.tuple);
  typeData(type).module = 'sys';
  fields.forEach((field, i) => {
    attribute(type, field, (_vm, self) => ((self as Obj).p as Value[])[i]);
  });
  method(type, '__repr__()', (vm, self: Obj) => {
    const parts = fields.map((field, i) => `${field}=${plainRepr(vm, (self.p as Value[])[i], 0)}`);
    return `${shown}(${parts.join(', ')})`;
  });
  return type;
}

type Facts = Readonly<Record<string, number | bigint | string | boolean | { float: number } | null>>;

const FLOAT_INFO: Facts = {
  max: { float: Number.MAX_VALUE },
  max_exp: 1024,
  max_10_exp: 308,
  min: { float: 2.2250738585072014e-308 },
  min_exp: -1021,
  min_10_exp: -307,
  dig: 15,
  mant_dig: 53,
  epsilon: { float: Number.EPSILON },
  radix: 2,
  rounds: 1,
};
const INT_INFO: Facts = {
  bits_per_digit: 30,
  sizeof_digit: 4,
  default_max_str_digits: 4300,
  str_digits_check_threshold: 640,
};
const HASH_INFO: Facts = {
  width: 64,
  modulus: (1n << 61n) - 1n,
  inf: 314159,
  nan: 0,
  imag: 1000003,
  algorithm: 'siphash13',
  hash_bits: 64,
  seed_bits: 128,
  cutoff: 0,
};
const THREAD_INFO: Facts = { name: 'pthread', lock: 'semaphore', version: null };
const FLAGS: Facts = {
  debug: 0,
  inspect: 0,
  interactive: 0,
  optimize: 0,
  dont_write_bytecode: 0,
  no_user_site: 0,
  no_site: 0,
  ignore_environment: 0,
  verbose: 0,
  bytes_warning: 0,
  quiet: 0,
  hash_randomization: 1,
  isolated: 0,
  dev_mode: false,
  utf8_mode: 0,
  warn_default_encoding: 0,
  safe_path: false,
  int_max_str_digits: -1,
};
const VERSION: Facts = { major: 3, minor: 11, micro: 7, releaselevel: 'final', serial: 0 };
const HEX_VERSION = 0x030b07f0;

const types = new Map(
  Object.entries({
    float_info: FLOAT_INFO,
    int_info: INT_INFO,
    hash_info: HASH_INFO,
    thread_info: THREAD_INFO,
    flags: FLAGS,
    version_info: VERSION,
  }).map(([name, facts]) => [name, { facts, type: structType(name, Object.keys(facts)) }]),
);
const IMPLEMENTATION = structType(
  'implementation',
  ['name', 'cache_tag', 'version', 'hexversion', '_multiarch'],
  'namespace',
);

function struct(type: Obj, items: Value[]): Obj {
  for (const item of items) if (typeof item === 'object') item.rc++;
  return new Obj(K.Tuple, type, items);
}

function fromFact(fact: Facts[string]): Value {
  if (fact === null) return NONE;
  return typeof fact === 'object' ? newFloat(fact.float) : fact;
}

define('sys', 'getdefaultencoding()', () => 'utf-8');
define('sys', 'getfilesystemencoding()', () => 'utf-8');
define('sys', 'getfilesystemencodeerrors()', () => 'surrogateescape');
define('sys', 'is_finalizing()', (vm) => vm.shuttingDown);
define('sys', 'exception()', (vm) => vm.thread.exc ?? NONE);
for (const what of ['trace', 'profile']) {
  define('sys', `get${what}()`, () => NONE);
  define('sys', `set${what}(function, /)`, (_vm, fn: Value) => {
    if (fn !== NONE) throw pyError('NotImplementedError', `Lockstep does not support sys.set${what}()`);
    return NONE;
  });
}

const FUNCTIONS = [
  'getdefaultencoding',
  'getfilesystemencoding',
  'getfilesystemencodeerrors',
  'is_finalizing',
  'exception',
  'gettrace',
  'settrace',
  'getprofile',
  'setprofile',
];

/** These names of the module sys. */
export function interpreterFacts(vm: VM): Record<string, Value> {
  const structs = [...types].map(([name, { facts, type }]): [string, Obj] => [
    name,
    struct(type, Object.values(facts).map(fromFact)),
  ]);
  const { version_info } = Object.fromEntries(structs);
  return {
    ...Object.fromEntries(FUNCTIONS.map((name) => [name, vm.native(`sys.${name}`)])),
    ...Object.fromEntries(structs),
    excepthook: vm.helper('_excepthook'),
    __excepthook__: vm.helper('_excepthook'),
    version: '3.11.7 (Lockstep)',
    implementation: struct(IMPLEMENTATION, [
      'cpython',
      'cpython-311',
      version_info,
      HEX_VERSION,
      'x86_64-linux-gnu',
    ]),
    hexversion: HEX_VERSION,
    api_version: 1013,
    copyright: 'Copyright (c) 2001-2023 Python Software Foundation.',
    prefix: '/usr',
    exec_prefix: '/usr',
    base_prefix: '/usr',
    base_exec_prefix: '/usr',
    warnoptions: newList([]),
    builtin_module_names: newTuple([
      '_thread',
      'builtins',
      'errno',
      'gc',
      'itertools',
      'signal',
      'sys',
      'time',
    ]),
    orig_argv: newList(['python3', vm.program.filename]),
    dont_write_bytecode: false,
    float_repr_style: 'short',
    maxunicode: 0x10ffff,
  };
}

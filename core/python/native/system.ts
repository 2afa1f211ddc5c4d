import { BLOCK } from '../../kernel/calls';
import { EISDIR } from '../../kernel/errno';
import type { DictData } from '../object/dict';
import { newFloat, newList, newTuple } from '../object/make';
import { countOf, K, type Obj, type Slot, type Value } from '../object/obj';
import { isSubtype, NONE, typeData, typeOf } from '../object/type';
import { asInt, isFloat, isInt } from '../vm/arith';
import { exceptionType, PyThrow, pyError, typeError, valueError } from '../vm/errors';
import { exitProcess } from '../vm/exit';
import { newFile } from '../vm/files';
import { located } from '../vm/folder';
import { RECURSION_LIMIT } from '../vm/limits';
import { MISSING } from '../vm/missing';
import { osError } from '../vm/os-error';
import { GATE, WAIT } from '../vm/signal';
import { tracebackObject } from '../vm/traceback';
import type { VM } from '../vm/vm';
import { cIntOf } from './conversions';
import { define, natives } from './define';
import { interpreterFacts } from './interpreter';
import { nativeModuleOf } from './modules';
import { timeoutSeconds } from './timeouts';

/** The modules sys, time and the native sides of os and atexit. */

// ---- sys ------------------------------------------------------------------------------------------------------------

const exit = define('sys', 'exit(status=, /)', (_vm, status: Slot) => {
  if (typeof status !== 'object') throw pyError('SystemExit', ...(status === undefined ? [] : [status]));
  if (status.kind === K.Exception && isSubtype(status.cls, exceptionType('SystemExit')))
    throw new PyThrow(status);
  // as raising a class with a value does: a tuple is the arguments
  throw pyError('SystemExit', ...(status.kind === K.Tuple ? (status.p as Value[]) : [status]));
});
const excInfo = define('sys', 'exc_info()', (vm) => {
  const { exc } = vm.thread;
  return exc === undefined ? newTuple([NONE, NONE, NONE]) : newTuple([exc.cls, exc, tracebackObject(exc)]);
});
const getRecursionLimit = define('sys', 'getrecursionlimit()', () => RECURSION_LIMIT);
const setRecursionLimit = define('sys', 'setrecursionlimit(limit, /)', (_vm, limit: Value) => {
  if (!isInt(limit))
    throw typeError(`'${typeData((limit as Obj).cls).name}' object cannot be interpreted as an integer`);
  if (asInt(limit) < 1) throw valueError('recursion limit must be greater or equal than 1');
  return NONE; // the limit stays CPython's default: a simulated process has no larger stack
});
const getSwitchInterval = define('sys', 'getswitchinterval()', (vm) =>
  newFloat(vm.switchInterval / NANOSECONDS),
);
const setSwitchInterval = define('sys', 'setswitchinterval(interval, /)', (vm, v: Value) => {
  if (!isFloat(v) && !isInt(v)) throw typeError(`must be real number, not ${typeData(typeOf(v)).name}`);
  const seconds = isFloat(v) ? (v.p as number) : Number(asInt(v));
  if (!(seconds > 0)) throw valueError('switch interval must be strictly positive');
  vm.switchInterval = Math.max(1000, Math.floor(seconds * 1e6) * 1000); // of whole microseconds
  return NONE;
});
const getsizeof = define('sys', 'getsizeof(obj, default=, /)', (_vm, v: Value) => {
  if (typeof v === 'string') return 49 + v.length;
  if (typeof v !== 'object') return 28;
  const length = (v.p as { length?: number } | undefined)?.length ?? 0;
  return v.kind === K.List
    ? 56 + 8 * length
    : v.kind === K.Tuple
      ? 40 + 8 * length
      : v.kind === K.Bytes
        ? 33 + length
        : v.kind === K.Dict
          ? 64
          : 48;
});
const getrefcount = define('sys', 'getrefcount(obj, /)', (_vm, v: Value) =>
  typeof v === 'object' ? countOf(v) : 1_000_000,
);
/** `__name__` of the module of the program's code that called into the library, for classes made there. */
const callerName = define('sys', '_caller_name()', (vm) => {
  const { frames, depth } = vm.thread;
  for (let i = depth; i >= 0; i--) {
    if (!frames[i].code.unit.internal)
      return (frames[i].globals.p as DictData).getStr('__name__') ?? '__main__';
  }
  return '__main__';
});
const intern = define('sys', 'intern(string, /)', (_vm, v: Value) => v);

nativeModuleOf('sys', (vm) => {
  const terminal = { kind: 'terminal', closes: false } as const;
  const stdin = newFile(0, '<stdin>', 'r', terminal);
  const stdout = newFile(1, '<stdout>', 'w', terminal);
  const stderr = newFile(2, '<stderr>', 'w', terminal);
  return {
    exit,
    exc_info: excInfo,
    getrecursionlimit: getRecursionLimit,
    setrecursionlimit: setRecursionLimit,
    getswitchinterval: getSwitchInterval,
    setswitchinterval: setSwitchInterval,
    getsizeof,
    getrefcount,
    intern,
    _caller_name: callerName,
    _getframe: vm.native('sys._getframe'),
    stdout,
    stderr,
    stdin,
    __stdin__: stdin,
    __stdout__: stdout,
    __stderr__: stderr,
    argv: newList([vm.program.filename]),
    path: newList(['']),
    modules: vm.modules.dict,
    maxsize: 9_223_372_036_854_775_807n,
    byteorder: 'little',
    platform: vm.options.preset === 'windows' ? 'win32' : 'linux',
    executable: '/usr/bin/python3',
    ...interpreterFacts(vm),
  };
});

// ---- time -----------------------------------------------------------------------------------------------------------

/** Runs begin at this moment of the calendar: nothing of the host may show. 2024-01-01 00:00:00 UTC, in seconds. */
const EPOCH_SECONDS = 1_704_067_200;
const NANOSECONDS = 1e9;

for (const [name, offset] of [
  ['time', EPOCH_SECONDS],
  ['monotonic', 100],
  ['perf_counter', 100],
] as const) {
  define('time', `${name}()`, (vm) => {
    const kernel = vm.sys();
    return kernel === undefined ? GATE : newFloat(offset + kernel.now() / NANOSECONDS);
  });
  define('time', `${name}_ns()`, (vm) => {
    const kernel = vm.sys();
    return kernel === undefined ? GATE : BigInt(offset) * 1_000_000_000n + BigInt(Math.round(kernel.now()));
  });
}
define('time', 'process_time()', (vm) => newFloat(vm.linesDone * 1e-7));
define('time', 'sleep(seconds, /)', (vm, v: Value) => {
  const seconds = timeoutSeconds(v);
  if (seconds < 0) throw valueError('sleep length must be non-negative');
  const kernel = vm.sys();
  if (kernel === undefined) return GATE;
  const { thread } = vm;
  const deadline = thread.wait?.deadline ?? kernel.now() + Math.round(seconds * NANOSECONDS);
  if (kernel.sleep(deadline) === BLOCK) {
    thread.wait ??= { deadline };
    return WAIT;
  }
  thread.wait = undefined;
  return NONE;
});
nativeModuleOf('_time', (vm) => {
  const names = [
    'time',
    'monotonic',
    'perf_counter',
    'time_ns',
    'monotonic_ns',
    'perf_counter_ns',
    'process_time',
    'sleep',
  ];
  return Object.fromEntries(names.map((name) => [name, vm.native(`time.${name}`)]));
});

// ---- os ---------------------------------------------------------------------------------------------------------------

const pathOf = (vm: VM, v: Value): string => {
  if (typeof v === 'string') return located(vm, v);
  throw typeError(
    `expected str, bytes or os.PathLike object, not ${typeof v === 'object' ? typeData(v.cls).name : 'int'}`,
  );
};
/** A path that Python must be asked for. */
const isPathLike = (vm: VM, v: Value): boolean =>
  typeof v === 'object' && (v.kind === K.Bytes || vm.lookupSpecial(v, '__fspath__') !== undefined);

/** Makes a call about a file or a folder. @throws OSError that names it */
function atPath(vm: VM, path: Value, call: 'fileRemove' | 'folderMake' | 'folderRemove'): Value {
  const kernel = vm.sys();
  if (kernel === undefined) return GATE;
  const result = kernel[call](pathOf(vm, path));
  if (result < 0) throw osError(vm, -result, path);
  return NONE;
}

define('_os', 'remove(path, /)', (vm, path: Value) => {
  if (isPathLike(vm, path)) return vm.call(vm.helper('_with_paths'), [vm.native('_os.remove'), path]);
  return atPath(vm, path, 'fileRemove');
});
define('_os', 'mkdir(path, /)', (vm, path: Value) => atPath(vm, path, 'folderMake'));
define('_os', 'rmdir(path, /)', (vm, path: Value) => atPath(vm, path, 'folderRemove'));
define('_os', 'rename(source, target, /)', (vm, source: Value, target: Value) => {
  if (isPathLike(vm, source) || isPathLike(vm, target))
    return vm.call(vm.helper('_with_paths'), [vm.native('_os.rename'), source, target]);
  const kernel = vm.sys();
  if (kernel === undefined) return GATE;
  const result = kernel.fileRename(pathOf(vm, source), pathOf(vm, target));
  if (result < 0) throw osError(vm, -result, source, target);
  return NONE;
});
define('_os', 'size(path, /)', (vm, path: Value) => {
  const kernel = vm.sys();
  if (kernel === undefined) return GATE;
  const result = kernel.fileSize(pathOf(vm, path));
  if (result < 0) throw osError(vm, -result, path);
  return result;
});
define('_os', 'listdir()', (vm) => {
  if (vm.sys() === undefined) return GATE;
  return newList(vm.kernel.fileList());
});
define('_os', 'descriptors_most()', (vm) => vm.kernel.descriptorsMost);
/** 1 a file, 2 a folder, 0 nothing. */
define('_os', 'what_is(path, /)', (vm, path: Value) => {
  const kernel = vm.sys();
  if (kernel === undefined) return GATE;
  const size = kernel.fileSize(pathOf(vm, path));
  return size >= 0 ? 1 : size === -EISDIR ? 2 : 0;
});
define('_os', 'getcwd()', (vm) => vm.folder);
/** @param folder a path from the root, of a folder that is there */
define('_os', 'chdir(folder, /)', (vm, folder: Value) => {
  vm.folder = String(folder);
  return NONE;
});
define('_os', 'getpid()', (vm) => vm.kernel.pid);
define('_os', 'exit(code, /)', (vm, v: Value) => {
  const code = cIntOf(v);
  if (vm.sys() === undefined) return GATE;
  return exitProcess(vm, code);
});
nativeModuleOf('_os', () => {
  const values: Record<string, Value> = {};
  for (const [id, fn] of natives) if (id.startsWith('_os.')) values[id.slice('_os.'.length)] = fn;
  return values;
});

nativeModuleOf('_gc', (vm) => ({
  enable: vm.native('_helpers._gc_enable'),
  enabled: vm.native('_helpers._gc_enabled'),
  collect: vm.helper('_collect_cycles'),
}));
nativeModuleOf('_helpers', (vm) => ({
  exit_hooks: vm.helper('_exit_hooks'),
  missing: MISSING,
  base_of: vm.helper('_base_of'),
  fork_hooks: vm.helper('_fork_hooks'),
  group_text: vm.helper('_group_text'),
  with_margin: vm.helper('_with_margin'),
  syntax_text: vm.helper('_syntax_text'),
}));
nativeModuleOf('builtins', () => ({}));

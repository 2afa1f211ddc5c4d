import { BLOCK, LAST_SIGNAL, NO_DEADLINE, SIGINT, SignalAction, TIMEOUT, WaitFor } from '../../kernel/calls';
import { newList, newTuple } from '../object/make';
import { K, Obj, type Slot, type Value } from '../object/obj';
import { builtinType, NONE, typeData } from '../object/type';
import { bindingName } from '../vm/binding-name';
import { callValue } from '../vm/call';
import { pyError, typeError, valueError } from '../vm/errors';
import { exitProcess } from '../vm/exit';
import { Ret } from '../vm/frame';
import { receiveSignals } from '../vm/handlers';
import { GATE, WAIT } from '../vm/signal';
import {
  acquireRecursive,
  acquireThreadLock,
  FREE,
  freeThreadLock,
  isProgramsCall,
  newThreadLock,
  type Patience,
  releaseRecursive,
  threadLock,
} from '../vm/thread-lock';
import type { VM } from '../vm/vm';
import { cIntOf, indexOf } from './conversions';
import { define, method, staticMethod } from './define';
import { nativeModuleOf } from './modules';
import { timeoutSeconds } from './timeouts';

/** The module _thread: threads of a process, and the locks they share. */

const LOCK = builtinType('_thread.lock', K.ThreadLock);
const RLOCK = builtinType('RLock', K.ThreadLock);
for (const type of [LOCK, RLOCK]) typeData(type).module = '_thread';

const NANOSECONDS = 1e9;
/** Largest timeout, in seconds: as far as the run's clock counts exactly. */
const TIMEOUT_MAX = 9_223_372_036;

/** A lock of `type`, called after the variable that the program is about to bind it to. */
function make(vm: VM, type: Obj): Obj {
  const name = isProgramsCall(vm) ? bindingName(vm) : undefined;
  return new Obj(K.ThreadLock, type, newThreadLock(name ?? ''));
}

/** How long acquire(blocking, timeout) waits. */
function patienceOf(vm: VM, blocking: Slot, timeout: Slot): Patience {
  const block = blocking === undefined || cIntOf(blocking) !== 0;
  const seconds = timeout === undefined ? -1 : timeoutSeconds(timeout);
  if (!block) {
    if (seconds !== -1) throw valueError("can't specify a timeout for a non-blocking call");
    return undefined;
  }
  if (seconds < 0 && seconds !== -1) throw valueError('timeout value must be positive');
  if (seconds === -1) return forEver;
  return () => vm.kernel.now() + Math.round(seconds * NANOSECONDS);
}

const forEver = (): number => NO_DEADLINE;

function release(vm: VM, self: Obj): Value {
  if (threadLock(self).owner === FREE) throw pyError('RuntimeError', 'release unlocked lock');
  return freeThreadLock(vm, self);
}

const where = (vm: VM, self: Obj): string => `0x${vm.idOf(self).toString(16)}`;
const state = (self: Obj): string => (threadLock(self).owner === FREE ? 'unlocked' : 'locked');

for (const name of ['acquire', 'acquire_lock'])
  method(LOCK, `${name}(blocking=, timeout=)`, (vm, self: Obj, blocking: Slot, timeout: Slot) =>
    acquireThreadLock(vm, self, patienceOf(vm, blocking, timeout)),
  );
for (const name of ['release', 'release_lock']) method(LOCK, `${name}()`, release);
method(LOCK, '__enter__()', (vm, self: Obj) => acquireThreadLock(vm, self, forEver));
method(LOCK, '__exit__(*args)', release);
method(LOCK, 'locked()', (_vm, self: Obj) => threadLock(self).owner !== FREE);
method(LOCK, '_at_fork_reinit()', (_vm, self: Obj) => {
  self.p = newThreadLock(threadLock(self).name);
  return NONE;
});
method(LOCK, '__repr__()', (vm, self: Obj) => `<${state(self)} _thread.lock object at ${where(vm, self)}>`);

staticMethod(LOCK, '__new__(cls, /)', () => {
  throw typeError("cannot create '_thread.lock' instances");
});
staticMethod(RLOCK, '__new__(cls, /)', (vm) => make(vm, RLOCK));
method(RLOCK, '__init__()', () => NONE);
method(RLOCK, 'acquire(blocking=, timeout=)', (vm, self: Obj, blocking: Slot, timeout: Slot) =>
  acquireRecursive(vm, self, patienceOf(vm, blocking, timeout)),
);
method(RLOCK, 'release()', (vm, self: Obj) => releaseRecursive(vm, self));
method(RLOCK, '__enter__()', (vm, self: Obj) => acquireRecursive(vm, self, forEver));
method(RLOCK, '__exit__(*args)', (vm, self: Obj) => releaseRecursive(vm, self));
method(RLOCK, '_is_owned()', (vm, self: Obj) => threadLock(self).owner === vm.thread.tid);
method(RLOCK, '_release_save()', (vm, self: Obj) => {
  const lock = threadLock(self);
  if (lock.owner !== vm.thread.tid) throw pyError('RuntimeError', 'cannot release un-acquired lock');
  const { depth } = lock;
  return freeThreadLock(vm, self) === GATE ? GATE : depth;
});
method(RLOCK, '_acquire_restore(depth, /)', (vm, self: Obj, depth: number) => {
  const answer = acquireThreadLock(vm, self, forEver);
  if (answer !== true) return answer;
  threadLock(self).depth = depth;
  return NONE;
});
method(RLOCK, '_at_fork_reinit()', (_vm, self: Obj) => {
  self.p = newThreadLock(threadLock(self).name);
  return NONE;
});
method(RLOCK, '__repr__()', (vm, self: Obj) => {
  const { owner, depth } = threadLock(self);
  const ident = owner === FREE ? 0 : identOf(vm, owner);
  return `<${state(self)} _thread.RLock object owner=${ident} count=${depth} at ${where(vm, self)}>`;
});

// ---- threads --------------------------------------------------------------------------------------------------------

/** What `get_ident` answers: as large as CPython's on Linux, and no two threads of a run have the same. */
const identOf = (vm: VM, tid: number): number => 140_000_000_000_000 + vm.kernel.pid * 0x10000 + tid * 0x40;

const native = (text: string, fn: Parameters<typeof define>[2]): Obj => define('_thread', text, fn);

const allocate = native('allocate_lock()', (vm) => make(vm, LOCK));
/** Starts a thread that calls function(*args, **kwargs): its tid. `name` is what the trace calls it. */
const start = native(
  'start(name, function, args, kwargs, /)',
  (vm, name: string, fn: Value, args: Value, kwargs: Value) => {
    const kernel = vm.sys();
    if (kernel === undefined) return GATE;
    const tid = kernel.threadCreate(name);
    if (tid < 0) throw pyError('RuntimeError', "can't start new thread");
    const before = vm.thread;
    vm.thread = vm.startThread(name, tid);
    callValue(vm, vm.helper('_thread_main'), [fn, args, kwargs], undefined, {
      ret: Ret.Finish,
      dst: -1,
      target: 0,
    });
    vm.thread = before;
    return tid;
  },
);
/** Waits until a thread has ended; false when it does not in time. */
const join = native('join(tid, timeout, /)', (vm, tid: number, timeout: Slot) => {
  const { thread } = vm;
  const runs = vm.threads.some((other) => other.tid === tid);
  const begins = thread.wait === undefined || thread.wait.resumed === true;
  if (!runs && begins) {
    thread.wait = undefined;
    return true;
  }
  const kernel = vm.sys();
  if (kernel === undefined) return GATE;
  const until =
    thread.wait?.deadline ??
    (timeout === NONE || timeout === undefined
      ? NO_DEADLINE
      : kernel.now() + Math.round(Math.max(0, timeoutSeconds(timeout)) * NANOSECONDS));
  const answer = kernel.threadPark(WaitFor.Thread, tid, until, runs);
  if (answer === BLOCK) {
    if (begins) thread.wait = { deadline: until };
    return WAIT;
  }
  thread.wait = undefined;
  return answer !== TIMEOUT;
});
const getIdent = native('get_ident()', (vm) => identOf(vm, vm.thread.tid));
const identOfTid = native('ident_of(tid, /)', (vm, tid: number) => identOf(vm, tid));
const getNativeId = native('get_native_id()', (vm) =>
  vm.thread.tid === 0 ? vm.kernel.pid : vm.kernel.pid * 256 + vm.thread.tid,
);
const count = native('_count()', (vm) => vm.threads.length - 1);
const stackSize = native('stack_size(size=, /)', () => 0);
const exit = native('exit()', () => {
  throw pyError('SystemExit');
});
/** As if a signal came to the process, though no wait is cut. */
const interruptMain = native('interrupt_main(signum=, /)', (vm, signum: Slot) => {
  const signal = signum === undefined ? SIGINT : Number(indexOf(signum));
  if (signal < 1 || signal > LAST_SIGNAL) throw valueError('signal number out of range');
  if (vm.kernel.signalAction(signal) === SignalAction.Handle) receiveSignals(vm, [signal], false);
  return NONE;
});
const startNew = native(
  'start_new_thread(function, args, kwargs=, /)',
  (vm, fn: Value, args: Value, kw: Slot) => {
    const given = kw === undefined ? newTuple([]) : kw;
    return vm.call(vm.helper('_start_new_thread'), [fn, args, given]);
  },
);

/** Of all threads that run. */
const idents = native('idents()', (vm) =>
  newList(vm.threads.filter(({ done }) => !done).map(({ tid }) => identOf(vm, tid))),
);

define('_helpers', '_exit_thread()', (vm) => {
  const kernel = vm.sys();
  if (kernel === undefined) return GATE;
  // a child that another thread than the main one forked: its last thread has ended
  if (vm.thread.tid === 0) return exitProcess(vm, 0);
  kernel.threadExit(vm.thread.tid);
  vm.removeThread(vm.thread);
  return WAIT;
});

nativeModuleOf('_thread', (vm) => ({
  allocate_lock: allocate,
  allocate,
  LockType: LOCK,
  RLock: RLOCK,
  start,
  start_new_thread: startNew,
  start_new: startNew,
  join,
  get_ident: getIdent,
  ident_of: identOfTid,
  get_native_id: getNativeId,
  _count: count,
  stack_size: stackSize,
  idents,
  exit,
  exit_thread: exit,
  interrupt_main: interruptMain,
  error: vm.builtinNames.getStr('RuntimeError') as Value,
  TIMEOUT_MAX,
}));

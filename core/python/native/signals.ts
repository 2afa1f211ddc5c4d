import { BLOCK, NO_DEADLINE, type SignalAction } from '../../kernel/calls';
import { EAGAIN } from '../../kernel/errno';
import { wholeToInt } from '../number/int-float';
import { newList, newTuple } from '../object/make';
import type { Obj, Slot, Value } from '../object/obj';
import { NONE, typeData, typeOf } from '../object/type';
import { isInt } from '../vm/arith';
import { pyError, typeError } from '../vm/errors';
import { handleNow, nextSignal, receiveSignals, signalsLeft } from '../vm/handlers';
import { osError } from '../vm/os-error';
import { GATE, WAIT } from '../vm/signal';
import type { VM } from '../vm/vm';
import { indexOf } from './conversions';
import { define } from './define';
import { deadlineOf } from './lock';
import { nativeModuleOf } from './modules';

/** What core/stdlib/signal.py and os stand on: signals of this process, and sending them. */
const native = (text: string, fn: Parameters<typeof define>[2]): Obj => define('_signal', text, fn);

native('in_main_thread()', (vm) => vm.thread === vm.threads[0]);
native('action(signal, /)', (vm, signal: number) => vm.kernel.signalAction(signal));
native('set_action(signal, action, /)', (vm, signal: number, action: number) => {
  const kernel = vm.sys();
  if (kernel === undefined) return GATE;
  const result = kernel.setSignalAction(signal, action as SignalAction);
  if (result < 0) throw osError(vm, -result, NONE);
  return NONE;
});
/** Calls the functions of the signals that have come. */
native('deliver()', (vm) => handleNow(vm));
/** As if a signal that is handled had come, but no wait is cut. */
native('trip(signal, /)', (vm, signal: number) => {
  receiveSignals(vm, [signal], false);
  return NONE;
});

// ---- sending ------------------------------------------------------------------------------------------------------------

native('kill(pid, signal, /)', (vm, pid: Value, signal: Value) => {
  const to = Number(indexOf(pid));
  const number = Number(indexOf(signal));
  const kernel = vm.sys();
  return kernel === undefined ? GATE : sent(vm, kernel.procKill(to, number));
});
native('raise_signal(signal, /)', (vm, signal: Value) => {
  const number = Number(indexOf(signal));
  const kernel = vm.sys();
  return kernel === undefined ? GATE : sent(vm, kernel.procKill(kernel.pid, number));
});
native('terminate(pid, exitcode, /)', (vm, pid: number, exitCode: number) => {
  const kernel = vm.sys();
  return kernel === undefined ? GATE : sent(vm, kernel.procTerminate(pid, exitCode));
});

/** Was it sent to this very process, then its functions are called at once. */
function sent(vm: VM, result: number): Value {
  if (result === BLOCK) return GATE; // it ends the process, which the engine sees to
  if (result < 0) throw osError(vm, -result, NONE);
  return handleNow(vm);
}

// ---- masks and waits --------------------------------------------------------------------------------------------------

native('mask(how, signals, /)', (vm, how: number, signals: Obj) => {
  const kernel = vm.sys();
  if (kernel === undefined) return GATE;
  const before = kernel.signalMask(how, signals.p as number[]);
  if (before === BLOCK) return GATE; // one that was let in ends the process
  if (typeof before === 'number') throw osError(vm, -before, NONE);
  return newList(before);
});
native('pending()', (vm) => (vm.sys() === undefined ? GATE : newList(vm.kernel.signalsPending())));
/** Waits for one of the signals and takes it; 0 when none came in time. Functions of others are called meanwhile, unless `steady`. */
native('wait(signals, timeout, steady, /)', (vm, signals: Obj, timeout: Slot, steady: boolean) => {
  const kernel = vm.sys();
  if (kernel === undefined) return GATE;
  const { thread } = vm;
  const deadline = thread.wait?.deadline ?? deadlineOf(vm, timeout, timeout === NONE ? 0 : kernel.now());
  const signal = kernel.signalWait(signals.p as number[], deadline);
  thread.wait = signal === -EAGAIN ? { deadline, steady } : undefined;
  return signal === -EAGAIN ? WAIT : signal;
});
/** Waits until a function of a signal has been called. */
native('pause()', (vm) => {
  const { thread } = vm;
  if (thread.wait?.resumed === true) {
    thread.wait = undefined;
    return NONE;
  }
  const kernel = vm.sys();
  if (kernel === undefined) return GATE;
  kernel.signalWait([], NO_DEADLINE);
  thread.wait = { deadline: NO_DEADLINE };
  return WAIT;
});

// ---- the timer ----------------------------------------------------------------------------------------------------------

/** Sets it, in nanoseconds; what it was, as (time left, interval). */
native('set_timer(after, every, /)', (vm, after: number | bigint, every: number | bigint) => {
  const kernel = vm.sys();
  if (kernel === undefined) return GATE;
  const before = kernel.setTimer(Number(after), Number(every));
  return newTuple([wholeToInt(before.left), wholeToInt(before.every)]);
});
native('timer()', (vm) => {
  const kernel = vm.sys();
  if (kernel === undefined) return GATE;
  const { left, every } = kernel.timer();
  return newTuple([wholeToInt(left), wholeToInt(every)]);
});

// ---- functions --------------------------------------------------------------------------------------------------------

const defaultIntHandler = native('default_int_handler(*args)', (_vm, args: Value[]) => {
  if (args.length !== 2) throw typeError(`default_int_handler expected 2 arguments, got ${args.length}`);
  if (!isInt(args[0]))
    throw typeError(`'${typeData(typeOf(args[0])).name}' object cannot be interpreted as an integer`);
  throw pyError('KeyboardInterrupt');
});
define('_helpers', '_default_int_handler()', () => defaultIntHandler);
define('_helpers', '_next_signal()', (vm) => nextSignal(vm));
define('_helpers', '_signals_left()', (vm) => {
  signalsLeft(vm);
  return NONE;
});

const NAMES = [
  'in_main_thread',
  'action',
  'set_action',
  'deliver',
  'trip',
  'kill',
  'raise_signal',
  'terminate',
  'mask',
  'pending',
  'wait',
  'pause',
  'set_timer',
  'timer',
  'default_int_handler',
];
nativeModuleOf('_signal', (vm) => ({
  ...Object.fromEntries(NAMES.map((name) => [name, vm.native(`_signal.${name}`)])),
  handlers: vm.helper('_signal_handlers'),
  handler_of: vm.helper('_handler_of'),
}));

import type { Value } from '../object/obj';
import { NONE } from '../object/type';
import { callValue } from './call';
import { PyThrow } from './errors';
import { Ret } from './frame';
import type { Thread } from './thread';
import { passOnThreadWakes } from './thread-lock';
import type { VM } from './vm';

/**
 * Functions that signals call. Which signals come is the kernel's business; their functions are called here, in the
 * main thread: before its next line, or before a kernel call, or in the middle of one that waits, which is made again,
 * with what is left of its time, when they return (PEP 475). The wait then stands in `thread.shelved` meanwhile.
 */

/**
 * Signals came whose functions are to be called.
 * @param cuts also in the middle of a wait, as those that the kernel sends
 */
export function receiveSignals(vm: VM, signals: readonly number[], cuts: boolean): void {
  if (signals.length === 0) return;
  vm.came = [...new Set([...vm.came, ...signals])].sort((a, b) => a - b);
  vm.cutsWait ||= cuts;
  vm.threads[0].signalled = true;
}

/** Whether the main thread, which waits, is to be taken out of its wait. */
export function signalCuts(vm: VM): boolean {
  const main = vm.threads[0];
  return main.signalled && vm.cutsWait && main.wait?.steady !== true;
}

/**
 * Calls functions where the main thread stands: before a line, before a kernel call, or in a wait that is cut or over.
 * Between two instructions of the VM.
 */
export function deliverSignals(vm: VM): void {
  const { kernel } = vm;
  const main = vm.threads[0];
  if (main.done || main.wait?.steady === true) return; // before its next line, then
  if (main.wait !== undefined) {
    kernel.cancelWait(main.tid);
    main.waiting = false;
    passOnThreadWakes(vm);
  }
  vm.thread = main;
  if (kernel.gated) kernel.permit = false; // what comes now is not the call that the permit was for
  try {
    callHandlers(vm);
  } catch (error) {
    if (!(error instanceof PyThrow)) throw error; // there may be too many frames for one more
    main.wait = undefined;
    main.top.pc += 4; // the call it waits in stands to be made again: it is raised there instead
    error.exc.rc++;
    vm.pendingThrow = error.exc;
  }
}

/** Puts the call of the functions on the present thread, which is the main one and stands before an instruction. */
export function callHandlers(vm: VM): void {
  const { thread } = vm;
  thread.signalled = false;
  vm.cutsWait = false;
  try {
    callValue(vm, vm.helper('_call_handlers'), [], undefined, { ret: Ret.Signal, dst: -1, target: 0 });
  } catch (error) {
    nextSignal(vm); // as the call of its function failed
    signalsLeft(vm);
    throw error;
  }
  thread.shelved.push(thread.wait);
  thread.wait = undefined;
}

/** The functions have returned: the call that they cut goes on. */
export function afterHandlers(thread: Thread): void {
  const wait = thread.shelved.pop();
  thread.wait = wait === undefined ? undefined : { ...wait, resumed: true };
}

/** One raised: the call that they cut is no more. */
export function handlerRaised(thread: Thread): void {
  thread.shelved.pop();
  thread.wait = undefined;
  thread.top.pc += 4; // the instruction stands to be made again: it is raised there instead
}

/** In a native: takes what the process has sent to itself, and calls the functions, before anything else happens. */
export function handleNow(vm: VM): Value {
  receiveSignals(vm, vm.kernel.takeSignals(), true);
  if (vm.came.length === 0 || vm.thread !== vm.threads[0]) return NONE;
  vm.thread.signalled = false;
  vm.cutsWait = false;
  return vm.call(vm.helper('_call_handlers'), []);
}

/** The signal whose function is to be called next; 0 when there is none. */
export function nextSignal(vm: VM): number {
  return vm.came.shift() ?? 0;
}

/** The call of the functions is over: a raise has left some for the next line. */
export function signalsLeft(vm: VM): void {
  vm.thread.signalled = vm.came.length > 0;
}

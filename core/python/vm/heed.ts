import { type VmStatus as Status, VmStatus } from '../face';
import type { Value } from '../object/obj';
import { type Frame, Ret } from './frame';
import { callHandlers } from './handlers';
import { CALL, GATE, PAUSE, RAISE, RESUME } from './signal';
import { unwind } from './unwind';
import type { VM } from './vm';

/**
 * What the loop does when an instruction answers a signal instead of a value. Apart from the loop, and one place for all
 * instructions: where a host has compiled the loop without having met a branch, the branch costs compiling it all anew.
 *
 * @param frame the top frame, whose instruction before `pc` it is
 * @param dst where the instruction's value is to go
 * @returns how the slice ends; undefined when the thread goes on with the frame that is now on top
 */
export function heed(vm: VM, signal: Value, frame: Frame, pc: number, dst: number): Status | undefined {
  if (signal === CALL || signal === RESUME) {
    frame.pc = pc;
    vm.follow(signal, Ret.Store, dst, 0);
    return undefined;
  }
  if (signal === RAISE) {
    frame.pc = pc;
    return unwind(vm, vm.thread, vm.takeRaised()) ? VmStatus.Exited : undefined;
  }
  frame.pc = pc - 4; // the instruction is to be made again
  if (signal === PAUSE) return attend(vm);
  return signal === GATE ? VmStatus.Gate : VmStatus.Idle;
}

/** What comes before a line or a call: finalizers, the end of the slice, the functions of signals. */
function attend(vm: VM): Status | undefined {
  if (vm.finalizers.queue.length !== 0) return vm.finalizeNext();
  if (vm.budget <= 0) return VmStatus.Budget;
  callHandlers(vm);
  return undefined;
}

import type { Value } from '../object/obj';
import { CALL, isSignal } from '../vm/signal';
import type { VM } from '../vm/vm';

/** What a native answered; undefined when it wants Python or the kernel first, having changed nothing. */
export function unlessSignal(vm: VM, result: Value): Value | undefined {
  if (!isSignal(result)) return result;
  if (result === CALL) {
    const { callee, args, kw } = vm.takeTail();
    vm.releaseCall(callee, args, kw);
  }
  return undefined;
}

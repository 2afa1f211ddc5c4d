import type { Value } from '../object/obj';
import { WAIT } from './signal';
import type { VM } from './vm';

/** How processes end: exit codes of the platform. */

/** What Windows says of a program that Ctrl-C ended: STATUS_CONTROL_C_EXIT. */
const CONTROL_C_EXIT = 0xc000_013a;
const SIGINT = 2;

/** What is left of `sys.exit(code)`: a byte, under Windows 32 bits without a sign. */
export function exitCodeOf(vm: VM, code: Value): number {
  const whole = BigInt(code as number | bigint | boolean);
  // C's long, whose conversion fails with −1
  const long = BigInt.asIntN(64, whole) === whole ? whole : -1n;
  return Number(BigInt.asUintN(vm.options.preset === 'windows' ? 32 : 8, long));
}

/**
 * Ends the process by an uncaught KeyboardInterrupt, or with an exit code. The caller has a permit.
 * @returns what a native answers then, so that nothing more of the program runs
 */
export function exitProcess(vm: VM, code: Value | undefined): Value {
  const interrupted = vm.options.preset === 'windows' ? CONTROL_C_EXIT : -SIGINT;
  vm.kernel.procExit(code === undefined ? interrupted : exitCodeOf(vm, code));
  vm.exited = true;
  return WAIT;
}

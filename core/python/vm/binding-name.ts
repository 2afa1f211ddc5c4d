import { Op } from '../bytecode/op';
import type { VM } from './vm';

/**
 * The name that the value of the program's present call is about to be bound to: what a lock is called in the trace.
 * Read off the instruction after the call, so it costs nothing where nobody asks; undefined when it is bound to none.
 */
export function bindingName(vm: VM): string | undefined {
  const { frames, depth } = vm.thread;
  for (let i = depth; i >= 0; i--) {
    const { code, pc } = frames[i];
    if (code.unit.internal) continue;
    const { words, names } = code;
    const { varnames, freevars } = code.data;
    const value = words[pc - 3];
    if (value < code.nlocals) return varnames[value];
    const [op, a, b, c] = words.subarray(pc, pc + 4);
    if ((op === Op.STORE_GLOBAL || op === Op.STORE_NAME) && b === value) return names[a];
    if (op === Op.STORE_CELL && b === value) return varnames[a];
    if (op === Op.STORE_FREE && b === value) return freevars[a];
    if (op === Op.SETATTR && c === value) return names[b];
    return undefined;
  }
  return undefined;
}

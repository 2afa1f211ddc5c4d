import type { CodeData, Unit } from '../bytecode/code';
import { Op } from '../bytecode/op';
import { newTuple } from '../object/make';
import type { Value } from '../object/obj';
import { type Keywords, keywordDict, type Return } from './call';
import type { VM } from './vm';

/** r0 = r0(*r1, **r2); return r0 */
const data: CodeData = {
  name: '<call>',
  qualname: '<call>',
  firstLine: 0,
  argcount: 0,
  posonly: 0,
  kwonly: 0,
  flags: 0,
  varnames: [],
  nlocals: 0,
  nregs: 3,
  names: [],
  freevars: [],
  consts: [],
  words: Int32Array.from([Op.CALL_EX, 0, 0, 0, Op.RETURN, 0, 0, 0]),
  handlers: new Int32Array(0),
  doc: undefined,
};
export const TRAMPOLINE: Unit = {
  name: '<call>',
  filename: '<call>',
  internal: true,
  hidden: true,
  codes: [data],
  text: { source: '', positions: [new Int32Array(8)] },
};

/**
 * A frame that makes a call which must wait: the instruction that asked for it cannot be made again (its operands
 * are used up), so the call gets a frame of its own to be made again in.
 */
export function trampoline(vm: VM, callee: Value, args: Value[], kw: Keywords | undefined, to: Return): void {
  const { thread } = vm;
  const caller = thread.top;
  const base = caller.bp + caller.code.nregs;
  thread.reserve(base + 3);
  const values: Value[] = [callee, newTuple(args), keywordDict(kw)];
  values.forEach((v, i) => {
    if (typeof v === 'object') v.rc++;
    thread.stack[base + i] = v;
  });
  const frame = thread.push();
  frame.code = vm.code(TRAMPOLINE, 0);
  frame.pc = 0;
  frame.bp = base;
  frame.func = undefined;
  frame.globals = caller.globals;
  frame.locals = undefined;
  frame.ret = to.ret;
  frame.dst = to.dst;
  frame.target = to.target;
  if (typeof to.x === 'object') to.x.rc++;
  frame.x = to.x;
  frame.gen = undefined;
}

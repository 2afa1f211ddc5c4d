import type { Slot } from '../object/obj';
import { type Frame, Ret } from '../vm/frame';
import type { Thread, WaitState } from '../vm/thread';
import type { VM } from '../vm/vm';
import type { GraphReader } from './reader';
import type { GraphWriter } from './writer';

/** A thread: the registers and frames in use. What is above them was left by calls that are over. */
export function writeThread(to: GraphWriter, thread: Thread): void {
  const { out } = to;
  out.unsigned(thread.tid);
  to.text(thread.name);
  for (const on of [thread.waiting, thread.done, thread.signalled]) to.flag(on);
  writeWait(to, thread.wait);
  out.unsigned(thread.shelved.length);
  for (const wait of thread.shelved) writeWait(to, wait);
  to.value(thread.forked);
  to.value(thread.exc);
  to.value(thread.object);
  const inUse = thread.depth < 0 ? 0 : thread.top.bp + thread.top.code.nregs;
  out.unsigned(inUse);
  for (let i = 0; i < inUse; i++) to.value(thread.stack[i]);
  out.unsigned(thread.depth + 1);
  for (let i = 0; i <= thread.depth; i++) writeFrame(to, thread.frames[i]);
}

export function readThread(from: GraphReader, vm: VM): void {
  const { input } = from;
  const tid = input.unsigned('a thread');
  const thread = vm.startThread(from.text(), tid);
  thread.waiting = from.flag();
  thread.done = from.flag();
  thread.signalled = from.flag();
  thread.wait = readWait(from);
  for (let left = input.unsigned('a number of waits'); left > 0; left--) thread.shelved.push(readWait(from));
  thread.forked = from.slot() as number | undefined;
  thread.exc = from.maybe();
  thread.object = from.maybe();
  const stack: Slot[] = from.slots();
  thread.reserve(stack.length);
  stack.forEach((v, i) => {
    thread.stack[i] = v;
  });
  for (let left = input.unsigned('a depth'); left > 0; left--) {
    const frame = thread.push();
    readFrame(from, frame);
    if (frame.ret === Ret.Init) thread.deepest--;
  }
}

function writeWait(to: GraphWriter, wait: WaitState | undefined): void {
  to.flag(wait !== undefined);
  if (wait === undefined) return;
  const { deadline, message, resumed, steady } = wait;
  to.out.float(deadline);
  for (const on of [resumed === true, steady === true, message !== undefined]) to.flag(on);
  if (message === undefined) return;
  to.out.byte(message.step);
  to.out.unsigned(message.done);
  to.out.blob(message.part);
}

function readWait(from: GraphReader): WaitState | undefined {
  const { input } = from;
  if (!from.flag()) return undefined;
  const wait: WaitState = { deadline: input.float('a deadline') };
  if (from.flag()) wait.resumed = true;
  if (from.flag()) wait.steady = true;
  if (from.flag()) {
    const step = input.byte('a step');
    wait.message = { step, done: input.unsigned('a length'), part: input.blob().slice() };
  }
  return wait;
}

function writeFrame(to: GraphWriter, frame: Frame): void {
  to.code(frame.code);
  to.out.unsigned(frame.pc);
  to.out.unsigned(frame.bp);
  to.out.byte(frame.ret);
  to.out.signed(frame.dst);
  to.out.signed(frame.target);
  to.value(frame.func);
  to.value(frame.globals);
  to.value(frame.locals);
  to.value(frame.x);
  to.value(frame.gen);
  to.value(frame.savedExc);
}

function readFrame(from: GraphReader, frame: Frame): void {
  const { input } = from;
  frame.code = from.code().whole();
  frame.pc = input.unsigned('a pc');
  frame.bp = input.unsigned('a base');
  frame.ret = input.byte('a way of returning') as Ret;
  frame.dst = input.signed('a register');
  frame.target = input.signed('a target');
  frame.func = from.maybe();
  frame.globals = from.object();
  frame.locals = from.maybe();
  frame.x = from.slot();
  frame.gen = from.maybe();
  frame.savedExc = from.maybe();
}

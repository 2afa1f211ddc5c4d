import { Op, type TraceEvent } from '../event';
import type { Changes } from './changes';
import type { MessageNow, OperationNow, PipeNow, ThreadNow } from './run-state';

/**
 * Messages, out of the bytes that go through pipes: what an operation writes is one message, and it has arrived when
 * all of it was read.
 */

/** A message's length, before it. */
const HEADER_BYTES = 4;

/** The operation whose message a thread writes now. */
export function sendingOperation(thread: ThreadNow): OperationNow | undefined {
  const operation = thread.doing.at(-1);
  return operation !== undefined && isSending(operation.op) ? operation : undefined;
}

export function isSending(op: Op): boolean {
  return op === Op.Send || op === Op.Feed || op === Op.Put;
}

/** PipeWrite: `event.b` bytes. */
export function wrote(
  pipe: PipeNow,
  thread: ThreadNow,
  process: number,
  event: TraceEvent,
  index: number,
): void {
  const operation = sendingOperation(thread);
  const last = pipe.messages.last;
  if (operation !== undefined && last?.operation === operation.event) {
    last.bytes += event.b;
    last.complete = last.bytes >= operation.bytes + HEADER_BYTES;
    return;
  }
  if (operation !== undefined) operation.pipe = pipe.index;
  pipe.messages.push({
    event: operation?.message ?? index,
    sent: index,
    process,
    tid: event.tid,
    operation: operation?.event ?? -1,
    bytes: event.b,
    complete: operation === undefined || isWhole(event.b, operation.bytes),
    read: 0,
    reader: undefined,
  });
}

/**
 * Whether one write is all of a message of `bytes`. Where messages are kept apart (Windows) it has no header; bytes
 * without an operation around them (os.write) are a message each.
 */
function isWhole(written: number, bytes: number): boolean {
  return written === bytes || written >= bytes + HEADER_BYTES;
}

/** An operation that wrote to `pipe` has ended; a message that it did not finish never comes. */
export function stoppedWriting(pipe: PipeNow, operation: OperationNow): void {
  for (let at = pipe.messages.length - 1; at >= 0; at--) {
    const message = pipe.messages.at(at)!;
    if (message.operation !== operation.event) continue;
    message.complete = true;
    break;
  }
  while (pipe.messages.first !== undefined && isRead(pipe.messages.first)) pipe.messages.shift();
}

/** PipeRead: `event.b` bytes, of the oldest messages that have any left. */
export function read(
  pipe: PipeNow,
  process: number,
  event: TraceEvent,
  index: number,
  changes: Changes,
): void {
  let left = event.b;
  for (let at = 0; left > 0 && at < pipe.messages.length; at++) {
    const message = pipe.messages.at(at)!;
    const taken = Math.min(left, message.bytes - message.read);
    message.read += taken;
    left -= taken;
    if (taken > 0) message.reader = { process, tid: event.tid, event: index };
  }
  dropRead(pipe, changes);
}

function dropRead(pipe: PipeNow, changes: Changes): void {
  for (;;) {
    const { first } = pipe.messages;
    if (first === undefined || !isRead(first)) return;
    pipe.messages.shift();
    if (first.reader !== undefined)
      changes.receipts.push({ pipe: pipe.index, message: first, ...first.reader });
  }
}

function isRead(message: MessageNow): boolean {
  return message.complete && message.read >= message.bytes;
}

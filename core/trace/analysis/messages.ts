import { Kind, Op, OpResult, type TraceEvent } from '../event';
import type { Reducer } from '../model/reducer';
import type { Operations } from './operations';
import type { Observer } from './walk';

/** One message through a pipe, as operations of the program sent and received it. */
export interface Message {
  readonly pipe: number;
  /** Number of the operation that wrote it: a `send`, a SimpleQueue's `put`, or a queue's feeder. */
  readonly sent: number;
  /** Number of the `put` that gave it to the feeder; −1 when it was sent directly. */
  readonly put: number;
  /** Index of the event of its first write. */
  readonly written: number;
  bytes: number;
  /** Bytes not read yet. */
  left: number;
  /** Number of the operation that began to read it; −1 while none has. */
  received: number;
  /** Index of the event of the last read of it; −1 while there is none. */
  read: number;
  /** Another message's bytes lie between its own: its first write after that. −1 when it is whole. */
  tornByWriter: number;
  /** Another thread read a part of it: the event of that read. −1 when one read it all. */
  tornByReader: number;
}

/** What a `put` put into a feeder's buffer. */
export interface Buffered {
  readonly object: number;
  readonly process: number;
  /** Number of the `put`. */
  readonly put: number;
  /** Index of the event with which the feeder began to write it; −1 while it has not. */
  fed: number;
  /** What the feeder wrote; undefined before it did. */
  message: Message | undefined;
}

/** Operations looked through for a `put` that goes on: a feeder is hardly ever quicker than the end of its `put`. */
const LOOK_BACK_OPERATIONS = 1_000;

interface Pipe {
  readonly messages: Message[];
  /** What lies in the pipe, in order: runs of bytes that belong to one message. */
  readonly runs: { message: Message; left: number }[];
  /** Whose bytes were written last. */
  latest: Message | undefined;
}

/** Matches what is written to pipes with what is read from them, message by message. */
export class Messages implements Observer {
  readonly #operations: Operations;
  readonly #pipes: Pipe[] = [];
  readonly #bySent = new Map<number, Message>();
  readonly #byReceived = new Map<number, Message>();
  readonly #byPut = new Map<number, Buffered>();
  /** By "process object": what its feeder was given, in order; `first` is the first that is not fed. */
  readonly #buffers = new Map<string, { entries: Buffered[]; first: number }>();

  /** @param operations told of each event before this. */
  constructor(operations: Operations) {
    this.#operations = operations;
  }

  /** All messages of a pipe, in the order of their first writes. */
  ofPipe(pipe: number): readonly Message[] {
    return this.#pipes[pipe]?.messages ?? [];
  }

  get pipes(): number {
    return this.#pipes.length;
  }

  /** The messages in a pipe just after event `at`, the next to be read first. */
  inPipe(pipe: number, at: number): Message[] {
    const { messages } = this.#pipes[pipe] ?? { messages: [] };
    // They are read in the order in which they were written, so those already read are the first.
    let low = 0;
    let high = messages.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (isRead(messages[middle], at)) low = middle + 1;
      else high = middle;
    }
    const found: Message[] = [];
    for (let i = low; i < messages.length && messages[i].written <= at; i++) found.push(messages[i]);
    return found;
  }

  /** What lay in feeders' buffers of a queue just after event `at`, each process's in order. */
  inBuffers(object: number, at: number): Buffered[] {
    const found: Buffered[] = [];
    for (const { entries } of this.#buffers.values()) {
      if (entries[0]?.object !== object) continue;
      for (const entry of entries) {
        const end = this.#operations.end(entry.put);
        if (end >= 0 && end <= at && (entry.fed < 0 || entry.fed > at)) found.push(entry);
      }
    }
    return found;
  }

  /** The message that an operation sent or received, or of a `put` what became of it. */
  of(operation: number): Message | undefined {
    return (
      this.#bySent.get(operation) ?? this.#byReceived.get(operation) ?? this.#byPut.get(operation)?.message
    );
  }

  see(event: Readonly<TraceEvent>, index: number, after: Reducer): void {
    switch (event.kind) {
      case Kind.OpEnd:
        this.#endPut(event);
        break;
      case Kind.OpBegin:
        if (event.b === Op.Feed) this.#feed(index);
        break;
      case Kind.PipeWrite:
        this.#write(event, index, after);
        break;
      case Kind.PipeRead:
        this.#read(event, index, after);
        break;
    }
  }

  #endPut(event: Readonly<TraceEvent>): void {
    const operations = this.#operations;
    const put = operations.ended;
    if (event.b !== Op.Put || event.c !== OpResult.Done || put < 0) return;
    if (this.#bySent.has(put)) return; // A SimpleQueue writes to the pipe itself.
    const buffer = this.#buffer(operations.process(put), operations.object(put));
    if (this.#byPut.has(put)) return; // The feeder was quicker than the end of `put`.
    this.#enter(buffer.entries, put);
  }

  #enter(entries: Buffered[], put: number): Buffered {
    const { process, object } = {
      process: this.#operations.process(put),
      object: this.#operations.object(put),
    };
    const entry: Buffered = { object, process, put, fed: -1, message: undefined };
    entries.push(entry);
    this.#byPut.set(put, entry);
    return entry;
  }

  /** A feeder takes the oldest that was put; when its `put` has not ended yet, the one that is going on. */
  #feed(index: number): void {
    const operations = this.#operations;
    const feeding = operations.length - 1;
    const process = operations.process(feeding);
    const object = operations.object(feeding);
    const buffer = this.#buffer(process, object);
    let entry = buffer.entries[buffer.first];
    if (entry === undefined) {
      const put = this.#putGoingOn(process, object);
      if (put < 0) return;
      entry = this.#enter(buffer.entries, put);
    }
    buffer.first++;
    entry.fed = index;
  }

  #putGoingOn(process: number, object: number): number {
    const operations = this.#operations;
    const last = Math.max(0, operations.length - LOOK_BACK_OPERATIONS);
    for (let number = operations.length - 1; number >= last; number--) {
      if (operations.process(number) !== process || operations.object(number) !== object) continue;
      if (operations.op(number) === Op.Put && operations.end(number) < 0) return number;
    }
    return -1;
  }

  #write(event: Readonly<TraceEvent>, index: number, after: Reducer): void {
    const number = after.story.pipe(after.state, event.a).index;
    const sent = this.#operations.at(after.process(event.pid).index, event.tid, index);
    if (sent < 0) return;
    const pipe = this.#pipe(number);
    let message = this.#bySent.get(sent);
    const last = pipe.runs[pipe.runs.length - 1];
    if (message === undefined) {
      message = this.#begin(number, sent, index);
      pipe.messages.push(message);
    } else if (pipe.latest !== message && message.tornByWriter < 0) {
      message.tornByWriter = index;
    }
    pipe.latest = message;
    message.bytes += event.b;
    message.left += event.b;
    if (last?.message === message) last.left += event.b;
    else pipe.runs.push({ message, left: event.b });
  }

  #begin(pipe: number, sent: number, index: number): Message {
    const operations = this.#operations;
    const fed = operations.op(sent) === Op.Feed ? this.#fedWith(sent) : undefined;
    const message: Message = {
      pipe,
      sent,
      put: fed?.put ?? -1,
      written: index,
      bytes: 0,
      left: 0,
      received: -1,
      read: -1,
      tornByWriter: -1,
      tornByReader: -1,
    };
    this.#bySent.set(sent, message);
    if (fed !== undefined) fed.message = message;
    return message;
  }

  #fedWith(feeding: number): Buffered | undefined {
    const operations = this.#operations;
    const { entries, first } = this.#buffer(operations.process(feeding), operations.object(feeding));
    const entry = entries[first - 1];
    return entry?.fed === operations.begin(feeding) ? entry : undefined;
  }

  #read(event: Readonly<TraceEvent>, index: number, after: Reducer): void {
    const pipe = this.#pipe(after.story.pipe(after.state, event.a).index);
    const received = this.#operations.at(after.process(event.pid).index, event.tid, index);
    let bytes = event.b;
    while (bytes > 0 && pipe.runs.length > 0) {
      const run = pipe.runs[0];
      const taken = Math.min(bytes, run.left);
      this.#take(run.message, taken, received, index);
      bytes -= taken;
      run.left -= taken;
      if (run.left === 0) pipe.runs.shift();
    }
  }

  #take(message: Message, bytes: number, received: number, index: number): void {
    message.left -= bytes;
    message.read = index;
    if (message.received < 0 && received >= 0) {
      message.received = received;
      this.#byReceived.set(received, message);
    } else if (message.tornByReader < 0 && !this.#sameThread(message.received, received)) {
      message.tornByReader = index;
    }
  }

  #sameThread(one: number, other: number): boolean {
    const operations = this.#operations;
    if (one === other) return true;
    if (one < 0 || other < 0) return false;
    return (
      operations.process(one) === operations.process(other) && operations.tid(one) === operations.tid(other)
    );
  }

  #pipe(index: number): Pipe {
    for (let missing = this.#pipes.length; missing <= index; missing++)
      this.#pipes.push({ messages: [], runs: [], latest: undefined });
    return this.#pipes[index];
  }

  #buffer(process: number, object: number) {
    const key = `${process} ${object}`;
    let buffer = this.#buffers.get(key);
    if (buffer === undefined) {
      buffer = { entries: [], first: 0 };
      this.#buffers.set(key, buffer);
    }
    return buffer;
  }
}

/** Whether all of it was read just after event `at`. */
function isRead(message: Message, at: number): boolean {
  return message.left === 0 && message.read <= at;
}

/**
 * The trace as it is kept: files, samples, comparisons byte for byte. Some 8 bytes an event.
 *
 *   'LSTR'  codec version  TRACE_VERSION  events…  0  number of events (varint)  xxHash32 of all before it (4 bytes)
 *
 * An event: its kind, a byte that says which fields follow, the time since the event before it, and those fields. A
 * pid, tid or line that equals the last one said (the line: the last one of that pid) is left out, as are zeros and
 * empty text.
 */
import { BadBytes, ByteReader, ByteWriter } from '../base/bytes';
import { xxHash32 } from '../base/hash';
import { Kind, TRACE_VERSION, type TraceEvent } from './event';

const MAGIC = [0x4c, 0x53, 0x54, 0x52];
export const CODEC_VERSION = 1;
const LAST_KIND = Math.max(...Object.values(Kind));

const HAS_PID = 1;
const HAS_TID = 2;
const HAS_LINE = 4;
const HAS_A = 8;
const HAS_B = 16;
const HAS_C = 32;
const HAS_D = 64;
const HAS_TEXT = 128;

/** What both sides remember between events. */
class Memory {
  time = 0;
  pid = 0;
  tid = 0;
  readonly lines = new Map<number, number>();

  line(pid: number): number {
    return this.lines.get(pid) ?? 0;
  }

  keep(event: TraceEvent): void {
    this.time = event.time;
    this.pid = event.pid;
    this.tid = event.tid;
    if (event.line !== this.line(event.pid)) this.lines.set(event.pid, event.line);
  }
}

/** Writes a trace as it comes; may be finished at any time and go on. */
export class TraceWriter {
  readonly #out = new ByteWriter(4096);
  readonly #memory = new Memory();
  #events = 0;

  constructor() {
    for (const byte of MAGIC) this.#out.byte(byte);
    this.#out.byte(CODEC_VERSION);
    this.#out.unsigned(TRACE_VERSION);
  }

  get events(): number {
    return this.#events;
  }

  /** Bytes so far. */
  get length(): number {
    return this.#out.length;
  }

  append(batch: readonly TraceEvent[]): void {
    for (const event of batch) this.#event(event);
  }

  #event(event: TraceEvent): void {
    const out = this.#out;
    const memory = this.#memory;
    const line = memory.line(event.pid);
    let has = event.pid === memory.pid ? 0 : HAS_PID;
    if (event.tid !== memory.tid) has |= HAS_TID;
    if (event.line !== line) has |= HAS_LINE;
    if (event.a !== 0) has |= HAS_A;
    if (event.b !== 0) has |= HAS_B;
    if (event.c !== 0) has |= HAS_C;
    if (event.d !== 0) has |= HAS_D;
    if (event.text !== '') has |= HAS_TEXT;
    out.byte(event.kind);
    out.byte(has);
    out.unsigned(event.time - memory.time);
    if (has & HAS_PID) out.unsigned(event.pid);
    if (has & HAS_TID) out.unsigned(event.tid);
    if (has & HAS_LINE) out.signed(event.line - line);
    if (has & HAS_A) out.signed(event.a);
    if (has & HAS_B) out.signed(event.b);
    if (has & HAS_C) out.signed(event.c);
    if (has & HAS_D) out.signed(event.d);
    if (has & HAS_TEXT) out.text(event.text);
    memory.keep(event);
    this.#events++;
  }

  /** The whole trace up to here. */
  finish(): Uint8Array<ArrayBuffer> {
    const end = new ByteWriter(16);
    end.byte(0);
    end.unsigned(this.#events);
    const body = this.#out.finish();
    const bytes = new Uint8Array(body.length + end.length + 4);
    bytes.set(body);
    bytes.set(end.finish(), body.length);
    const hash = xxHash32(bytes.subarray(0, bytes.length - 4));
    for (let i = 0; i < 4; i++) bytes[bytes.length - 4 + i] = hash >>> (8 * i);
    return bytes;
  }
}

export function encodeTrace(events: readonly TraceEvent[]): Uint8Array<ArrayBuffer> {
  const writer = new TraceWriter();
  writer.append(events);
  return writer.finish();
}

/** Thrown by `decodeTrace`; the message says what is wrong at which byte. */
export class BadTrace extends Error {
  override name = 'BadTrace';
}

export function decodeTrace(bytes: Uint8Array): TraceEvent[] {
  try {
    return decode(bytes);
  } catch (error) {
    if (error instanceof BadBytes) throw new BadTrace(`the trace is damaged: ${error.message}`);
    throw error;
  }
}

function decode(bytes: Uint8Array): TraceEvent[] {
  const input = new ByteReader(bytes);
  readHeader(input);
  const memory = new Memory();
  const events: TraceEvent[] = [];
  for (;;) {
    const at = input.position;
    const kind = input.byte('an event or the end mark');
    if (kind === 0) break;
    if (kind > LAST_KIND)
      throw new BadTrace(`the trace is damaged: no event of kind ${kind} exists (byte ${at})`);
    const event = readEvent(input, kind as Kind, memory);
    memory.keep(event);
    events.push(event);
  }
  const at = input.position;
  const count = input.unsigned('the number of events');
  if (count !== events.length) {
    throw new BadTrace(
      `the trace is damaged: byte ${at} promises ${count} events, there are ${events.length}`,
    );
  }
  const end = input.position;
  const said = input.raw(4, 'the checksum');
  const hash = xxHash32(bytes.subarray(0, end));
  for (let i = 0; i < 4; i++) {
    if (said[i] !== ((hash >>> (8 * i)) & 255)) {
      throw new BadTrace(`the trace is damaged: the checksum at byte ${end} does not fit what is before it`);
    }
  }
  if (!input.done)
    throw new BadTrace(`the trace is damaged: something follows its end at byte ${input.position}`);
  return events;
}

function readHeader(input: ByteReader): void {
  for (const byte of MAGIC) {
    if (input.byte("'LSTR'") !== byte) throw new BadTrace(`no Lockstep trace: 'LSTR' is missing at byte 0`);
  }
  const codec = input.byte('the codec version');
  if (codec !== CODEC_VERSION) {
    throw new BadTrace(
      `the trace has storage version ${codec} (byte 4); this Lockstep reads ${CODEC_VERSION}`,
    );
  }
  const version = input.unsigned('the trace version');
  if (version < 1 || version > TRACE_VERSION) {
    throw new BadTrace(
      `the trace has version ${version} (byte 5); this Lockstep reads 1 to ${TRACE_VERSION}`,
    );
  }
}

function readEvent(input: ByteReader, kind: Kind, memory: Memory): TraceEvent {
  const has = input.byte('the fields of an event');
  const time = memory.time + input.unsigned('a time');
  const at = input.position;
  if (!Number.isSafeInteger(time))
    throw new BadTrace(`the trace is damaged: impossible time before byte ${at}`);
  const pid = has & HAS_PID ? integer(input, input.unsigned('a pid')) : memory.pid;
  const tid = has & HAS_TID ? integer(input, input.unsigned('a tid')) : memory.tid;
  const line = memory.line(pid) + (has & HAS_LINE ? input.signed('a line') : 0);
  return {
    kind,
    time,
    pid,
    tid,
    line: integer(input, line),
    a: has & HAS_A ? integer(input, input.signed('a')) : 0,
    b: has & HAS_B ? integer(input, input.signed('b')) : 0,
    c: has & HAS_C ? integer(input, input.signed('c')) : 0,
    d: has & HAS_D ? integer(input, input.signed('d')) : 0,
    text: has & HAS_TEXT ? input.text() : '',
  };
}

function integer(input: ByteReader, value: number): number {
  if ((value | 0) !== value) {
    throw new BadTrace(`the trace is damaged: ${value} before byte ${input.position} is no 32-bit integer`);
  }
  return value;
}

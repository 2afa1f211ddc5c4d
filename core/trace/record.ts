/**
 * An event as it stands in the ring: eight words, or twelve where c, d or a tid beyond 127 must be said, then its text
 * in UTF-8, filled with zeros to eight bytes. Most events are short, and what they cost is the memory they go through.
 *
 *   0 kind │ words << 8                                    4 pid    6 a    8 c    10 tid
 *   1 bytes of text │ tid << 24, or RECORD_LONG   2,3 time (f64)    5 line   7 b    9 d    11 zero
 *
 * A record of kind 0 is filling: it has only its first word. Words are in the machine's byte order, for a record never
 * leaves it; `codec.ts` has the form that does.
 */
import { AssertionFailed, assert } from '../base/assert';
import { decodeUtf8, utf8Length, writeUtf8 } from '../base/utf8';
import type { Kind, TraceEvent } from './event';

/** Most words of a record without text. */
export const RECORD_WORDS = 12;
export const SHORT_WORDS = 8;
/** Bit of word 1: the record is long. */
export const RECORD_LONG = 0x80000000 | 0;
/** Bytes of text in word 1. */
const TEXT_MASK = 0xffffff;

/** Whether an event's record must be a long one. */
export function isLong(tid: number, c: number, d: number): boolean {
  return (c | d) !== 0 || tid > 127 || tid < 0;
}

/** Words that `bytes` of text take; always even. */
export function textWords(bytes: number): number {
  return ((bytes + 7) >> 3) << 1;
}

/** One event as a record. */
export function encodeRecord(event: TraceEvent): Uint8Array<ArrayBuffer> {
  const textBytes = utf8Length(event.text);
  assert(textBytes <= TEXT_MASK, `an event's text has ${textBytes} bytes, more than a record holds`);
  const long = isLong(event.tid, event.c, event.d);
  const head = long ? RECORD_WORDS : SHORT_WORDS;
  const length = head + textWords(textBytes);
  const buffer = new ArrayBuffer(length * 4);
  const words = new Int32Array(buffer);
  words[0] = event.kind | (length << 8);
  words[1] = textBytes | (long ? RECORD_LONG : event.tid << 24);
  new Float64Array(buffer)[1] = event.time;
  words.set([event.pid, event.line, event.a, event.b], 4);
  if (long) words.set([event.c, event.d, event.tid], SHORT_WORDS);
  const bytes = new Uint8Array(buffer);
  writeUtf8(bytes, head * 4, event.text);
  return bytes;
}

/**
 * The events of drained records, in order. `records` is what a reader's `drain` gave: whole records.
 * @param only the kind of event wanted; all kinds when absent
 */
export function decodeRecords(records: Uint8Array, only?: Kind): TraceEvent[] {
  // A view into a larger buffer need not be aligned; a copy is.
  const bytes = records.byteOffset % 8 === 0 ? records : records.slice();
  assert(bytes.byteLength % 8 === 0, `records end in the middle of a word (${bytes.byteLength} bytes)`);
  const words = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength >> 2);
  const floats = new Float64Array(bytes.buffer, bytes.byteOffset, bytes.byteLength >> 3);
  const events: TraceEvent[] = [];
  for (let at = 0; at < words.length; ) {
    const kind = words[at] & 0xff;
    const length = words[at] >>> 8;
    if (length < 2 || at + length > words.length) {
      throw new AssertionFailed(`no record at word ${at} of ${words.length}`);
    }
    if (kind !== 0 && (only === undefined || kind === only)) {
      const second = words[at + 1];
      const long = second < 0;
      const textBytes = second & TEXT_MASK;
      const text = (at + (long ? RECORD_WORDS : SHORT_WORDS)) * 4;
      if (text + textBytes > (at + length) * 4)
        throw new AssertionFailed(`no record at word ${at}: its text is cut`);
      events.push({
        kind: kind as Kind,
        time: floats[(at >> 1) + 1],
        pid: words[at + 4],
        tid: long ? words[at + 10] : second >> 24,
        line: words[at + 5],
        a: words[at + 6],
        b: words[at + 7],
        c: long ? words[at + 8] : 0,
        d: long ? words[at + 9] : 0,
        text: textBytes === 0 ? '' : decodeUtf8(bytes, text, text + textBytes),
      });
    }
    at += length;
  }
  return events;
}

/**
 * An event as it stands in the ring: twelve words, then its text in UTF-8, filled with zeros to eight bytes.
 *
 *   0 kind │ words << 8     2,3 time (f64)     6 line       7…10 a, b, c, d
 *   1 bytes of text         4 pid   5 tid     11 zero
 *
 * A record of kind 0 is filling: it has only its first word. Words are in the machine's byte order, for a record never
 * leaves it; `codec.ts` has the form that does.
 */
import { assert } from '../base/assert';
import { decodeUtf8, utf8Length, writeUtf8 } from '../base/utf8';
import type { Kind, TraceEvent } from './event';

export const RECORD_WORDS = 12;

/** Words of a record with `textBytes` of text; always even. */
export function recordWords(textBytes: number): number {
  return RECORD_WORDS + (((textBytes + 7) >> 3) << 1);
}

/** One event as a record. */
export function encodeRecord(event: TraceEvent): Uint8Array<ArrayBuffer> {
  const textBytes = utf8Length(event.text);
  const length = recordWords(textBytes);
  const buffer = new ArrayBuffer(length * 4);
  const words = new Int32Array(buffer);
  words[0] = event.kind | (length << 8);
  words[1] = textBytes;
  new Float64Array(buffer)[1] = event.time;
  words[4] = event.pid;
  words[5] = event.tid;
  words[6] = event.line;
  words[7] = event.a;
  words[8] = event.b;
  words[9] = event.c;
  words[10] = event.d;
  const bytes = new Uint8Array(buffer);
  writeUtf8(bytes, RECORD_WORDS * 4, event.text);
  return bytes;
}

/** The events of drained records, in order. `records` is what a reader's `drain` gave: whole records. */
export function decodeRecords(records: Uint8Array): TraceEvent[] {
  // A view into a larger buffer need not be aligned; a copy is.
  const bytes = records.byteOffset % 8 === 0 ? records : records.slice();
  assert(bytes.byteLength % 8 === 0, `records end in the middle of a word (${bytes.byteLength} bytes)`);
  const words = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength >> 2);
  const floats = new Float64Array(bytes.buffer, bytes.byteOffset, bytes.byteLength >> 3);
  const events: TraceEvent[] = [];
  for (let at = 0; at < words.length; ) {
    const kind = words[at] & 0xff;
    const length = words[at] >>> 8;
    assert(length >= 2 && at + length <= words.length, `no record at word ${at} of ${words.length}`);
    if (kind !== 0) {
      const textBytes = words[at + 1];
      const text = (at + RECORD_WORDS) * 4;
      events.push({
        kind: kind as Kind,
        time: floats[(at >> 1) + 1],
        pid: words[at + 4],
        tid: words[at + 5],
        line: words[at + 6],
        a: words[at + 7],
        b: words[at + 8],
        c: words[at + 9],
        d: words[at + 10],
        text: textBytes === 0 ? '' : decodeUtf8(bytes, text, text + textBytes),
      });
    }
    at += length;
  }
  return events;
}

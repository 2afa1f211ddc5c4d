import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TraceEvent } from '../../trace/event';
import { decodeRecords, encodeRecord } from '../../trace/record';
import { splitRecords } from './pieces';

const event = (text: string, i: number): TraceEvent => ({
  kind: 21,
  time: i,
  pid: 1,
  tid: 0,
  line: i,
  a: 1,
  b: 0,
  c: 0,
  d: 0,
  text,
});

describe('pieces of records', () => {
  it('hold every event once, in order, and are no longer than asked unless one event is', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ maxLength: 200 })),
        fc.integer({ min: 48, max: 2000 }),
        (texts, maxBytes) => {
          const events = texts.map(event);
          const all = Uint8Array.from(events.flatMap((e) => [...encodeRecord(e)]));
          const pieces = [...splitRecords(all, maxBytes)];
          expect(pieces.flatMap((piece) => decodeRecords(piece))).toEqual(events);
          for (const piece of pieces) {
            expect(piece.length <= maxBytes || decodeRecords(piece).length === 1).toBe(true);
          }
        },
      ),
    );
  });

  it('are none when there is nothing', () => {
    expect([...splitRecords(new Uint8Array(0), 100)]).toEqual([]);
  });
});

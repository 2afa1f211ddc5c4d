import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BadTrace, decodeTrace, encodeTrace, TraceWriter } from './codec';
import { Kind, type TraceEvent } from './event';
import { decodeRecords, encodeRecord } from './record';

const int32 = fc.oneof(fc.constant(0), fc.integer({ min: -1000, max: 1000 }), fc.integer());
const text = fc.oneof(fc.constant(''), fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }));
const event = fc.record({
  kind: fc.constantFrom(...Object.values(Kind)),
  time: fc.oneof(fc.nat(10_000_000), fc.integer({ min: 0, max: 2 ** 40 })),
  pid: fc.oneof(fc.constant(0), fc.integer({ min: 1001, max: 1010 }), fc.nat()),
  tid: fc.oneof(fc.constant(0), fc.nat(300)),
  line: fc.oneof(fc.nat(500), fc.nat()),
  a: int32,
  b: int32,
  c: int32,
  d: int32,
  text,
});
/** Events in order: the times are what passes between two. */
const trace: fc.Arbitrary<TraceEvent[]> = fc.array(event, { maxLength: 40 }).map((events) => {
  let time = 0;
  return events.map((next) => {
    time += next.time;
    return { ...next, time };
  });
});

describe('the codec', () => {
  it('gives back every event it was given', () => {
    fc.assert(
      fc.property(trace, (events) => {
        expect(decodeTrace(encodeTrace(events))).toEqual(events);
      }),
    );
  });

  it('writes the same bytes in batches as at once, and can go on after an end', () => {
    fc.assert(
      fc.property(trace, fc.nat(40), (events, cut) => {
        const writer = new TraceWriter();
        writer.append(events.slice(0, cut));
        expect(decodeTrace(writer.finish())).toEqual(events.slice(0, cut));
        writer.append(events.slice(cut));
        expect(writer.finish()).toEqual(encodeTrace(events));
        expect(writer.events).toBe(events.length);
      }),
    );
  });

  it('says of a trace cut anywhere that it is cut', () => {
    fc.assert(
      fc.property(trace, fc.nat(), (events, at) => {
        const bytes = encodeTrace(events);
        const cut = bytes.slice(0, at % bytes.length);
        expect(() => decodeTrace(cut)).toThrow(BadTrace);
        expect(() => decodeTrace(cut)).toThrow(/byte \d+/);
      }),
    );
  });

  it('notices any byte that was changed', () => {
    fc.assert(
      fc.property(trace, fc.nat(), fc.integer({ min: 1, max: 255 }), (events, at, change) => {
        const bytes = encodeTrace(events);
        bytes[at % bytes.length] ^= change;
        expect(() => decodeTrace(bytes)).toThrow(BadTrace);
      }),
      { numRuns: 500 },
    );
  });

  it('names what is wrong', () => {
    const bytes = encodeTrace([]);
    expect(() => decodeTrace(new TextEncoder().encode('{"lockstep": 1}'))).toThrow(
      "'LSTR' is missing at byte 0",
    );
    expect(() => decodeTrace(bytes.slice(0, 3))).toThrow("cut off at byte 3: expected 'LSTR'");
    const newer = bytes.slice();
    newer[4] = 9;
    expect(() => decodeTrace(newer)).toThrow('storage version 9 (byte 4)');
    const longer = new Uint8Array(bytes.length + 1);
    longer.set(bytes);
    expect(() => decodeTrace(longer)).toThrow('something follows its end');
  });

  it('takes at most nine bytes for an acquire or a release among ten processes', () => {
    const events = Array.from({ length: 1000 }, (_, i) => ({
      ...{
        kind: i % 2 ? Kind.SemRelease : Kind.SemAcquire,
        time: 40_000 * i,
        pid: 1001 + ((i >> 1) % 10),
        tid: 0,
      },
      ...{ line: 12 + 2 * (i % 2), a: 3, b: i % 2, c: 0, d: 0, text: '' },
    }));
    expect(encodeTrace(events).length / events.length).toBeLessThan(9);
  });

  it('still reads, and still writes, what version 1 wrote', () => {
    const kept =
      '4c5354520101018000027b7d038ddc0be90708d40f06e8bf9be7a88b083fa488ebdc03ea0701180206010c2b80ec94a3fc1fe9070006020004c739589b';
    const bytes = Uint8Array.from(kept.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
    const none = { tid: 0, a: 0, b: 0, c: 0, d: 0, text: '' };
    const events: TraceEvent[] = [
      { ...none, kind: Kind.RunStart, time: 0, pid: 0, line: 0, text: '{}' },
      { ...none, kind: Kind.ProcessCreate, time: 1500, pid: 1001, line: 4, a: 1002, text: '进程' },
      { ...none, kind: Kind.WaitBegin, time: 1e9, pid: 1002, tid: 1, line: 12, a: 1, b: 3, c: -1 },
      { ...none, kind: Kind.SemAcquire, time: 2 ** 40, pid: 1001, line: 4, a: 3, c: 1 },
    ];
    expect(decodeTrace(bytes)).toEqual(events);
    expect(encodeTrace(events)).toEqual(bytes);
  });
});

describe('a record', () => {
  it('gives back the event it was made of', () => {
    fc.assert(
      fc.property(trace, (events) => {
        const records = events.map(encodeRecord);
        const all = new Uint8Array(records.reduce((sum, record) => sum + record.length, 0));
        records.reduce((at, record) => {
          all.set(record, at);
          return at + record.length;
        }, 0);
        expect(decodeRecords(all)).toEqual(events);
        const shifted = new Uint8Array(all.length + 4);
        shifted.set(all, 4);
        expect(decodeRecords(shifted.subarray(4))).toEqual(events);
      }),
    );
  });

  it('is refused when it is cut', () => {
    const record = encodeRecord({
      ...{ kind: Kind.Output, time: 1, pid: 1, tid: 0, line: 1 },
      ...{ a: 1, b: 0, c: 0, d: 0, text: 'x' },
    });
    expect(() => decodeRecords(record.slice(0, 32))).toThrow('no record');
    expect(() => decodeRecords(record.slice(0, 36))).toThrow('middle of a word');
  });
});

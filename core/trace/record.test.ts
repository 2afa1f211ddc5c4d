import { describe, expect, it } from 'vitest';
import { AssertionFailed } from '../base/assert';
import { Kind, type TraceEvent } from './event';
import { decodeRecords, encodeRecord } from './record';

const event = (kind: Kind, a: number, text: string): TraceEvent => ({
  ...{ kind, time: a * 1e6, pid: 1001, tid: a % 200, line: a },
  ...{ a, b: 7 - a, c: a % 3, d: 0, text },
});

const EVENTS = Array.from({ length: 40 }, (_, n) =>
  event(n % 4 === 1 ? Kind.Output : n % 2 === 0 ? Kind.OpBegin : Kind.SemAcquire, n, 'è'.repeat(n % 7)),
);

const joined = (events: readonly TraceEvent[]): Uint8Array =>
  Uint8Array.from(events.flatMap((one) => [...encodeRecord(one)]));

describe('records', () => {
  it('are read as they were written', () => {
    expect(decodeRecords(joined(EVENTS))).toEqual(EVENTS);
  });

  it('of one kind are read from among the others, in their order', () => {
    const output = EVENTS.filter(({ kind }) => kind === Kind.Output);
    expect(output).toHaveLength(10);
    expect(decodeRecords(joined(EVENTS), Kind.Output)).toEqual(output);
  });

  it('are refused when one is cut, whichever kind is wanted', () => {
    const cut = joined(EVENTS).slice(0, -8);
    expect(() => decodeRecords(cut)).toThrow(AssertionFailed);
    expect(() => decodeRecords(cut, Kind.Output)).toThrow(AssertionFailed);
  });
});

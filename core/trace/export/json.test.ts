import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EndReason, Kind, type RunInfo, type TraceEvent } from '../event';
import { TimelineModel } from '../model/timeline-model';
import { BadTraceFile, fileEvents, fileHead, fileTail, readTraceFile } from './json';
import { outputText } from './output-text';

const INFO: RunInfo = { version: 1, engine: 'live', seed: 7, speed: 2, costModel: 0, preset: 'fork' };
const int32 = fc.oneof(fc.constant(0), fc.integer());
const trace: fc.Arbitrary<TraceEvent[]> = fc
  .array(
    fc.record({
      ...{ kind: fc.constantFrom(...Object.values(Kind)), time: fc.nat(1_000_000) },
      ...{ pid: fc.nat(1_100), tid: fc.nat(3), line: fc.nat(90) },
      ...{ a: int32, b: int32, c: int32, d: int32, text: fc.string({ unit: 'grapheme' }) },
    }),
    { maxLength: 30 },
  )
  .map((events) => {
    let time = 0;
    return events.map((event) => {
      time += event.time;
      return { ...event, time };
    });
  });

const file = (events: TraceEvent[], cut: number, program?: string) =>
  fileHead(INFO, program) + fileEvents(events.slice(0, cut), true) + fileEvents(events.slice(cut), cut === 0);

describe('a trace file', () => {
  it('gives back the run that was written, in one piece or two', () => {
    fc.assert(
      fc.property(trace, fc.nat(30), fc.option(fc.string(), { nil: undefined }), (events, cut, program) => {
        const outcome = { reason: EndReason.Stuck, text: 'stuck', exitCode: undefined, timeNs: 5 };
        const read = readTraceFile(file(events, Math.min(cut, events.length), program) + fileTail(outcome));
        expect(read).toEqual({ info: INFO, program, events, outcome });
      }),
    );
  });

  it('may be of a run that has not ended', () => {
    expect(readTraceFile(file([], 0) + fileTail(undefined)).outcome).toBe(undefined);
  });

  it('of every earlier version can still be read, and played', () => {
    const folder = new URL('./samples/', import.meta.url);
    const samples = readdirSync(folder).filter((name) => name.endsWith('.json'));
    expect(samples).toContain('version-1.json');
    for (const name of samples) {
      const { events, info, program, outcome } = readTraceFile(readFileSync(new URL(name, folder), 'utf8'));
      const model = new TimelineModel();
      model.append(events);
      expect(model.state.info).toEqual(info);
      expect(model.outcome?.reason).toBe(outcome?.reason);
      expect(program).toContain("if __name__ == '__main__':");
      expect(outputText(model).split('\n').sort()).toEqual(['', 'bun 0', 'bun 0', 'bun 1', 'bun 1']);
    }
  });

  it('that cannot be read says what is wrong with it', () => {
    const event = { kind: 'Output', time: 1, pid: 1, tid: 0, line: 0 };
    const text = (fields: object) =>
      JSON.stringify({ lockstep: 1, info: INFO, events: [event], outcome: null, ...fields });
    const wrong: [string, BadTraceFile['what'], string][] = [
      ['{', 'no-json', 'this is no JSON'],
      ['[1]', 'no-trace', '"lockstep" is missing'],
      [text({ lockstep: 2 }), 'newer', 'version 2'],
      [text({ info: { ...INFO, version: 99 } }), 'newer', 'version 99'],
      [text({ info: 3 }), 'damaged', '"info"'],
      [text({ program: 3 }), 'damaged', '"program"'],
      [text({ events: {} }), 'damaged', '"events"'],
      [
        text({ events: [event, { ...event, kind: 'Oops' }] }),
        'damaged',
        'event 1 has the unknown kind "Oops"',
      ],
      [text({ events: [event, { ...event, time: 0 }] }), 'damaged', 'event 1 is earlier'],
      [text({ events: [{ ...event, pid: 1.5 }] }), 'damaged', '"pid" of event 0 is 1.5'],
      [text({ events: [{ ...event, text: 1 }] }), 'damaged', '"text" of event 0'],
      [text({ events: [null] }), 'damaged', 'event 0 is no event'],
      [text({ outcome: { reason: 'Bored' } }), 'damaged', 'unknown reason "Bored"'],
    ];
    for (const [written, what, says] of wrong) {
      const read = () => readTraceFile(written);
      expect(read).toThrow(BadTraceFile);
      expect(read).toThrow(says);
      expect(read).toThrow(expect.objectContaining({ what }));
    }
  });
});

import { describe, expect, it } from 'vitest';
import { EndReason, Kind, type TraceEvent } from '../../../core/trace/event';
import { blankEvent } from '../../../core/trace/model/event-store';
import { TimelineModel } from '../../../core/trace/model/timeline-model';
import { askedForWords } from './no-keyboard';

const TRACEBACK = ['Traceback (most recent call last):\n', 'EOFError: EOF when ', 'reading a line\n'];

function ended(prints: string[], exitCode: number, stream = 2): TimelineModel {
  const model = new TimelineModel();
  const event = (fields: Partial<TraceEvent>): TraceEvent => ({ ...blankEvent(), ...fields });
  const info = { version: 1, engine: 'live', seed: 0, speed: 1, costModel: 0, preset: 'spawn' };
  model.append([
    event({ kind: Kind.RunStart, text: JSON.stringify(info) }),
    event({ kind: Kind.ProcessCreate, pid: 0, a: 100, text: 'MainProcess' }),
    event({ kind: Kind.ProcessStart, pid: 100 }),
    ...prints.map((text) => event({ kind: Kind.Output, pid: 100, a: stream, text })),
    event({ kind: Kind.ProcessExit, pid: 100, a: exitCode }),
    event({ kind: Kind.RunEnd, a: EndReason.Exited }),
  ]);
  return model;
}

describe('a run that asked for words', () => {
  it('is one that ended by what input() raises where nobody can type', () => {
    expect(askedForWords(ended(TRACEBACK, 1))).toBe(true);
  });

  it('is none that went on, that only prints the like, or that ended by another error', () => {
    expect(askedForWords(ended(TRACEBACK, 0))).toBe(false);
    expect(askedForWords(ended(TRACEBACK, 1, 1))).toBe(false);
    expect(askedForWords(ended(['EOFError: EOF when reading a line of mine\n'], 1))).toBe(false);
    expect(askedForWords(new TimelineModel())).toBe(false);
  });
});

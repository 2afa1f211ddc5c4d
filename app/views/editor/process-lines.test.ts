import { describe, expect, it } from 'vitest';
import { deadlockTrace, ticketTrace } from '../../../core/trace/model/testing/synthetic';
import { TimelineModel } from '../../../core/trace/model/timeline-model';
import { marksKey, processLines, shortName } from './process-lines';

function stateAfter(events: ReturnType<typeof ticketTrace>) {
  const model = new TimelineModel();
  model.append(events);
  return model.state;
}

describe('the lines of processes', () => {
  it('tell who is where when two wait for each other', () => {
    const marks = processLines(stateAfter(deadlockTrace()));
    expect(marks.map(({ line, processes }) => [line, processes.map(({ name }) => name)])).toEqual([
      [8, ['transfer-1']],
      [16, ['transfer-2']],
      [24, ['MainProcess']],
    ]);
  });

  it('gather those that are at the same line', () => {
    const events = ticketTrace({ lock: true });
    const marks = processLines(stateAfter(events.slice(0, Math.floor(events.length / 2))));
    const crowd = marks.find(({ processes }) => processes.length > 2);
    expect(crowd?.line).toBe(9);
    expect(crowd?.processes[0]).toMatchObject({ colour: expect.any(Number), short: expect.any(String) });
  });

  it('are none when all processes have ended', () => {
    expect(processLines(stateAfter(ticketTrace()))).toEqual([]);
  });

  it('have a key that changes with the place of any process', () => {
    const [mark] = processLines(stateAfter(deadlockTrace()));
    expect(marksKey([mark])).not.toBe(marksKey([{ ...mark, line: mark.line + 1 }]));
    expect(marksKey([mark])).toBe(marksKey([{ ...mark }]));
  });
});

describe('the short name of a process', () => {
  it('fits a dot', () => {
    expect(shortName('MainProcess', 0)).toBe('M');
    expect(shortName('Process-3', 5)).toBe('3');
    expect(shortName('philosopher', 4)).toBe('4');
    expect(shortName('Process-123', 123)).toBe('23');
  });
});

import { describe, expect, it } from 'vitest';
import { Kind } from '../../../core/trace/event';
import { Int32Column } from '../../../core/trace/model/columns';
import { sampleRun } from '../../../tests/traces/sample';
import { ALL_EVENTS, type EventFilter, EventList, GROUPS, groupOf, rowAt } from './event-filter';

const { model, analysis } = sampleRun();

function listed(filter: Partial<EventFilter>, words: (event: number) => string = () => ''): number[] {
  const list = new EventList(model, analysis.subjects, { ...ALL_EVENTS, ...filter }, words);
  while (list.advance(7));
  return [...list.rows.data.subarray(0, list.rows.length)];
}

describe('the list of events', () => {
  it("leaves out the library's steps unless they are asked for", () => {
    expect(listed({ inner: true })).toHaveLength(model.events.length);
    const own = listed({});
    expect(own.length).toBeLessThan(model.events.length * 0.7);
    for (const event of own) expect(analysis.subjects.isInner(event)).toBe(false);
  });

  it('has every event in one group', () => {
    const groups = GROUPS.filter((group) => group !== 'all').flatMap((group) =>
      listed({ group, inner: true }),
    );
    expect(groups.sort((a, b) => a - b)).toEqual(listed({ inner: true }));
    for (const kind of Object.values(Kind)) expect(GROUPS).toContain(groupOf(kind));
  });

  it('finds those of a process, and those with a word, in whatever case', () => {
    const ofProcess = listed({ process: 1 });
    expect(ofProcess.length).toBeGreaterThan(0);
    for (const event of ofProcess) expect(model.processOf(event)).toBe(1);
    const words = (event: number) => (event % 2 === 0 ? 'Takes lock' : 'prints');
    expect(listed({ text: ' LOCK ', inner: true }, words).every((event) => event % 2 === 0)).toBe(true);
    expect(listed({ text: 'nowhere', inner: true }, words)).toEqual([]);
  });

  it('knows the row at or before an event', () => {
    const rows = new Int32Column();
    for (const event of [2, 5, 9]) rows.push(event);
    expect([1, 2, 4, 5, 100].map((event) => rowAt(rows, event))).toEqual([-1, 0, 0, 1, 2]);
  });
});

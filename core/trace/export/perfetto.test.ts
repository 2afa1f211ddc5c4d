import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { TimelineModel } from '../model/timeline-model';
import { readTraceFile } from './json';
import { perfettoFile } from './perfetto';

interface Entry {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  id?: number;
  args?: Record<string, unknown>;
}

function exported(): { model: TimelineModel; entries: Entry[] } {
  const model = new TimelineModel();
  const sample = readFileSync(new URL('./samples/version-1.json', import.meta.url), 'utf8');
  model.append(readTraceFile(sample).events);
  const { traceEvents } = JSON.parse([...perfettoFile(model)].join(''));
  return { model, entries: traceEvents };
}

describe("a run as Chrome's trace events", () => {
  it('has each process under its name, and what its threads did from end to end', () => {
    const { model, entries } = exported();
    for (const { pid, name, createdAt, endedAt } of model.state.processes) {
      expect(entries).toContainEqual(
        expect.objectContaining({ ph: 'M', name: 'process_name', pid, args: { name } }),
      );
      const spans = entries.filter((entry) => entry.ph === 'X' && entry.pid === pid && entry.tid === 0);
      const total = spans.reduce((sum, { dur = 0 }) => sum + dur, 0);
      expect(total).toBeCloseTo(((endedAt ?? 0) - createdAt) / 1e3, 3);
    }
    expect(entries.some(({ name }) => name === 'waits for q')).toBe(true);
  });

  it('has locks with their holders, counters and prints', () => {
    const { entries } = exported();
    expect(
      entries.filter(({ name, pid }) => pid === 1 && name === 'held by Process-2').length,
    ).toBeGreaterThan(1);
    expect(entries).toContainEqual(
      expect.objectContaining({ ph: 'C', name: 'bytes in q', args: { value: 0 } }),
    );
    expect(entries.filter(({ name }) => name === 'prints')).toHaveLength(4);
  });

  it('has arrows in pairs, from the cause to the effect', () => {
    const { entries } = exported();
    const starts = entries.filter(({ ph }) => ph === 's');
    const names = new Set(starts.map(({ name }) => name));
    expect([...names].sort()).toEqual(['lets go', 'message', 'starts', 'wakes']);
    for (const { id, ts, name } of starts) {
      const [end, ...more] = entries.filter((entry) => entry.ph === 'f' && entry.id === id);
      expect(more).toEqual([]);
      expect(end.ts).toBeGreaterThanOrEqual(ts);
      expect(end.name).toBe(name);
    }
  });
});

import { describe, expect, it } from 'vitest';
import { sampleRun } from '../../../tests/traces/sample';
import { chartRows, type Stretch } from './chart-rows';

const { model } = sampleRun();

const cover = (stretches: readonly Stretch[]) =>
  stretches.reduce((sum, { from, until }) => sum + (until - from), 0);

describe('two runs on one axis', () => {
  it('are the processes of both, each from its creation to its end', () => {
    const rows = chartRows(model, model, 0);
    expect(rows.map(({ name }) => name)).toEqual(model.state.processes.map(({ name }) => name));
    for (const { process, a, b } of rows) {
      const { createdAt, endedAt } = model.state.processes[process];
      expect(a).toEqual(b);
      expect(cover(a)).toBeCloseTo((endedAt ?? 0) - createdAt, 0);
      for (let at = 1; at < a.length; at++) expect(a[at].from).toBe(a[at - 1].until);
    }
  });

  it('differ nowhere from themselves, and everywhere from nothing', () => {
    for (const { differs } of chartRows(model, model, 0)) expect(differs).toEqual([]);
    const empty = { ...model, processes: [], state: { ...model.state, processes: [] } };
    for (const { a, b, differs } of chartRows(model, empty as unknown as typeof model, 0)) {
      expect(b).toEqual([]);
      expect(cover(differs.map((part) => ({ ...part, doing: 'running' as const })))).toBeCloseTo(cover(a), 0);
    }
  });

  it('have no more stretches than can be drawn, and leave no gap', () => {
    const step = model.endTime / 50;
    for (const { a } of chartRows(model, model, step)) {
      expect(a.length).toBeLessThanOrEqual(101);
      for (let at = 1; at < a.length; at++) expect(a[at].from).toBe(a[at - 1].until);
    }
  });
});

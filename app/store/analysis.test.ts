import { describe, expect, it } from 'vitest';
import { EndReason, Kind, type TraceEvent } from '../../core/trace/event';
import { blankEvent } from '../../core/trace/model/event-store';
import { TimelineModel } from '../../core/trace/model/timeline-model';
import { createAnalysis } from './analysis';
import { createRunStore } from './run';

const event = (fields: Partial<TraceEvent>): TraceEvent => ({ ...blankEvent(), ...fields });
const born = [
  event({ kind: Kind.ProcessCreate, a: 100, text: 'MainProcess' }),
  event({ kind: Kind.ProcessStart, pid: 100 }),
];
const steps = (count: number) =>
  Array.from({ length: count }, (_, at) => event({ kind: Kind.Progress, pid: 100, line: at + 1 }));

function page() {
  const run = createRunStore();
  const frames: (() => void)[] = [];
  const store = createAnalysis(run, (work) => void frames.push(work));
  return { run, store, frames };
}

describe('the analysis of the run on screen', () => {
  it('takes a long trace in pieces, one a frame', () => {
    const { run, store, frames } = page();
    run.getState().model.append([...born, ...steps(2_500)]);
    expect(frames).toHaveLength(1);
    frames.shift()?.();
    expect(store.getState()).toMatchObject({ seen: 1_000, complete: false });
    while (frames.length > 0) frames.shift()?.();
    expect(store.getState()).toMatchObject({ seen: 2_502, complete: false });
    run.getState().model.append([event({ kind: Kind.RunEnd, a: EndReason.Exited })]);
    while (frames.length > 0) frames.shift()?.();
    expect(store.getState()).toMatchObject({ seen: 2_503, complete: true });
  });

  it('is complete, too, when a file was saved before the end of its run', () => {
    const { run, store, frames } = page();
    const model = new TimelineModel();
    model.append([...born, ...steps(3)]);
    run.setState({ model, ran: 'print(1)', status: 'ended', unfinished: true });
    while (frames.length > 0) frames.shift()?.();
    expect(store.getState()).toMatchObject({ seen: 5, complete: true });
  });

  it('begins anew with another run, and no longer hears of the one before', () => {
    const { run, store, frames } = page();
    const before = run.getState().model;
    const next = new TimelineModel();
    run.setState({ model: next, ran: 'print(1)' });
    while (frames.length > 0) frames.shift()?.();
    before.append(born);
    expect(frames).toHaveLength(0);
    next.append(born);
    while (frames.length > 0) frames.shift()?.();
    expect(store.getState().analysis.model).toBe(next);
    expect(store.getState().seen).toBe(2);
  });
});

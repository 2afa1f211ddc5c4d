import { describe, expect, it } from 'vitest';
import { Kind, type TraceEvent } from '../../../core/trace/event';
import { ticketTrace } from '../../../core/trace/model/testing/synthetic';
import { TimelineModel } from '../../../core/trace/model/timeline-model';
import type { TimelineSettings } from './controller';
import { RunTime } from './run-time';

const settings = { status: 'running', clock: undefined } as TimelineSettings;

/** A run that has come to the event after which `holds` is true of all events so far. */
function runUntil(holds: (events: TraceEvent[]) => boolean): { time: RunTime; model: TimelineModel } {
  const [start, ...others] = ticketTrace();
  const events = [{ ...start, text: start.text?.replace('"deterministic"', '"live"') }, ...others];
  let count = 1;
  while (!holds(events.slice(0, count))) count++;
  const model = new TimelineModel();
  const time = new RunTime(model);
  model.append(events.slice(0, count));
  time.hear();
  time.update(1_000, settings);
  return { time, model };
}

const countOf = (events: TraceEvent[], kind: Kind) => events.filter((event) => event.kind === kind).length;

describe('the time until which a run is drawn', () => {
  it('goes on between two events at the speed of the run', () => {
    const { time, model } = runUntil(
      (events) =>
        countOf(events, Kind.ProcessStart) === countOf(events, Kind.ProcessCreate) && events.length > 5,
    );
    time.update(1_250, settings);
    expect(time.now).toBe(model.endTime + 250e6);
  });

  it('stands, as the clock does, while a process of a live run has not begun', () => {
    const { time, model } = runUntil(
      (events) =>
        countOf(events, Kind.ProcessStart) < countOf(events, Kind.ProcessCreate) && events.length > 5,
    );
    expect(model.state.info?.engine).toBe('live');
    time.update(4_000, settings);
    expect(time.now).toBe(model.endTime);
  });
});

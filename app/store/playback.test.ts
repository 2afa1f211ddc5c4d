import { describe, expect, it } from 'vitest';
import { Kind, type TraceEvent } from '../../core/trace/event';
import { TimelineModel } from '../../core/trace/model/timeline-model';
import { createPlayback, shownEvent, shownTime } from './playback';
import { createRunStore } from './run';

const MS = 1_000_000;

function event(kind: Kind, timeMs: number, tid = 0): TraceEvent {
  return { kind, time: timeMs * MS, pid: 1001, tid, line: 1, a: 1001, b: 0, c: 0, d: 0, text: '' };
}

/** Two events at 1 ms by one thread, one more at 1 ms by another, and one at 3 ms. */
function recorded() {
  const run = createRunStore();
  const playback = createPlayback(run);
  const model = new TimelineModel();
  model.append([
    { ...event(Kind.ProcessCreate, 0), pid: 0 },
    event(Kind.ProcessStart, 1),
    event(Kind.Progress, 1),
    event(Kind.Progress, 1, 1),
    event(Kind.Progress, 3),
  ]);
  run.setState({ model });
  return { run, model, playback, shown: () => shownEvent(playback.getState(), model) };
}

describe('the cursor', () => {
  it('is the last event until it is placed, and again when it is taken away', () => {
    const { playback, model, shown } = recorded();
    expect(shown()).toBe(4);
    playback.getState().seek(1);
    model.append([event(Kind.Progress, 5)]);
    expect(shown()).toBe(1);
    playback.getState().follow();
    expect(shown()).toBe(5);
    expect(shownTime(playback.getState(), model)).toBe(5 * MS);
  });

  it('stands at the last event until a time, and never beyond the run', () => {
    const { playback, model, shown } = recorded();
    playback.getState().seekTime(2 * MS);
    expect(shown()).toBe(3);
    expect(shownTime(playback.getState(), model)).toBe(2 * MS);
    playback.getState().seekTime(99 * MS);
    expect(shownTime(playback.getState(), model)).toBe(3 * MS);
    playback.getState().seekTime(-1);
    expect(shown()).toBe(0);
  });

  it('steps over all that one thread does in one instant', () => {
    const { playback, shown } = recorded();
    playback.getState().seek(-1);
    const forth = [1, 1, 1, 1].map(() => {
      playback.getState().step(1);
      return shown();
    });
    expect(forth).toEqual([0, 2, 3, 4]);
    const back = [1, 1, 1, 1].map(() => {
      playback.getState().step(-1);
      return shown();
    });
    expect(back).toEqual([3, 2, 0, -1]);
  });

  it('plays at its rate from the beginning when it is at the end, and goes along with the run when it has caught up', () => {
    const { playback, model, shown } = recorded();
    playback.getState().setRate(0.5);
    playback.getState().play();
    expect(shown()).toBe(-1);
    playback.getState().advance(2);
    expect(shownTime(playback.getState(), model)).toBe(MS);
    expect(shown()).toBe(3);
    playback.getState().advance(10);
    expect(playback.getState()).toMatchObject({ cursor: undefined, playing: false });
  });

  it('stands while nothing is playing', () => {
    const { playback, shown } = recorded();
    playback.getState().seek(1);
    playback.getState().advance(100);
    expect(shown()).toBe(1);
  });

  it('is taken away when another run comes', () => {
    const { playback, run } = recorded();
    playback.getState().seek(1);
    run.setState({ model: new TimelineModel() });
    expect(playback.getState().cursor).toBeUndefined();
  });
});

import { describe, expect, it } from 'vitest';
import { Activity } from '../../core/trace/model/activity';
import { ticketTrace } from '../../core/trace/model/testing/synthetic';
import { TimelineModel } from '../../core/trace/model/timeline-model';
import { activityBox } from './geometry';
import { hitTest } from './hit';
import { isContent, type Lane, laneAt, layOut } from './lanes';
import { fitView, type View, xOf } from './view';
import { nextStop, stopAt } from './walk';

const model = new TimelineModel();
model.append(ticketTrace());
const view: View = fitView(model.endTime, 1000);
const layout = layOut(model, 600);
const processNamed = (name: string) => model.state.processes.findIndex((process) => process.name === name);

function laneOf(name: string): Lane {
  const index = processNamed(name);
  return layout.lanes.find((lane) => lane.kind === 'process' && lane.thing?.index === index)!;
}

const hit = (lane: Lane, x: number, y: number) => hitTest(model, lane, view, model.endTime, x, y);

describe('pointing', () => {
  const lane = laneOf('Process-1');
  const process = processNamed('Process-1');
  const box = activityBox(lane, lane.bands[0]);

  it('finds the bar, the held lock under it and the output over it', () => {
    const x = xOf(view, model.processes[process].outputs.time(0));
    expect(hit(lane, x, box.markTop)).toMatchObject({ what: 'output' });
    expect(hit(lane, x - 80, box.middle)).toMatchObject({ what: 'interval' });
    expect(hit(lane, x - 80, box.holdTop + 1)).toMatchObject({ what: 'hold', primitive: 0 });
  });

  it('finds an interval too short to hit from a pixel or two beside it', () => {
    const { intervals } = model.processes[process].threads[0];
    const short = Array.from({ length: intervals.length }, (_, i) => i).find(
      (i) => intervals.end(i) - intervals.start(i) < 1.5e6 && intervals.start(i) > 0.1e9,
    )!;
    const x = xOf(view, intervals.start(short)) - 2;
    expect(hit(lane, x, box.middle)).toEqual({ what: 'interval', process, tid: 0, index: short });
  });

  it('finds the end of a process beside its last bar, and nothing after it', () => {
    const x = xOf(view, model.state.processes[process].endedAt!);
    expect(hit(lane, x + 9, box.middle)).toEqual({ what: 'ended', process });
    expect(hit(lane, x + 60, box.middle)).toBeUndefined();
  });

  it('finds who held a lock, and below it how many waited', () => {
    const lock = layout.lanes.find((candidate) => candidate.kind === 'lock')!;
    const [holders, waiters] = lock.bands;
    const x = xOf(view, 0.2e9);
    expect(hit(lock, x, lock.y + holders.top + 4)).toMatchObject({ what: 'holder', index: 0 });
    expect(hit(lock, x, lock.y + waiters.top + 4)).toMatchObject({ what: 'waiters' });
  });

  it('finds lanes by height, and none beyond them', () => {
    for (const one of layout.lanes) {
      expect(laneAt(layout, one.y)).toBe(one);
      expect(laneAt(layout, one.y + one.height - 0.5)).toBe(one);
    }
    expect(laneAt(layout, layout.height + 1)).toBeUndefined();
    expect(laneAt(layout, -1)).toBeUndefined();
  });
});

describe('walking with the keyboard', () => {
  it('goes through a lane from its first mark to its last and back the same way', () => {
    for (const lane of layout.lanes.filter(isContent)) {
      const times: number[] = [];
      let stop = nextStop(model, lane, -1, 1);
      while (stop !== undefined) {
        times.push(stop.time);
        stop = nextStop(model, lane, stop.time, 1);
      }
      expect(times.length).toBeGreaterThan(1);
      const back: number[] = [];
      stop = nextStop(model, lane, times[times.length - 1] + 1, -1);
      while (stop !== undefined) {
        back.push(stop.time);
        stop = nextStop(model, lane, stop.time, -1);
      }
      expect(back.reverse()).toEqual(times);
    }
  });

  it('begins at what is going on', () => {
    const stop = stopAt(model, laneOf('Process-2'), 0.2e9)!;
    expect(stop.hit).toMatchObject({ what: 'interval', process: processNamed('Process-2') });
    const { index } = stop.hit as { index: number };
    const { intervals } = model.processes[processNamed('Process-2')].threads[0];
    expect(intervals.activity(index)).toBe(Activity.WaitingSemaphore);
  });
});

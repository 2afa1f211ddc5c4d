import { describe, expect, it } from 'vitest';
import { Activity } from '../../core/trace/model/activity';
import { deadlockTrace, ticketTrace } from '../../core/trace/model/testing/synthetic';
import { TimelineModel } from '../../core/trace/model/timeline-model';
import { type Card, cardOf } from './card';
import { primitiveBox, processBox } from './geometry';
import { type Hit, hitTest } from './hit';
import { colourOf, laneAt, layOut } from './lanes';
import { fitView, type View, xOf } from './view';
import { nextStop, stopAt } from './walk';
import { rememberTexts, summaryText, type Translate, threadText } from './words';

/** Keys and their values, to be read in tests. */
const t: Translate = (key, params) =>
  [key.replace('timeline.', ''), ...Object.values(params ?? {})].join(' ');

function modelOf(events = ticketTrace()): TimelineModel {
  const model = new TimelineModel();
  model.append(events);
  return model;
}

const value = (card: Card, label: string) => card.rows.find((row) => row.label === `card.${label}`)?.value;
const indexOf = (model: TimelineModel, name: string) =>
  model.state.processes.findIndex((process) => process.name === name);

/** The first interval of a process's main thread that is a wait for a semaphore. */
function waitOf(model: TimelineModel, process: number): Hit & { what: 'interval' } {
  const { intervals } = model.processes[process].threads[0];
  let index = 0;
  while (intervals.activity(index) !== Activity.WaitingSemaphore) index++;
  return { what: 'interval', process, tid: 0, index };
}

describe('the card about a wait', () => {
  it('says how long, at which line, who held the lock and who woke the waiter', () => {
    const model = modelOf();
    const hit = waitOf(model, indexOf(model, 'Process-2'));
    const track = model.processes[hit.process].threads[0].intervals;
    const card = cardOf(model, hit, track.start(hit.index) + 1e6, model.endTime, 1e6, t);
    expect(card.title).toBe('waitsFor lock');
    expect(card.subject).toBe('Process-2');
    expect(value(card, 'line')).toBe('9');
    expect(value(card, 'heldBy')).toMatch(/^card\.who Process-1 9/);
    expect(value(card, 'wokenBy')).toMatch(/^card\.who Process-\d+ 18/);
    expect(card.line).toBe(9);
  });

  it('says "for ever" in a stuck run', () => {
    const model = modelOf(deadlockTrace());
    const hit = waitOf(model, indexOf(model, 'transfer-1'));
    const card = cardOf(model, hit, model.endTime, model.endTime + 1e8, 1e6, t);
    expect(value(card, 'time')).toMatch(/card\.forEver$/);
    expect(value(card, 'heldBy')).toMatch(/transfer-2/);
    expect(value(card, 'lasted')).toBeUndefined();
  });

  it('says "so far" while the run goes on', () => {
    const model = modelOf(ticketTrace().filter((event) => event.time < 0.3e9));
    const hit = waitOf(model, indexOf(model, 'Process-2'));
    const card = cardOf(model, hit, 0.2e9, 0.3e9, 1e6, t);
    expect(value(card, 'time')).toMatch(/card\.now$/);
    expect(value(card, 'lasted')).toMatch(/^card\.soFar/);
  });
});

describe('the other cards', () => {
  it('quote what a process printed', () => {
    const model = modelOf();
    const process = indexOf(model, 'Process-1');
    const card = cardOf(model, { what: 'output', process, mark: 0 }, 0, model.endTime, 1e6, t);
    expect(card.quote).toBe('Buyer 1 bought the ticket\n');
    expect(card.line).toBe(16);
  });

  it('tell of a lock who holds it and who waits, in order, at that time', () => {
    const model = modelOf();
    const card = cardOf(model, { what: 'waiters', primitive: 0 }, 0.2e9, model.endTime, 1e6, t);
    expect(value(card, 'heldBy')).toMatch(/Process-1/);
    const state = model.stateAt(model.eventAt(0.2e9));
    const names = state.primitives[0].waiters.map((waiter) => state.processes[waiter.process].name);
    expect(value(card, 'waiting')).toBe(
      [...names.slice(0, 6), `card.more ${names.length - 6}`].join('comma'),
    );
  });

  it('tell of a read what was read, by whom and where', () => {
    const model = modelOf();
    const mark = 1;
    const card = cardOf(model, { what: 'access', file: 0, mark }, 0, model.endTime, 1e6, t);
    expect(card.title).toBe('card.read ticket.json');
    expect(card.quote).toBe('{"left": 1}');
    expect(card.line).toBe(10);
  });
});

describe('pointing', () => {
  const model = modelOf();
  const view: View = fitView(model.endTime, 1000);
  const layout = layOut(model, 600);
  const laneOf = (name: string) =>
    layout.lanes.find((lane) => lane.kind === 'process' && lane.index === indexOf(model, name))!;

  it('finds the bar, the held lock under it and the output over it', () => {
    const lane = laneOf('Process-1');
    const box = processBox(lane);
    const outputs = model.processes[lane.index].outputs;
    const x = xOf(view, outputs.time(0));
    expect(hitTest(model, lane, view, model.endTime, x, box.markTop)).toMatchObject({ what: 'output' });
    expect(hitTest(model, lane, view, model.endTime, x - 80, box.middle)).toMatchObject({ what: 'interval' });
    expect(hitTest(model, lane, view, model.endTime, x - 80, box.holdTop + 1)).toMatchObject({
      what: 'hold',
      primitive: 0,
    });
  });

  it('finds an interval too short to hit from a pixel or two beside it', () => {
    const lane = laneOf('Process-1');
    const { intervals } = model.processes[lane.index].threads[0];
    const short = Array.from({ length: intervals.length }, (_, i) => i).find(
      (i) => intervals.end(i) - intervals.start(i) < 1.5e6 && intervals.start(i) > 0.1e9,
    )!;
    const x = xOf(view, intervals.start(short)) - 2;
    const hit = hitTest(model, lane, view, model.endTime, x, processBox(lane).middle);
    expect(hit).toEqual({ what: 'interval', process: lane.index, tid: 0, index: short });
  });

  it('finds the end of a process beside its last bar, and nothing after it', () => {
    const lane = laneOf('Process-1');
    const x = xOf(view, model.state.processes[lane.index].endedAt!);
    const y = processBox(lane).middle;
    expect(hitTest(model, lane, view, model.endTime, x + 9, y)).toEqual({
      what: 'ended',
      process: lane.index,
    });
    expect(hitTest(model, lane, view, model.endTime, x + 60, y)).toBeUndefined();
  });

  it('finds who held a lock, and below it how many waited', () => {
    const lane = layout.lanes.find((candidate) => candidate.kind === 'primitive')!;
    const box = primitiveBox(lane);
    const x = xOf(view, 0.2e9);
    expect(hitTest(model, lane, view, model.endTime, x, box.barTop + 4)).toMatchObject({
      what: 'holder',
      index: 0,
    });
    expect(hitTest(model, lane, view, model.endTime, x, box.waitTop + 4)).toMatchObject({ what: 'waiters' });
  });

  it('finds lanes by height, and none beyond them', () => {
    for (const lane of layout.lanes) {
      expect(laneAt(layout, lane.y)).toBe(lane);
      expect(laneAt(layout, lane.y + lane.height - 0.5)).toBe(lane);
    }
    expect(laneAt(layout, layout.height + 1)).toBeUndefined();
    expect(laneAt(layout, -1)).toBeUndefined();
  });
});

describe('walking with the keyboard', () => {
  it('goes through a lane from its first mark to its last and back the same way', () => {
    const model = modelOf();
    for (const lane of layOut(model, 600).lanes) {
      if (lane.kind === 'processes' || lane.kind === 'shared') continue;
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
    const model = modelOf();
    const lane = layOut(model, 600).lanes.find(
      (candidate) => candidate.kind === 'process' && candidate.index === 2,
    )!;
    const stop = stopAt(model, lane, 0.2e9)!;
    expect(stop.hit).toEqual(waitOf(model, 2));
  });
});

describe('lanes and words', () => {
  it('give the main process its own colour and children eight in turn', () => {
    expect([0, 1, 8, 9, 16, 17].map(colourOf)).toEqual([0, 1, 8, 1, 8, 1]);
  });

  it('are as high as there is room for, within reason', () => {
    const model = modelOf();
    const height = (available: number) => layOut(model, available).lanes[1].height;
    expect(height(2000)).toBe(34);
    expect(height(100)).toBe(24);
    expect(height(470)).toBeGreaterThan(24);
  });

  it('say of a process what it does, where, and what it holds', () => {
    const model = modelOf(ticketTrace().filter((event) => event.time < 0.2e9));
    const text = threadText(model.state, indexOf(model, 'Process-1'), 0, t);
    expect(text).toBe('state.sleepingcommaatLine 13commaholds lock');
    expect(threadText(model.state, indexOf(model, 'Process-2'), 0, t)).toBe('waitsFor lockcommaatLine 9');
  });

  it('sum up the picture in one sentence', () => {
    expect(summaryText(new TimelineModel(), 0, t)).toBe('summaryEmpty');
    expect(summaryText(modelOf(), 1.5e9, t)).toMatch(/^summaryDone .*countProcesses 11.*allEnded 1\.5 s$/);
  });

  it('are looked up once each', () => {
    let asked = 0;
    const remembered = rememberTexts((key, params) => `${asked++} ${key} ${params?.name}`);
    expect(remembered('a', { name: 'x' })).toBe(remembered('a', { name: 'x' }));
    expect(remembered('a', { name: 'y' })).not.toBe(remembered('a', { name: 'x' }));
    expect(asked).toBe(2);
  });
});

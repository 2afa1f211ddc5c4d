import { describe, expect, it } from 'vitest';
import { Activity } from '../../core/trace/model/activity';
import { deadlockTrace, ticketTrace } from '../../core/trace/model/testing/synthetic';
import { TimelineModel } from '../../core/trace/model/timeline-model';
import { type Card, cardOf } from './card';
import type { Hit } from './hit';
import { layOut } from './lanes';
import { colourOf, roundOf, swatchOf } from './process-colour';
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

describe('lanes and words', () => {
  it('give the main process its own colour and children eight in turn', () => {
    expect([0, 1, 8, 9, 16, 17].map(colourOf)).toEqual([0, 1, 8, 1, 8, 1]);
  });

  it('tell processes of the same colour apart by a shape', () => {
    expect([0, 1, 8, 9, 16, 17, 25].map(roundOf)).toEqual([0, 0, 0, 1, 1, 2, 2]);
    expect(new Set(Array.from({ length: 25 }, (_, process) => swatchOf(process))).size).toBe(25);
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

import { expect, test } from 'vitest';
import { ticketTrace } from '../../core/trace/model/testing/synthetic';
import { TimelineModel } from '../../core/trace/model/timeline-model';
import { sharedLine, shownLine } from './lane-words';
import { joinTexts, type Translate } from './words';

const t: Translate = (key, params) =>
  [key.replace('timeline.', ''), ...Object.values(params ?? {})].join(' ');
/** CSS pixels of the labels beside a window and on a phone. */
const WIDE = 196;
const NARROW = 118;
const model = new TimelineModel();
model.append(ticketTrace());
const { state } = model;

test('the line under a file says who wrote it, and leaves it to the icon that it is a file', () => {
  const file = { kind: 'file', index: 0, tid: 0 } as const;
  expect(shownLine(state, state, file, t, WIDE)).toMatch(/^lastWrite \S+$/);
  expect(sharedLine(state, state, file, t)).toMatch(/^file · lastWrite \S+$/);
  const lock = { kind: 'primitive', index: 0, tid: 0 } as const;
  expect(shownLine(state, state, lock, t, WIDE)).toBe(sharedLine(state, state, lock, t));
});

test('the line under a lock leaves its kind to the icon when who holds it would be cut off', () => {
  const lock = { kind: 'primitive', index: 0, tid: 0 } as const;
  const taken = Array.from({ length: model.events.length }, (_, event) => event).find(
    (event) => model.stateAt(event).primitives[0]?.holder !== undefined,
  );
  const then = model.stateAt(taken ?? -1);
  const long: Translate = (key, params) =>
    key === 'timeline.heldBy' ? `held by a process of the name ${params?.name}` : t(key, params);
  expect(sharedLine(state, then, lock, long)).toMatch(/^Lock · held by a process/);
  expect(shownLine(state, then, lock, long, WIDE)).toMatch(/^held by a process of the name \S+$/);
  const short: Translate = (key, params) => (key === 'timeline.heldBy' ? 'held by one' : t(key, params));
  expect(shownLine(state, then, lock, short, WIDE)).toBe('Lock · held by one');
  expect(shownLine(state, then, lock, short, NARROW)).toBe('held by one');
});

test('the wait for a process to end names it, however little room there is', () => {
  const process = state.processes.findIndex(({ name }) => name === 'Process-2');
  expect(joinTexts(state, process, t)).toEqual([
    'waitsForEnd Process-2',
    'waitsFor Process-2',
    'joins Process-2',
    'joins 2',
  ]);
});

import { expect, it } from 'vitest';
import { ALL_SCENARIOS } from '../../../core/scenarios/all';
import { findScenarios, primitivesOf, type ScenarioFilter } from './find-scenarios';

const NOTHING: ScenarioFilter = { words: '', primitive: undefined, difficulty: undefined };
const found = (filter: Partial<ScenarioFilter>) =>
  findScenarios(ALL_SCENARIOS, { ...NOTHING, ...filter }).map(({ id }) => id);

it('are all there when nothing is asked', () => {
  expect(found({})).toEqual(ALL_SCENARIOS.map(({ id }) => id));
});

it('are found by words in either language, all of which must be there', () => {
  expect(found({ words: 'Traffic' })).toContain('traffic-light');
  expect(found({ words: '红绿灯' })).toContain('traffic-light');
  expect(found({ words: 'ticket LOCK' })).toContain('ticket-lock');
  expect(found({ words: 'ticket museum' })).toEqual([]);
});

it('are found by the names that others give to what they are about', () => {
  expect(found({ words: 'deadlock' })).toEqual(
    expect.arrayContaining(['philosophers', 'lock-twice', 'bank-transfers']),
  );
  expect(found({ words: 'dining' })).toContain('philosophers');
  expect(found({ words: 'mutex' })).toContain('ticket-lock');
  expect(found({ words: 'lost update' })).toContain('ticket-race');
  for (const word of ['超时', '饥饿', '互斥', '屏障', '管道', '死锁', '竞争'])
    expect(found({ words: word }), word).not.toEqual([]);
});

it('are found by how a word begins, not by letters inside of one', () => {
  expect(found({ words: 'ring' })).toContain('token-ring');
  expect(found({ words: 'ring' })).not.toContain('ticket-lock');
});

it('are found by what they use and how hard they are', () => {
  expect(found({ primitive: 'Semaphore' })).toContain('room-for-two');
  expect(found({ primitive: 'Semaphore' })).not.toContain('ticket-race');
  for (const id of found({ difficulty: 1 }))
    expect(ALL_SCENARIOS.find((one) => one.id === id)?.facts.difficulty).toBe(1);
  expect(found({ difficulty: 1 }).length).toBeGreaterThan(0);
});

it('offer as filters only what some of them use', () => {
  const all = primitivesOf(ALL_SCENARIOS);
  for (const primitive of all) expect(found({ primitive }).length).toBeGreaterThan(0);
  expect(new Set(all).size).toBe(all.length);
});

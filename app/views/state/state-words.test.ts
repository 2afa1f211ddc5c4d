import { describe, expect, it } from 'vitest';
import { placesOf } from '../../../core/trace/analysis/source-places';
import { Kind } from '../../../core/trace/event';
import { thing } from '../../../core/trace/model/thing';
import { sampleRun } from '../../../tests/traces/sample';
import { i18n } from '../../i18n/i18n';
import '../../i18n/later-texts';
import type { Translate } from '../../i18n/useT';
import { sharedNodes } from '../../view-model/lane-tree';
import { thingName } from '../../view-model/names';
import { plainText } from '../links/mention';
import { factsOf, type ObjectFacts } from './object-facts';
import { type ThreadRow, threadRows } from './process-words';

const { analysis, model, program } = sampleRun();
const { events } = model;
const say =
  (lng: string): Translate =>
  (key, params) =>
    i18n.t(key, { ...params, lng });
const plain = (sentence: string, t: Translate) =>
  plainText(
    sentence,
    (of) => thingName(model.state, of, t),
    (event) => `@${event}`,
  );

/** The first event of a kind by a process after which `holds` is true. */
function eventWhere(kind: Kind, holds: (event: number) => boolean): number {
  for (let at = 0; at < events.length; at++) if (events.kind(at) === kind && holds(at)) return at;
  throw new Error('there is no such event');
}

function rowsAt(event: number, language = 'en'): ThreadRow[] {
  const t = say(language);
  return allRowsAt(event, Number.POSITIVE_INFINITY, t).rows.map((row) => ({
    ...row,
    wait: plain(row.wait, t),
    calls: row.calls.map((call) => plain(call, t)),
  }));
}

function allRowsAt(event: number, endedMost: number, t = say('en')) {
  return threadRows(analysis, model.stateAt(event), event, placesOf(program), t, endedMost);
}

function factsAt(name: string, event: number, language = 'en'): ObjectFacts {
  const t = say(language);
  const node = sharedNodes(model).find((other) => thingName(model.state, other.thing, t) === name);
  const facts = node && factsOf(model, model.stateAt(event), node.thing, t);
  if (facts === undefined) throw new Error(`there is no ${name}`);
  return { ...facts, facts: facts.facts.map(({ label, value }) => ({ label, value: plain(value, t) })) };
}

describe('processes at a moment', () => {
  it('are those that go on, the main process, and of the children that have ended the last', () => {
    const last = events.length - 1;
    const all = allRowsAt(last, Number.POSITIVE_INFINITY);
    const ended = all.rows.filter(({ tid, kind, process }) => tid === 0 && kind === 'ended' && process > 0);
    expect(ended.length).toBeGreaterThan(1);
    const few = allRowsAt(last, 1);
    expect(few.left).toBe(ended.length - 1);
    expect(
      few.rows.filter((row) => ended.some(({ process, tid }) => process === row.process && tid === row.tid)),
    ).toEqual([ended.at(-1)]);
    expect(few.rows[0]).toMatchObject({ process: 0, tid: 0 });
    expect(few.rows.filter(({ kind }) => kind !== 'ended')).toEqual(
      all.rows.filter(({ kind }) => kind !== 'ended'),
    );
  });

  const waits = eventWhere(Kind.WaitBegin, (at) => analysis.subjects.of(at)?.kind === 'primitive');
  const waiter = model.processOf(waits);

  it('tell who waits for what, who has it, and in which function', () => {
    const row = rowsAt(waits)[waiter];
    expect(row).toMatchObject({
      kind: 'waiting',
      state: 'waiting',
      line: 6,
      place: 'make',
      holds: [],
      end: '',
    });
    expect(row.wait).toMatch(/^has waited 0 s for lock, which Process-\d took at line 6$/);
    const holder = rowsAt(waits).find(({ holds }) => holds.length > 0);
    expect(holder?.holds[0].kind).toBe('primitive');
  });

  it('tell what was called and not come back from', () => {
    const gets = eventWhere(Kind.WaitBegin, (at) => analysis.subjects.of(at)?.kind === 'pipe');
    const row = rowsAt(gets)[model.processOf(gets)];
    expect(row.calls).toEqual(['q.get()']);
    expect(row.wait).toMatch(/^has waited 0 s in q\.get\(\)/);
  });

  it('tell how each ended, and leave out the threads of the library', () => {
    const rows = rowsAt(events.length - 1);
    expect(rows.map(({ end }) => end)).toEqual(model.state.processes.map(() => 'ended with exit code 0'));
  });

  it('are told in every language at every event, with nothing left open', () => {
    for (const language of ['en', 'zh']) {
      for (let event = 0; event < events.length; event += 3) {
        for (const { state, wait, end } of rowsAt(event, language)) {
          expect([state, wait, end].join()).not.toMatch(/state\.|timeline\.|\{\{|undefined|NaN/);
        }
      }
    }
  });
});

describe('shared objects at a moment', () => {
  it('are a lock with its holder, and who waits in which order', () => {
    const waits = eventWhere(Kind.WaitBegin, (at) => analysis.subjects.of(at)?.kind === 'primitive');
    const { facts, waiters } = factsAt('lock', waits);
    expect(facts[0]).toMatchObject({ label: 'Held by', value: expect.stringMatching(/^Process-/) });
    expect(facts[1].value).toMatch(/, since line 6$/);
    expect(waiters).toEqual([model.processOf(waits)]);
    expect(factsAt('lock', events.length - 1).facts[0].value).toBe('nobody');
  });

  it('are a queue with what lies in it, and who put it there', () => {
    const writes = eventWhere(Kind.PipeWrite, (at) => analysis.subjects.of(at)?.kind === 'pipe');
    const { facts, items } = factsAt('q', writes);
    expect(facts).toContainEqual({ label: 'Items', value: '1 of 3' });
    expect(items).toEqual([{ text: "'bun 0'", process: model.processOf(writes) }]);
  });

  it('are a value and a file with who wrote last', () => {
    const last = events.length - 1;
    expect(factsAt('v', last).facts[0]).toEqual({ label: 'Value', value: '4' });
    expect(factsAt('menu.txt', last).facts[0]).toEqual({ label: 'Last written', value: '“bun”' });
    expect(factsAt('menu.txt', last).facts[1].value).toMatch(/^MainProcess, line 15, /);
  });

  it('are not there before they were made', () => {
    expect(factsOf(model, model.stateAt(2), thing('object', 0), say('en'))).toBe(undefined);
  });

  it('are told in every language, with nothing left open', () => {
    for (const language of ['en', 'zh']) {
      for (const name of ['lock', 'q', 'v', 'menu.txt']) {
        const words = factsAt(name, events.length - 1, language).facts.map(
          ({ label, value }) => label + value,
        );
        expect(words.join()).not.toMatch(/state\.|\{\{|undefined|NaN/);
      }
    }
  });
});

import { describe, expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { ALL_SCENARIOS } from '../../core/scenarios/all';
import { createProgram as createProgramOf } from './program';
import type { ScenariosState } from './scenarios';
import { createMemory, type Memory } from './storage';

const [race, lock] = ALL_SCENARIOS;
const known = createStore<ScenariosState>(() => ({ known: ALL_SCENARIOS, missing: undefined }));
const createProgram = (kept: Memory) => createProgramOf(kept, known);
const fresh = () => createMemory(() => undefined);

describe('the program', () => {
  it('is the first of the list on the first visit, ready to run', () => {
    const { id, text, edited } = createProgram(fresh()).getState();
    expect({ id, text, edited }).toEqual({ id: race.id, text: race.sources.en, edited: false });
  });

  it('keeps an edit while another program is shown', () => {
    const program = createProgram(fresh());
    program.getState().edit('print(1)\n');
    program.getState().pick(lock.id);
    expect(program.getState().text).toBe(lock.sources.en);
    program.getState().pick(race.id);
    expect(program.getState()).toMatchObject({ text: 'print(1)\n', edited: true });
  });

  it('keeps choice and edit for the next visit', () => {
    const kept = fresh();
    const program = createProgram(kept);
    program.getState().pick(lock.id);
    program.getState().edit('print(2)\n');
    expect(createProgram(kept).getState()).toMatchObject({ id: lock.id, text: 'print(2)\n', edited: true });
  });

  it('comes back as it was on reset, for the next visit too', () => {
    const kept = fresh();
    const program = createProgram(kept);
    program.getState().edit('print(3)\n');
    program.getState().reset();
    expect(program.getState()).toMatchObject({ text: race.sources.en, edited: false });
    expect(createProgram(kept).getState().text).toBe(race.sources.en);
  });

  it('is unedited again when the edit is undone', () => {
    const program = createProgram(fresh());
    program.getState().edit('');
    program.getState().edit(race.sources.en);
    expect(program.getState().edited).toBe(false);
  });

  it('tells the editor of every text that it did not type itself', () => {
    const program = createProgram(fresh());
    const before = program.getState().replaced;
    program.getState().edit('x');
    expect(program.getState().replaced).toBe(before);
    program.getState().reset();
    program.getState().pick(lock.id);
    expect(program.getState().replaced).toBe(before + 2);
  });

  it('starts with the first of the list when the program it remembers is gone', () => {
    const kept = fresh();
    kept.write('lockstep.program', 'no-longer-here');
    expect(createProgram(kept).getState().id).toBe(race.id);
  });

  it('has its comments in the language of the page, unless it was edited', () => {
    const program = createProgram(fresh());
    program.getState().speak('zh');
    expect(program.getState()).toMatchObject({ text: race.sources.zh, edited: false });
    program.getState().edit(race.sources.en);
    expect(program.getState().edited).toBe(false);
    program.getState().edit('print(4)\n');
    program.getState().speak('en');
    expect(program.getState()).toMatchObject({ text: 'print(4)\n', edited: true });
    program.getState().reset();
    expect(program.getState().text).toBe(race.sources.en);
  });

  it('stays what it is when another is asked for that nobody knows', () => {
    const program = createProgram(fresh());
    program.getState().pick('nobody-knows');
    expect(program.getState().id).toBe(race.id);
  });
});

describe('an edit that is set aside', () => {
  it('stays in the list, for the next visit too, while the program is as it came', () => {
    const kept = fresh();
    const program = createProgram(kept);
    program.getState().edit('print("mine")\n');
    const aside = program.getState().setAside();
    expect(program.getState()).toMatchObject({ id: race.id, text: race.sources.en, edited: false });
    const later = createProgram(kept);
    later.getState().pick(aside);
    expect(later.getState()).toMatchObject({ text: 'print("mine")\n', edited: false });
    expect(later.getState().brought).toEqual([{ id: aside, source: 'print("mine")\n', of: race.id }]);
  });

  it('is there once, however often it is set aside', () => {
    const program = createProgram(fresh());
    for (let time = 0; time < 3; time++) {
      program.getState().edit('print("mine")\n');
      program.getState().setAside();
    }
    expect(program.getState().brought).toHaveLength(1);
  });

  it('outlives programs that only came', () => {
    const program = createProgram(fresh());
    program.getState().edit('print("mine")\n');
    const aside = program.getState().setAside();
    for (let n = 0; n < 40; n++) program.getState().bring(`print(${n})\n`);
    expect(program.getState().brought[0].id).toBe(aside);
  });
});

describe('a program that came from elsewhere', () => {
  it('is shown beside the others, and what was edited before stays in the list', () => {
    const program = createProgram(fresh());
    program.getState().edit('print(1)\n');
    const own = program.getState().id;
    const before = program.getState().replaced;
    program.getState().bring('print(2)\n');
    expect(program.getState()).toMatchObject({ text: 'print(2)\n', edited: false, replaced: before + 1 });
    expect(program.getState().id).not.toBe(own);
    program.getState().pick(own);
    expect(program.getState()).toMatchObject({ text: 'print(1)\n', edited: true });
  });

  it('keeps its own edits, is there on the next visit, and can be reset', () => {
    const kept = fresh();
    const program = createProgram(kept);
    program.getState().bring('print(2)\n');
    program.getState().edit('print(3)\n');
    const later = createProgram(kept);
    expect(later.getState()).toMatchObject({ text: 'print(3)\n', edited: true });
    later.getState().reset();
    expect(later.getState()).toMatchObject({ text: 'print(2)\n', edited: false });
  });

  it('is no second one when it is already there, as a program of the list, a draft or one that came before', () => {
    const program = createProgram(fresh());
    program.getState().bring(lock.sources.en);
    expect(program.getState()).toMatchObject({ id: lock.id, brought: [] });
    program.getState().edit('print(1)\n');
    program.getState().pick(race.id);
    program.getState().bring('print(1)\n');
    expect(program.getState()).toMatchObject({ id: lock.id, edited: true, brought: [] });
    program.getState().bring('print(2)\n');
    program.getState().pick(race.id);
    program.getState().bring('print(2)\n');
    expect(program.getState().brought).toHaveLength(1);
    // An edited one is another: what comes again is shown as it comes.
    program.getState().edit('print(3)\n');
    program.getState().bring('print(2)\n');
    expect(program.getState()).toMatchObject({ text: 'print(2)\n' });
    expect(program.getState().brought).toHaveLength(2);
  });

  it('is the scenario that it is word by word, once the scenarios are known, unless that was edited', () => {
    const few = createStore<ScenariosState>(() => ({ known: [race], missing: undefined }));
    const program = createProgramOf(fresh(), few);
    program.getState().bring(lock.sources.zh);
    expect(program.getState().id).toMatch(/^brought/);
    few.setState({ known: ALL_SCENARIOS });
    expect(program.getState()).toMatchObject({
      id: lock.id,
      text: lock.sources.en,
      edited: false,
      brought: [],
    });

    const kept = fresh();
    createProgram(kept).getState().pick(lock.id);
    const mine = createProgram(kept);
    mine.getState().edit('print("mine")\n');
    const later = createStore<ScenariosState>(() => ({ known: [race], missing: undefined }));
    const opened = createProgramOf(kept, later);
    opened.getState().bring(lock.sources.en);
    later.setState({ known: ALL_SCENARIOS });
    expect(opened.getState()).toMatchObject({ text: lock.sources.en, edited: false });
    expect(opened.getState().brought).toHaveLength(1);
  });

  it('goes when thirty newer ones have come, unless it was edited', () => {
    const program = createProgram(fresh());
    program.getState().bring('print("edited")\n');
    program.getState().edit('print("mine")\n');
    const { id: mine } = program.getState();
    for (let n = 0; n < 40; n++) program.getState().bring(`print(${n})\n`);
    const { brought } = program.getState();
    expect(brought).toHaveLength(30);
    expect(brought[0].id).toBe(mine);
    expect(brought.at(-1)?.source).toBe('print(39)\n');
    program.getState().pick(mine);
    expect(program.getState().text).toBe('print("mine")\n');
  });

  it('is forgotten when what was kept makes no sense', () => {
    for (const text of ['', '{', '3', '[1, {"id": "ticket-race", "source": ""}, {"id": "brought-1"}]']) {
      const kept = fresh();
      kept.write('lockstep.brought', text);
      kept.write('lockstep.program', 'brought-1');
      expect(createProgram(kept).getState()).toMatchObject({ id: race.id, brought: [] });
    }
  });
});

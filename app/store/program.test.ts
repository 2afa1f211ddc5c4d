import { describe, expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { ALL_SCENARIOS } from '../../core/scenarios/all';
import { createProgram as createProgramOf } from './program';
import type { ScenariosState } from './scenarios';
import { createMemory, type Memory } from './storage';

const [race, lock] = ALL_SCENARIOS;
const known = createStore<ScenariosState>(() => ({ known: ALL_SCENARIOS }));
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

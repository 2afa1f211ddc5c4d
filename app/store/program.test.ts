import { describe, expect, it } from 'vitest';
import { SCENARIOS } from '../../core/scenarios/index';
import { createProgram } from './program';
import { createMemory } from './storage';

const [race, lock] = SCENARIOS;
const fresh = () => createMemory(() => undefined);

describe('the program', () => {
  it('is the first of the list on the first visit, ready to run', () => {
    const { id, text, edited } = createProgram(fresh()).getState();
    expect({ id, text, edited }).toEqual({ id: race.id, text: race.source, edited: false });
  });

  it('keeps an edit while another program is shown', () => {
    const program = createProgram(fresh());
    program.getState().edit('print(1)\n');
    program.getState().pick(lock.id);
    expect(program.getState().text).toBe(lock.source);
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
    expect(program.getState()).toMatchObject({ text: race.source, edited: false });
    expect(createProgram(kept).getState().text).toBe(race.source);
  });

  it('is unedited again when the edit is undone', () => {
    const program = createProgram(fresh());
    program.getState().edit('');
    program.getState().edit(race.source);
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
});

describe('the programs of the list', () => {
  it('can all be told apart and have their words in both languages', () => {
    expect(new Set(SCENARIOS.map(({ id }) => id)).size).toBe(SCENARIOS.length);
    for (const { texts, source } of SCENARIOS) {
      for (const { title, about } of [texts.en, texts.zh]) expect(title && about).toBeTruthy();
      expect(source).toContain("if __name__ == '__main__':");
    }
  });
});

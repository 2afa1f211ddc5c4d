import { describe, expect, it } from 'vitest';
import { ALL_SCENARIOS } from '../../../core/scenarios/all';
import { withEdit } from '../../../core/scenarios/program-text';
import { isAnotherProgram } from './another-program';

const [race, lock] = ['ticket-race', 'philosophers'].map((id) => ALL_SCENARIOS.find((one) => one.id === id)!);
const asItCame = Object.values(race.sources);

describe('a text in the editor', () => {
  it('is another program when hardly a line of the one that came is left', () => {
    expect(isAnotherProgram(lock.sources.en, asItCame)).toBe(true);
    expect(isAnotherProgram("from multiprocessing import Process\nprint('hello')\n", asItCame)).toBe(true);
  });

  it('is an edit while most of it is there, in whichever language, indented as it may be, or when nothing is there', () => {
    expect(isAnotherProgram(withEdit(race.sources.zh, race.facts.edit.replace)!, asItCame)).toBe(false);
    expect(isAnotherProgram(race.sources.en.replaceAll('\n', '\n  '), asItCame)).toBe(false);
    expect(isAnotherProgram(race.sources.en.slice(0, race.sources.en.length / 2), asItCame)).toBe(false);
    expect(isAnotherProgram(' \n', asItCame)).toBe(false);
  });
});

import { describe, expect, it } from 'vitest';
import { readEngine, readOptions, readPreset, readSeed, readSpeed } from './options';
import { choicesOf } from './program';
import { faultOf } from './protocol';

const READERS = { engine: readEngine, preset: readPreset, seed: readSeed, speed: readSpeed };

describe('a command', () => {
  it('that is sound has no fault', () => {
    for (const command of [
      { type: 'load', program: '' },
      { type: 'load', link: '#1d', run: true, id: 4 },
      { type: 'load', scenario: 'ticket-lock' },
      { type: 'run' },
      { type: 'pause' },
      { type: 'resume' },
      { type: 'stop' },
      { type: 'seek', event: -1 },
      { type: 'seek', time: 0.5 },
    ])
      expect(faultOf({ lockstep: 1, ...command }), JSON.stringify(command)).toBe(undefined);
  });

  it('that is not is told what it is', () => {
    const faults = [
      { lockstep: 2, type: 'run' },
      { lockstep: 1, type: 'jump' },
      { lockstep: 1, type: 'load' },
      { lockstep: 1, type: 'load', program: 7 },
      { lockstep: 1, type: 'load', program: '', scenario: 'x' },
      { lockstep: 1, type: 'load', program: '', run: 'yes' },
      { lockstep: 1, type: 'seek' },
      { lockstep: 1, type: 'seek', event: 0.5 },
    ].map(faultOf);
    expect(faults).toEqual([
      'this embed speaks version 1, and the message is of 2',
      'there is no command "jump"; there are load, run, pause, resume, stop, seek',
      'load needs one of "program", "link" and "scenario", which is a text',
      'load needs one of "program", "link" and "scenario", which is a text',
      'load needs one of "program", "link" and "scenario", which is a text',
      '"run" is true or false',
      'seek needs "event", a whole number from −1, or "time", seconds from 0',
      'seek needs "event", a whole number from −1, or "time", seconds from 0',
    ]);
  });

  it('that loads has the settings of the address where it names none, and must name some that can be had', () => {
    const options = readOptions('?engine=live&seed=5');
    expect(choicesOf({ seed: 8, preset: 'fork', speed: 20 }, options, READERS)).toEqual({
      engine: 'live',
      preset: 'fork',
      seed: 8,
      speed: 20,
    });
    for (const wrong of [{ seed: -1 }, { speed: 0 }, { engine: 'fast' }, { preset: 'amiga' }, { seed: null }])
      expect(() => choicesOf(wrong as object, options, READERS)).toThrow(
        `"${Object.keys(wrong)[0]}" cannot be`,
      );
  });
});

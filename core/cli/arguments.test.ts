import { describe, expect, it } from 'vitest';
import { parseArguments } from './arguments';

describe('the command line', () => {
  it('takes the platform to imitate, spawn unless another is named', () => {
    expect(parseArguments(['run', 'a.py'])).toMatchObject({ run: { preset: 'spawn' } });
    expect(parseArguments(['run', 'a.py', '--preset', 'windows'])).toMatchObject({
      run: { preset: 'windows' },
    });
  });

  it('names the platforms when there is no such one', () => {
    expect(parseArguments(['run', 'a.py', '--preset', 'beos'])).toEqual({
      wrong: '--preset is windows, spawn or fork, not "beos"',
    });
  });

  it('takes how many lines of Python a run may have', () => {
    expect(parseArguments(['run', 'a.py'])).toMatchObject({ run: { lines: undefined } });
    expect(parseArguments(['run', 'a.py', '--lines', '2000'])).toMatchObject({ run: { lines: 2000 } });
    expect(parseArguments(['run', 'a.py', '--lines', 'few'])).toEqual({
      wrong: '--lines is a whole number above 0, not "few"',
    });
  });
});

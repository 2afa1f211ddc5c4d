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
});

import { describe, expect, it } from 'vitest';
import { earlierRun } from './earlier-run';

const asItCame = ['print(1)  # one', 'print(1)  # 一'];
const shown = { id: 'one', text: asItCame[0], edited: false };

describe('the run on screen', () => {
  it('is of the program on screen when that is the text that ran, in whichever language its comments are', () => {
    expect(earlierRun({ ran: asItCame[0], ofProgram: 'one' }, shown, asItCame)).toBeUndefined();
    expect(earlierRun({ ran: asItCame[1], ofProgram: 'one' }, shown, asItCame)).toBeUndefined();
  });

  it('is of the program before a change when its text was changed since, or put back', () => {
    const changed = { ...shown, text: 'print(2)', edited: true };
    expect(earlierRun({ ran: asItCame[0], ofProgram: 'one' }, changed, asItCame)).toBe('changed');
    expect(earlierRun({ ran: 'print(2)', ofProgram: 'one' }, shown, asItCame)).toBe('changed');
  });

  it('is of another program when another was chosen since, or none is known to be its', () => {
    expect(earlierRun({ ran: 'print(3)', ofProgram: 'three' }, shown, asItCame)).toBe('other');
    expect(earlierRun({ ran: '', ofProgram: undefined }, shown, asItCame)).toBe('other');
  });

  it('is of the program on screen when it is the same text under another name', () => {
    expect(earlierRun({ ran: asItCame[0], ofProgram: 'brought-1' }, shown, asItCame)).toBeUndefined();
  });

  it('is of nothing before the first', () => {
    expect(earlierRun({ ran: undefined, ofProgram: undefined }, shown, asItCame)).toBeUndefined();
  });
});

import { describe, expect, it } from 'vitest';
import { HANG_MOST, hangOf } from './hang';

describe('a line that is too long', () => {
  it('goes on a little deeper than it begins', () => {
    expect(hangOf("print('Tickets left:')")).toBe(2);
    expect(hangOf("        print(f'Buyer {number} bought the ticket')")).toBe(10);
    expect(hangOf('')).toBe(2);
  });

  it('does not go on where an editor has no room', () => {
    expect(hangOf(`${' '.repeat(40)}x = 1`)).toBe(HANG_MOST);
  });
});

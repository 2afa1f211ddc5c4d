import { describe, expect, it } from 'vitest';
import { runProgram } from '../testing/run-program';

const output = (source: string): string => {
  const { stdout, stderr } = runProgram(source, { filename: 'eats.py', cells: 1_500_000 });
  return stdout + stderr;
};

describe('a program that eats memory', () => {
  it.each([
    ['a list of lists', 'x = []\nwhile True:\n    x.append([0] * 1000)', 'x.append([0] * 1000)'],
    ['a list of numbers', 'x = []\nn = 0\nwhile True:\n    n += 1\n    x.append(n)', undefined],
    ['a dict', 'x = {}\nwhile True:\n    x[len(x)] = [1] * 50', undefined],
    ['a list that is asked for at once', 'x = list(range(10 ** 9))', 'x = list(range(10 ** 9))'],
  ])(
    '%s gets MemoryError, with a traceback',
    (_what, source, line) => {
      const text = output(source);
      expect(text).toMatch(
        /^Traceback \(most recent call last\):\n {2}File "eats.py", line \d+, in <module>\n/,
      );
      expect(text).toMatch(/\nMemoryError\n$/);
      if (line !== undefined) expect(text).toContain(`\n    ${line}\n`);
    },
    60_000,
  );

  it('goes on when it has let go of what it ate', () => {
    const text = output(`
def eat():
    x = []
    try:
        while True:
            x.append([0] * 1000)
    except MemoryError:
        return len(x) > 1000
for _ in range(3):
    print(eat())
`);
    expect(text).toBe('True\nTrue\nTrue\n');
  }, 60_000);

  it('is told so, and nothing else, when it is shared memory', () => {
    const text = output(`
from multiprocessing import RawArray
arrays = []
try:
    while True:
        arrays.append(RawArray('i', 1_000_000))
except OSError as e:
    print(e)
`);
    expect(text).toBe('[Errno 12] Cannot allocate memory\n');
  });
});

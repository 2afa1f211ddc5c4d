import { expect, it } from 'vitest';
import { runProgram } from './testing/run-program';

/** More than fit as arguments of one JavaScript call. */
const PROGRAM = `
from collections import deque
import gc, pickle

N = 150_000
numbers = set(range(N))
queue = deque(range(N))
queue += queue
items = []
items[:] = range(N)
items[1:3] = items
print(gc.collect(), len(numbers), len(queue), len(items), items[:4], items[-1])
words = pickle.loads(pickle.dumps([str(i) for i in range(N)]))
print(len(words), words[-1], len(pickle.loads(pickle.dumps(numbers))))
`;

it('containers of more items than JavaScript takes as arguments are collected, assigned and pickled', () => {
  const { stdout, stderr } = runProgram(PROGRAM, { filename: 'program.py' });
  expect(stderr).toBe('');
  expect(stdout).toBe('0 150000 300000 299998 [0, 0, 1, 2] 149999\n150000 149999 150000\n');
});

it('a heap of such containers that is full is told of, not a failure', () => {
  const grown = 'from collections import deque\nx = deque([1])\nwhile True: x += x\n';
  const { stderr, exitCode } = runProgram(grown, { filename: 'program.py', cells: 500_000 });
  expect(stderr).toContain('MemoryError');
  expect(exitCode).toBe(1);
});

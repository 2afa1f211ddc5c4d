import { describe, expect, it } from 'vitest';
import { runProgram } from '../testing/run-program';

const output = (source: string): string => {
  const { stdout, stderr } = runProgram(source, { filename: 'cycles.py' });
  return stdout + stderr;
};

describe('cycles that nobody refers to', () => {
  it('are collected while a program makes more of them, in the order of their making', () => {
    const text = output(`
gone = []
class Node:
    def __init__(self, n):
        self.n = n
        self.me = self
    def __del__(self):
        gone.append(self.n)
for i in range(5000):
    Node(i)
print(len(gone) > 3000, gone == sorted(gone))
`);
    expect(text).toBe('True True\n');
  });

  it('let go of a file that is written and closed by that', () => {
    const text = output(`
import gc
class Log:
    pass
log = Log()
log.me = log
log.file = open('log.txt', 'w')
log.file.write('line')
del log
print(repr(open('log.txt').read()))
gc.collect()
print(repr(open('log.txt').read()))
`);
    expect(text).toBe("''\n'line'\n");
  });

  it('stay while anything leads to them, also a local variable of a caller or a suspended generator', () => {
    const text = output(`
import gc
def cycle():
    a = []
    a.append(a)
    return a
def keep():
    mine = cycle()
    yield gc.collect()
    yield len(mine)
steps = keep()
print(next(steps), gc.collect(), next(steps))
def caller():
    mine = {}
    mine['me'] = mine
    found = gc.collect()
    return found, len(mine)
print(caller())
`);
    expect(text).toBe('0 0 1\n(0, 1)\n');
  });

  it('are collected, too, among many lists that go by themselves', () => {
    const text = output(`
gone = []
class Node:
    def __init__(self):
        self.me = self
    def __del__(self):
        gone.append(1)
for i in range(9000):
    [i], [i]
    if i % 3 == 0:
        Node()
print(len(gone) > 2000)
`);
    expect(text).toBe('True\n');
  });

  it('wait for gc.collect() after gc.disable()', () => {
    const text = output(`
import gc
gc.disable()
for i in range(3000):
    a = []
    a.append(a)
del a
print(gc.isenabled(), gc.collect())
`);
    expect(text).toBe('False 3000\n');
  });
});

import { describe, expect, it } from 'vitest';
import { copyChanges, readAfter } from './source-copies';

const PROGRAM = `
total = 0
names = []
def work(n):
    global total
    total = total + n
    names.append(n)
def other():
    total = 5
    names = [1]
    names.append(2)
p = Process(args=(1,), name=str(2), target=work)
q = Process(target=other)
p.start()
print(total)
`;

describe('what processes change of a program’s variables', () => {
  it('is found in the functions that are their targets', () => {
    expect(copyChanges(PROGRAM)).toEqual([
      { name: 'total', line: 6, runBy: 'process' },
      { name: 'names', line: 7, runBy: 'process' },
    ]);
  });

  it('is nothing where a function has a variable of its own', () => {
    expect(copyChanges(PROGRAM.replace('target=work', 'target=other'))).toEqual([]);
  });

  it('is nothing in a text without processes, and in one that is no program', () => {
    expect(copyChanges('x = 0\ndef f():\n    global x\n    x += 1\nThread(target=f)')).toEqual([]);
    expect(copyChanges('((( """ def')).toEqual([]);
    expect(copyChanges('')).toEqual([]);
  });

  it('is read where the same name stands in the same function further down', () => {
    expect(readAfter(PROGRAM, 'total', 14)).toBe(15);
    expect(readAfter(PROGRAM, 'names', 14)).toBeUndefined();
    expect(readAfter(PROGRAM, 'total', 99)).toBeUndefined();
    expect(readAfter('x = 0\ndef f(x):\n    start()\n    print(x)', 'x', 3)).toBeUndefined();
    expect(readAfter('x = 0\nstart()\nx += 1', 'x', 2)).toBe(3);
    expect(readAfter('x = 0\nstart()\nprint(x.y, xx)', 'xx', 2)).toBe(3);
  });
});

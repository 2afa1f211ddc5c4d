import { describe, expect, it } from 'vitest';
import { analysed } from '../../../../tests/traces/traced';
import type { Finding } from './finding';

function found(source: string, preset: 'spawn' | 'fork' = 'spawn'): Finding[] {
  return analysed(source, { preset }).findings();
}

const COUNTED = `
from multiprocessing import Process
count = 0
def add():
    global count
    for _ in range(100):
        count += 1
if __name__ == '__main__':
    ps = [Process(target=add) for _ in range(2)]
    for p in ps: p.start()
    for p in ps: p.join()
    print(count)
`;
const kinds = (findings: readonly Finding[]) => findings.map(({ kind }) => kind);

describe('a variable that a process changes for itself alone', () => {
  it.each(['spawn', 'fork'] as const)('is told of where its parent reads it afterwards: %s', (preset) => {
    expect(found(COUNTED, preset)).toMatchObject([
      {
        ...{ kind: 'own-copy', name: 'count', line: 7, readLine: 12 },
        ...{ who: [{ process: 1 }, { process: 2 }], by: { process: 0, line: 10 } },
      },
    ]);
  });

  it('may be a list or a dict, and changed by what the target calls', () => {
    const source = `
from multiprocessing import Process
results = []
seen = {}
def keep(n):
    results.append(n)  # a copy's
    seen[n] = True
def work(n):
    keep(n)
def main():
    p = Process(target=work, args=(3,))
    p.start()
    p.join()
    print(f'{results}', seen)
if __name__ == '__main__':
    main()
`;
    expect(found(source)).toMatchObject([
      { kind: 'own-copy', name: 'results', line: 6, readLine: 14 },
      { kind: 'own-copy', name: 'seen', line: 7, readLine: 14 },
    ]);
  });

  it.each([
    ['nobody reads it afterwards', 'print(count)', 'pass'],
    ['it is set anew before it is read', 'print(count)', 'count = 5\n    print(count)'],
    ['it is only read where it is changed', 'global count', 'count = 0'],
    ['it is a parameter there', 'def add():\n    global count', 'def add(count=0):\n    pass'],
    ['it is what processes share', 'count = 0', "from multiprocessing import Value\ncount = Value('i', 0)"],
    ['threads change it', 'import Process', 'import Process\nfrom threading import Thread as Process'],
  ])('is nothing where %s', (_why, from, to) => {
    const source = COUNTED.replace(from, to);
    expect(source).not.toBe(COUNTED);
    expect(kinds(found(source, 'fork'))).not.toContain('own-copy');
  });

  it.each(['Pool(2) as pool', 'ProcessPoolExecutor(2) as pool'])('may be changed by tasks: %s', (made) => {
    const source = `
from multiprocessing import Pool
from concurrent.futures import ProcessPoolExecutor
done = []
def work(n):
    done.append(n)
if __name__ == '__main__':
    with ${made}:
        list(pool.map(work, range(4)))
    print(len(done))
`;
    const own = found(source, 'fork').filter(({ kind }) => kind === 'own-copy');
    expect(own).toMatchObject([{ name: 'done', line: 6, readLine: 10 }]);
  });

  it('is nothing where an initializer gives each worker what is shared', () => {
    const source = `
from multiprocessing import Pool, Lock
lock = None
def begin(given):
    global lock
    lock = given
def work(n):
    with lock:
        return n
if __name__ == '__main__':
    lock = Lock()
    with Pool(2, initializer=begin, initargs=(lock,)) as pool:
        print(pool.map(work, range(3)), lock)
`;
    expect(kinds(found(source, 'fork'))).not.toContain('own-copy');
  });
});

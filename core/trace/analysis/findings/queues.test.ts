import { describe, expect, it } from 'vitest';
import { analysed } from '../../../../tests/traces/traced';
import type { FindingKind } from './finding';

const found = (source: string, kind: FindingKind, seed = 1) =>
  analysed(source, { seed })
    .findings()
    .filter((finding) => finding.kind === kind);

/** A scout sends letters; `stop` is what the main process does before or after it has joined the scout. */
const LETTERS = (before: string, after: string, rest = '') => `
from multiprocessing import Process, SimpleQueue
import time

def scout(post):
    for letter in 'abcdef':
        time.sleep(0.1)
        post.put(letter)

def read(post):
    for letter in iter(post.get, None):
        print(letter)

if __name__ == '__main__':
    post = SimpleQueue()
    a, b = Process(target=scout, args=(post,)), Process(target=read, args=(post,))
    a.start(), b.start()
    ${before}
    a.join()
    ${after}
    b.join()
    ${rest}
`;

describe('a mark for the end that comes too early', () => {
  it('is told of, with who put it, who stopped at it and what came behind it', () => {
    const [finding] = found(LETTERS('time.sleep(0.4); post.put(None)', 'pass'), 'past-mark');
    expect(finding).toMatchObject({ mark: 'None', by: { process: 0, line: 18 }, reader: 2, count: 3 });
    expect(finding).toMatchObject({ who: { process: 1, line: 8 }, preview: "'d'" });
  });

  it('is told of instead of what it left behind, and where who had put it clears the rest away, too', () => {
    const source = LETTERS('time.sleep(0.4); post.put(None)', 'pass', 'while not post.empty(): post.get()');
    expect(found(source, 'past-mark')).toMatchObject([{ count: 3 }]);
    expect(found(LETTERS('time.sleep(0.4); post.put(None)', 'pass'), 'data-left')).toEqual([]);
  });

  it('is none where it comes last, whatever the seed', () => {
    for (let seed = 1; seed <= 5; seed++)
      expect(found(LETTERS('pass', 'post.put(None)'), 'past-mark', seed)).toEqual([]);
  });

  it('is none where each of several puts one and whoever reads counts them', () => {
    const source = `
from multiprocessing import Process, Queue
import time

def put(q, pause):
    for n in range(3):
        time.sleep(pause)
        q.put(n + 1)
    q.put(None)

if __name__ == '__main__':
    q = Queue()
    ps = [Process(target=put, args=(q, pause)) for pause in (0.1, 0.3)]
    for p in ps: p.start()
    ended = 0
    while ended < 2:
        if q.get() is None:
            ended += 1
    for p in ps: p.join()
`;
    expect(found(source, 'past-mark')).toEqual([]);
  });
});

/** Photos are taken every `take` seconds and developed in `develop` seconds each. */
const PHOTOS = (queue: string, take: number, develop: number, many = 12) => `
from multiprocessing import Process, Queue
import time

def develop(q):
    while q.get() is not None:
        time.sleep(${develop})

if __name__ == '__main__':
    q = ${queue}
    p = Process(target=develop, args=(q,))
    p.start()
    for n in range(${many}):
        ${take > 0 ? `time.sleep(${take})` : 'pass'}
        q.put(n)
    q.put(None)
    p.join()
`;

describe('a queue that grows', () => {
  it('is told of where items come faster than they are got', () => {
    const [finding] = found(PHOTOS('Queue()', 0.1, 0.35), 'queue-grows');
    expect(finding).toMatchObject({ who: { process: 0, line: 15 }, readers: [1] });
    expect((finding as { depth: number }).depth).toBeGreaterThan(5);
  });

  it('is none with a bound, nor where they are got about as fast', () => {
    expect(found(PHOTOS('Queue(2)', 0.1, 0.35), 'queue-grows')).toEqual([]);
    expect(found(PHOTOS('Queue()', 0.1, 0.12), 'queue-grows')).toEqual([]);
  });

  it('is none where all there is to do is put in one go', () => {
    expect(found(PHOTOS('Queue()', 0, 0.0001, 60), 'queue-grows')).toEqual([]);
  });
});

/** Two sweep rooms, each with a queue of its own or one of both. */
const ROOMS = (queues: string, sizes: string) => `
from multiprocessing import Process, Queue
import time

def sweep(q):
    while (size := q.get()) != 0:
        time.sleep(size / 10)

if __name__ == '__main__':
    queues = ${queues}
    for n, size in enumerate(${sizes}):
        queues[n % 2].put(size)
    for q in queues:
        q.put(0)
    ps = [Process(target=sweep, args=(q,)) for q in queues]
    for p in ps: p.start()
    for p in ps: p.join()
`;

describe('work that is dealt unevenly', () => {
  it('is told of: one has nothing to do while items wait for another alone', () => {
    const [finding] = found(ROOMS('[Queue(), Queue()]', '(5, 1, 5, 1, 5, 1, 5, 1)'), 'uneven-work');
    expect(finding).toMatchObject({
      who: { process: 2, line: 6 },
      busy: 1,
      dealer: { process: 0, line: 12 },
    });
  });

  it('is none with one queue for all, nor where all have about the same to do', () => {
    expect(found(ROOMS('[Queue()] * 2', '(5, 1, 5, 1, 5, 1, 5, 1)'), 'uneven-work')).toEqual([]);
    expect(found(ROOMS('[Queue(), Queue()]', '(2, 3, 3, 2, 2, 3, 3, 2)'), 'uneven-work')).toEqual([]);
  });
});

/** A daemon that writes to the log, and a main process that ends when it likes. */
const LOG = (end: string, item = 'time.sleep(0.2)') => `
from multiprocessing import Process, JoinableQueue
import time

def log(q):
    while True:
        text = q.get()
        ${item}
        print(text)

if __name__ == '__main__':
    q = JoinableQueue()
    Process(target=log, args=(q,), daemon=True).start()
    for n in range(4):
        q.put(f'line {n}')
    ${end}
`;

describe('a daemon that is ended in the middle of its work', () => {
  it('is told of, with what it was at', () => {
    expect(found(LOG('time.sleep(0.5)'), 'cut-short')).toMatchObject([
      { how: 'daemon', who: [{ process: 1, line: 7 }], what: "'line 2'", told: false },
    ]);
  });

  it('is told of with task_done() that came before the work', () => {
    const early = LOG('q.join()', 'q.task_done(); time.sleep(0.2)');
    expect(found(early, 'cut-short')).toMatchObject([{ told: true, what: "'line 3'" }]);
  });

  it('is none where the daemon waits for more', () => {
    for (let seed = 1; seed <= 5; seed++)
      expect(
        found(LOG('q.join()', 'time.sleep(0.2); print(text); q.task_done()'), 'cut-short', seed),
      ).toEqual([]);
  });
});

describe('what is left in a queue', () => {
  it('is no matter of the program where the library put it: workers of an executor say good-bye', () => {
    const source = `
from concurrent.futures import ProcessPoolExecutor

def square(n):
    return n * n

if __name__ == '__main__':
    with ProcessPoolExecutor(2) as executor:
        print(list(executor.map(square, range(4))))
`;
    expect(found(source, 'data-left')).toEqual([]);
  });

  it('is told of where a process does nothing but put it', () => {
    const source = `
from multiprocessing import Process, SimpleQueue

if __name__ == '__main__':
    q = SimpleQueue()
    ps = [Process(target=q.put, args=(n,)) for n in range(2)]
    for p in ps: p.start()
    for p in ps: p.join()
    q.get()
`;
    expect(found(source, 'data-left')).toMatchObject([{ count: 1 }]);
    expect(found(source.replace('q.get()', 'pass'), 'data-left')).toMatchObject([{ count: 2 }]);
  });
});

import { describe, expect, it } from 'vitest';
import { analysed } from '../../../tests/traces/traced';
import { differencesOf } from './compare';

const TICKET = (lock: string) => `
from multiprocessing import Process, Lock
import time

def buy(lock, who):
    ${lock}
    left = int(open('left.txt').read())
    if left > 0:
        time.sleep(0.02)
        open('left.txt', 'w').write(str(left - 1))
        print(who, 'bought')
    if lock: lock.release()

if __name__ == '__main__':
    open('left.txt', 'w').write('1')
    lock = Lock()
    ps = [Process(target=buy, args=(lock, i)) for i in range(3)]
    for p in ps: p.start()
    for p in ps: p.join()
`;

const TURNS = `
from multiprocessing import Process, Lock, Queue
import time

def work(lock, q, who):
    for i in range(3):
        with lock:
            time.sleep(0.001)
        q.put(who)

if __name__ == '__main__':
    lock = Lock()
    q = Queue()
    ps = [Process(target=work, args=(lock, q, i)) for i in range(3)]
    for p in ps: p.start()
    got = sorted(q.get() for i in range(9))
    print(got)
    for p in ps: p.join()
`;

describe('the differences of two runs', () => {
  it('are none between a run and itself again', () => {
    expect(differencesOf(analysed(TURNS, { seed: 3 }), analysed(TURNS, { seed: 3 }))).toEqual([]);
  });

  it('tell what an edit changed: what was printed, whose turns there were, and what was found', () => {
    const found = differencesOf(analysed(TICKET('lock = None')), analysed(TICKET('lock.acquire()')));
    expect(found.map(({ kind }) => kind)).toEqual(['output', 'turn', 'finding', 'finding']);
    expect(found[0]).toMatchObject({ what: 'lines' });
    expect(found[1]).toMatchObject({ thing: { a: { kind: 'file', index: 0 } }, turn: 3, b: undefined });
    expect(found[2]).toMatchObject({ only: 'a', finding: { kind: 'lost-update' } });
    expect(found[3]).toMatchObject({ only: 'a', finding: { kind: 'never-used' } });
  });

  it('tell whose turn it was at a lock with another seed', () => {
    const runs = [1, 2, 4, 5].map((seed) => analysed(TURNS, { seed }));
    const found = runs.slice(1).flatMap((run) => differencesOf(runs[0], run));
    const turn = found.find((difference) => difference.kind === 'turn');
    if (turn?.kind !== 'turn') throw new Error('four seeds gave the same turns');
    expect(turn.thing.a).toEqual({ kind: 'primitive', index: 0, tid: 0 });
    expect(turn.a?.process).not.toBe(turn.b?.process);
    expect(found.some(({ kind }) => kind === 'output')).toBe(false);
  });

  it('tell an order from other lines', () => {
    const program = (first: string, second: string) => `print('${first}')\nprint('${second}')`;
    expect(differencesOf(analysed(program('x', 'y')), analysed(program('y', 'x')))).toEqual([
      { kind: 'output', what: 'order', line: 1, a: 'x', b: 'y' },
    ]);
    expect(differencesOf(analysed(program('x', 'y')), analysed("print('x')"))).toMatchObject([
      { kind: 'output', what: 'lines', line: 2, a: 'y', b: '' },
    ]);
  });
});

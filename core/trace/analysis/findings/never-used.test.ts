import { describe, expect, it } from 'vitest';
import { analysed } from '../../../../tests/traces/traced';
import type { FindingOf } from './finding';

const WITH = (make: string, work: string, children = 2) => `
from multiprocessing import Process, Lock, Semaphore, Event, Condition, Barrier, Value

def work(thing, v):
    ${work}

if __name__ == '__main__':
    thing = ${make}
    v = Value('i', 0)
    ps = [Process(target=work, args=(thing, v)) for _ in range(${children})]
    for p in ps: p.start()
    for p in ps: p.join()
`;

function found(source: string): FindingOf<'never-used'>[] {
  return analysed(source)
    .findings()
    .filter((finding) => finding.kind === 'never-used');
}

describe('what nobody ever uses', () => {
  it.each(['Lock()', 'Semaphore(2)', 'Event()', 'Condition()', 'Barrier(2)'])('is told of: %s', (make) => {
    expect(found(WITH(make, 'v.value += 1'))).toMatchObject([{ who: { process: 0, line: 8 } }]);
  });

  it.each([
    ['Lock()', 'with thing: pass'],
    ['Semaphore(2)', 'thing.release()'],
    ['Event()', 'thing.is_set()'],
    ['Event()', 'thing.wait(0.01)'],
    ['Condition()', 'with thing: pass'],
    ['Barrier(2)', 'thing.wait()'],
  ])('is not what is used once: %s by %s', (make, work) => {
    expect(found(WITH(make, work))).toEqual([]);
  });

  it('is not what belongs to something else, nor what is made where no other process ever is', () => {
    expect(found(WITH('Value("i", 0)', 'pass'))).toEqual([]);
    expect(found(WITH('Condition(Lock())', 'with thing: pass'))).toEqual([]);
    expect(found(WITH('Lock()', 'pass', 0))).toEqual([]);
  });

  it('is not what each child makes for itself by running the line again', () => {
    const source = `
from multiprocessing import Process, Lock
lock = Lock()

def work():
    with lock: pass

if __name__ == '__main__':
    p = Process(target=work)
    p.start()
    p.join()
`;
    expect(found(source)).toEqual([]);
  });
});

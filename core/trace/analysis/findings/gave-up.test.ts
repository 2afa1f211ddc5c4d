import { describe, expect, it } from 'vitest';
import { analysed } from '../../../../tests/traces/traced';

const CALLS = (wait: string, set = 'phone.set()') => `
from multiprocessing import Process, Event
import time

def call(phone, patience):
    ${wait}
    print('hello')

if __name__ == '__main__':
    phone = Event()
    ps = [Process(target=call, args=(phone, n / 10)) for n in (1, 9)]
    for p in ps: p.start()
    time.sleep(0.5)
    ${set}
    for p in ps: p.join()
`;

const found = (source: string) =>
  analysed(source)
    .findings()
    .filter((finding) => finding.kind === 'gave-up');

describe('a thread that gives up waiting for an event', () => {
  it('is told of when the event was set after all', () => {
    expect(found(CALLS('phone.wait(patience)'))).toMatchObject([
      { who: [{ process: 1, line: 6 }], by: { process: 0, line: 14 } },
    ]);
  });

  it('is none when it waits again, looks again, or the event is never set', () => {
    expect(found(CALLS('while not phone.wait(patience): pass'))).toEqual([]);
    expect(found(CALLS('phone.wait(patience); time.sleep(0.6); phone.is_set()'))).toEqual([]);
    expect(found(CALLS('phone.wait(patience)', 'pass'))).toEqual([]);
  });
});

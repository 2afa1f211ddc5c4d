import { describe, expect, it } from 'vitest';
import { analysed } from '../../../../tests/traces/traced';
import type { FindingOf } from './finding';

/** Guests wait for cakes; `wait` is how, `take` what is done with one. */
const CAKES = (wait: string, take = 'cakes.value -= 1', wake = 'notify_all()') => `
from multiprocessing import Process, Condition, Value
import time

def guest(c, cakes):
    with c:
        ${wait}
        ${take}

if __name__ == '__main__':
    c, cakes = Condition(), Value('i', 0)
    ps = [Process(target=guest, args=(c, cakes)) for _ in range(3)]
    for p in ps: p.start()
    for _ in range(3):
        time.sleep(0.2)
        with c:
            cakes.value += 1
            c.${wake}
    for p in ps: p.join()
    print(cakes.value)
`;

/** Who comes last lets all go at once: nobody changes what they looked at. */
const ONCE = `
from multiprocessing import Process, Condition, Value
import time

def start(c, come):
    with c:
        come.value += 1
        if come.value < 3:
            c.wait()
        else:
            c.notify_all()

if __name__ == '__main__':
    c, come = Condition(), Value('i', 0)
    ps = [Process(target=start, args=(c, come)) for _ in range(3)]
    for p in ps: p.start()
    for p in ps: p.join()
`;

function found(source: string, seed = 1): FindingOf<'unchecked-wake'>[] {
  return analysed(source, { seed })
    .findings()
    .filter((finding) => finding.kind === 'unchecked-wake');
}

describe('a thread that is woken and does not look again', () => {
  it('is told of, with who was faster and what that one changed', () => {
    const [finding, ...more] = found(CAKES('if cakes.value == 0: c.wait()'));
    expect(more).toEqual([]);
    expect(finding.who.line).toBe(7);
    expect(finding.by.line).toBe(8);
    expect(finding.by.process).not.toBe(finding.who.process);
    expect(finding.shared).toMatchObject({ what: 'memory' });
  });

  it('is told of where the value is read again only to be changed', () => {
    expect(found(CAKES('if cakes.value == 0: c.wait()', 'cakes.value = cakes.value - 1'))).toHaveLength(1);
  });

  it.each([
    ['waits in a loop', 'while cakes.value == 0: c.wait()'],
    ['waits for a predicate', 'c.wait_for(lambda: cakes.value > 0)'],
  ])('is none where it %s', (_, wait) => {
    for (let seed = 1; seed <= 5; seed++) expect(found(CAKES(wait), seed)).toEqual([]);
  });

  it('is none where only one is woken each time', () => {
    expect(found(CAKES('if cakes.value == 0: c.wait()', 'cakes.value -= 1', 'notify()'))).toEqual([]);
  });

  it('is none where nobody changes what it had looked at', () => {
    for (let seed = 1; seed <= 5; seed++) expect(found(ONCE, seed)).toEqual([]);
  });
});

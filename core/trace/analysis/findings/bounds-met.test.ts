import { describe, expect, it } from 'vitest';
import { analysed } from '../../../../tests/traces/traced';
import { Bound } from '../../event';

const boundsOf = (source: string) =>
  analysed(source)
    .findings()
    .filter(({ kind }) => kind === 'bound-met');

describe('a bound that a program meets is told once, with the line and how much there is, of', () => {
  it('processes alive at once', () => {
    const source = `
from multiprocessing import get_context
import time

if __name__ == '__main__':
    for i in range(140):
        p = get_context('fork').Process(target=time.sleep, args=(60,), daemon=True)
        try:
            p.start()
        except BlockingIOError as e:
            print(i, e)
`;
    expect(boundsOf(source)).toMatchObject([
      { bound: Bound.Processes, limit: 128, who: { process: 0, tid: 0, line: 9 } },
    ]);
  });

  it('threads', () => {
    const source = `
import threading
go = threading.Event()
try:
    while True: threading.Thread(target=go.wait).start()
except RuntimeError:
    go.set()
`;
    expect(boundsOf(source)).toMatchObject([{ bound: Bound.Threads, limit: 256, who: { line: 5 } }]);
  });

  it('open files, files, and bytes', () => {
    const source = `
held = []
try:
    while True: held.append(open('menu', 'w'))
except OSError as e:
    print(e)
held.clear()
try:
    for i in range(10 ** 6): open(f'page {i}', 'w').close()
except OSError as e:
    print(e)
try:
    with open('menu', 'w') as f:
        while True: f.write('x' * 10 ** 6)
except OSError as e:
    print(e)
`;
    expect(boundsOf(source)).toMatchObject([
      { bound: Bound.Open, who: { line: 4 } },
      { bound: Bound.Files, who: { line: 9 } },
      { bound: Bound.Shared, who: { line: 14 } },
    ]);
  });

  it('objects, however they grow', () => {
    const grown = 'x = [0]\nwhile True: x.extend(x)\n';
    const made = 'x = list(range(10 ** 9))\n';
    for (const [source, line] of [
      [grown, 2],
      [made, 1],
    ] as const) {
      expect(boundsOf(source)).toMatchObject([{ bound: Bound.Heap, who: { line } }]);
    }
  });

  it('nothing, when there is enough', () => {
    expect(boundsOf('import threading\nopen("menu", "w").close()\n')).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { analysed } from '../../../../tests/traces/traced';
import type { FindingKind } from './finding';

const found = (body: string, kind: FindingKind) =>
  analysed(`
from multiprocessing import Pool
import time

def half(n):
    time.sleep(0.1)
    return 10 / n

if __name__ == '__main__':
${body}
`)
    .findings()
    .filter((finding) => finding.kind === kind);

describe('a task of a pool that fails', () => {
  it('is told of where its exception ends the program, or nobody asks for its result', () => {
    const uncaught = '    with Pool(2) as pool:\n        pool.map(half, [1, 0, 2])';
    expect(found(uncaught, 'task-failed')).toMatchObject([{ who: { process: 0, line: 11 }, count: 1 }]);
    const unheard =
      '    pool = Pool(2)\n    pool.apply_async(half, (0,))\n    pool.close()\n    pool.join()\n    print("done")';
    expect(found(unheard, 'task-failed')).toMatchObject([{ who: { process: 0, line: 11 } }]);
  });

  it('is not told of where the program takes care of it', () => {
    const caught =
      '    with Pool(2) as pool:\n        try:\n            pool.map(half, [1, 0])\n        except ZeroDivisionError as e:\n            print(e)';
    expect(found(caught, 'task-failed')).toEqual([]);
    const heard =
      '    pool = Pool(2)\n    pool.apply_async(half, (0,), error_callback=print)\n    pool.close()\n    pool.join()';
    expect(found(heard, 'task-failed')).toEqual([]);
  });
});

describe('a pool that is ended in the middle of a task', () => {
  it('is told of where a “with” does it', () => {
    const cut = '    with Pool(2) as pool:\n        pool.map_async(half, [1, 2])\n        time.sleep(0.05)';
    const [finding] = found(cut, 'cut-short');
    expect(finding).toMatchObject({ how: 'pool' });
  });

  it('is not where the results are had first, or the program asks for its end', () => {
    expect(found('    with Pool(2) as pool:\n        print(pool.map(half, [1, 2]))', 'cut-short')).toEqual(
      [],
    );
    const asked =
      '    pool = Pool(2)\n    pool.map_async(half, [1, 2])\n    time.sleep(0.15)\n    pool.terminate()';
    expect(found(asked, 'cut-short')).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import type { Preset } from '../../base/preset';
import { compileProgram, createVm } from '../../python/index';
import { withLateLibrary } from '../../python/testing/late-library';
import { traceBytes } from './trace-bytes';

/** Functions of the library with default and keyword arguments, generators, handlers, constants that travel, and code objects. */
const PROGRAM = `
import collections, inspect, itertools, queue
from multiprocessing import Process, Queue

def work(q, limit):
    try:
        q.put(sorted(itertools.accumulate(range(4)), key=lambda n: -n), timeout=1)
        q.get_nowait()
        collections.OrderedDict.fromkeys('abc').move_to_end('b', last=False)
        raise queue.Full
    except Exception as error:
        print(type(error).__name__, limit)

if __name__ == '__main__':
    q = Queue()
    children = [Process(target=work, args=(q,), kwargs={'limit': n}) for n in range(2)]
    for child in children: child.start()
    for child in children: child.join()
    print(list(inspect.signature(collections.namedtuple).parameters))
    print(q.put.__func__.__code__.co_varnames, q.put.__func__.__code__.co_consts)
    itertools.permutations('ab', r=3, s=4)
`;

describe('a library whose functions come when they are first called', () => {
  it.each<Preset>(['spawn', 'fork'])('leaves no mark on a run (%s)', (preset) => {
    const compiled = compileProgram(PROGRAM);
    if ('error' in compiled) throw new Error(compiled.error.message);
    const asked: string[] = [];
    const late = withLateLibrary(compiled.program, (module, name) => asked.push(`${module}.${name}`));
    const settings = { preset, seed: 3 };
    const whole = traceBytes(compiled.program, settings, createVm);
    expect(asked).toEqual([]);
    expect(traceBytes(late, settings, createVm)).toEqual(whole);
    expect(asked).toContain('multiprocessing.queues.Queue.put');
  });
});

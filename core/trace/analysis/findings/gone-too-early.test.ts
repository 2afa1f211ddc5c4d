import { describe, expect, it } from 'vitest';
import { analysed } from '../../../../tests/traces/traced';
import type { Finding } from './finding';

/** @param body of the main process, with lines from 8 on. */
function found(body: string, preset: 'spawn' | 'fork' | 'windows' = 'spawn'): Finding[] {
  const source = `
from multiprocessing import Lock, Process, Queue

def work(thing):
    print('begun')

if __name__ == '__main__':
${body.replace(/^/gm, '    ')}
`;
  return analysed(source, { preset }).findings();
}

const START = 'for n in range(2): Process(target=work, args=(thing,)).start()';

describe('what is gone before a child could take it', () => {
  it.each(['Lock()', 'Queue()'])('is told of where nobody joins, and not as never used: %s', (made) => {
    const findings = found(`thing = ${made}\n${START}`);
    expect(findings).toMatchObject([
      { kind: 'gone-too-early', who: [{ process: 1 }, { process: 2 }], by: { process: 0, line: 9 } },
    ]);
  });

  it('is told of where the program itself lets it go', () => {
    const findings = found('p = Process(target=work, args=(Lock(),))\np.start()\np.join()');
    expect(findings).toMatchObject([{ kind: 'gone-too-early', who: [{ process: 1 }], by: { line: 9 } }]);
  });

  it('is nothing where the parent waits, nor where children are forked or have handles', () => {
    const waits = 'thing = Lock()\np = Process(target=work, args=(thing,))\np.start()\np.join()';
    const kinds = (findings: readonly Finding[]) => findings.map(({ kind }) => kind);
    expect(kinds(found(waits))).not.toContain('gone-too-early');
    for (const preset of ['fork', 'windows'] as const)
      expect(kinds(found(`thing = Lock()\n${START}`, preset))).not.toContain('gone-too-early');
  });
});

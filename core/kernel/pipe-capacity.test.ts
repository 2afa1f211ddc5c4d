import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { EAGAIN } from './errno';
import { TestRun } from './testing/test-run';

/** What Linux did: scripts/record-pipe-capacity.py. */
interface Recording {
  pipe: [size: number, whole: number, rest: number][];
  socket: [size: number, whole: number, rest: number][];
  'pipe mixed': [size: number, answer: number][][];
  'socket mixed': [size: number, answer: number][][];
}
const recorded = JSON.parse(
  readFileSync(new URL('./testing/pipe-capacity.json', import.meta.url), 'utf8'),
) as Recording;

/** A pipe or a socket pair, written and read without waiting. */
function open(kind: 'pipe' | 'socket') {
  const run = new TestRun({ bytes: 2 << 20 });
  const main = run.main();
  const fds = kind === 'pipe' ? main.pipeCreate('stream') : main.socketPair('stream');
  if (typeof fds === 'number') throw new Error(`no pipe: ${fds}`);
  const [read, write] = 'read' in fds ? [fds.read, fds.write] : [fds.b, fds.a];
  const tryWrite = (size: number): number => {
    const answer = main.fdWrite(write, new Uint8Array(size), 0);
    if (answer === -EAGAIN) main.cancelWait(0);
    return answer === -EAGAIN ? -1 : answer;
  };
  const tryRead = (size: number): number => {
    const answer = main.fdRead(read, size);
    if (typeof answer === 'number') main.cancelWait(0);
    return typeof answer === 'number' ? -1 : answer.length;
  };
  return { run, tryWrite, tryRead };
}

describe.each(['pipe', 'socket'] as const)('a %s that nobody reads', (kind) => {
  it.each(recorded[kind])(
    'takes writes of %i bytes as Linux does: %i whole ones, %i bytes of the next',
    (size, whole, rest) => {
      const { run, tryWrite } = open(kind);
      let count = 0;
      let answer = tryWrite(size);
      for (; answer === size; answer = tryWrite(size)) count++;
      expect([count, Math.max(0, answer)]).toEqual([whole, rest]);
      run.check();
    },
  );

  it('has room again as on Linux after reads, whatever the sizes', () => {
    for (const steps of recorded[`${kind} mixed`]) {
      const { run, tryWrite, tryRead } = open(kind);
      const answers = steps.map(([size]) => [size, size < 0 ? tryRead(-size) : tryWrite(size)]);
      expect(answers).toEqual(steps);
      run.check();
    }
  });
});

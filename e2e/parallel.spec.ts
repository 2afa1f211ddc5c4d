import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endCommands, runCommand } from './support/command';
import { expect, test } from './support/lockstep';

const PROCESSES = 4;

/** Four processes compute for a while; each notes when it began and ended each of its pieces of work. */
const COMPUTING = `
import time
from multiprocessing import Process

def compute(n):
    spans = []
    over = time.monotonic() + 1.5
    while time.monotonic() < over:
        begun = time.monotonic()
        total = 0
        for i in range(15000):
            total += i * n
        ended = time.monotonic()
        if ended > begun:
            spans.append([begun, ended])
    while spans:
        print('spans', n, ' '.join([f'{begun:.6f}-{ended:.6f}' for begun, ended in spans[:8]]))
        spans = spans[8:]

if __name__ == '__main__':
    ps = [Process(target=compute, args=(n,)) for n in range(${PROCESSES})]
    for p in ps: p.start()
    for p in ps: p.join()
`;

type Span = [begun: number, ended: number];

/** The pieces of work per process, out of what the program printed. */
function spansIn(output: string): Span[][] {
  const spans: Span[][] = Array.from({ length: PROCESSES }, () => []);
  for (const [, n, list] of output.matchAll(/spans (\d) (.*)/g)) {
    for (const [, begun, ended] of list.matchAll(/([\d.]+)-([\d.]+)/g)) {
      spans[Number(n)].push([Number(begun), Number(ended)]);
    }
  }
  return spans;
}

/**
 * How often two processes were at work at the same moment. Only pieces that took hardly longer than the quick ones
 * count: whoever was taken off its core meanwhile took longer, so these two had a core each.
 */
function timesAtOnce(processes: Span[][]): number {
  // The clock stands still while workers boot: pieces of that time took nothing, or seem to have been quick.
  const took = processes
    .flatMap((spans) => spans.map(([begun, ended]) => ended - begun))
    .filter((seconds) => seconds > 50e-6)
    .sort((a, b) => a - b);
  const quick = took[Math.floor(took.length / 10)];
  const steady = processes.map((spans) =>
    spans.filter(([begun, ended]) => ended - begun > 0.8 * quick && ended - begun < 1.6 * quick),
  );
  let times = 0;
  steady.forEach((spans, i) => {
    for (const [begun, ended] of spans) {
      const others = steady.slice(i + 1).flat();
      const most = Math.max(
        0,
        ...others.map((other) => Math.min(ended, other[1]) - Math.max(begun, other[0])),
      );
      if (most > quick / 2) times++;
    }
  });
  return times;
}

/** A machine with much else to do rarely gives two cores at once, so it is given some runs to do so. */
const SOME_RUNS = { timeout: 150_000 };
test.setTimeout(SOME_RUNS.timeout + 20_000);

test('in the page, two processes compute at the same moment', async ({ lockstep }) => {
  await lockstep.open();
  await expect(async () => {
    await lockstep.writeAndFinish(COMPUTING);
    expect(timesAtOnce(spansIn(await lockstep.output.innerText()))).toBeGreaterThan(2);
  }).toPass(SOME_RUNS);
});

test('on the command line, two processes compute at the same moment, and the trace tells how far each is', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'lockstep-parallel-'));
  try {
    await expect(async () => {
      const { code, stdout } = await runCommand(folder, COMPUTING, '--engine', 'live', '--trace', 'out.json');
      expect(code).toBe(0);
      expect(timesAtOnce(spansIn(stdout))).toBeGreaterThan(2);
    }).toPass(SOME_RUNS);
    const { events } = JSON.parse(readFileSync(join(folder, 'out.json'), 'utf8'));
    expect(turnsIn(events)).toBeGreaterThan(20);
  } finally {
    endCommands();
    rmSync(folder, { recursive: true });
  }
});

/** How often another process tells of its progress than the one before. */
function turnsIn(events: { kind: string; pid: number }[]): number {
  const order = events.filter(({ kind }) => kind === 'Progress').map(({ pid }) => pid);
  return order.filter((pid, i) => i > 0 && pid !== order[i - 1]).length;
}

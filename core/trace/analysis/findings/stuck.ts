import { Activity } from '../../model/activity';
import type { RunState } from '../../model/run-state';
import { circleAmong, type Link, waitsForEver } from '../deadlock';
import { type Wait, type WaitSources, waitsAt } from '../wait-graph';
import type { Finding, FindingOf, Wanted } from './finding';

/**
 * Deadlocks, and processes left waiting for ever, as they stand just after event `at`.
 * @param state what holds there.
 */
export function stuckFindings(sources: WaitSources, state: Readonly<RunState>, at: number): Finding[] {
  const waits = waitsAt(sources, state, at);
  let dead = waitsForEver(waits, state);
  const findings: Finding[] = [];
  for (let circle = circleAmong(dead); circle !== undefined; circle = circleAmong(dead)) {
    const members = circle.map(({ wait }) => wait);
    const rest = dead.filter((wait) => !members.includes(wait));
    const behind = waitingBehind(members, rest);
    findings.push(deadlock(circle, behind));
    dead = rest.filter((wait) => !behind.includes(wait));
  }
  // Without a circle, following who waits for whom leads to those for whom nobody is there to be waited for.
  const roots = dead.filter((wait) => !wait.wakers.some((waker) => dead.some((other) => isOf(other, waker))));
  for (const root of roots) {
    const behind = waitingBehind(
      [root],
      dead.filter((wait) => wait !== root),
    );
    findings.push(leftWaiting(sources, state, root, behind));
  }
  return findings;
}

function isOf(wait: Wait, waker: { process: number; tid: number }): boolean {
  return wait.process === waker.process && (waker.tid < 0 || waker.tid === wait.tid);
}

/** Those of `others` that wait for one of `first`, or for one that waits for them, and so on. */
function waitingBehind(first: readonly Wait[], others: readonly Wait[]): Wait[] {
  const behind: Wait[] = [];
  for (let grown = true; grown; ) {
    grown = false;
    for (const wait of others) {
      if (behind.includes(wait)) continue;
      const blocks = [...first, ...behind];
      if (!wait.wakers.some((waker) => blocks.some((block) => isOf(block, waker)))) continue;
      behind.push(wait);
      grown = true;
    }
  }
  return behind;
}

function processesOf(waits: readonly Wait[], except: readonly number[]): number[] {
  const found = new Set(waits.map(({ process }) => process).filter((process) => !except.includes(process)));
  return [...found].sort((a, b) => a - b);
}

function deadlock(circle: readonly Link[], behind: Wait[]): FindingOf<'deadlock'> {
  const members = circle.map(({ wait }) => wait.process);
  // Where the circle closed: the last of its waits to begin.
  const closing = Math.max(...circle.map(({ wait }) => wait.event));
  const taking = circle.map(({ next }) => next.event).filter((event) => event >= 0);
  const waiting = circle.map(({ wait }) => wait.event).filter((event) => event !== closing);
  return {
    kind: 'deadlock',
    events: [closing, ...[...taking, ...waiting].sort((a, b) => a - b)],
    circle: circle.map(({ wait, next }) => ({
      process: wait.process,
      tid: wait.tid,
      line: wait.line,
      wanted: wantedOf(wait),
      next: { process: next.process, why: next.why, line: next.line },
    })),
    behind: processesOf(behind, members),
  };
}

function leftWaiting(
  sources: WaitSources,
  state: Readonly<RunState>,
  wait: Wait,
  behind: Wait[],
): FindingOf<'left-waiting'> {
  const { process, tid, line } = wait;
  const holder = wait.wakers.find(
    (waker) => waker.why === 'holds' && state.processes[waker.process].endedAt !== undefined,
  );
  const taking = holder !== undefined && holder.event >= 0 ? [holder.event] : [];
  return {
    kind: 'left-waiting',
    events: [wait.event, ...taking],
    who: { process, tid, line },
    wanted: wantedOf(wait),
    why: holder !== undefined ? 'holder-ended' : whyNobody(sources, state, wait),
    by: holder?.process ?? -1,
    byLine: holder?.line ?? 0,
    behind: processesOf(behind, [process]),
  };
}

function whyNobody(
  { pipeEnds, model }: WaitSources,
  state: Readonly<RunState>,
  wait: Wait,
): FindingOf<'left-waiting'>['why'] {
  if (wait.target?.kind === 'pipe') {
    const ends = (['reading', 'writing'] as const).map((end) =>
      pipeEnds.holders(wait.target?.index ?? -1, end, model.events.length - 1),
    );
    if (ends.every((holders) => holders.includes(wait.process))) return 'own-end';
  }
  const others = state.processes.some(
    ({ index, endedAt, threads }) =>
      index !== wait.process &&
      endedAt === undefined &&
      threads.some(({ activity }) => activity !== Activity.Ended),
  );
  return others ? 'others-wait' : 'nobody-left';
}

/** What a wait is for, as a finding says it. */
export function wantedOf({ call, target }: Wait): Wanted {
  return { thing: target, call: call && { object: call.object, op: call.op } };
}

import { Op } from '../../event';
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
  const groups = new Map<string, { waits: Wait[]; why: WhyLeft }>();
  for (const root of roots) {
    const why = whyLeft(sources, state, root);
    const key = sameness(root, why);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { waits: [root], why });
    else group.waits.push(root);
  }
  for (const { waits: group, why } of groups.values()) {
    const others = dead.filter((wait) => !group.includes(wait));
    findings.push(leftWaiting(group, why, waitingBehind(group, others)));
  }
  return findings;
}

/** The same for waits of which one sentence can tell. */
function sameness({ line, target, call }: Wait, { why, by }: WhyLeft): string {
  const wanted = call === undefined ? `${target?.kind} ${target?.index}` : `call ${call.object} ${call.op}`;
  return [line, wanted, why, ...by].join(' ');
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
    circle: clausesOf(circle),
    behind: processesOf(behind, members),
  };
}

/** A clause for each of a circle's links; that a process waits for its queue's feeder is one with what that waits for. */
function clausesOf(circle: readonly Link[]): FindingOf<'deadlock'>['circle'] {
  const fed = (at: number) => {
    const [link, after] = [circle[at], circle[(at + 1) % circle.length]];
    const own = link.next.why === 'awaited' && link.next.process === link.wait.process;
    return own && after.wait.call?.op === Op.Feed && after !== link ? after : undefined;
  };
  return circle.flatMap(({ wait, next }, at): FindingOf<'deadlock'>['circle'] => {
    const { process, tid, line } = wait;
    const feeder = fed(at);
    if (feeder !== undefined) {
      const unread = { process: feeder.next.process, tid: -1, why: 'unread', line: 0 } as const;
      return [{ process, tid, line, wanted: wantedOf(feeder.wait), next: unread }];
    }
    if (fed((at + circle.length - 1) % circle.length) !== undefined) return [];
    const { event: _, ...nextOne } = next;
    return [{ process, tid, line, wanted: wantedOf(wait), next: nextOne }];
  });
}

type WhyLeft = Pick<FindingOf<'left-waiting'>, 'why' | 'by' | 'byLine'> & { taking: number[] };

/** @param group waits that are the same (`sameness`). */
function leftWaiting(
  group: readonly Wait[],
  { why, by, byLine, taking }: WhyLeft,
  behind: Wait[],
): FindingOf<'left-waiting'> {
  const processes = group.map(({ process }) => process);
  return {
    kind: 'left-waiting',
    events: [...group.map(({ event }) => event), ...taking],
    who: group.map(({ process, tid, line }) => ({ process, tid, line })),
    wanted: wantedOf(group[0]),
    why,
    by,
    byLine,
    behind: processesOf(behind, processes),
  };
}

function whyLeft(sources: WaitSources, state: Readonly<RunState>, wait: Wait): WhyLeft {
  const ended = wait.wakers.filter(({ process }) => state.processes[process].endedAt !== undefined);
  const [holder] = ended.filter(({ why }) => why === 'holds');
  const takers = holder === undefined ? ended.filter(({ why }) => why === 'took') : [holder];
  if (takers.length === 0 || takers.length < wait.wakers.length) {
    return { why: whyNobody(sources, state, wait), by: [], byLine: 0, taking: [] };
  }
  return {
    why: holder === undefined ? 'takers-ended' : 'holder-ended',
    by: takers.map(({ process }) => process),
    byLine: Math.max(...takers.map(({ line }) => line)),
    taking: takers.map(({ event }) => event).filter((event) => event >= 0),
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
export function wantedOf({ call, target, threadLock }: Wait): Wanted {
  return { thing: target, call: call && { object: call.object, op: call.op }, threadLock };
}

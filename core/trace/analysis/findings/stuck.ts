import { Op, WaitFor } from '../../event';
import { Activity } from '../../model/activity';
import type { RunState } from '../../model/run-state';
import { isLock } from '../../model/semaphore-state';
import type { DeadThreads } from '../dead-threads';
import { circleAmong, type Link, waitsForEver } from '../deadlock';
import type { Signals } from '../signals';
import { type Wait, type WaitSources, waitsAt } from '../wait-graph';
import type { Finding, FindingOf, Wanted } from './finding';

export interface StuckSources extends WaitSources {
  signals: Signals;
  deadThreads: DeadThreads;
}

/**
 * Deadlocks, and processes left waiting for ever, as they stand just after event `at`.
 * @param state what holds there.
 */
export function stuckFindings(sources: StuckSources, state: Readonly<RunState>, at: number): Finding[] {
  const waits = waitsAt(sources, state, at);
  let dead = waitsForEver(waits, state).map(withoutIdle);
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
  const groups = new Map<string, { waits: Wait[]; why: Why }>();
  for (const root of roots.map((root) => toldOf(root, dead))) {
    const why = whyLeft(sources, state, root, dead);
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

/** Who tells of a wait: for a thread of the library, which has no line, its process's main thread behind it. */
function toldOf(root: Wait, dead: readonly Wait[]): Wait {
  if (root.line > 0) return root;
  const behind = waitingBehind([root], dead);
  return behind.find(({ process, tid, line }) => process === root.process && tid === 0 && line > 0) ?? root;
}

/** Where all that used the other end have ended, who has it and never used it is no explanation. */
function withoutIdle(wait: Wait): Wait {
  return wait.gone.length === 0
    ? wait
    : { ...wait, wakers: wait.wakers.filter(({ idle }) => idle === undefined) };
}

/** The same for waits of which one sentence can tell. */
function sameness({ line, target, call }: Wait, { why, by }: Why): string {
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

type Why = Pick<FindingOf<'left-waiting'>, 'why' | 'by' | 'byTid' | 'byLine' | 'lock'> & {
  /** Indexes of the events that led to it. */
  led: number[];
};

/** @param group waits that are the same (`sameness`). */
function leftWaiting(
  group: readonly Wait[],
  { led, ...why }: Why,
  behind: Wait[],
): FindingOf<'left-waiting'> {
  const processes = group.map(({ process }) => process);
  return {
    kind: 'left-waiting',
    events: [group[0].event, ...group.slice(1).map(({ event }) => event), ...led],
    who: group.map(({ process, tid, line }) => ({ process, tid, line })),
    wanted: wantedOf(group[0]),
    ...why,
    behind: processesOf(behind, processes),
  };
}

const NOTHING = { by: [], byTid: 0, byLine: 0, lock: -1, led: [] };

/** @param dead all waits of the moment that never end. */
function whyLeft(sources: StuckSources, state: Readonly<RunState>, wait: Wait, dead: readonly Wait[]): Why {
  const { deadThreads } = sources;
  if (hasBothEnds(sources, wait)) return { ...NOTHING, why: 'own-end' };
  return (
    takersEnded(state, wait) ??
    usersEnded(wait) ??
    keeps(wait, dead) ??
    missed(sources, wait) ??
    threadDied(deadThreads, wait) ?? { ...NOTHING, why: whyNobody(sources, state, wait) }
  );
}

function takersEnded(state: Readonly<RunState>, wait: Wait): Why | undefined {
  const ended = wait.wakers.filter(({ process }) => state.processes[process].endedAt !== undefined);
  const [holder] = ended.filter(({ why }) => why === 'holds');
  const takers = holder === undefined ? ended.filter(({ why }) => why === 'took') : [holder];
  if (takers.length === 0 || takers.length < wait.wakers.length) return undefined;
  return {
    ...NOTHING,
    why: holder === undefined ? 'takers-ended' : 'holder-ended',
    by: takers.map(({ process }) => process),
    byLine: Math.max(...takers.map(({ line }) => line)),
    led: takers.map(({ event }) => event).filter((event) => event >= 0),
  };
}

function usersEnded({ gone, target, waitFor }: Wait): Why | undefined {
  if (gone.length === 0) return undefined;
  const sends = waitFor === WaitFor.PipeWrite || target?.kind === 'primitive';
  return { ...NOTHING, why: sends ? 'readers-ended' : 'senders-ended', by: gone };
}

/** It waits for what the others would bring, and holds a lock that they want first. */
function keeps(wait: Wait, dead: readonly Wait[]): Why | undefined {
  const wants = (other: Wait) => other.wakers.find((waker) => waker.why === 'holds' && isOf(wait, waker));
  const [first, ...more] = dead.filter((other) => other !== wait && wants(other) !== undefined);
  const held = first && wants(first);
  if (held === undefined || first.target?.kind !== 'primitive') return undefined;
  const { kind, index } = first.target;
  const others = more.filter(({ target }) => target?.kind === kind && target.index === index);
  return {
    ...NOTHING,
    why: 'keeps',
    by: processesOf([first, ...others], []),
    byLine: held.line,
    lock: index,
    led: [held.event, first.event].filter((event) => event >= 0),
  };
}

function missed({ signals }: StuckSources, { call, process, tid }: Wait): Why | undefined {
  const signal = call?.op === Op.Wait ? signals.missed({ ...call, process, tid }) : undefined;
  if (signal === undefined) return undefined;
  return { ...NOTHING, why: 'missed', by: [signal.process], byLine: signal.line, led: [signal.event] };
}

function threadDied(deadThreads: DeadThreads, { process }: Wait): Why | undefined {
  const died = deadThreads.of(process);
  return died && { ...NOTHING, why: 'thread-died', by: [process], byTid: died.tid, led: [died.event] };
}

/** Of a queue everybody has both ends, and closing one would tell nobody. */
function hasBothEnds({ pipeEnds, model }: WaitSources, { target, process, call }: Wait): boolean {
  if (target?.kind !== 'pipe' || call?.op === Op.Get || call?.op === Op.Put) return false;
  return (['reading', 'writing'] as const).every((end) =>
    pipeEnds.holders(target.index, end, model.events.length - 1).includes(process),
  );
}

function whyNobody(
  { acquisitions }: WaitSources,
  state: Readonly<RunState>,
  { target, process }: Wait,
): FindingOf<'left-waiting'>['why'] {
  if (target?.kind === 'primitive') {
    const primitive = state.primitives[target.index];
    const isSignal = primitive.whole === undefined && !isLock(primitive);
    if (isSignal && !acquisitions.wasReleased(target.index)) return 'never-released';
  }
  const others = state.processes.some(
    ({ index, endedAt, threads }) =>
      index !== process &&
      endedAt === undefined &&
      threads.some(({ activity }) => activity !== Activity.Ended),
  );
  return others ? 'others-wait' : 'nobody-left';
}

/** What a wait is for, as a finding says it. */
export function wantedOf({ call, target, threadLock, waitFor }: Wait): Wanted {
  return { thing: target, call: call && { object: call.object, op: call.op }, threadLock, waitFor };
}

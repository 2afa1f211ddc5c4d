import type { Wanted } from '../../../core/trace/analysis/findings/finding';
import { wantedOf } from '../../../core/trace/analysis/findings/stuck';
import { isQueue } from '../../../core/trace/analysis/parts';
import type { RunAnalysis } from '../../../core/trace/analysis/run-analysis';
import type { Wait } from '../../../core/trace/analysis/wait-graph';
import { waitsAt } from '../../../core/trace/analysis/wait-graph';
import { Activity, isWaiting } from '../../../core/trace/model/activity';
import type { ProcessNow, RunState, ThreadNow } from '../../../core/trace/model/run-state';
import { type Thing, thing } from '../../../core/trace/model/thing';
import type { Translate } from '../../i18n/useT';
import { isLibraryThread } from '../../view-model/lane-tree';
import { methodName } from '../../view-model/names';
import { durationText } from '../../view-model/time-text';
import { isBetweenTasks, isCalledByPrograms, isCutOff, isEnding, stateWord } from '../../view-model/words';
import { atLine } from '../findings/finding-words';
import { mention, mentionThread } from '../links/mention';
import { heldKey, heldPhrase, waitKey, wantedPhrase } from '../links/wait-phrase';

/** What a thread does at a moment, ready to be set out; sentences have mentions. */
export interface ThreadRow {
  process: number;
  tid: number;
  /** "waiting", "ended". */
  state: string;
  kind: 'running' | 'sleeping' | 'waiting' | 'ended' | 'starting';
  /** The run is over and it has not ended: what it was at is no longer going on. */
  cutOff: boolean;
  /** Line of the program it is at; 0 for none. */
  line: number;
  /** The function that line is in: "buy"; '' for the top level or when it is not known. */
  place: string;
  /** What it has called and not come back from, the outermost first: "q.get()". */
  calls: string[];
  /** What it waits for, for how long, and who could end it; '' when it does not wait. */
  wait: string;
  /** Locks that it holds. */
  holds: Thing[];
  /** How it ended; '' while it has not. */
  end: string;
}

/** The first `left` children that have ended are left out. */
export interface ThreadRows {
  rows: ThreadRow[];
  left: number;
}

/**
 * Processes and their own threads at a moment, in the order of creation; those of the library are left out.
 * @param endedMost of the children that have ended, only so many are told of, those created last
 */
export function threadRows(
  analysis: RunAnalysis,
  state: Readonly<RunState>,
  event: number,
  places: readonly string[],
  t: Translate,
  endedMost: number,
): ThreadRows {
  const taken = event < analysis.seen;
  const waits = new Map(
    (taken && event >= 0 ? waitsAt(analysis, state, event) : []).map((wait) => [keyOf(wait), wait]),
  );
  const holds = heldBy(state);
  const ended = state.processes.filter(({ index, endedAt }) => index > 0 && endedAt !== undefined);
  const left = new Set(ended.slice(0, Math.max(0, ended.length - endedMost)));
  const rows = state.processes.flatMap((process) =>
    left.has(process)
      ? []
      : process.threads
          .filter(({ tid, name }) => tid === 0 || !isLibraryThread(name))
          .map((thread) => {
            const key = keyOf({ process: process.index, tid: thread.tid });
            return rowOf(
              state,
              process,
              thread,
              { wait: waits.get(key), holds: holds.get(key) ?? [] },
              places,
              t,
            );
          }),
  );
  return { rows, left: left.size };
}

const keyOf = ({ process, tid }: { process: number; tid: number }): string => `${process} ${tid}`;

/** Locks by the thread that holds them. One inside of a queue matters no more when its holder's process has ended. */
function heldBy({ primitives, processes, objects }: Readonly<RunState>): Map<string, Thing[]> {
  const held = new Map<string, Thing[]>();
  for (const { index, holder, whole } of primitives) {
    if (holder === undefined) continue;
    const hasEnded = processes[holder.process].endedAt !== undefined;
    if (hasEnded && whole !== undefined && isQueue(objects[whole.object])) continue;
    const key = keyOf(holder);
    held.set(key, [...(held.get(key) ?? []), thing('primitive', index)]);
  }
  return held;
}

function rowOf(
  state: Readonly<RunState>,
  process: ProcessNow,
  thread: ThreadNow,
  { wait, holds }: { wait: Wait | undefined; holds: Thing[] },
  places: readonly string[],
  t: Translate,
): ThreadRow {
  const kind = kindOf(thread.activity);
  const atNone = kind === 'ended' || kind === 'starting' || isEnding(thread) || isBetweenTasks(state, thread);
  return {
    process: process.index,
    tid: thread.tid,
    state: stateWord(state, thread, t),
    kind,
    cutOff: isCutOff(state, thread),
    line: atNone ? 0 : thread.line,
    place: atNone ? '' : (places[thread.line - 1] ?? ''),
    calls: thread.doing
      .filter(({ object }) => object >= 0 && isCalledByPrograms(state.objects[object]))
      .map(({ object, op }) => `${mention(thing('object', object))}.${methodName(op)}()`),
    wait: waitText(state, thread, wait, t),
    holds,
    end: endText(process, thread, t),
  };
}

function kindOf(activity: Activity): ThreadRow['kind'] {
  if (isWaiting(activity)) return 'waiting';
  switch (activity) {
    case Activity.Sleeping:
      return 'sleeping';
    case Activity.Ended:
      return 'ended';
    case Activity.Starting:
      return 'starting';
    default:
      return 'running';
  }
}

function waitText(
  state: Readonly<RunState>,
  thread: ThreadNow,
  wait: Wait | undefined,
  t: Translate,
): string {
  const time = durationText(state.time - thread.since);
  if (thread.activity === Activity.Sleeping) {
    const { deadline } = thread;
    if (deadline === undefined) return '';
    return t('state.sleeping', { time, left: durationText(Math.max(0, deadline - state.time)) });
  }
  if (wait === undefined) return '';
  const wanted = wantedOf(wait);
  const text = t(waitKey('state.waiting', wanted, state), {
    time,
    what: wantedPhrase(wanted, state, t),
  });
  return text + wakerText(wait, wanted, t);
}

/** Who has what it waits for, as far as that is one. */
function wakerText({ wakers }: Wait, wanted: Wanted, t: Translate): string {
  const [waker, ...more] = wakers;
  if (waker === undefined || more.length > 0) return '';
  if (waker.why !== 'holds' && waker.why !== 'took') return '';
  return t(heldKey('state.heldBy', wanted), {
    who: mentionThread(waker),
    what: heldPhrase(wanted),
    at: atLine(waker.line, t),
  });
}

function endText({ endedAt, exitCode }: ProcessNow, { tid, activity }: ThreadNow, t: Translate): string {
  if (activity !== Activity.Ended) return '';
  if (tid !== 0 || endedAt === undefined) return t('state.threadEnded');
  if (exitCode !== undefined && exitCode < 0) return t('state.killed', { signal: -exitCode });
  return t('state.ended', { code: exitCode ?? 0 });
}

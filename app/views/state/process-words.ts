import { wantedOf } from '../../../core/trace/analysis/findings/stuck';
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
import { stateWord } from '../../view-model/words';
import { waitKey, wantedPhrase } from '../findings/finding-words';
import { mention, mentionLine, mentionProcess } from '../links/mention';

/** What a thread does at a moment, ready to be set out; sentences have mentions. */
export interface ThreadRow {
  process: number;
  tid: number;
  /** "waiting", "ended". */
  state: string;
  kind: 'running' | 'sleeping' | 'waiting' | 'ended' | 'starting';
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

/** Processes and their own threads at a moment, in the order of creation; those of the library are left out. */
export function threadRows(
  analysis: RunAnalysis,
  state: Readonly<RunState>,
  event: number,
  places: readonly string[],
  t: Translate,
): ThreadRow[] {
  const taken = event < analysis.seen;
  const waits = taken && event >= 0 ? waitsAt(analysis, state, event) : [];
  return state.processes.flatMap((process) =>
    process.threads
      .filter(({ tid, name }) => tid === 0 || !isLibraryThread(name))
      .map((thread) => {
        const wait = waits.find((other) => other.process === process.index && other.tid === thread.tid);
        return rowOf(state, process, thread, wait, places, t);
      }),
  );
}

function rowOf(
  state: Readonly<RunState>,
  process: ProcessNow,
  thread: ThreadNow,
  wait: Wait | undefined,
  places: readonly string[],
  t: Translate,
): ThreadRow {
  const kind = kindOf(thread.activity);
  const ended = kind === 'ended' || kind === 'starting';
  return {
    process: process.index,
    tid: thread.tid,
    state: stateWord(state, thread, t),
    kind,
    line: ended ? 0 : thread.line,
    place: ended ? '' : (places[thread.line - 1] ?? ''),
    calls: thread.doing
      .filter(({ object }) => object >= 0)
      .map(({ object, op }) => `${mention(thing('object', object))}.${methodName(op)}()`),
    wait: waitText(state, thread, wait, t),
    holds: state.primitives
      .filter(({ holder }) => holder?.process === process.index && holder.tid === thread.tid)
      .map(({ index }) => thing('primitive', index)),
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
  const text = t(waitKey('state.waiting', wanted.call), { time, what: wantedPhrase(wanted, t) });
  return text + wakerText(wait, t);
}

/** Who has what it waits for, as far as that is one. */
function wakerText({ wakers }: Wait, t: Translate): string {
  const [waker, ...more] = wakers;
  if (waker === undefined || more.length > 0) return '';
  if (waker.why !== 'holds' && waker.why !== 'took') return '';
  return t('state.heldBy', {
    who: mentionProcess(waker.process, Math.max(0, waker.tid)),
    line: mentionLine(waker.line),
  });
}

function endText({ endedAt, exitCode }: ProcessNow, { tid, activity }: ThreadNow, t: Translate): string {
  if (activity !== Activity.Ended) return '';
  if (tid !== 0 || endedAt === undefined) return t('state.threadEnded');
  if (exitCode !== undefined && exitCode < 0) return t('state.killed', { signal: -exitCode });
  return t('state.ended', { code: exitCode ?? 0 });
}

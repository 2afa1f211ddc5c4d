import { Activity } from '../../../core/trace/model/activity';
import {
  PrimitiveKind,
  type PrimitiveNow,
  type ProcessNow,
  type RunState,
  type ThreadNow,
} from '../../../core/trace/model/run-state';
import type { Translate } from '../../i18n/useT';
import { activityText, primitiveName } from '../../view-model/words';

/** More waits than this are counted, not named. */
const NAMED_MOST = 4;

/**
 * Who waits for what in a run where nobody can go on, one sentence each: those that wait for a lock first, for they
 * are the reason; those that wait for others to end follow from it.
 */
export function stuckWords(state: Readonly<RunState>, t: Translate): string[] {
  const waiting = state.processes
    .filter((process) => process.endedAt === undefined)
    .flatMap((process) => process.threads.map((thread) => ({ process, thread })))
    .filter(({ thread }) => WAITS.has(thread.activity))
    .sort((a, b) => rank(a.thread) - rank(b.thread));
  const sentences = waiting
    .slice(0, NAMED_MOST)
    .map(({ process, thread }) => waitWords(state, process, thread, t));
  const more = waiting.length - sentences.length;
  return more > 0 ? [...sentences, t('status.andMore', { count: more })] : sentences;
}

const WAITS = new Set<Activity>([
  Activity.WaitingSemaphore,
  Activity.WaitingProcess,
  Activity.WaitingThread,
  Activity.WaitingPipe,
  Activity.WaitingThreadLock,
  Activity.WaitingOther,
]);

function rank(thread: ThreadNow): number {
  return thread.activity === Activity.WaitingSemaphore ? 0 : 1;
}

function waitWords(state: Readonly<RunState>, process: ProcessNow, thread: ThreadNow, t: Translate): string {
  const who = process.name;
  const { line } = thread;
  if (thread.activity === Activity.WaitingProcess) {
    return t('status.waitsForProcess', { who, line, what: state.processes[thread.object]?.name ?? '?' });
  }
  if (thread.activity === Activity.WaitingThread) return t('status.waitsForThread', { who, line });
  if (thread.activity !== Activity.WaitingSemaphore) {
    return t('status.waitsSo', { who, line, what: activityText(state, thread.activity, thread.object, t) });
  }
  const primitive = state.primitives[thread.object];
  const what = primitiveWords(state, primitive, t);
  const held = primitive.holder;
  const holder = held && state.processes[held.process];
  if (held === undefined || holder === undefined) return t('status.waitsForLock', { who, line, what });
  const values = { who, line, what, holder: holder.name, holderLine: held.line };
  if (holder === process && held.tid === thread.tid) return t('status.waitsForItself', values);
  return t(holder.endedAt === undefined ? 'status.waitsForHeld' : 'status.waitsForDead', values);
}

function primitiveWords(
  state: Readonly<RunState>,
  { index, kind, name }: PrimitiveNow,
  t: Translate,
): string {
  // Without a name it is called as the timeline calls it.
  if (name === '') return primitiveName(state, index);
  if (kind === PrimitiveKind.Lock) return t('status.theLock', { name });
  return t(kind === PrimitiveKind.RLock ? 'status.theRLock' : 'status.theSemaphore', { name });
}

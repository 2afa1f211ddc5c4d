/** What a wait is for, as a phrase with marks for sentences of the catalogue. */
import type { Wanted } from '../../../core/trace/analysis/findings/finding';
import { ObjectKind, WaitFor } from '../../../core/trace/event';
import type { RunState } from '../../../core/trace/model/run-state';
import { thing } from '../../../core/trace/model/thing';
import type { Translate } from '../../i18n/useT';
import { methodName } from '../../view-model/names';
import { isCalledByPrograms, isUnnamedConnection, threadLockPhrase } from '../../view-model/words';
import { mention } from './mention';

type Call = Wanted['call'];

/** A lock's name, "q.get()", "a result of pool" (see `waitKey`). */
export function wantedPhrase(wanted: Wanted, state: Readonly<RunState>, t: Translate): string {
  return callPhrase(wanted.call, state, t) ?? thingPhrase(wanted, t);
}

/** "q.get()"; of what the library does for a program what that is for; undefined for no call. */
function callPhrase(call: Call, state: Readonly<RunState>, t: Translate): string | undefined {
  if (!isCall(call)) return undefined;
  const { kind, whole } = state.objects[call.object];
  const object = mention(thing('object', call.object));
  if (isCalledByPrograms(state.objects[call.object])) return `${object}.${methodName(call.op, kind)}()`;
  if (isUnnamedConnection(state.objects[call.object])) return t('links.message');
  if (kind === ObjectKind.Pool) return t('links.resultOf', { name: object });
  const name = whole === undefined ? object : mention(thing('object', whole.object));
  if (whole?.role === 'tasks') return t('links.taskOf', { name });
  return whole?.role === 'start' ? t('links.startOf', { name }) : object;
}

/** Of a wait that is for no thing with a name: a key of what it is for. */
const UNNAMED: Partial<Record<WaitFor, string>> = {
  [WaitFor.Poll]: 'links.oneOfSeveral',
  [WaitFor.Accept]: 'links.client',
  [WaitFor.Connect]: 'links.server',
  [WaitFor.Signal]: 'links.signal',
};

/** The kernel's thing that is waited for, though a call of the library came to it. */
export function thingPhrase({ thing: wanted, threadLock, waitFor }: Wanted, t: Translate): string {
  if (threadLock !== undefined) return threadLockPhrase(threadLock, t);
  if (wanted !== undefined) return mention(wanted);
  return t((waitFor === undefined ? undefined : UNNAMED[waitFor]) ?? 'findings.something');
}

/**
 * A key of the catalogue whose text has "in q.get()" for "for lock", when it is about a call that the program wrote, and "for
 * Process-1 to end" when it is about an end.
 */
export function waitKey(
  key: string,
  { call, thing: wanted }: Wanted,
  { objects }: Readonly<RunState>,
): string {
  if (isCall(call)) return isCalledByPrograms(objects[call.object]) ? `${key}In` : key;
  return wanted?.kind === 'process' ? `${key}End` : key;
}

/** A key whose text names the lock that somebody has, where what is waited for is not the lock but a call that wants it. */
export function heldKey(key: string, { call }: Wanted): string {
  return isCall(call) ? `${key}Inner` : key;
}

/** What somebody has, and another waits for. */
export function heldPhrase({ thing: held }: Wanted): string {
  return held === undefined ? '' : mention(held);
}

function isCall(call: Call): call is NonNullable<Call> {
  return call !== undefined && call.object >= 0;
}

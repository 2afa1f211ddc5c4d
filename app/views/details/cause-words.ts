import type { Cause, Chain } from '../../../core/trace/analysis/causes';
import type { Wanted } from '../../../core/trace/analysis/findings/finding';
import { Activity, isWaiting } from '../../../core/trace/model/activity';
import type { RunState } from '../../../core/trace/model/run-state';
import { type Thing, thing } from '../../../core/trace/model/thing';
import type { Translate } from '../../i18n/useT';
import { durationText } from '../../view-model/time-text';
import { isTaskQueue } from '../../view-model/words';
import { atLine } from '../findings/finding-words';
import { mentionLine, mentionProcess } from '../links/mention';
import { heldKey, heldPhrase, waitKey, wantedPhrase } from '../links/wait-phrase';

/** The chain of causes, a sentence a link, each with the event to go to. */
export function causeSentences(
  chain: Chain,
  state: Readonly<RunState>,
  t: Translate,
): { text: string; event: number }[] {
  const sentences = chain.links.map((link, at) => ({
    text: linkText(link, at === 0, state, t),
    event: link.event,
  }));
  if (chain.circular) sentences.push({ text: t('details.cause.circular'), event: -1 });
  return sentences;
}

function linkText(link: Cause, first: boolean, state: Readonly<RunState>, t: Translate): string {
  const { activity, object, process, threadLock, waitFor } = link;
  const call = link.call && link.call.object >= 0 ? link.call : undefined;
  const wanted = { call, thing: targetOf(activity, object, process), threadLock, waitFor };
  const isTask = call !== undefined && isTaskQueue(state.objects[call.object]);
  const values = {
    who: mentionProcess(process, link.tid),
    at: isTask ? '' : atLine(link.line, t),
    time: lasting(link, t),
    what: wantedPhrase(wanted, state, t),
  };
  if (!isWaiting(activity)) return t(`details.cause.${DOING[activity] ?? 'running'}`, values);
  const key = waitKey(first ? 'details.cause.waited' : 'details.cause.wasWaiting', wanted, state);
  return t(key, values) + byText(link, wanted, t);
}

const DOING: Partial<Record<Activity, string>> = {
  [Activity.Running]: 'running',
  [Activity.Sleeping]: 'sleeping',
  [Activity.Starting]: 'starting',
  [Activity.Ended]: 'ended',
};

/** "1.2 s"; of what never ends, "for ever". */
function lasting({ from, until }: Cause, t: Translate): string {
  return Number.isFinite(until) ? durationText(until - from) : t('details.forEver');
}

/** What an interval of waiting is for. */
export function targetOf(activity: Activity, object: number, process: number): Thing | undefined {
  switch (activity) {
    case Activity.WaitingSemaphore:
      return thing('primitive', object);
    case Activity.WaitingProcess:
      return thing('process', object);
    case Activity.WaitingThread:
      return thing('process', process, object);
    case Activity.WaitingPipe:
      return object < 0 ? undefined : thing('pipe', object);
    default:
      return undefined;
  }
}

function byText({ by }: Cause, wanted: Wanted, t: Translate): string {
  if (by === undefined) return t('details.cause.byNobody');
  const values = {
    by: mentionProcess(by.process, by.tid),
    line: mentionLine(by.line),
    what: heldPhrase(wanted),
  };
  if (by.as === 'awaited')
    return t(`details.cause.${wanted.call === undefined ? 'byNobody' : 'awaited'}`, values);
  if (by.turns !== undefined) {
    const { count, longest } = by.turns;
    return t(heldKey('details.cause.heldInTurns', wanted), {
      ...values,
      at: atLine(by.line, t),
      count,
      held: durationText(longest),
    });
  }
  const key = by.as === 'holder' ? heldKey('details.cause.heldBy', wanted) : 'details.cause.wokenBy';
  return t(by.line > 0 ? `${key}Line` : key, values);
}

import type { Cause, Chain } from '../../../core/trace/analysis/causes';
import { Activity, isWaiting } from '../../../core/trace/model/activity';
import { type Thing, thing } from '../../../core/trace/model/thing';
import type { Translate } from '../../i18n/useT';
import { methodName } from '../../view-model/names';
import { durationText } from '../../view-model/time-text';
import { atLine, waitKey } from '../findings/finding-words';
import { mention, mentionLine, mentionProcess } from '../links/mention';

/** The chain of causes, a sentence a link, each with the event to go to. */
export function causeSentences(chain: Chain, t: Translate): { text: string; event: number }[] {
  const sentences = chain.links.map((link, at) => ({ text: linkText(link, at === 0, t), event: link.event }));
  if (chain.circular) sentences.push({ text: t('details.cause.circular'), event: -1 });
  return sentences;
}

function linkText(link: Cause, first: boolean, t: Translate): string {
  const values = {
    who: mentionProcess(link.process, link.tid),
    at: atLine(link.line, t),
    time: lasting(link, t),
    what: whatFor(link, t),
  };
  if (!isWaiting(link.activity)) return t(`details.cause.${DOING[link.activity] ?? 'running'}`, values);
  const isNamed = link.call !== undefined && link.call.object >= 0;
  if (link.by?.as === 'awaited' && !isNamed) {
    return t(first ? 'details.cause.waitedEnd' : 'details.cause.wasWaitingEnd', {
      ...values,
      what: mentionProcess(link.by.process, link.by.tid),
    });
  }
  const text = t(waitKey(first ? 'details.cause.waited' : 'details.cause.wasWaiting', link.call), values);
  return text + byText(link, t);
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

function whatFor({ call, activity, object, process }: Cause, t: Translate): string {
  if (call !== undefined && call.object >= 0) {
    return `${mention(thing('object', call.object))}.${methodName(call.op)}()`;
  }
  const target = targetOf(activity, object, process);
  return target === undefined ? t('details.something') : mention(target);
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

function byText({ by }: Cause, t: Translate): string {
  if (by === undefined) return t('details.cause.byNobody');
  const values = { by: mentionProcess(by.process, by.tid), line: mentionLine(by.line) };
  if (by.as === 'awaited') return t('details.cause.awaited', values);
  if (by.turns !== undefined) {
    const { count, longest } = by.turns;
    return t('details.cause.heldInTurns', {
      ...values,
      at: atLine(by.line, t),
      count,
      held: durationText(longest),
    });
  }
  const key = by.as === 'holder' ? 'details.cause.heldBy' : 'details.cause.wokenBy';
  return t(by.line > 0 ? `${key}Line` : key, values);
}

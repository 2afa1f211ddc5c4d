import type { FindingOf } from '../../../core/trace/analysis/findings/finding';
import { ObjectKind } from '../../../core/trace/event';
import type { RunState } from '../../../core/trace/model/run-state';
import { isLock } from '../../../core/trace/model/semaphore-state';
import type { Translate } from '../../i18n/useT';
import { durationText } from '../../view-model/time-text';
import { mention, mentionLine, mentionProcess } from '../links/mention';
import { sharedPhrase } from './shared-phrase';

/** Findings of programs that ran to their end, and did otherwise than they look. */
export type Habit = FindingOf<
  | 'unchecked-wake'
  | 'stale-check'
  | 'never-used'
  | 'past-mark'
  | 'queue-grows'
  | 'task-failed'
  | 'cut-short'
  | 'gave-up'
  | 'uneven-work'
>;

/** @param all joins mentions to one phrase. */
export function habitWords(finding: Habit, t: Translate, all: (marks: readonly string[]) => string): string {
  switch (finding.kind) {
    case 'unchecked-wake':
    case 'stale-check':
      return sentences(
        t,
        changedMeanwhile(finding, t),
        finding.count > 1 && t('findings.soOften', { count: finding.count }),
      );
    case 'never-used':
      return t('findings.neverUsed', { ...whoAt(finding.who), what: mention(finding.what) });
    case 'past-mark':
      return pastMark(finding, t);
    case 'queue-grows':
      return t('findings.queueGrows', {
        ...whoAt(finding.who),
        what: mention(finding.queue),
        readers: all(finding.readers.map((process) => mentionProcess(process))),
        count: finding.depth,
        put: finding.put,
      });
    case 'task-failed':
      return sentences(
        t,
        t('findings.taskFailed', {
          ...whoAt(finding.who),
          what: mention(finding.pool),
          error: finding.error,
        }),
        finding.count > 1 && t('findings.tasksFailed', { count: finding.count }),
      );
    case 'cut-short':
      return cutShort(finding, t, all);
    case 'gave-up':
      return gaveUp(finding, t, all);
    case 'uneven-work':
      return t('findings.unevenWork', {
        ...whoAt(finding.who),
        time: durationText(finding.idle),
        count: finding.left,
        what: mention(finding.queue),
        busy: mentionProcess(finding.busy),
        dealer: mentionProcess(finding.dealer.process, finding.dealer.tid),
        dealerLine: mentionLine(finding.dealer.line),
      });
  }
}

const UNUSED: Partial<Record<ObjectKind, string>> = {
  [ObjectKind.Event]: 'event',
  [ObjectKind.Condition]: 'condition',
  [ObjectKind.Barrier]: 'barrier',
};

/** Which advice fits: a key of the catalogue, below the one of all advice. */
export function habitHelp(finding: Habit, { objects, primitives }: Readonly<RunState>): string {
  switch (finding.kind) {
    case 'never-used': {
      const { kind, index } = finding.what;
      if (kind === 'object') return `neverUsed.${UNUSED[objects[index].kind]}`;
      return isLock(primitives[index]) ? 'neverUsed.lock' : 'neverUsed.semaphore';
    }
    case 'cut-short':
      return finding.how === 'pool' ? 'cutPool' : finding.told ? 'cutTold' : 'cut-short';
    default:
      return finding.kind;
  }
}

/** The heart of those whose sentences are long, for where there are two lines; undefined for the others. */
export function habitBrief(finding: Habit, t: Translate): string | undefined {
  if (finding.kind === 'past-mark') {
    const { queue, mark, reader, count } = finding;
    return t('findings.pastMarkBrief', {
      reader: mentionProcess(reader),
      what: mention(queue),
      mark,
      count,
    });
  }
  if (finding.kind === 'stale-check') return changedMeanwhile(finding, t);
  if (finding.kind !== 'unchecked-wake') return undefined;
  const { who, what, by } = finding;
  return t('findings.uncheckedWakeBrief', {
    ...whoAt(who),
    what: mention(what),
    by: mentionProcess(by.process, by.tid),
  });
}

/** Who went by what it had seen of something that another has changed since. */
function changedMeanwhile(finding: FindingOf<'unchecked-wake' | 'stale-check'>, t: Translate): string {
  const { who, shared, by } = finding;
  const words = {
    ...whoAt(who),
    shared: sharedPhrase(shared, t),
    by: mentionProcess(by.process, by.tid),
    byLine: mentionLine(by.line),
  };
  return finding.kind === 'stale-check'
    ? t('findings.staleCheck', { ...words, lookLine: mentionLine(finding.lookLine) })
    : t('findings.uncheckedWake', { ...words, what: mention(finding.what) });
}

function pastMark(
  { queue, mark, by, reader, who, count, preview }: FindingOf<'past-mark'>,
  t: Translate,
): string {
  return t('findings.pastMark', {
    reader: mentionProcess(reader),
    what: mention(queue),
    mark,
    by: mentionProcess(by.process, by.tid),
    byLine: mentionLine(by.line),
    ...whoAt(who),
    count,
    preview,
  });
}

function cutShort(
  { how, from, who, what, told }: FindingOf<'cut-short'>,
  t: Translate,
  all: (marks: readonly string[]) => string,
): string {
  const values = {
    count: who.length,
    who: all(who.map(({ process }) => mentionProcess(process))),
    line: mentionLine(who[0].line),
    from: mention(from),
    what,
  };
  if (how === 'pool') return t('findings.cutPool', values);
  return sentences(t, t('findings.cutShort', values), told && t('findings.cutTold', values));
}

function gaveUp(
  { what, who, waited, by, later }: FindingOf<'gave-up'>,
  t: Translate,
  all: (marks: readonly string[]) => string,
): string {
  return t('findings.gaveUp', {
    count: who.length,
    who: all(who.map(({ process, tid }) => mentionProcess(process, tid))),
    line: mentionLine(who[0].line),
    what: mention(what),
    time: durationText(waited),
    later: durationText(later),
    by: mentionProcess(by.process, by.tid),
    byLine: mentionLine(by.line),
  });
}

function whoAt({ process, tid, line }: { process: number; tid: number; line: number }) {
  return { who: mentionProcess(process, tid), line: mentionLine(line) };
}

function sentences(t: Translate, first: string, second: string | false): string {
  return second === false ? first : t('findings.sentences', { first, second });
}

import type { Subjects } from '../../../core/trace/analysis/subjects';
import { intervalAfter } from '../../../core/trace/analysis/wait-graph';
import { Kind, type TraceEvent, WaitFor, WaitResult } from '../../../core/trace/event';
import type { TimelineModel } from '../../../core/trace/model/timeline-model';
import type { Translate } from '../../i18n/useT';
import { processName, thingName } from '../../view-model/names';
import { intervalText } from '../../view-model/words';

/** Texts of lanes, cards and panels that tell of an event of a kind in words of their own. */
const TEXTS: Partial<Record<Kind, readonly string[]>> = {
  [Kind.ProcessCreate]: ['timeline.state.starting'],
  [Kind.ProcessStart]: ['timeline.state.running'],
  [Kind.ProcessExit]: ['timeline.state.ended', 'timeline.exit', 'state.ended'],
  [Kind.ThreadExit]: ['timeline.state.ended'],
  [Kind.SemAcquire]: ['timeline.holds', 'timeline.heldBy', 'timeline.card.heldBy', 'state.heldBy'],
  [Kind.SemRelease]: ['timeline.free', 'timeline.nobody'],
  [Kind.SemTimeout]: ['timeline.card.refused', 'timeline.card.refusedMark'],
  [Kind.FileRead]: ['timeline.access.read', 'timeline.card.read', 'state.lastRead'],
  [Kind.FileWrite]: ['timeline.access.write', 'timeline.card.wrote', 'timeline.lastWrite', 'state.content'],
  [Kind.FileTruncate]: ['timeline.card.truncated'],
  [Kind.FileRemove]: ['timeline.card.removed', 'state.removed'],
  [Kind.FileRename]: ['timeline.card.renamed'],
  [Kind.SharedRead]: ['timeline.access.read', 'timeline.card.read', 'state.lastRead'],
  [Kind.SharedWrite]: ['timeline.access.write', 'timeline.card.wrote', 'timeline.lastWrite', 'state.content'],
  [Kind.Output]: ['timeline.card.printed'],
  [Kind.PipeWrite]: ['timeline.card.message', 'timeline.card.sentBy', 'timeline.card.inFlight'],
  [Kind.PipeRead]: ['timeline.card.message', 'timeline.card.receivedBy'],
};

/** How the program calls what an event tells of, in every language. */
const CALLS: Partial<Record<Kind, string>> = {
  [Kind.SemAcquire]: 'acquire()',
  [Kind.SemRelease]: 'release()',
  [Kind.Output]: 'print()',
  [Kind.FileOpen]: 'open()',
  [Kind.FileRead]: 'read()',
  [Kind.FileWrite]: 'write()',
  [Kind.ProcessCreate]: 'start()',
};

/**
 * How the picture and the panels tell of an event, where that is not how the list of events does it: "wrote 3" for "writes 3",
 * "holds lock" for "takes lock". Who looks for a word that they have seen there finds the event by it.
 */
export function pictureWords(model: TimelineModel, subjects: Subjects, index: number, t: Translate): string {
  const event = model.events.at(index);
  const { kind, pid, text, a } = event;
  const subject = subjects.of(index);
  const name = subject === undefined ? '' : thingName(model.state, subject, t);
  const who = pid === 0 ? '' : processName(model.state, model.processOf(index));
  const keys = kind === Kind.Output && a === 2 ? ['timeline.card.wroteError'] : (TEXTS[kind] ?? []);
  const said = keys.map((key) =>
    t(key, {
      name: BY_WHOM.has(key) ? who : kind === Kind.FileRename ? text : name,
      value: text,
      code: a,
      who,
      at: '',
    }),
  );
  return [...said, CALLS[kind] ?? '', waitWords(model, event, index, t)].join('\n');
}

/** Their name is that of the process. */
const BY_WHOM: ReadonlySet<string> = new Set(['timeline.heldBy', 'timeline.lastWrite']);

/** What the lane says of the wait that begins, or that it was given up. */
function waitWords(model: TimelineModel, event: TraceEvent, index: number, t: Translate): string {
  const { kind, tid, a, c } = event;
  if (kind === Kind.WaitEnd) {
    if (a === WaitFor.Sleep) return '';
    return c === WaitResult.TimedOut ? t('timeline.card.timedOut') : t('timeline.card.wokenBy');
  }
  if (kind !== Kind.WaitBegin) return '';
  const process = model.processOf(index);
  const track = model.processes[process].threads[tid].intervals;
  const text = intervalText(model, process, track, intervalAfter(track, index), t);
  return `${text}\n${t('timeline.state.waiting')}`;
}

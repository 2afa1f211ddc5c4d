import type { Finding, FindingOf, Shared, Wanted } from '../../../core/trace/analysis/findings/finding';
import { Op } from '../../../core/trace/event';
import type { RunState } from '../../../core/trace/model/run-state';
import { thing } from '../../../core/trace/model/thing';
import type { Translate } from '../../i18n/useT';
import { methodName } from '../../view-model/names';
import { durationText } from '../../view-model/time-text';
import { mention, mentionAll, mentionLine, mentionProcess } from '../links/mention';

/** What a finding says: sentences with mentions (`Mentions` shows them). */
export interface FindingWords {
  /** Its kind in two or three words. */
  title: string;
  /** What happened. */
  text: string;
  /** What to do about it. */
  help: string;
}

export function findingWords(finding: Finding, state: Readonly<RunState>, t: Translate): FindingWords {
  return {
    title: t(`findings.title.${finding.kind}`),
    text: new Writer(state, t).text(finding),
    help: helpOf(finding, t),
  };
}

function helpOf(finding: Finding, t: Translate): string {
  switch (finding.kind) {
    case 'deadlock':
      return t(onlyLocks(finding) ? 'findings.help.deadlockLocks' : 'findings.help.deadlock');
    case 'left-waiting':
      return t(`findings.help.left-waiting.${finding.why}`);
    case 'busy-polling':
      return t(finding.shared === undefined ? 'findings.help.busy-polling' : 'findings.help.busyValue');
    case 'lost-update':
      return t(finding.shared.what === 'file' ? 'findings.help.lostFile' : 'findings.help.lostValue');
    default:
      return t(`findings.help.${finding.kind}`);
  }
}

function onlyLocks({ circle }: FindingOf<'deadlock'>): boolean {
  return circle.length > 1 && circle.every(({ next }) => next.why === 'holds');
}

/** What a wait is for, as a phrase: a lock's name, "q.get()" (see `waitKey`). */
export function wantedPhrase({ thing: wanted, call }: Wanted, t: Translate): string {
  if (call !== undefined && call.object >= 0) {
    return `${mention(thing('object', call.object))}.${methodName(call.op)}()`;
  }
  return thingPhrase({ thing: wanted, call }, t);
}

/** The kernel's thing that is waited for, though a call of the library came to it. */
function thingPhrase({ thing: wanted }: Wanted, t: Translate): string {
  return wanted === undefined ? t('findings.something') : mention(wanted);
}

/** A key of the catalogue whose text has "in q.get()" for "for lock", when it is about a call. */
export function waitKey(key: string, call: Wanted['call']): string {
  return call !== undefined && call.object >= 0 ? `${key}In` : key;
}

class Writer {
  constructor(
    readonly state: Readonly<RunState>,
    readonly t: Translate,
  ) {}

  text(finding: Finding): string {
    const { t } = this;
    switch (finding.kind) {
      case 'deadlock':
        return this.deadlock(finding);
      case 'left-waiting':
        return this.leftWaiting(finding);
      case 'data-left':
        return this.dataLeft(finding);
      case 'lock-left-held':
        return t(finding.killed ? 'findings.killedHolding' : 'findings.endedHolding', {
          who: mentionProcess(finding.who.process),
          what: mention(thing('primitive', finding.primitive)),
          line: mentionLine(finding.who.line),
        });
      case 'lost-update':
        return this.lostUpdate(finding);
      case 'torn-message':
        return t(`findings.torn.${finding.by}`, {
          first: mentionProcess(finding.first.process),
          second: mentionProcess(finding.second.process),
          what: mention(thing('pipe', finding.pipe)),
          line: mentionLine(finding.second.line),
          count: finding.count,
        });
      case 'starvation':
        return t(finding.served ? 'findings.starved' : 'findings.starving', {
          who: mentionProcess(finding.who.process),
          line: mentionLine(finding.who.line),
          time: durationText(finding.waited),
          what: mention(thing('primitive', finding.primitive)),
          count: finding.overtaken,
          most: mentionProcess(finding.most),
        });
      case 'busy-polling':
        return this.polling(finding);
      case 'unguarded-main':
        return t('findings.unguarded', { line: mentionLine(finding.who.line) });
      case 'rerun-in-children':
        return t('findings.rerun', { count: finding.children.length, line: mentionLine(finding.line) });
    }
  }

  /** One sentence, a clause for each process of the circle. */
  deadlock({ circle, behind }: FindingOf<'deadlock'>): string {
    const { t } = this;
    if (circle.length === 1) {
      const [{ process, line, wanted, next }] = circle;
      const clause = t('findings.ownCircle', {
        who: mentionProcess(process),
        line: mentionLine(line),
        what: thingPhrase(wanted, t),
        nextLine: mentionLine(next.line),
      });
      return this.#behind(clause, behind);
    }
    const clauses = circle.map(({ process, tid, line, wanted, next }) =>
      t(`findings.clause.${clauseOf(next.why, wanted)}`, {
        who: mentionProcess(process, tid),
        line: mentionLine(line),
        what: next.why === 'holds' || next.why === 'took' ? thingPhrase(wanted, t) : wantedPhrase(wanted, t),
        next: mentionProcess(next.process),
        nextLine: mentionLine(next.line),
      }),
    );
    const last = clauses.pop() ?? '';
    const sentence = t('findings.circle', { clauses: clauses.join(t('findings.semicolon')), last });
    return this.#behind(sentence, behind);
  }

  leftWaiting({ who, wanted, why, by, byLine, behind }: FindingOf<'left-waiting'>): string {
    const { t } = this;
    const wait = t('findings.leftWaiting', {
      who: mentionProcess(who.process, who.tid),
      line: mentionLine(who.line),
      what: wantedPhrase(wanted, t),
    });
    const reason = t(`findings.why.${why}`, {
      who: mentionProcess(who.process),
      by: mentionProcess(by),
      byLine: mentionLine(byLine),
    });
    return this.#behind(t('findings.sentences', { first: wait, second: reason }), behind);
  }

  dataLeft({ thing: of, count, buffered, preview, who }: FindingOf<'data-left'>): string {
    const { t } = this;
    const text = t('findings.dataLeft', {
      count,
      what: mention(of),
      preview,
      who: mentionProcess(who.process),
      line: mentionLine(who.line),
    });
    if (buffered === 0) return text;
    return t('findings.sentences', { first: text, second: t('findings.buffered', { count: buffered }) });
  }

  lostUpdate({ shared, first, second, count }: FindingOf<'lost-update'>): string {
    const { t } = this;
    const text = t('findings.lostUpdate', {
      first: mentionProcess(first.process),
      second: mentionProcess(second.process),
      what: sharedPhrase(shared, t),
      firstLine: mentionLine(first.line),
      secondLine: mentionLine(second.line),
    });
    if (count === 1) return text;
    return t('findings.sentences', { first: text, second: t('findings.soOften', { count }) });
  }

  polling({ who, wanted, shared, count, from, until }: FindingOf<'busy-polling'>): string {
    const { t } = this;
    const values = {
      who: mentionProcess(who.process, who.tid),
      line: mentionLine(who.line),
      count,
      time: durationText(until - from),
    };
    if (shared !== undefined) return t('findings.readAgain', { ...values, what: sharedPhrase(shared, t) });
    return t('findings.asked', { ...values, what: wantedPhrase(wanted, t) });
  }

  #behind(sentence: string, behind: readonly number[]): string {
    if (behind.length === 0) return sentence;
    const names = mentionAll(
      behind.map((process) => mentionProcess(process)),
      this.t('findings.comma'),
    );
    const second = this.t('findings.behind', { count: behind.length, names });
    return this.t('findings.sentences', { first: sentence, second });
  }
}

/** Which of the catalogue's clauses: of a pipe's other end, whether something is to come or room to be made. */
function clauseOf(why: FindingOf<'deadlock'>['circle'][number]['next']['why'], wanted: Wanted): string {
  if (why !== 'other-end') return why;
  const sends = wanted.call !== undefined && (wanted.call.op === Op.Put || wanted.call.op === Op.Send);
  return sends ? 'room' : 'message';
}

function sharedPhrase(shared: Shared, t: Translate): string {
  if (shared.what === 'file') return mention(thing('file', shared.file));
  return shared.object < 0 ? t('findings.sharedMemory') : mention(thing('object', shared.object));
}

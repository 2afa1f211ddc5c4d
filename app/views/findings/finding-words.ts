import type { Finding, FindingOf, Wanted } from '../../../core/trace/analysis/findings/finding';
import { Bound, ObjectKind, Op } from '../../../core/trace/event';
import type { RunState } from '../../../core/trace/model/run-state';
import { PrimitiveKind } from '../../../core/trace/model/run-state';
import { thing } from '../../../core/trace/model/thing';
import type { Translate } from '../../i18n/useT';
import { durationText } from '../../view-model/time-text';
import { mention, mentionAll, mentionLine, mentionProcess, mentionThread } from '../links/mention';
import { thingPhrase, waitKey, wantedPhrase } from '../links/wait-phrase';
import { habitBrief, habitHelp, habitWords } from './habit-words';
import { sharedPhrase } from './shared-phrase';

/** What a finding says: sentences with mentions (`Mentions` shows them). */
export interface FindingWords {
  /** Its kind in two or three words. */
  title: string;
  /** What happened. */
  text: string;
  /** The heart of it, for where there are two lines. */
  brief: string;
  /** What to do about it. */
  help: string;
}

export function findingWords(finding: Finding, state: Readonly<RunState>, t: Translate): FindingWords {
  const writer = new Writer(state, t);
  return {
    title: t(`findings.title.${finding.kind}`),
    text: writer.text(finding),
    brief: writer.brief(finding),
    help: helpOf(finding, state, t),
  };
}

function helpOf(finding: Finding, state: Readonly<RunState>, t: Translate): string {
  switch (finding.kind) {
    case 'deadlock':
      return t(`findings.help.${deadlockHelp(finding, state)}`);
    case 'left-waiting':
      return t(`findings.help.${leftWaitingHelp(finding, state)}`);
    case 'lock-left-held':
      return t(finding.killed ? 'findings.help.killedHolding' : 'findings.help.lock-left-held');
    case 'data-left':
      return t(`findings.help.${finding.buffered > 0 ? 'dataLeftBuffered' : finding.kind}`);
    case 'starvation':
      return t(`findings.help.${finding.what.kind === 'object' ? 'starvedAtCondition' : finding.kind}`);
    case 'busy-polling':
      return t(finding.shared === undefined ? 'findings.help.busy-polling' : 'findings.help.busyValue');
    case 'lost-update':
      return t(`findings.help.${LOST[finding.shared.what]}`);
    case 'torn-message':
    case 'bound-met':
    case 'gone-too-early':
    case 'own-copy':
    case 'unguarded-main':
    case 'rerun-in-children':
      return t(`findings.help.${finding.kind}`);
    default:
      return t(`findings.help.${habitHelp(finding, state)}`);
  }
}

function leftWaitingHelp(finding: FindingOf<'left-waiting'>, state: Readonly<RunState>): string {
  const { why, wanted } = finding;
  if (why === 'nobody-left' || why === 'others-wait') return `come.${comesFrom(wanted, state)}`;
  if (why === 'missed' && comesFrom(wanted, state) === 'condition') return 'come.condition';
  return isKilled(finding, state) ? 'killedHolding' : `left-waiting.${why}`;
}

/** Whether who ended with a lock was ended by a signal: no "with" gives a lock back then. */
function isKilled({ why, by }: FindingOf<'left-waiting'>, { processes }: Readonly<RunState>): boolean {
  return why === 'holder-ended' && by.every((process) => (processes[process].exitCode ?? 0) < 0);
}

/** Which advice fits a circle: what is plainest to undo. */
function deadlockHelp({ circle }: FindingOf<'deadlock'>, state: Readonly<RunState>): string {
  if (circle.length === 1) return 'deadlockOwn';
  if (circle.every(({ next }) => next.why === 'holds')) return 'deadlockLocks';
  if (circle.some(({ next }) => next.why === 'unread')) return 'deadlockUnread';
  if (circle.every(({ next }) => next.why === 'gives')) return 'deadlockSignals';
  const wanting = circle.find(
    ({ next, wanted }) => clauseOf(next.why, wanted) === 'message' && next.why === 'other-end',
  );
  if (circle.every(({ next, wanted }) => clauseOf(next.why, wanted) === 'message')) return 'deadlockMessages';
  if (wanting === undefined || circle.every(({ next }) => next.why !== 'awaited')) return 'deadlock';
  return `come.${comesFrom(wanting.wanted, state)}`;
}

/** What kind of thing would have to come from somebody: the advice is another for each. */
function comesFrom({ thing: wanted, call }: Wanted, state: Readonly<RunState>): string {
  if (call !== undefined && call.op === Op.Join) return 'join';
  if (call !== undefined && call.object >= 0) return COMES[state.objects[call.object].kind] ?? 'other';
  if (wanted?.kind === 'pipe') return 'pipe';
  if (wanted?.kind !== 'primitive') return 'other';
  const { kind } = state.primitives[wanted.index];
  return kind === PrimitiveKind.Lock || kind === PrimitiveKind.RLock ? 'lock' : 'semaphore';
}

const COMES: Partial<Record<ObjectKind, string>> = {
  [ObjectKind.Event]: 'event',
  [ObjectKind.ThreadEvent]: 'event',
  [ObjectKind.Condition]: 'condition',
  [ObjectKind.ThreadCondition]: 'condition',
  [ObjectKind.Barrier]: 'barrier',
  [ObjectKind.ThreadBarrier]: 'barrier',
  [ObjectKind.Queue]: 'queue',
  [ObjectKind.SimpleQueue]: 'queue',
  [ObjectKind.JoinableQueue]: 'queue',
  [ObjectKind.ThreadQueue]: 'queue',
  [ObjectKind.Connection]: 'pipe',
};

const BYTES_PER_MB = 1_000_000;

/** So many are named where it must be brief; if there are more, one fewer and how many others. */
const NAMED_MOST = 3;

/** What to do about updates that are lost, by where the data is. */
const LOST = { file: 'lostFile', memory: 'lostValue', managed: 'lostManaged' } as const;

const BOUNDS: Record<Bound, string> = {
  [Bound.Processes]: 'processes',
  [Bound.Threads]: 'threads',
  [Bound.ThreadsInAll]: 'threadsInAll',
  [Bound.Open]: 'open',
  [Bound.OpenInAll]: 'openInAll',
  [Bound.Files]: 'files',
  [Bound.Semaphores]: 'semaphores',
  [Bound.Shared]: 'shared',
  [Bound.Heap]: 'heap',
};

/** " at line 5"; of the library's own threads, which have no line of the program, nothing. */
export function atLine(line: number, t: Translate): string {
  return line > 0 ? t('links.atLine', { line: mentionLine(line) }) : '';
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
        return this.starvation(finding);
      case 'busy-polling':
        return this.polling(finding);
      case 'bound-met':
        return t(`findings.bound.${BOUNDS[finding.bound]}`, {
          who: mentionProcess(finding.who.process, finding.who.tid),
          at: atLine(finding.who.line, t),
          count: finding.bound === Bound.Shared ? Math.floor(finding.limit / BYTES_PER_MB) : finding.limit,
        });
      case 'unguarded-main':
        return t('findings.unguarded', { line: mentionLine(finding.who.line) });
      case 'gone-too-early':
        return this.gone(finding, (marks) => this.#all(marks));
      case 'own-copy':
        return this.ownCopy(finding, (marks) => this.#all(marks));
      case 'rerun-in-children':
        return t('findings.rerun', { count: finding.children.length, line: mentionLine(finding.line) });
      default:
        return habitWords(finding, t, (marks) => this.#all(marks));
    }
  }

  /** Who and what, without what follows from it and who waits behind. */
  brief(finding: Finding): string {
    return withoutGaps(this.#brief(finding));
  }

  #brief(finding: Finding): string {
    const { t } = this;
    switch (finding.kind) {
      case 'deadlock': {
        const { circle } = finding;
        if (circle.length === 1) return this.deadlock({ ...finding, behind: [] });
        const names = this.#few(circle.map(({ process, tid }) => mentionProcess(process, tid)));
        return t('findings.circleBrief', { names });
      }
      case 'left-waiting':
        return this.leftWaiting({ ...finding, behind: [] }, (marks) => this.#few(marks));
      case 'lost-update':
        return this.#bothRead(finding);
      case 'unguarded-main':
        return t('findings.unguardedBrief', { line: mentionLine(finding.who.line) });
      case 'gone-too-early':
        return this.gone(finding, (marks) => this.#few(marks));
      case 'own-copy':
        return this.ownCopy(finding, (marks) => this.#few(marks));
      case 'past-mark':
      case 'stale-check':
      case 'unchecked-wake':
        return habitBrief(finding, t) ?? this.text(finding);
      default:
        return this.text(finding);
    }
  }

  /** One sentence, a clause for each process of the circle. */
  deadlock({ circle, behind }: FindingOf<'deadlock'>): string {
    const { t } = this;
    if (circle.length === 1) {
      const [{ process, tid, line, wanted, next }] = circle;
      const clause = t('findings.ownCircle', {
        who: mentionProcess(process, tid),
        line: mentionLine(line),
        what: thingPhrase(wanted, t),
        nextLine: mentionLine(next.line),
      });
      return this.#behind(clause, behind, 1);
    }
    const clauses = circle.map(({ process, tid, line, wanted, next }) =>
      t(`findings.clause.${clauseOf(next.why, wanted)}`, {
        who: mentionProcess(process, tid),
        at: atLine(line, t),
        what: this.#whatFor(next.why, wanted),
        next: mentionThread(next),
        nextLine: mentionLine(next.line),
      }),
    );
    const last = clauses.pop() ?? '';
    const sentence = t('findings.circle', { clauses: clauses.join(t('findings.semicolon')), last });
    return this.#behind(sentence, behind);
  }

  #whatFor(why: Next['why'], wanted: Wanted): string {
    if (why === 'unread' && wanted.call !== undefined) return mention(thing('object', wanted.call.object));
    return why === 'holds' || why === 'took'
      ? thingPhrase(wanted, this.t)
      : wantedPhrase(wanted, this.state, this.t);
  }

  leftWaiting(
    finding: FindingOf<'left-waiting'>,
    listed = (marks: readonly string[]) => this.#all(marks),
  ): string {
    const { t } = this;
    const { who, wanted, by, byTid, byLine, lock, behind } = finding;
    const count = who.length;
    const waiting = listed(who.map(({ process, tid }) => mentionProcess(process, tid)));
    const wait = t(waitKey('findings.leftWaiting', wanted, this.state), {
      count,
      who: waiting,
      line: mentionLine(who[0].line),
      what: wantedPhrase(wanted, this.state, t),
    });
    const barrier = this.#barrier(finding);
    const reason = t(`findings.why.${barrier === undefined ? this.#whyLeft(finding) : 'barrier'}`, {
      ...barrier,
      count: finding.why.endsWith('-ended') ? by.length : count,
      by: listed(by.map((process) => mentionProcess(process, byTid))),
      byLine: mentionLine(byLine),
      holder: waiting,
      lock: lock < 0 ? '' : mention(thing('primitive', lock)),
    });
    return this.#behind(t('findings.sentences', { first: wait, second: reason }), behind, count);
  }

  /** How many a barrier is for, and how many are there, where that is why nobody goes on. */
  #barrier({ why, wanted }: FindingOf<'left-waiting'>): { parties: number; came: number } | undefined {
    if (wanted.call?.op !== Op.BarrierWait || (why !== 'others-wait' && why !== 'nobody-left'))
      return undefined;
    const { parameter, users } = this.state.objects[wanted.call.object];
    return { parties: parameter, came: users.filter(({ op }) => op === Op.BarrierWait).length };
  }

  gone({ who, by }: FindingOf<'gone-too-early'>, listed: (marks: readonly string[]) => string): string {
    return this.t('findings.gone', {
      who: listed(who.map(({ process }) => mentionProcess(process))),
      by: mentionProcess(by.process, by.tid),
      line: mentionLine(by.line),
    });
  }

  ownCopy(
    { who, by, name, line, readLine }: FindingOf<'own-copy'>,
    listed: (marks: readonly string[]) => string,
  ): string {
    return this.t('findings.ownCopy', {
      count: who.length,
      who: listed(who.map(({ process }) => mentionProcess(process))),
      by: mentionProcess(by.process, by.tid),
      name,
      line: mentionLine(line),
      readLine: mentionLine(readLine),
    });
  }

  #whyLeft(finding: FindingOf<'left-waiting'>): string {
    if (finding.why === 'missed')
      return comesFrom(finding.wanted, this.state) === 'condition' ? 'missedCondition' : 'missedEvent';
    return isKilled(finding, this.state) ? 'holder-killed' : finding.why;
  }

  dataLeft({ thing: of, others, count, buffered, preview, who }: FindingOf<'data-left'>): string {
    const { t } = this;
    const text = t('findings.dataLeft', {
      count,
      what: others === 0 ? mention(of) : t('findings.andPipes', { what: mention(of), count: others }),
      preview,
      who: mentionProcess(who.process),
      at: atLine(who.line, t),
    });
    if (buffered === 0) return text;
    return t('findings.sentences', { first: text, second: t('findings.buffered', { count: buffered }) });
  }

  lostUpdate(finding: FindingOf<'lost-update'>): string {
    const { t } = this;
    const { first, second, count } = finding;
    const lost = t('findings.lostUpdateThen', {
      first: mentionProcess(first.process),
      second: mentionProcess(second.process),
      firstLine: mentionLine(first.line),
      secondLine: mentionLine(second.line),
    });
    const text = t('findings.sentences', { first: this.#bothRead(finding), second: lost });
    if (count === 1) return text;
    return t('findings.sentences', { first: text, second: t('findings.soOften', { count }) });
  }

  #bothRead({ shared, first, second }: FindingOf<'lost-update'>): string {
    return this.t('findings.lostUpdate', {
      first: mentionProcess(first.process),
      second: mentionProcess(second.process),
      what: sharedPhrase(shared, this.t),
    });
  }

  starvation({ who, what, waited, overtaken, most, vain, served }: FindingOf<'starvation'>): string {
    const values = {
      who: mentionProcess(who.process, who.tid),
      line: mentionLine(who.line),
      time: durationText(waited),
      what: mention(what),
      count: overtaken,
      most: mentionProcess(most),
      vain,
    };
    if (what.kind === 'object') return this.t(`findings.passedOver${served ? '' : 'Still'}`, values);
    return this.t(served ? 'findings.starved' : 'findings.starving', values);
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
    return t('findings.asked', { ...values, what: wantedPhrase(wanted, this.state, t) });
  }

  /** @param first how many these wait behind. */
  #behind(sentence: string, behind: readonly number[], first = 2): string {
    if (behind.length === 0) return sentence;
    const names = this.#all(behind.map((process) => mentionProcess(process)));
    const key = first === 1 ? 'findings.behindOne' : 'findings.behind';
    const second = this.t(key, { count: behind.length, names });
    return this.t('findings.sentences', { first: sentence, second });
  }

  /** As `#all` while they are few, then "a, b, c, d and 7 others". */
  #few(marks: readonly string[]): string {
    if (marks.length <= NAMED_MOST) return this.#all(marks);
    const named = marks.slice(0, NAMED_MOST - 1);
    return this.t('findings.andOthers', {
      names: mentionAll(named, this.t('findings.comma')),
      count: marks.length - named.length,
    });
  }

  /** "a", "a and b", "a, b and c". */
  #all(marks: readonly string[]): string {
    const [last] = marks.slice(-1);
    if (marks.length < 2) return last ?? '';
    const names = mentionAll(marks.slice(0, -1), this.t('findings.comma'));
    return this.t('findings.and', { names, last });
  }
}

/** A space that sets off a name has nothing to do between two Chinese characters: "and 3 others" ends with one. */
const withoutGaps = (sentence: string) => sentence.replace(/(\p{sc=Han}) (?=\p{sc=Han})/gu, '$1');

type Next = FindingOf<'deadlock'>['circle'][number]['next'];

/** Which of the catalogue's clauses: of a pipe's other end, whether something is to come or room to be made. */
function clauseOf(why: Next['why'], wanted: Wanted): string {
  if (why !== 'other-end') return why;
  const sends = wanted.call !== undefined && (wanted.call.op === Op.Put || wanted.call.op === Op.Send);
  return sends ? 'room' : 'message';
}

import { EndReason, Kind, type TraceEvent, WaitResult } from '../../core/trace/event';
import { Activity } from '../../core/trace/model/activity';
import { blankEvent } from '../../core/trace/model/event-store';
import type { IntervalTrack } from '../../core/trace/model/interval-track';
import { PrimitiveKind } from '../../core/trace/model/run-state';
import type { TimelineModel } from '../../core/trace/model/timeline-model';
import type { Hit } from './hit';
import { durationText, momentText } from './time-text';
import { activityText, kindName, primitiveName, processName, type Translate } from './words';

/** What the hover card says; the view only sets it out. */
export interface Card {
  title: string;
  /** Index of the process whose colour and name head the card; −1 for none. */
  process: number;
  /** What the card is about when that is no process: a lock's or file's name. */
  subject: string;
  rows: { label: string; value: string }[];
  /** Text that a process wrote or read, as it is. */
  quote: string;
  /** Source line to jump to; 0 for none. */
  line: number;
  time: number;
}

/** How far back to look for the release that woke a waiter: it is nearly always among the last few. */
const WOKEN_BY_EVENTS_MAX = 500;
const WAITERS_NAMED_MAX = 6;

/**
 * @param time where the pointer is, nanoseconds. @param now where open intervals end.
 * @param stepNs how exact times need be: nanoseconds of a pixel.
 */
export function cardOf(
  model: TimelineModel,
  hit: Hit,
  time: number,
  now: number,
  stepNs: number,
  t: Translate,
): Card {
  const writer = new CardWriter(model, time, now, stepNs, t);
  switch (hit.what) {
    case 'interval':
      return writer.interval(hit.process, hit.tid, hit.index);
    case 'ended':
      return writer.ended(hit.process);
    case 'output':
      return writer.output(hit.process, hit.mark);
    case 'hold':
      return writer.held(
        hit.primitive,
        model.processes[hit.process].holdsOf(hit.primitive),
        hit.index,
        hit.process,
      );
    case 'holder': {
      const track = model.primitives[hit.primitive].holders;
      return writer.held(hit.primitive, track, hit.index, track.object(hit.index));
    }
    case 'value':
    case 'waiters':
      return writer.primitive(hit.primitive);
    case 'refusal':
      return writer.refusal(hit.primitive, hit.mark);
    case 'access':
      return writer.access(hit.file, hit.mark);
  }
}

class CardWriter {
  constructor(
    readonly model: TimelineModel,
    readonly time: number,
    readonly now: number,
    readonly stepNs: number,
    readonly t: Translate,
  ) {}

  interval(process: number, tid: number, index: number): Card {
    const { model, t } = this;
    const track = model.processes[process].threads[tid].intervals;
    const activity = track.activity(index);
    const card = this.#blank(activityText(model.state, activity, track.object(index), t), process);
    this.#addTimes(card, track, index);
    const moment = Math.min(Math.max(this.time, track.start(index)), track.end(index));
    card.line = activity === Activity.Running ? model.lineAt(process, tid, moment) : track.line(index);
    this.#addLine(card);
    if (activity === Activity.WaitingSemaphore) {
      this.#addHolder(card, track.object(index), moment);
      this.#addWake(card, track, index, process, tid);
    }
    return card;
  }

  ended(process: number): Card {
    const { t } = this;
    const now = this.model.state.processes[process];
    const card = this.#blank(t('timeline.state.ended'), process);
    this.#add(card, 'timeline.card.at', this.#moment(now.endedAt ?? 0));
    this.#add(card, 'timeline.card.exitCode', String(now.exitCode ?? ''));
    return card;
  }

  output(process: number, mark: number): Card {
    const { model, t } = this;
    const track = model.processes[process].outputs;
    const event = track.event(mark);
    const title = track.kind(mark) === 2 ? t('timeline.card.wroteError') : t('timeline.card.printed');
    const card = this.#blank(title, process);
    card.quote = model.events.text(event);
    this.#add(card, 'timeline.card.at', this.#moment(track.time(mark)));
    card.line = model.events.line(event);
    this.#addLine(card);
    return card;
  }

  held(primitive: number, track: IntervalTrack, index: number, process: number): Card {
    const { model, t } = this;
    const name = primitiveName(model.state, primitive);
    const card = this.#blank(t('timeline.holds', { name }), process);
    this.#addTimes(card, track, index);
    card.line = track.line(index);
    this.#addLine(card);
    this.#addWaiters(card, primitive);
    return card;
  }

  primitive(index: number): Card {
    const { model, t } = this;
    const state = model.stateAt(model.eventAt(this.time));
    const now = state.primitives[index];
    const card = this.#blank(primitiveName(model.state, index), -1);
    card.subject = kindName(model.state.primitives[index].kind);
    this.#add(card, 'timeline.card.at', this.#moment(this.time));
    if (now === undefined) return card;
    if (now.kind === PrimitiveKind.Semaphore || now.kind === PrimitiveKind.BoundedSemaphore) {
      this.#add(card, 'timeline.card.value', String(now.value));
    } else if (now.holder === undefined) {
      this.#add(card, 'timeline.card.heldBy', t('timeline.nobody'));
    } else {
      this.#addHolder(card, index, this.time);
    }
    this.#addWaiters(card, index);
    return card;
  }

  refusal(primitive: number, mark: number): Card {
    const { model, t } = this;
    const track = model.primitives[primitive].refusals;
    const name = primitiveName(model.state, primitive);
    const card = this.#blank(t('timeline.card.refused', { name }), track.process(mark));
    this.#add(card, 'timeline.card.at', this.#moment(track.time(mark)));
    card.line = model.events.line(track.event(mark));
    this.#addLine(card);
    this.#addHolder(card, primitive, track.time(mark));
    return card;
  }

  access(file: number, mark: number): Card {
    const { model, t } = this;
    const track = model.files[file].accesses;
    const card = this.#blank(
      this.#accessTitle(track.kind(mark), model.state.files[file].path),
      track.process(mark),
    );
    const event = model.events.at(track.event(mark));
    card.quote = event.text;
    this.#add(card, 'timeline.card.at', this.#moment(event.time));
    if (event.kind === Kind.FileRead || event.kind === Kind.FileWrite) {
      this.#add(card, 'timeline.card.size', t('timeline.bytes', { count: event.b }));
    }
    card.line = event.line;
    this.#addLine(card);
    return card;
  }

  #accessTitle(kind: number, name: string): string {
    if (kind === Kind.FileRead) return this.t('timeline.card.read', { name });
    if (kind === Kind.FileWrite) return this.t('timeline.card.wrote', { name });
    if (kind === Kind.FileTruncate) return this.t('timeline.card.truncated', { name });
    return this.t('timeline.card.removed', { name });
  }

  #blank(title: string, process: number): Card {
    const subject = process < 0 ? '' : processName(this.model.state, process);
    return { title, process, subject, rows: [], quote: '', line: 0, time: this.time };
  }

  #add(card: Card, key: string, value: string): void {
    card.rows.push({ label: this.t(key), value });
  }

  #moment(time: number): string {
    return momentText(time, this.stepNs);
  }

  #addTimes(card: Card, track: IntervalTrack, index: number): void {
    const start = track.start(index);
    const open = track.end(index) === Number.POSITIVE_INFINITY;
    const end = open ? Math.max(this.now, start) : track.end(index);
    // Short intervals need more digits than the picture's scale would give them.
    const step = Math.min(this.stepNs, Math.max((end - start) / 10, 1000));
    const until = open ? this.#openEnd() : momentText(end, step);
    this.#add(card, 'timeline.card.time', `${momentText(start, step)} – ${until}`);
    const lasted = durationText(end - start);
    if (!open) this.#add(card, 'timeline.card.lasted', lasted);
    else if (this.model.state.end === undefined) {
      this.#add(card, 'timeline.card.lasted', this.t('timeline.card.soFar', { time: lasted }));
    }
    card.time = start;
  }

  /** What an interval that nothing ended lasts until. */
  #openEnd(): string {
    const { end } = this.model.state;
    if (end === undefined) return this.t('timeline.card.now');
    return this.t(end.reason === EndReason.Stuck ? 'timeline.card.forEver' : 'timeline.card.end');
  }

  #addLine(card: Card): void {
    if (card.line > 0) this.#add(card, 'timeline.card.line', String(card.line));
  }

  #addHolder(card: Card, primitive: number, time: number): void {
    const track = this.model.primitives[primitive].holders;
    const index = track.at(time);
    if (index < 0) return;
    this.#add(card, 'timeline.card.heldBy', this.#who(track.object(index), track.line(index)));
  }

  #addWaiters(card: Card, primitive: number): void {
    const state = this.model.stateAt(this.model.eventAt(Math.min(this.time, this.now)));
    const waiters = state.primitives[primitive]?.waiters ?? [];
    if (waiters.length === 0) return;
    const names = waiters.slice(0, WAITERS_NAMED_MAX).map((waiter) => processName(state, waiter.process));
    if (waiters.length > names.length) {
      names.push(this.t('timeline.card.more', { count: waiters.length - names.length }));
    }
    this.#add(card, 'timeline.card.waiting', names.join(this.t('timeline.comma')));
  }

  #addWake(card: Card, track: IntervalTrack, index: number, process: number, tid: number): void {
    const last = track.endEvent(index);
    if (last < 0) return;
    const { events } = this.model;
    if (events.at(last).c === WaitResult.TimedOut) {
      this.#add(card, 'timeline.card.result', this.t('timeline.card.timedOut'));
      return;
    }
    const { pid } = this.model.state.processes[process];
    const first = Math.max(track.event(index), last - WOKEN_BY_EVENTS_MAX);
    const event: TraceEvent = blankEvent();
    for (let at = last; at >= first; at--) {
      events.at(at, event);
      if (event.kind !== Kind.SemRelease || event.c !== pid || event.d !== tid) continue;
      const waker = this.model.state.processes.findIndex((other) => other.pid === event.pid);
      this.#add(card, 'timeline.card.wokenBy', this.#who(waker, event.line));
      return;
    }
  }

  #who(process: number, line: number): string {
    const name = processName(this.model.state, process);
    return line > 0 ? this.t('timeline.card.who', { name, line }) : name;
  }
}

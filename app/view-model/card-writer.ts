import { EndReason } from '../../core/trace/event';
import type { IntervalTrack } from '../../core/trace/model/interval-track';
import type { TimelineModel } from '../../core/trace/model/timeline-model';
import { processName } from './names';
import { durationText, momentText } from './time-text';
import type { Translate } from './words';

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

const NAMED_MAX = 6;

/** Writes the rows that cards have in common. */
export class CardWriter {
  /**
   * @param time where the pointer is, nanoseconds. @param now where open intervals end.
   * @param stepNs how exact times need be: nanoseconds of a pixel.
   */
  constructor(
    readonly model: TimelineModel,
    readonly time: number,
    readonly now: number,
    readonly stepNs: number,
    readonly t: Translate,
  ) {}

  blank(title: string, process: number, subject = ''): Card {
    const who = process < 0 ? subject : processName(this.model.state, process);
    return { title, process, subject: who, rows: [], quote: '', line: 0, time: this.time };
  }

  add(card: Card, key: string, value: string): void {
    card.rows.push({ label: this.t(key), value });
  }

  moment(time: number): string {
    return momentText(time, this.stepNs);
  }

  addTimes(card: Card, track: IntervalTrack, index: number): void {
    const start = track.start(index);
    const open = track.end(index) === Number.POSITIVE_INFINITY;
    this.addSpan(card, start, open ? undefined : track.end(index));
    card.time = start;
  }

  /** @param ended undefined for what goes on. */
  addSpan(card: Card, start: number, ended: number | undefined): void {
    const end = ended ?? Math.max(this.now, start);
    // Short intervals need more digits than the picture's scale would give them.
    const step = Math.min(this.stepNs, Math.max((end - start) / 10, 1000));
    const until = ended === undefined ? this.#openEnd() : momentText(end, step);
    this.add(card, 'timeline.card.time', `${momentText(start, step)} – ${until}`);
    const lasted = durationText(end - start);
    if (ended !== undefined) this.add(card, 'timeline.card.lasted', lasted);
    else if (this.model.state.end === undefined) {
      this.add(card, 'timeline.card.lasted', this.t('timeline.card.soFar', { time: lasted }));
    }
  }

  /** What an interval that nothing ended lasts until. */
  #openEnd(): string {
    const { end } = this.model.state;
    if (end === undefined) return this.t('timeline.card.now');
    return this.t(end.reason === EndReason.Stuck ? 'timeline.card.forEver' : 'timeline.card.end');
  }

  addLine(card: Card, line: number): void {
    card.line = line;
    if (line > 0) this.add(card, 'timeline.card.line', String(line));
  }

  addHolder(card: Card, primitive: number, time: number): void {
    const track = this.model.primitives[primitive].holders;
    const index = track.at(time);
    if (index < 0) return;
    this.add(card, 'timeline.card.heldBy', this.who(track.object(index), track.line(index)));
  }

  /** @param waiters indexes of processes, the first first. */
  addWaiters(card: Card, waiters: readonly number[]): void {
    if (waiters.length === 0) return;
    const { state } = this.model;
    const names = waiters.slice(0, NAMED_MAX).map((process) => processName(state, process));
    if (waiters.length > names.length) {
      names.push(this.t('timeline.card.more', { count: waiters.length - names.length }));
    }
    this.add(card, 'timeline.card.waiting', names.join(this.t('timeline.comma')));
  }

  /** What holds where the pointer is. */
  stateThere() {
    return this.model.stateAt(this.model.eventAt(Math.min(this.time, this.now)));
  }

  who(process: number, line: number): string {
    const name = processName(this.model.state, process);
    return line > 0 ? this.t('timeline.card.who', { name, line }) : name;
  }

  whoDid(event: number): string {
    return this.who(this.model.processOf(event), this.model.events.line(event));
  }
}

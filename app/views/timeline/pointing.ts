import { thingKey } from '../../../core/trace/model/thing';
import type { TimelineModel } from '../../../core/trace/model/timeline-model';
import type { Chosen } from '../../view-model/arrows';
import type { Card } from '../../view-model/card';
import { chosenOf } from '../../view-model/choose';
import { type Hit, hitTest } from '../../view-model/hit';
import { isContent, type Lane, type LaneLayout, laneAt } from '../../view-model/lanes';
import { nsPerPx, timeAt, type View, xOf } from '../../view-model/view';
import { nextStop, type Stop, stopAt } from '../../view-model/walk';
import type { Translate } from '../../view-model/words';
import type { CardView } from './card-view';

type Cards = typeof import('./cards');

export interface PointingHost {
  readonly model: TimelineModel;
  readonly layout: LaneLayout;
  readonly view: View;
  /** Nanoseconds until which open intervals last. */
  readonly now: number;
  readonly texts: Translate;
  /** CSS pixels: the labels' width, the plot's size in sight, and the height of what is over it. */
  readonly sizes: { left: number; width: number; height: number; top: number };
  scrollTop: number;
  /** A place was walked to: it is to be shown. */
  walkedTo(chosen: Chosen, time: number): void;
  /** Something is to be drawn for the person. */
  attend(): void;
  speak(text: string): void;
}

/** What the person points at, with the mouse or from mark to mark with the keyboard, and the card about it. */
export class Pointing {
  /** CSS pixels of the plot as it is in sight. */
  #pointer: { x: number; y: number } | undefined;
  /** Where the keyboard is: a lane, and a place of it. */
  #walked: { key: string; stop: Stop | undefined } | undefined;
  #dragging = false;
  card: Card | undefined;
  #cards: Cards | undefined;
  #coming: Promise<Cards> | undefined;

  constructor(
    private readonly host: PointingHost,
    private readonly cardView: CardView,
  ) {}

  /** Pixel of the plot under the pointer; undefined when it is elsewhere. */
  get pointerX(): number | undefined {
    return this.#pointer?.x;
  }

  /** Nanoseconds under the pointer; undefined when it is elsewhere, or drags. */
  get time(): number | undefined {
    if (this.#pointer === undefined || this.#dragging) return undefined;
    const time = timeAt(this.host.view, this.#pointer.x);
    return time < 0 ? undefined : time;
  }

  /** Key of the lane pointed at. */
  get laneKey(): string | undefined {
    if (this.#walked !== undefined) return this.#walked.key;
    return this.#dragging ? undefined : this.#laneUnder()?.key;
  }

  /** @param y from the top of the plot in sight. */
  point(x: number, y: number): void {
    this.#pointer = { x, y };
    this.#walked = undefined;
    this.host.attend();
  }

  /** The pointer left. */
  unpoint(): void {
    this.#pointer = undefined;
    if (this.#walked === undefined) this.hideCard();
    this.host.attend();
  }

  /** The keyboard is nowhere any more. */
  leave(): void {
    this.#walked = undefined;
    this.hideCard();
    this.host.attend();
  }

  drag(on: boolean): void {
    this.#dragging = on;
    if (on) this.hideCard();
    // What came of the drag is to be seen; what lies under its end is told when the pointer moves on.
    else this.#pointer = undefined;
    this.host.attend();
  }

  /** What is under the pointer. */
  hit(): Hit | undefined {
    const { host } = this;
    const lane = this.#laneUnder();
    if (lane === undefined || this.#pointer === undefined) return undefined;
    const { x, y } = this.#pointer;
    return hitTest(host.model, lane, host.view, host.now, x, lane.pinned ? y : y + host.scrollTop);
  }

  /** Shows the card about what is pointed at, as it is now. */
  refresh(): void {
    const { host } = this;
    if (this.#walked !== undefined) {
      const { key, stop } = this.#walked;
      const lane = host.layout.lanes.find((candidate) => candidate.key === key);
      if (stop === undefined || lane === undefined) return;
      this.#show(stop.hit, stop.time, xOf(host.view, stop.time), this.#screenY(lane) + lane.height / 2);
      return;
    }
    if (this.#pointer === undefined || this.#dragging) return;
    const { x, y } = this.#pointer;
    const hit = this.hit();
    if (hit === undefined) this.hideCard();
    else this.#show(hit, timeAt(host.view, x), x, y);
  }

  /** To the next lane down (1) or up (−1) that has anything to show. @param time where the cursor is. */
  walkLane(direction: 1 | -1, time: number): void {
    const { lanes } = this.host.layout;
    let at = lanes.findIndex((lane) => lane.key === this.#walked?.key);
    if (at < 0) at = direction > 0 ? -1 : lanes.length;
    do at += direction;
    while (lanes[at] !== undefined && !isContent(lanes[at]));
    if (lanes[at] !== undefined) this.#walkTo(lanes[at], stopAt(this.host.model, lanes[at], time));
  }

  /** To the next mark of the lane (1), or the one before (−1). */
  walkMark(direction: 1 | -1, time: number): void {
    const lane = this.#laneWalked() ?? this.host.layout.lanes.find(isContent);
    if (lane === undefined) return;
    const stop = nextStop(this.host.model, lane, this.#walked?.stop?.time ?? time, direction);
    if (stop !== undefined) this.#walkTo(lane, stop);
  }

  /** To what was chosen otherwise: the keyboard goes on from there. */
  walkFrom(chosen: Chosen): void {
    const lane = this.host.layout.lanes.find((candidate) => candidate.key === thingKey(chosen.thing));
    this.#walked = lane === undefined ? undefined : { key: lane.key, stop: undefined };
    if (lane !== undefined) this.#bringIntoSight(lane);
    this.hideCard();
  }

  #laneWalked(): Lane | undefined {
    return this.host.layout.lanes.find((lane) => lane.key === this.#walked?.key);
  }

  #laneUnder(): Lane | undefined {
    const { layout, scrollTop } = this.host;
    return this.#pointer === undefined ? undefined : laneAt(layout, this.#pointer.y, scrollTop);
  }

  #walkTo(lane: Lane, stop: Stop | undefined): void {
    const { host } = this;
    this.#walked = { key: lane.key, stop };
    this.#bringIntoSight(lane);
    if (stop === undefined) this.hideCard();
    else {
      host.walkedTo(chosenOf(host.model, stop.hit), stop.time);
      void this.#bringCards().then(
        (cards) => host.speak(cards.spokenCard(this.#cardOf(cards, stop.hit, stop.time))),
        () => undefined, // no network: the next step tries again
      );
    }
    host.attend();
  }

  #bringIntoSight(lane: Lane): void {
    if (lane.pinned) return;
    const { host } = this;
    const { height } = host.sizes;
    const { pinnedHeight } = host.layout;
    if (lane.y - pinnedHeight < host.scrollTop) host.scrollTop = lane.y - pinnedHeight;
    else if (lane.y + lane.height > host.scrollTop + height) host.scrollTop = lane.y + lane.height - height;
  }

  #screenY(lane: Lane): number {
    return lane.pinned ? lane.y : lane.y - this.host.scrollTop;
  }

  #show(hit: Hit, time: number, x: number, y: number): void {
    const { sizes } = this.host;
    const cards = this.#cards;
    if (cards === undefined) {
      void this.#bringCards().then(
        () => this.host.attend(),
        () => undefined, // no network: the next move tries again
      );
      return;
    }
    const card = this.#cardOf(cards, hit, time);
    this.card = card;
    const stage = { width: sizes.left + sizes.width, height: sizes.height + sizes.top };
    const content = () => cards.contentOf(card);
    this.cardView.show(JSON.stringify(card), content, sizes.left + x, sizes.top + y, stage);
  }

  #cardOf(cards: Cards, hit: Hit, time: number): Card {
    const { model, now, view, texts } = this.host;
    return cards.cardOf(model, hit, time, now, nsPerPx(view), texts);
  }

  async #bringCards(): Promise<Cards> {
    if (this.#cards !== undefined) return this.#cards;
    this.#coming ??= import('./cards');
    try {
      this.#cards = await this.#coming;
      return this.#cards;
    } finally {
      this.#coming = undefined;
    }
  }

  hideCard(): void {
    this.card = undefined;
    this.cardView.hide();
  }
}

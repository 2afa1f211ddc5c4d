import type { TimelineModel } from '../../../core/trace/model/timeline-model';
import { type Card, cardOf } from '../../view-model/card';
import { type Hit, hitTest } from '../../view-model/hit';
import { isContent, type LaneLayout, laneAt } from '../../view-model/lanes';
import { nsPerPx, panBy, timeAt, type View, xOf } from '../../view-model/view';
import { nextStop, type Stop, stopAt } from '../../view-model/walk';
import type { Translate } from '../../view-model/words';
import { type CardView, spokenCard } from './card-view';
import type { TimelineCommand } from './keys';

export interface PointingHost {
  readonly model: TimelineModel;
  readonly layout: LaneLayout;
  readonly view: View;
  /** Nanoseconds until which open intervals last. */
  readonly now: number;
  readonly texts: Translate;
  /** CSS pixels: the labels' width, the plot's size in sight, and the height of the axis over it. */
  readonly sizes: { left: number; width: number; height: number; axis: number };
  scrollTop: number;
  moved(view: View): void;
  /** Something is to be drawn for the person. */
  attend(): void;
  speak(text: string): void;
}

/** Where a chosen mark may stand without the picture moving: this share of the width from either edge. */
const EDGE_SHARE = 0.05;

/** What the person points at, with the mouse or from mark to mark with the keyboard, and the card about it. */
export class Pointing {
  /** CSS pixels of the plot, which begins at the first lane. */
  #pointer: { x: number; y: number } | undefined;
  #chosen: { lane: number; stop: Stop | undefined } | undefined;
  #dragging = false;
  card: Card | undefined;

  constructor(
    private readonly host: PointingHost,
    private readonly cardView: CardView,
  ) {}

  /** Pixel of the plot under the pointer; undefined when it is elsewhere. */
  get pointerX(): number | undefined {
    return this.#pointer?.x;
  }

  /** Where the line of time is to stand. */
  get cursorX(): number | undefined {
    if (this.#chosen?.stop !== undefined) return xOf(this.host.view, this.#chosen.stop.time);
    return this.#dragging ? undefined : this.#pointer?.x;
  }

  /** Index of the lane pointed at; −1 for none. */
  get lane(): number {
    if (this.#chosen !== undefined) return this.#chosen.lane;
    if (this.#pointer === undefined || this.#dragging) return -1;
    const lane = laneAt(this.host.layout, this.#pointer.y);
    return lane === undefined ? -1 : this.host.layout.lanes.indexOf(lane);
  }

  point(x: number, y: number): void {
    this.#pointer = { x, y };
    this.#chosen = undefined;
    this.host.attend();
  }

  /** The pointer left. */
  unpoint(): void {
    this.#pointer = undefined;
    if (this.#chosen === undefined) this.#hide();
    this.host.attend();
  }

  /** Nothing is chosen with the keyboard any more. */
  leave(): void {
    this.#chosen = undefined;
    this.#hide();
    this.host.attend();
  }

  drag(on: boolean): void {
    this.#dragging = on;
    if (on) this.#hide();
    this.host.attend();
  }

  /** Shows the card about what is pointed at, as it is now. */
  refresh(): void {
    const { host } = this;
    if (this.#chosen !== undefined) {
      const { lane, stop } = this.#chosen;
      const box = host.layout.lanes[lane];
      if (stop === undefined || box === undefined) return;
      this.#show(stop.hit, stop.time, xOf(host.view, stop.time), box.y + box.height / 2);
      return;
    }
    if (this.#pointer === undefined || this.#dragging) return;
    const { x, y } = this.#pointer;
    const lane = laneAt(host.layout, y);
    const hit = lane === undefined ? undefined : hitTest(host.model, lane, host.view, host.now, x, y);
    if (hit === undefined) this.#hide();
    else this.#show(hit, timeAt(host.view, x), x, y);
  }

  /** Up and down choose a lane, comma and full stop go from mark to mark in it. */
  walk(command: TimelineCommand): void {
    const { model, layout, now } = this.host;
    const { lanes } = layout;
    const time = this.#chosen?.stop?.time ?? now;
    if (command === 'lane-up' || command === 'lane-down') {
      const step = command === 'lane-down' ? 1 : -1;
      let lane = this.#chosen?.lane ?? (step > 0 ? -1 : lanes.length);
      do lane += step;
      while (lanes[lane] !== undefined && !isContent(lanes[lane]));
      if (lanes[lane] !== undefined) this.#choose(lane, stopAt(model, lanes[lane], time));
      return;
    }
    const lane = this.#chosen?.lane ?? lanes.findIndex(isContent);
    if (lanes[lane] === undefined) return;
    const stop = nextStop(model, lanes[lane], time, command === 'mark-next' ? 1 : -1);
    if (stop !== undefined) this.#choose(lane, stop);
  }

  #choose(index: number, stop: Stop | undefined): void {
    const { host } = this;
    const lane = host.layout.lanes[index];
    this.#chosen = { lane: index, stop };
    const { height } = host.sizes;
    if (lane.y < host.scrollTop) host.scrollTop = lane.y;
    else if (lane.y + lane.height > host.scrollTop + height) host.scrollTop = lane.y + lane.height - height;
    if (stop === undefined) {
      this.#hide();
    } else {
      const { view } = host;
      const x = xOf(view, stop.time);
      const edge = view.width * EDGE_SHARE;
      if (x < edge || x > view.width - edge) host.moved(panBy(view, x - view.width / 2));
      host.speak(spokenCard(this.#cardOf(stop.hit, stop.time)));
    }
    host.attend();
  }

  #show(hit: Hit, time: number, x: number, y: number): void {
    const { sizes, scrollTop } = this.host;
    this.card = this.#cardOf(hit, time);
    const stage = { width: sizes.left + sizes.width, height: sizes.height + sizes.axis };
    this.cardView.show(this.card, sizes.left + x, sizes.axis + y - scrollTop, stage);
  }

  #cardOf(hit: Hit, time: number): Card {
    const { model, now, view, texts } = this.host;
    return cardOf(model, hit, time, now, nsPerPx(view), texts);
  }

  #hide(): void {
    this.card = undefined;
    this.cardView.hide();
  }
}

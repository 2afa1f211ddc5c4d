import { easeView, followView } from '../../view-model/follow';
import { clampView, fitView, panBy, timeAt, type View, withWidth, xOf } from '../../view-model/view';

/** Where a place may stand without the picture moving to it: this share of the width from either edge. */
const EDGE_SHARE = 0.04;
/** A stretch that is fitted has this share of its length on either side. */
const FIT_SHARE = 0.08;

export interface ViewportHost {
  /** Nanoseconds of the run's clock until which there is a picture. */
  readonly now: number;
  /** The run goes on. */
  readonly going: boolean;
  /** The picture goes along with the run, or does so no longer. */
  followed(following: boolean): void;
  attend(): void;
}

/** Which stretch of time is on screen: it follows the run until a person moves it. */
export class Viewport {
  view: View = fitView(1e9, 100);
  following = true;

  constructor(private readonly host: ViewportHost) {}

  /** A person moved or zoomed the picture. */
  moved(view: View): void {
    this.view = clampView(view, this.host.now);
    this.#follow(false);
    this.host.attend();
  }

  panned(px: number): void {
    this.moved(panBy(this.view, px));
  }

  /** Shows the whole run, and goes along with it. */
  fitAll(): void {
    this.#follow(true);
    this.host.attend();
  }

  /** Shows a stretch of time with a little around it. */
  fit(start: number, end: number): void {
    const around = (end - start) * FIT_SHARE;
    this.moved({ start: start - around, end: end + around, width: this.view.width });
  }

  /** Brings a time into sight, by the shortest way when it is near, to the middle when it is far. */
  reveal(time: number): void {
    const { view } = this;
    const x = xOf(view, time);
    const edge = view.width * EDGE_SHARE;
    if (x >= edge && x <= view.width - edge) return;
    const isNear = x > -view.width / 2 && x < view.width * 1.5;
    const target = isNear ? (x < edge ? edge : view.width - edge) : view.width / 2;
    this.moved(panBy(view, x - target));
  }

  /** Turns a page when a time that moves by itself leaves the picture. */
  turnPage(time: number): void {
    const { view } = this;
    const x = xOf(view, time);
    if (x >= 0 && x <= view.width * (1 - EDGE_SHARE)) return;
    this.moved(panBy(view, x - view.width * EDGE_SHARE));
  }

  /** Another run: the picture begins anew and follows it. */
  restart(): void {
    this.#follow(true);
    this.view = followView(0, this.view.width, true);
  }

  resize(width: number): void {
    this.view = withWidth(this.view, width);
    if (this.following) this.view = this.#aim();
  }

  /** Moves the picture towards where the run is; tells whether it moved, and whether it is still under way. */
  ease(elapsedMs: number, atOnce: boolean): { moved: boolean; underWay: boolean } {
    if (!this.following) return { moved: false, underWay: false };
    const aim = this.#aim();
    const next = atOnce ? aim : easeView(this.view, aim, elapsedMs);
    if (next.start === this.view.start && next.end === this.view.end)
      return { moved: false, underWay: false };
    this.view = next;
    return { moved: true, underWay: next !== aim };
  }

  /** Time at pixel `x`, within the run. */
  timeWithin(x: number): number {
    return Math.min(Math.max(timeAt(this.view, x), 0), this.host.now);
  }

  #aim(): View {
    return followView(this.host.now, this.view.width, this.host.going);
  }

  #follow(on: boolean): void {
    if (this.following === on) return;
    this.following = on;
    this.host.followed(on);
  }
}

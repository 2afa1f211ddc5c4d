import { EndReason } from '../../../core/trace/event';
import type { TimelineModel } from '../../../core/trace/model/timeline-model';
import { type Card, cardOf } from '../../view-model/card';
import { FlowingClock } from '../../view-model/flowing-clock';
import { easeView, followView } from '../../view-model/follow';
import { type Hit, hitTest } from '../../view-model/hit';
import { isContent, type Lane, type LaneLayout, laneAt, laneSignature, layOut } from '../../view-model/lanes';
import {
  clampView,
  fitView,
  nsPerPx,
  panBy,
  timeAt,
  type View,
  withWidth,
  xOf,
  zoomAt,
} from '../../view-model/view';
import { nextStop, type Stop, stopAt } from '../../view-model/walk';
import { rememberTexts, summaryText, type Translate } from '../../view-model/words';
import { Axis } from './axis';
import { CardView, spokenCard } from './card-view';
import { Frames } from './frames';
import { type GestureHost, listenToGestures } from './gestures';
import { Gutter } from './gutter';
import { commandOf, type TimelineCommand } from './keys';
import { watchTheme } from './palette';
import { Picture } from './picture';
import type { TimelinePick } from './Timeline';

/** The elements that the React part made. */
export interface TimelineParts {
  stage: HTMLElement;
  axis: SVGSVGElement;
  canvas: HTMLCanvasElement;
  scroll: HTMLElement;
  content: HTMLElement;
  gutter: HTMLUListElement;
  plot: HTMLElement;
  card: HTMLElement;
  spoken: HTMLElement;
}

export interface TimelineSettings {
  status: 'idle' | 'running' | 'paused' | 'ended';
  t: Translate;
  clock: (() => number) | undefined;
  onPick: ((pick: TimelinePick) => void) | undefined;
  /** Whether the picture goes along with the run by itself. */
  onFollow: (following: boolean) => void;
}

/** CSS pixels over the lanes for the labels of time. */
const AXIS_HEIGHT = 34;
const ZOOM_STEP = 1.35;
const PAN_SHARE = 0.12;
/** "Now" must move this much for a new frame. */
const NOW_PX = 0.25;
/** How long a stuck run is drawn beyond its last event: this share of it, and at least so many nanoseconds. */
const STUCK_TAIL = 0.3;
const STUCK_TAIL_NS_MIN = 20_000_000;
const SUMMARY_EVERY_MS = 1000;

/** Runs a timeline's elements: hears its model, the person and the theme, and draws at most once a frame. */
export class TimelineController implements GestureHost {
  view: View = fitView(1e9, 100);
  #layout: LaneLayout = { lanes: [], height: 0 };
  #signature = '';
  #now = 0;
  #drawnNow = 0;
  #clock = new FlowingClock();
  #following = true;
  #dragging = false;
  #dirty = true;
  #changed = true;
  #summaryAt = Number.NEGATIVE_INFINITY;
  #pointer: { x: number; y: number } | undefined;
  #chosen: { lane: number; stop: Stop | undefined } | undefined;
  #card: Card | undefined;
  #leaveModel: () => void;
  #texts: Translate;
  readonly #picture: Picture;
  readonly #axis: Axis;
  readonly #gutter: Gutter;
  readonly #cardView: CardView;
  readonly #frames: Frames;
  readonly #cleanUps: (() => void)[] = [];
  readonly #reducedMotion = matchMedia('(prefers-reduced-motion: reduce)');

  constructor(
    readonly parts: TimelineParts,
    private model: TimelineModel,
    private settings: TimelineSettings,
  ) {
    this.#texts = rememberTexts(settings.t);
    this.#picture = new Picture(parts.canvas);
    this.#axis = new Axis(parts.axis);
    this.#gutter = new Gutter(parts.gutter);
    this.#cardView = new CardView(parts.card);
    this.#frames = new Frames((wallMs, elapsedMs) => this.#frame(wallMs, elapsedMs));
    this.#leaveModel = this.#hear(model);
    this.#cleanUps.push(
      listenToGestures(parts.plot, this),
      watchTheme(() => this.#retint()),
    );
    this.#listen();
    this.#frames.request();
  }

  get runEnd(): number {
    return this.#now;
  }

  /** Another run: the picture begins anew and follows it. */
  setModel(model: TimelineModel): void {
    if (model === this.model) return;
    this.#leaveModel();
    this.model = model;
    this.#clock = new FlowingClock();
    this.#now = 0;
    this.#signature = '';
    this.#chosen = undefined;
    this.#summaryAt = Number.NEGATIVE_INFINITY;
    this.#hideCard();
    this.#leaveModel = this.#hear(model);
    this.#follow(true);
    this.view = followView(0, this.view.width, true);
  }

  setSettings(settings: TimelineSettings): void {
    if (settings.t !== this.settings.t) {
      this.#signature = '';
      this.#texts = rememberTexts(settings.t);
    }
    this.settings = settings;
    this.#summaryAt = Number.NEGATIVE_INFINITY;
    this.#touch(true);
  }

  command(command: TimelineCommand): void {
    const middle = this.#pointer?.x ?? this.view.width / 2;
    if (command === 'zoom-in') this.moved(zoomAt(this.view, ZOOM_STEP, middle));
    else if (command === 'zoom-out') this.moved(zoomAt(this.view, 1 / ZOOM_STEP, middle));
    else if (command === 'pan-left') this.panned(-this.view.width * PAN_SHARE);
    else if (command === 'pan-right') this.panned(this.view.width * PAN_SHARE);
    else if (command === 'fit') this.fitted();
    else if (command === 'leave') this.#leave();
    else if (command === 'pick') this.#pick(this.#card);
    else this.#walk(command);
  }

  moved(view: View): void {
    this.view = clampView(view, this.#now);
    this.#follow(false);
    this.#touch(false);
  }

  panned(px: number): void {
    this.moved(panBy(this.view, px));
  }

  fitted(): void {
    this.#follow(true);
    this.#touch(false);
  }

  dragging(on: boolean): void {
    this.#dragging = on;
    this.parts.stage.toggleAttribute('data-dragging', on);
    if (on) this.#hideCard();
  }

  destroy(): void {
    this.#leaveModel();
    for (const cleanUp of this.#cleanUps) cleanUp();
    this.#frames.stop();
  }

  #hear(model: TimelineModel): () => void {
    this.#touch(true);
    return model.subscribe(() => {
      this.#clock.hear(model.endTime);
      this.#touch(true);
    });
  }

  #touch(changed: boolean): void {
    this.#dirty = true;
    this.#changed ||= changed;
    this.#frames.request();
  }

  #follow(on: boolean): void {
    if (this.#following === on) return;
    this.#following = on;
    this.settings.onFollow(on);
  }

  #retint(): void {
    this.#picture.retint();
    this.#touch(false);
  }

  #listen(): void {
    const { stage, scroll, plot } = this.parts;
    const listen = <K extends keyof HTMLElementEventMap>(
      target: HTMLElement,
      type: K,
      heard: (event: HTMLElementEventMap[K]) => void,
    ) => {
      target.addEventListener(type, heard);
      this.#cleanUps.push(() => target.removeEventListener(type, heard));
    };
    const resized = new ResizeObserver(() => this.#resize());
    resized.observe(stage);
    this.#cleanUps.push(() => resized.disconnect());
    listen(scroll, 'scroll', () => this.#touch(false));
    listen(plot, 'pointermove', (event) => this.#point(event));
    listen(plot, 'pointerleave', () => this.#unpoint());
    listen(plot, 'click', (event) => {
      this.#point(event);
      this.#frames.now();
      this.#pick(this.#card);
    });
    listen(plot, 'keydown', (event) => {
      const command = commandOf(event);
      if (command === undefined) return;
      event.preventDefault();
      this.command(command);
    });
    listen(plot, 'blur', () => this.#leave());
    this.#resize();
  }

  #resize(): void {
    const { stage, gutter, content } = this.parts;
    const left = gutter.offsetWidth;
    const width = Math.max(40, stage.clientWidth - left);
    const height = Math.max(40, stage.clientHeight - AXIS_HEIGHT);
    if (!this.#picture.resize(width, height, left, AXIS_HEIGHT)) return;
    content.style.minHeight = `${height}px`;
    this.view = withWidth(this.view, width);
    if (this.#following) this.view = this.#aim();
    this.#signature = '';
    this.#touch(true);
  }

  #point(event: MouseEvent): void {
    const box = this.parts.plot.getBoundingClientRect();
    this.#pointer = { x: event.clientX - box.left, y: event.clientY - box.top };
    if (this.#chosen !== undefined) this.#chosen = undefined;
    this.#touch(false);
  }

  #unpoint(): void {
    this.#pointer = undefined;
    if (this.#chosen === undefined) this.#hideCard();
    this.#touch(false);
  }

  #leave(): void {
    this.#chosen = undefined;
    this.#hideCard();
    this.#touch(false);
  }

  #hideCard(): void {
    this.#card = undefined;
    this.#cardView.hide();
  }

  #pick(card: Card | undefined): void {
    if (card === undefined) return;
    this.settings.onPick?.({ line: card.line, process: card.process, time: card.time });
  }

  get #going(): boolean {
    return this.settings.status === 'running' || this.settings.status === 'paused';
  }

  #aim(): View {
    return followView(this.#now, this.view.width, this.#going);
  }

  #updateNow(wallMs: number): void {
    const { model, settings } = this;
    const flows = settings.status === 'running' && model.events.length > 0 && model.state.end === undefined;
    if (!flows) {
      this.#clock.now(wallMs, 0);
      // A run that is over ends with its last event, whatever the clock had come to.
      this.#now = this.#going ? Math.max(this.#now, model.endTime) : drawnEnd(model);
    } else if (settings.clock !== undefined) {
      this.#now = Math.max(this.#now, model.endTime, settings.clock());
    } else {
      this.#now = Math.max(this.#now, this.#clock.now(wallMs, model.state.paused ? 0 : model.state.speed));
    }
  }

  #frame(wallMs: number, elapsedMs: number): void {
    this.#updateNow(wallMs);
    let easing = false;
    if (this.#following) {
      const aim = this.#aim();
      const next = this.#reducedMotion.matches ? aim : easeView(this.view, aim, elapsedMs);
      easing = next !== aim;
      if (next.start !== this.view.start || next.end !== this.view.end) this.#dirty = true;
      this.view = next;
    }
    if ((this.#now - this.#drawnNow) / nsPerPx(this.view) >= NOW_PX || this.#now < this.#drawnNow)
      this.#dirty = true;
    if (this.#dirty) this.#draw(wallMs);
    if (easing || (this.settings.status === 'running' && this.model.state.end === undefined))
      this.#frames.request();
  }

  #draw(wallMs: number): void {
    const { model, parts, view } = this;
    this.#dirty = false;
    this.#drawnNow = this.#now;
    const { width, height, left } = this.#picture;
    if (this.#changed) this.#drawTexts(height, wallMs);
    this.#showCard();
    const activeLane = this.#activeLane();
    this.#gutter.activate(activeLane);
    this.#picture.draw({
      model,
      layout: this.#layout,
      view,
      now: this.#now,
      going: this.#going && model.events.length > 0,
      scrollTop: parts.scroll.scrollTop,
      height,
      activeLane,
      t: this.#texts,
    });
    this.#axis.draw(view, left, AXIS_HEIGHT);
    const x = this.#cursorX();
    this.#axis.point(
      view,
      left,
      AXIS_HEIGHT,
      height + AXIS_HEIGHT,
      x !== undefined && x <= width ? x : undefined,
    );
  }

  #drawTexts(height: number, wallMs: number): void {
    const { model, parts } = this;
    this.#changed = false;
    const signature = laneSignature(model);
    if (signature !== this.#signature) {
      this.#signature = signature;
      this.#layout = layOut(model, height);
      parts.content.style.height = `${this.#layout.height}px`;
      parts.stage.toggleAttribute('data-empty', this.#layout.lanes.length === 0);
      this.#gutter.lay(this.#layout, this.#texts);
    }
    this.#gutter.update(model, this.#texts);
    if (wallMs - this.#summaryAt >= SUMMARY_EVERY_MS || model.state.end !== undefined) {
      this.#summaryAt = wallMs;
      parts.plot.setAttribute('aria-label', summaryText(model, this.#now, this.#texts));
    }
  }

  #activeLane(): number {
    if (this.#chosen !== undefined) return this.#chosen.lane;
    if (this.#pointer === undefined || this.#dragging) return -1;
    const lane = laneAt(this.#layout, this.#pointer.y);
    return lane === undefined ? -1 : this.#layout.lanes.indexOf(lane);
  }

  #cursorX(): number | undefined {
    if (this.#chosen?.stop !== undefined) return xOf(this.view, this.#chosen.stop.time);
    return this.#dragging ? undefined : this.#pointer?.x;
  }

  #showCard(): void {
    if (this.#chosen !== undefined) {
      const { lane, stop } = this.#chosen;
      if (stop !== undefined)
        this.#showHit(stop.hit, stop.time, this.#layout.lanes[lane], xOf(this.view, stop.time));
      return;
    }
    if (this.#pointer === undefined || this.#dragging) return;
    const { x, y } = this.#pointer;
    const lane = laneAt(this.#layout, y);
    const hit = lane === undefined ? undefined : hitTest(this.model, lane, this.view, this.#now, x, y);
    if (hit === undefined) this.#hideCard();
    else this.#showHit(hit, timeAt(this.view, x), undefined, x, y);
  }

  #showHit(hit: Hit, time: number, lane: Lane | undefined, x: number, y = 0): void {
    const { left, width, height } = this.#picture;
    this.#card = cardOf(this.model, hit, time, this.#now, nsPerPx(this.view), this.#texts);
    const top = lane === undefined ? y : lane.y + lane.height / 2;
    const below = AXIS_HEIGHT + top - this.parts.scroll.scrollTop;
    const stage = { width: left + width, height: height + AXIS_HEIGHT };
    this.#cardView.show(this.#card, left + x, below, stage);
  }

  /** The keyboard's way: up and down choose a lane, comma and full stop go from mark to mark in it. */
  #walk(command: TimelineCommand): void {
    const { lanes } = this.#layout;
    if (lanes.length === 0) return;
    const from = this.#chosen;
    const time = from?.stop?.time ?? this.#now;
    if (command === 'lane-up' || command === 'lane-down') {
      const step = command === 'lane-down' ? 1 : -1;
      let lane = from?.lane ?? (step > 0 ? -1 : lanes.length);
      do lane += step;
      while (lanes[lane] !== undefined && !isContent(lanes[lane]));
      if (lanes[lane] === undefined) return;
      this.#choose(lane, stopAt(this.model, lanes[lane], time));
    } else {
      const lane = from?.lane ?? lanes.findIndex(isContent);
      const stop = nextStop(this.model, lanes[lane], time, command === 'mark-next' ? 1 : -1);
      if (stop !== undefined) this.#choose(lane, stop);
    }
  }

  #choose(index: number, stop: Stop | undefined): void {
    const { scroll, spoken } = this.parts;
    const lane = this.#layout.lanes[index];
    this.#chosen = { lane: index, stop };
    const { height } = this.#picture;
    if (lane.y < scroll.scrollTop) scroll.scrollTop = lane.y;
    else if (lane.y + lane.height > scroll.scrollTop + height)
      scroll.scrollTop = lane.y + lane.height - height;
    if (stop === undefined) {
      this.#hideCard();
    } else {
      const x = xOf(this.view, stop.time);
      const edge = this.view.width * 0.05;
      if (x < edge || x > this.view.width - edge) this.moved(panBy(this.view, x - this.view.width / 2));
      const card = cardOf(this.model, stop.hit, stop.time, this.#now, nsPerPx(this.view), this.#texts);
      spoken.textContent = spokenCard(card);
    }
    this.#touch(false);
  }
}

/** Until when a run that is over is drawn: its last event; when it is stuck a while beyond, for it waits for ever. */
function drawnEnd(model: TimelineModel): number {
  const { end } = model.state;
  if (end === undefined || end.reason !== EndReason.Stuck) return model.endTime;
  return model.endTime + Math.max(model.endTime * STUCK_TAIL, STUCK_TAIL_NS_MIN);
}

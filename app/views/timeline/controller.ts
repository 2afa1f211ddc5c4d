import type { TimelineModel } from '../../../core/trace/model/timeline-model';
import { easeView, followView } from '../../view-model/follow';
import { type LaneLayout, laneSignature, layOut } from '../../view-model/lanes';
import { clampView, fitView, nsPerPx, panBy, type View, withWidth, zoomAt } from '../../view-model/view';
import { rememberTexts, summaryText, type Translate } from '../../view-model/words';
import { Axis } from './axis';
import { CardView } from './card-view';
import { Frames } from './frames';
import { type GestureHost, listenToGestures } from './gestures';
import { Gutter } from './gutter';
import { commandOf, type TimelineCommand } from './keys';
import { watchTheme } from './palette';
import { Picture } from './picture';
import { Pointing, type PointingHost } from './pointing';
import { RunTime } from './run-time';
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

/** CSS pixels over the lanes for the labels of time; timeline.css has it too. */
const AXIS_HEIGHT = 34;
const ZOOM_STEP = 1.35;
const PAN_SHARE = 0.12;
/** "Now" must move this much for a new frame. */
const NOW_PX = 0.25;
/** A frame that no person asked for waits this many times as long as the last one took: the page stays free. */
const REST_SHARE = 3;
const SUMMARY_EVERY_MS = 1000;

/** Runs a timeline's elements: hears its model, the person and the theme, and draws at most once a frame. */
export class TimelineController implements GestureHost, PointingHost {
  view: View = fitView(1e9, 100);
  layout: LaneLayout = { lanes: [], height: 0 };
  texts: Translate;
  #signature = '';
  #axisView: View | undefined;
  #time: RunTime;
  #drawnNow = 0;
  /** As last heard: asking the element in each frame would make the page lay itself out there and then. */
  #scrollTop = 0;
  #following = true;
  /** Something is to be drawn; for a person, at once; because the run went on, with new texts. */
  #dirty = true;
  #urgent = true;
  #changed = true;
  #frameAt = 0;
  #frameTook = 0;
  #summaryAt = Number.NEGATIVE_INFINITY;
  #leaveModel: () => void;
  readonly #picture: Picture;
  readonly #axis: Axis;
  readonly #gutter: Gutter;
  readonly #pointing: Pointing;
  readonly #frames: Frames;
  readonly #cleanUps: (() => void)[] = [];
  readonly #reducedMotion = matchMedia('(prefers-reduced-motion: reduce)');

  constructor(
    readonly parts: TimelineParts,
    public model: TimelineModel,
    private settings: TimelineSettings,
  ) {
    this.texts = rememberTexts(settings.t);
    this.#time = new RunTime(model);
    this.#picture = new Picture(parts.canvas);
    this.#axis = new Axis(parts.axis);
    this.#gutter = new Gutter(parts.gutter);
    this.#pointing = new Pointing(this, new CardView(parts.card));
    this.#frames = new Frames((wallMs) => this.#frame(wallMs));
    this.#leaveModel = this.#hear(model);
    const unlisten = listenToGestures(parts.plot, this);
    const unwatch = watchTheme(() => this.#retint());
    this.#cleanUps.push(unlisten, unwatch);
    this.#listen();
  }

  get now(): number {
    return this.#time.now;
  }

  get runEnd(): number {
    return this.#time.now;
  }

  get sizes(): PointingHost['sizes'] {
    const { left, width, height } = this.#picture;
    return { left, width, height, axis: AXIS_HEIGHT };
  }

  get scrollTop(): number {
    return this.#scrollTop;
  }

  set scrollTop(px: number) {
    this.parts.scroll.scrollTop = px;
    this.#readScroll();
  }

  #readScroll(): void {
    this.#scrollTop = this.parts.scroll.scrollTop;
  }

  /** Another run: the picture begins anew and follows it. */
  setModel(model: TimelineModel): void {
    if (model === this.model) return;
    this.#leaveModel();
    this.model = model;
    this.#time = new RunTime(model);
    this.#signature = '';
    this.#summaryAt = Number.NEGATIVE_INFINITY;
    this.#pointing.leave();
    this.#leaveModel = this.#hear(model);
    this.#follow(true);
    this.view = followView(0, this.view.width, true);
  }

  setSettings(settings: TimelineSettings): void {
    if (settings.t !== this.settings.t) {
      this.#signature = '';
      this.texts = rememberTexts(settings.t);
    }
    this.settings = settings;
    this.#summaryAt = Number.NEGATIVE_INFINITY;
    this.#changed = true;
    this.attend();
  }

  command(command: TimelineCommand): void {
    const middle = this.#pointing.pointerX ?? this.view.width / 2;
    if (command === 'zoom-in') this.moved(zoomAt(this.view, ZOOM_STEP, middle));
    else if (command === 'zoom-out') this.moved(zoomAt(this.view, 1 / ZOOM_STEP, middle));
    else if (command === 'pan-left') this.panned(-this.view.width * PAN_SHARE);
    else if (command === 'pan-right') this.panned(this.view.width * PAN_SHARE);
    else if (command === 'fit') this.fitted();
    else if (command === 'leave') this.#pointing.leave();
    else if (command === 'pick') this.#pick();
    else this.#pointing.walk(command);
  }

  moved(view: View): void {
    this.view = clampView(view, this.now);
    this.#follow(false);
    this.attend();
  }

  panned(px: number): void {
    this.moved(panBy(this.view, px));
  }

  fitted(): void {
    this.#follow(true);
    this.attend();
  }

  dragging(on: boolean): void {
    this.parts.stage.toggleAttribute('data-dragging', on);
    this.#pointing.drag(on);
  }

  attend(): void {
    this.#dirty = true;
    this.#urgent = true;
    this.#frames.request();
  }

  speak(text: string): void {
    this.parts.spoken.textContent = text;
  }

  destroy(): void {
    this.#leaveModel();
    for (const cleanUp of this.#cleanUps) cleanUp();
    this.#frames.stop();
  }

  #hear(model: TimelineModel): () => void {
    const heard = () => {
      this.#time.hear();
      this.#dirty = true;
      this.#changed = true;
      this.#frames.request();
    };
    heard();
    return model.subscribe(heard);
  }

  #follow(on: boolean): void {
    if (this.#following === on) return;
    this.#following = on;
    this.settings.onFollow(on);
  }

  #retint(): void {
    this.#picture.retint();
    this.attend();
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
    listen(scroll, 'scroll', () => {
      this.#readScroll();
      this.attend();
    });
    listen(plot, 'pointermove', (event) => this.#point(event));
    listen(plot, 'pointerleave', () => this.#pointing.unpoint());
    listen(plot, 'click', (event) => {
      this.#point(event);
      this.#frames.now();
      this.#pick();
    });
    listen(plot, 'keydown', (event) => {
      const command = commandOf(event);
      if (command === undefined) return;
      event.preventDefault();
      this.command(command);
    });
    listen(plot, 'blur', () => this.#pointing.leave());
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
    this.#changed = true;
    this.attend();
  }

  #point(event: MouseEvent): void {
    const box = this.parts.plot.getBoundingClientRect();
    this.#pointing.point(event.clientX - box.left, event.clientY - box.top);
  }

  #pick(): void {
    const { card } = this.#pointing;
    if (card !== undefined) {
      this.settings.onPick?.({ line: card.line, process: card.process, time: card.time });
    }
  }

  get #going(): boolean {
    return this.settings.status === 'running' || this.settings.status === 'paused';
  }

  #aim(): View {
    return followView(this.now, this.view.width, this.#going);
  }

  #frame(wallMs: number): void {
    const elapsedMs = wallMs - this.#frameAt;
    if (!this.#urgent && elapsedMs < this.#frameTook * REST_SHARE) {
      this.#frames.request();
      return;
    }
    const began = performance.now();
    this.#frameAt = wallMs;
    this.#time.update(wallMs, this.settings);
    const easing = this.#following && this.#ease(elapsedMs);
    const moved = this.now - this.#drawnNow;
    if (moved < 0 || moved / nsPerPx(this.view) >= NOW_PX) this.#dirty = true;
    if (this.#dirty) this.#draw(wallMs);
    const live = this.settings.status === 'running' && this.model.state.end === undefined;
    if (easing || live) this.#frames.request();
    this.#frameTook = performance.now() - began;
  }

  /** Moves the view towards where the run is; tells whether it is still under way. */
  #ease(elapsedMs: number): boolean {
    const aim = this.#aim();
    const next = this.#reducedMotion.matches ? aim : easeView(this.view, aim, elapsedMs);
    if (next.start === this.view.start && next.end === this.view.end) return false;
    this.view = next;
    this.#dirty = true;
    return next !== aim;
  }

  #draw(wallMs: number): void {
    const { model, view, texts } = this;
    const { height, left, width } = this.#picture;
    this.#dirty = false;
    this.#urgent = false;
    this.#drawnNow = this.now;
    if (this.#changed) this.#drawTexts(wallMs);
    this.#pointing.refresh();
    const activeLane = this.#pointing.lane;
    this.#gutter.activate(activeLane);
    const going = this.#going && model.events.length > 0;
    const { layout, now, scrollTop } = this;
    this.#picture.draw({ model, layout, view, now, going, scrollTop, height, activeLane, t: texts });
    if (view !== this.#axisView) this.#axis.draw(view, left, AXIS_HEIGHT);
    this.#axisView = view;
    const x = this.#pointing.cursorX;
    const inside = x !== undefined && x <= width ? x : undefined;
    this.#axis.point(view, left, AXIS_HEIGHT, height + AXIS_HEIGHT, inside);
  }

  #drawTexts(wallMs: number): void {
    const { model, parts, texts } = this;
    this.#changed = false;
    const signature = laneSignature(model);
    if (signature !== this.#signature) {
      this.#signature = signature;
      this.layout = layOut(model, this.#picture.height);
      parts.content.style.height = `${this.layout.height}px`;
      parts.stage.toggleAttribute('data-empty', this.layout.lanes.length === 0);
      this.#gutter.lay(this.layout, texts);
    }
    this.#gutter.update(model, texts);
    if (wallMs - this.#summaryAt >= SUMMARY_EVERY_MS || model.state.end !== undefined) {
      this.#summaryAt = wallMs;
      parts.plot.setAttribute('aria-label', summaryText(model, this.now, texts));
    }
  }
}

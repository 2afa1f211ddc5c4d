import type { TimelineModel } from '../../../core/trace/model/timeline-model';
import { lanesStore } from '../../store/lanes';
import { playbackStore, shownEvent } from '../../store/playback';
import { type Selected, selectionStore } from '../../store/selection';
import { stretchStore } from '../../store/stretch';
import { isFrameFull } from '../../store/turn';
import type { LaneLayout } from '../../view-model/lanes';
import { nsPerPx, type View } from '../../view-model/view';
import { rememberTexts, type Translate } from '../../view-model/words';
import { CardView } from './card-view';
import { type DragHost, listenToDrags, listenToRuler } from './drags';
import { Drawing, type FrameInput, TOP_HEIGHT } from './drawing';
import { Frames } from './frames';
import type { GestureHost } from './gestures';
import type { GutterHost } from './gutter';
import type { RowAction } from './gutter-row';
import type { Hands, takeInHand } from './hands';
import { commandOf, isForTimeline, type KeyReach, type TimelineCommand } from './keys';
import { listen } from './listen';
import { Navigator } from './navigator';
import { watchTheme } from './paint/palette';
import { Pointing, type PointingHost } from './pointing';
import { RunTime } from './run-time';
import type { TimelinePick } from './Timeline';
import { Viewport, type ViewportHost } from './viewport';

/** The elements of a stage (stage.ts), and the section around it. */
export interface TimelineParts {
  section: HTMLElement;
  stage: HTMLElement;
  ruler: HTMLElement;
  axis: SVGSVGElement;
  paintedAxis: HTMLCanvasElement;
  overlay: SVGSVGElement;
  minimap: HTMLCanvasElement;
  window: SVGSVGElement;
  frame: HTMLElement;
  canvas: HTMLCanvasElement;
  scroll: HTMLElement;
  content: HTMLElement;
  gutter: HTMLUListElement;
  plot: HTMLElement;
  card: HTMLElement;
  spoken: HTMLElement;
  icons: HTMLElement;
}

export interface TimelineSettings {
  status: 'idle' | 'running' | 'paused' | 'ended';
  t: Translate;
  clock: (() => number) | undefined;
  onPick: ((pick: TimelinePick) => void) | undefined;
  /** The run is to be paused, or to go on. */
  onPause: () => void;
  /** Where the timeline's keys are its own: 'page' also where nothing has the focus, 'inside' only within it. */
  keys: KeyReach;
  /** Whether the picture goes along with the run by itself. */
  onFollow: (following: boolean) => void;
  /** The keys '/' and '?'. */
  onSearch: () => void;
  onHelp: () => void;
}

/** "Now" must move this much for a new frame. */
const NOW_PX = 0.25;
/** A frame that no person asked for waits this many times as long as the last one took: the page stays free. */
const REST_SHARE = 3;
/** A picture that has not moved for so long is at rest. */
const REST_MS = 120;

type Hosts = GestureHost & PointingHost & ViewportHost & DragHost & GutterHost;

/** Runs a timeline's elements: hears its model, the stores, the person and the theme, and draws at most once a frame. */
export class TimelineController implements Hosts {
  texts: Translate;
  readonly viewport = new Viewport(this);
  readonly pointing: Pointing;
  #time: RunTime;
  #drawnNow = 0;
  /** As last heard: asking the element in each frame would make the page lay itself out there and then. */
  #scrollTop = 0;
  /** Something is to be drawn; for a person, at once; with other lanes or texts. */
  #dirty = true;
  #urgent = true;
  #changed = true;
  /** The last frame had no time for more than the labels. */
  #arrangedAlone = false;
  /** The view that was drawn last. */
  #drawnView: View | undefined;
  /** The timer that waits for the picture to come to rest. */
  #rest = 0;
  #frameAt = 0;
  #frameTook = 0;
  #leaveModel: () => void;
  readonly #drawing: Drawing;
  readonly #navigator: Navigator;
  readonly #frames: Frames;
  #hands: Hands | undefined;
  readonly #cleanUps: (() => void)[] = [];
  readonly #reducedMotion = matchMedia('(prefers-reduced-motion: reduce)');

  constructor(
    readonly parts: TimelineParts,
    public model: TimelineModel,
    public settings: TimelineSettings,
  ) {
    this.texts = rememberTexts(settings.t);
    this.#time = new RunTime(model);
    this.#drawing = new Drawing(parts, this);
    this.pointing = new Pointing(this, new CardView(parts.card));
    this.#navigator = new Navigator(this);
    this.#frames = new Frames((wallMs) => this.#frame(wallMs));
    this.#leaveModel = this.#hear(model);
    this.#listen();
    this.#resize();
    this.#showWanted();
  }

  get layout(): LaneLayout {
    return this.#drawing.layout;
  }

  get now(): number {
    return this.#time.now;
  }

  get runEnd(): number {
    return this.#time.now;
  }

  get view(): View {
    return this.viewport.view;
  }

  get going(): boolean {
    return this.settings.status === 'running' || this.settings.status === 'paused';
  }

  get sizes(): PointingHost['sizes'] {
    const { left, width, height } = this.#drawing.picture;
    return { left, width, height, top: TOP_HEIGHT };
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
    // The labels of pinned lanes stay where they are.
    this.parts.gutter.style.setProperty('--scrolled', `${this.#scrollTop}px`);
  }

  /** Another run: the picture begins anew and follows it. */
  setModel(model: TimelineModel): void {
    if (model === this.model) return;
    this.#leaveModel();
    this.model = model;
    this.#time = new RunTime(model);
    this.#drawing.forget();
    this.pointing.leave();
    this.#leaveModel = this.#hear(model);
    this.viewport.restart();
  }

  setSettings(settings: TimelineSettings): void {
    if (settings.t !== this.settings.t) this.texts = rememberTexts(settings.t);
    this.settings = settings;
    this.#drawing.forget();
    this.#rewrite();
  }

  /** From now on a person can move the picture with mouse and fingers. @param take of hands.ts */
  takeInHand(take: typeof takeInHand): void {
    this.#hands = take(this.parts, this.#drawing.minimap, this);
  }

  command(command: TimelineCommand): void {
    this.#navigator.command(command);
  }

  moved(view: View): void {
    this.viewport.moved(view);
  }

  panned(px: number): void {
    this.viewport.panned(px);
  }

  followed(following: boolean): void {
    this.settings.onFollow(following);
    stretchStore.setState({ following });
  }

  /** Another part of the page has asked for a stretch of time. */
  #showWanted(): void {
    const { wanted } = stretchStore.getState();
    if (wanted === undefined) return;
    stretchStore.setState({ wanted: undefined });
    this.moved({ ...wanted, width: this.view.width });
  }

  fittedAt(x: number, y: number): void {
    this.pointing.point(x, y - this.#scrollTop);
    this.#navigator.fitUnderPointer();
  }

  dragging(on: boolean): void {
    this.parts.stage.toggleAttribute('data-dragging', on);
    this.pointing.drag(on);
  }

  dragAt(x: number): 'cursor' | 'range' | undefined {
    return this.#navigator.dragAt(x);
  }

  cursorDragged(x: number): void {
    this.#navigator.dragCursor(x);
  }

  rangeDragged(from: number, to: number): void {
    this.#navigator.dragRange(from, to);
  }

  walkedTo(chosen: Selected, time: number): void {
    this.#navigator.goTo(chosen, time);
  }

  /** Chooses something that was found elsewhere, and brings it into sight. @param time −1 for what is at no time. */
  show(chosen: Selected, time: number): void {
    if (time < 0) selectionStore.setState({ selected: chosen });
    else this.#navigator.goTo(chosen, time);
    this.pointing.walkFrom(chosen);
  }

  rowAction(action: RowAction, key: string): void {
    this.#navigator.lanes.command(`lane-${action}`, this.layout, key);
  }

  rowMoved(key: string, before: string | undefined): void {
    this.#navigator.lanes.moveBefore(this.layout, key, before);
  }

  rowChosen(key: string): void {
    const thing = this.#thingOf(key);
    if (thing !== undefined) selectionStore.getState().selectThing(thing);
  }

  rowPointed(key: string | undefined): void {
    selectionStore.getState().point(key === undefined ? undefined : this.#thingOf(key));
  }

  #thingOf(key: string) {
    return this.layout.lanes.find((lane) => lane.key === key)?.thing;
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
    this.#drawing.destroy();
    this.#hands?.letGo();
    for (const cleanUp of this.#cleanUps) cleanUp();
    this.#frames.stop();
    clearTimeout(this.#rest);
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

  #rewrite(): void {
    this.#changed = true;
    this.attend();
  }

  #retint(): void {
    this.#drawing.retint();
    this.attend();
  }

  #listen(): void {
    const { stage, scroll, plot, ruler, section } = this.parts;
    const resized = new ResizeObserver(() => this.#resize());
    resized.observe(stage);
    this.#cleanUps.push(
      listenToDrags(plot, this),
      listenToRuler(ruler, this),
      watchTheme(() => this.#retint()),
      () => resized.disconnect(),
      playbackStore.subscribe(() => this.#rewrite()),
      selectionStore.subscribe(() => this.attend()),
      lanesStore.subscribe(() => this.#rewrite()),
      stretchStore.subscribe(() => this.#showWanted()),
      listen(scroll, {
        scroll: () => {
          this.#readScroll();
          this.attend();
        },
      }),
      listen(plot, {
        pointermove: (event) => this.#point(event),
        pointerleave: () => this.pointing.unpoint(),
        click: (event) => {
          this.#point(event);
          this.#frames.now();
          this.#navigator.click();
        },
        blur: () => this.pointing.leave(),
      }),
      listen(document, { keydown: (event) => this.#press(event, section) }),
    );
  }

  #press(event: KeyboardEvent, section: HTMLElement): void {
    // The editor is in a shadow root: what was really pressed in is first on the event's path.
    const [innermost] = event.composedPath();
    if (event.defaultPrevented || !isForTimeline(event.key, innermost, section, this.settings.keys)) return;
    const command = commandOf(event);
    if (command === undefined) return;
    event.preventDefault();
    this.command(command);
  }

  #resize(): void {
    if (!this.#drawing.resize()) return;
    this.viewport.resize(this.#drawing.picture.width);
    this.#hands?.resize();
    this.#rewrite();
  }

  #point(event: MouseEvent): void {
    const box = this.parts.plot.getBoundingClientRect();
    this.pointing.point(event.clientX - box.left, event.clientY - box.top - this.#scrollTop);
    this.parts.stage.toggleAttribute(
      'data-on-cursor',
      this.#navigator.dragAt(event.clientX - box.left) === 'cursor',
    );
  }

  #frame(wallMs: number): void {
    const elapsedMs = wallMs - this.#frameAt;
    const full = isFrameFull(wallMs);
    if (!this.#urgent && (full || elapsedMs < this.#frameTook * REST_SHARE)) {
      this.#frames.request();
      return;
    }
    const began = performance.now();
    this.#frameAt = wallMs;
    this.#time.update(wallMs, this.settings);
    const playing = this.#playOn(elapsedMs);
    const { moved, underWay } = this.viewport.ease(elapsedMs, this.#reducedMotion.matches);
    const advanced = this.now - this.#drawnNow;
    if (moved || advanced < 0 || advanced / nsPerPx(this.view) >= NOW_PX) this.#dirty = true;
    if (this.#dirty) this.#draw(wallMs);
    const live = this.settings.status === 'running' && this.model.state.end === undefined;
    if (playing || underWay || live) this.#frames.request();
    this.#frameTook = performance.now() - began;
  }

  /** While the recording is played the cursor moves on, and the picture with it. */
  #playOn(elapsedMs: number): boolean {
    const playback = playbackStore.getState();
    if (!playback.playing) return false;
    // A page that was hidden for a while does not leap.
    playback.advance(Math.min(elapsedMs, 100));
    this.viewport.turnPage(this.#navigator.cursorTime);
    return true;
  }

  #draw(wallMs: number): void {
    const input = this.#input(wallMs);
    if (this.#arrange(input)) return;
    this.#dirty = false;
    this.#urgent = false;
    this.#drawnNow = this.now;
    // While the picture moves under the pointer, words about what was there would be wrong, and cost a layout.
    const moving = this.#drawnView !== this.view;
    this.#drawnView = this.view;
    if (moving) {
      this.pointing.hideCard();
      this.#settle();
    } else {
      this.pointing.refresh();
      stretchStore.setState({
        start: this.view.start,
        end: this.view.end,
        step: nsPerPx(this.view),
        following: this.viewport.following,
      });
    }
    const { time, laneKey: activeLane } = this.pointing;
    this.#drawing.draw({ ...input, moving, hover: moving ? undefined : time, activeLane });
  }

  /** Brings lanes and labels up to date. Tells whether that took so long that the picture comes with the next frame. */
  #arrange(input: FrameInput): boolean {
    if (!this.#changed) return false;
    this.#changed = false;
    this.#drawing.arrange(input);
    this.#arrangedAlone = !this.#arrangedAlone && isFrameFull(input.wallMs);
    if (!this.#arrangedAlone) return false;
    this.attend();
    return true;
  }

  /** When the picture has come to rest it is drawn once more, with all that is left out while it moves. */
  #settle(): void {
    clearTimeout(this.#rest);
    this.#rest = window.setTimeout(() => this.attend(), REST_MS);
  }

  #input(wallMs: number): FrameInput {
    const { model, view, now, scrollTop, texts } = this;
    const playback = playbackStore.getState();
    const { selected, range, pointed } = selectionStore.getState();
    const lanes = lanesStore.getState();
    return {
      model,
      view,
      now,
      going: this.going && model.events.length > 0,
      scrollTop,
      t: texts,
      choices: lanes,
      allArrows: lanes.arrows === 'all',
      // The present state needs no copy: it is read here and now.
      state: playback.cursor === undefined ? model.state : model.stateAt(shownEvent(playback, model)),
      cursor: this.#navigator.cursor,
      hover: undefined,
      moving: false,
      activeLane: undefined,
      pointed,
      chosen: selected,
      range,
      wallMs,
    };
  }
}

import type { TimelineModel } from '../../../core/trace/model/timeline-model';
import { lanesStore } from '../../store/lanes';
import { playbackStore, shownTime } from '../../store/playback';
import { type Selected, selectionStore } from '../../store/selection';
import { linksOfEvents } from '../../view-model/arrows';
import { chosenOf, followed, timesOf } from '../../view-model/choose';
import { type LaneLayout, laneOf } from '../../view-model/lanes';
import { xOf, zoomAt } from '../../view-model/view';
import type { TimelineSettings } from './controller';
import type { TimelineCommand } from './keys';
import { LaneActions, type LaneCommand } from './lane-actions';
import type { Pointing } from './pointing';
import type { Viewport } from './viewport';

const ZOOM_STEP = 1.35;
const PAN_SHARE = 0.12;
/** The cursor's line is caught from this near. */
const CURSOR_REACH_PX = 5;
/** Picked when what was picked before is let go. */
const NOTHING = { line: 0, process: -1, time: 0 };

export interface NavigatorHost {
  readonly model: TimelineModel;
  readonly layout: LaneLayout;
  readonly now: number;
  readonly going: boolean;
  readonly viewport: Viewport;
  readonly pointing: Pointing;
  readonly settings: TimelineSettings;
}

/** What a person does with the timeline, by key, mouse or finger, as changes of the view, the cursor and the selection. */
export class Navigator {
  readonly lanes = new LaneActions(lanesStore);
  readonly #commands: Record<TimelineCommand, () => void> = {
    'zoom-in': () => this.#zoom(ZOOM_STEP),
    'zoom-out': () => this.#zoom(1 / ZOOM_STEP),
    'pan-left': () => this.#pan(-1),
    'pan-right': () => this.#pan(1),
    fit: () => this.#fit(),
    'fit-all': () => this.host.viewport.fitAll(),
    play: () => this.#play(),
    'step-back': () => this.#step(-1),
    step: () => this.#step(1),
    'lane-up': () => this.host.pointing.walkLane(-1, this.cursorTime),
    'lane-down': () => this.host.pointing.walkLane(1, this.cursorTime),
    'mark-previous': () => this.host.pointing.walkMark(-1, this.cursorTime),
    'mark-next': () => this.host.pointing.walkMark(1, this.cursorTime),
    'lane-move-up': () => this.#arrange('lane-move-up'),
    'lane-move-down': () => this.#arrange('lane-move-down'),
    'lane-fold': () => this.#arrange('lane-fold'),
    'lane-pin': () => this.#arrange('lane-pin'),
    'lane-hide': () => this.#arrange('lane-hide'),
    cause: () => this.#followArrow(-1),
    effect: () => this.#followArrow(1),
    arrows: () => this.lanes.toggleArrows(),
    search: () => this.host.settings.onSearch(),
    help: () => this.host.settings.onHelp(),
    pick: () => this.#pick(),
    leave: () => this.#leave(),
  };

  constructor(private readonly host: NavigatorHost) {}

  /** Nanoseconds at which the page shows the run. */
  get cursorTime(): number {
    return shownTime(playbackStore.getState(), this.host.model);
  }

  /** Nanoseconds where a cursor is drawn; undefined while the picture goes along with a run that goes on. */
  get cursor(): number | undefined {
    const { going, model } = this.host;
    if (model.events.length === 0) return undefined;
    // A stuck run is drawn beyond its last event, but what the page shows is how it stood there.
    return going && playbackStore.getState().cursor === undefined ? undefined : this.cursorTime;
  }

  command(command: TimelineCommand): void {
    this.#commands[command]();
  }

  #pan(direction: 1 | -1): void {
    const { viewport } = this.host;
    viewport.panned(direction * viewport.view.width * PAN_SHARE);
  }

  #step(moments: 1 | -1): void {
    playbackStore.getState().step(moments);
    this.host.viewport.reveal(this.cursorTime);
  }

  #arrange(command: LaneCommand): void {
    const { pointing, layout } = this.host;
    this.lanes.command(command, layout, pointing.laneKey ?? this.#chosenLane());
  }

  #leave(): void {
    this.host.pointing.leave();
    selectionStore.getState().clear();
    this.host.settings.onPick?.(NOTHING);
  }

  /** Chooses what is under the pointer and puts the cursor there. */
  click(): void {
    const { pointing, model, viewport } = this.host;
    const hit = pointing.hit();
    const x = pointing.pointerX;
    if (hit !== undefined) selectionStore.setState({ selected: chosenOf(model, hit) });
    else selectionStore.getState().clear();
    if (x !== undefined && model.events.length > 0) {
      playbackStore.getState().pause();
      playbackStore.getState().seekTime(viewport.timeWithin(x));
    }
    this.#pick();
  }

  /** A double click: what is there fills the picture; nothing there, the whole run. */
  fitUnderPointer(): void {
    const { pointing, model, now, viewport } = this.host;
    const hit = pointing.hit();
    const times = hit && timesOf(model, chosenOf(model, hit), now);
    if (times !== undefined && times.end > times.start) viewport.fit(times.start, times.end);
    else viewport.fitAll();
  }

  /** What a drag that begins at pixel `x` drags. */
  dragAt(x: number): 'cursor' | 'range' | undefined {
    const { model, viewport } = this.host;
    if (model.events.length === 0) return undefined;
    const { cursor } = this;
    if (cursor === undefined) return 'range';
    return Math.abs(xOf(viewport.view, cursor) - x) <= CURSOR_REACH_PX ? 'cursor' : 'range';
  }

  dragCursor(x: number): void {
    if (this.host.model.events.length === 0) return;
    playbackStore.getState().pause();
    playbackStore.getState().seekTime(this.host.viewport.timeWithin(x));
  }

  dragRange(from: number, to: number): void {
    const { viewport } = this.host;
    const a = viewport.timeWithin(from);
    const b = viewport.timeWithin(to);
    const range = a === b ? undefined : { start: Math.min(a, b), end: Math.max(a, b) };
    selectionStore.getState().setRange(range);
  }

  /** Chooses something and brings it and the cursor there. */
  goTo(chosen: Selected, time: number): void {
    selectionStore.setState({ selected: chosen });
    playbackStore.getState().pause();
    playbackStore.getState().seekTime(time);
    this.host.viewport.reveal(time);
  }

  #zoom(factor: number): void {
    const { viewport, pointing } = this.host;
    const { view } = viewport;
    const { cursor } = this;
    // Where the pointer is, else at the cursor when that is in sight, else in the middle.
    const x = pointing.pointerX ?? (cursor === undefined ? -1 : xOf(view, cursor));
    viewport.moved(zoomAt(view, factor, x >= 0 && x <= view.width ? x : view.width / 2));
  }

  /** To the range or the selection; from there to the whole run. */
  #fit(): void {
    const { viewport, model, now } = this.host;
    const { range, selected } = selectionStore.getState();
    const times = range ?? (selected && timesOf(model, selected, now));
    const before = viewport.view;
    if (times !== undefined && times.end > times.start) viewport.fit(times.start, times.end);
    const { start, end } = viewport.view;
    if (times === undefined || (start === before.start && end === before.end)) viewport.fitAll();
  }

  /** While the run goes on and the picture with it, the run is paused; else the recording is played. */
  #play(): void {
    const { going, settings } = this.host;
    const { cursor, playing, play, pause } = playbackStore.getState();
    if (going && cursor === undefined) settings.onPause();
    else if (playing) pause();
    else play();
  }

  #followArrow(direction: 1 | -1): void {
    const { model, pointing } = this.host;
    const { selected } = selectionStore.getState();
    if (selected === undefined || selected.what === 'whole') return;
    const next = followed(model, linksOfEvents(model, selected), selected, direction, this.cursorTime);
    if (next === undefined) return;
    pointing.walkFrom(next.chosen);
    this.goTo(next.chosen, next.time);
  }

  #chosenLane(): string | undefined {
    const { selected } = selectionStore.getState();
    return selected && laneOf(this.host.layout, selected.thing)?.key;
  }

  /** Shows the source line of what is under the pointer or chosen with the keyboard; of nothing, none. */
  #pick(): void {
    this.host.settings.onPick?.(this.host.pointing.card ?? NOTHING);
  }
}

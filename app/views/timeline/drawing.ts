import type { RunState } from '../../../core/trace/model/run-state';
import type { Thing } from '../../../core/trace/model/thing';
import type { TimelineModel } from '../../../core/trace/model/timeline-model';
import { type Arrow, arrowsInSight, arrowsOf, type Chosen, LaneFinder } from '../../view-model/arrows';
import { timesOf } from '../../view-model/choose';
import { type LaneChoices, type LaneLayout, laneOf, laneSignature, layOut } from '../../view-model/lanes';
import { type View, xOf } from '../../view-model/view';
import { summaryText, type Translate } from '../../view-model/words';
import { AxisView } from './axis-view';
import type { TimelineParts } from './controller';
import { Gutter, type GutterHost } from './gutter';
import type { IconMaker } from './gutter-row';
import { Minimap, type MinimapHost } from './minimap';
import { Overlay } from './overlay';
import { Picture } from './picture';

/** CSS pixels over the lanes for the minimap and the labels of time; timeline.css has it too. */
export const TOP_HEIGHT = 70;
const SUMMARY_EVERY_MS = 1000;
const SIZE_MIN = 40;

/** What a frame is drawn from. */
export interface FrameInput {
  model: TimelineModel;
  view: View;
  now: number;
  going: boolean;
  scrollTop: number;
  t: Translate;
  choices: LaneChoices;
  allArrows: boolean;
  /** What holds at the cursor. */
  state: Readonly<RunState>;
  /** Nanoseconds; undefined while the picture goes along with the run. */
  cursor: number | undefined;
  hover: number | undefined;
  activeLane: string | undefined;
  /** What is pointed at in another panel. */
  pointed: Thing | undefined;
  chosen: Chosen | undefined;
  range: { start: number; end: number } | undefined;
  /** The view is another than in the frame before. */
  moving: boolean;
  wallMs: number;
}

/** Everything that a timeline shows: marks, labels, axis, minimap, overlays. */
export class Drawing {
  layout: LaneLayout = { lanes: [], height: 0, pinnedHeight: 0, hidden: [] };
  readonly picture: Picture;
  readonly minimap: Minimap;
  readonly #overlay: Overlay;
  readonly #axis: AxisView;
  readonly #gutter: Gutter;
  #finder = new LaneFinder(this.layout);
  #signature = '';
  #choices: LaneChoices | undefined;
  #summaryAt = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly parts: TimelineParts,
    host: GutterHost & MinimapHost,
  ) {
    this.picture = new Picture(parts.canvas);
    this.#overlay = new Overlay(parts.overlay);
    this.#axis = new AxisView(parts.axis, parts.paintedAxis);
    this.minimap = new Minimap(parts.minimap, parts.frame, host);
    this.#gutter = new Gutter(parts.gutter, iconMaker(parts.icons), host);
  }

  destroy(): void {
    this.#gutter.destroy();
  }

  /** Takes the stage's size; tells whether anything changed. */
  resize(): boolean {
    const { stage, gutter, content } = this.parts;
    const left = gutter.offsetWidth;
    const width = Math.max(SIZE_MIN, stage.clientWidth - left);
    const height = Math.max(SIZE_MIN, stage.clientHeight - TOP_HEIGHT);
    if (!this.picture.resize(width, height, left, TOP_HEIGHT)) return false;
    content.style.minHeight = `${height}px`;
    this.minimap.resize(width);
    this.#gutter.resize(left);
    this.#signature = '';
    return true;
  }

  /** Colours are to be read again. */
  retint(): void {
    this.picture.retint();
    this.minimap.retint();
  }

  /** Texts are to be written again, whether or not they seem to have changed. */
  forget(): void {
    this.#signature = '';
    this.#summaryAt = Number.NEGATIVE_INFINITY;
  }

  /** Lanes and labels, before what is drawn in them: pointing goes by them. */
  arrange(input: FrameInput): void {
    const { model, t, choices } = input;
    const signature = laneSignature(model);
    if (signature !== this.#signature || choices !== this.#choices) {
      this.#signature = signature;
      this.#choices = choices;
      this.layout = layOut(model, this.picture.height, choices);
      this.#finder = new LaneFinder(this.layout);
      this.parts.content.style.height = `${this.layout.height}px`;
      this.parts.stage.toggleAttribute('data-empty', model.processes.length === 0);
      this.#gutter.lay(this.layout, t);
    }
    this.#gutter.show(this.#sight(input), t);
    this.#gutter.update(model, input.state, t);
    const { wallMs } = input;
    if (wallMs - this.#summaryAt < SUMMARY_EVERY_MS && model.state.end === undefined) return;
    this.#summaryAt = wallMs;
    this.parts.plot.setAttribute('aria-label', summaryText(model, input.now, t));
  }

  draw(input: FrameInput): void {
    const { model, view, now, going, scrollTop, chosen, pointed, t } = input;
    const { picture, layout } = this;
    const activeLane = input.activeLane ?? (pointed && laneOf(layout, pointed)?.key);
    const { height, left } = picture;
    const arrows = this.#arrows(input);
    const { cursor, hover, range, moving } = input;
    const pills = [cursor, hover].filter((time) => time !== undefined);
    const lines = pills.map((time) => xOf(view, time));
    // Before anything in the page is changed: a canvas that is told its font has the page lay out what was.
    picture.draw({
      model,
      layout,
      view,
      now,
      going,
      scrollTop,
      height,
      activeLane,
      chosen,
      arrows,
      lines,
      t,
    });
    if (this.#gutter.show(this.#sight(input), t)) this.#gutter.update(model, input.state, t);
    this.#gutter.activate(activeLane);
    this.#gutter.select(chosen === undefined ? undefined : laneOf(layout, chosen.thing)?.key);
    const outline = this.#outline(input);
    const gapsAt = (time: number) => picture.gapsOf(xOf(view, time));
    this.#overlay.draw({ view, left, top: TOP_HEIGHT, height, cursor, hover, range, outline, gapsAt });
    if (picture.palette === undefined) return;
    if (model.events.length === 0) this.#axis.hide();
    else this.#axis.draw(view, moving, pills, picture.palette);
    this.minimap.draw(model, now, picture.palette, input.wallMs, going);
  }

  #sight({ scrollTop }: FrameInput) {
    return { scrollTop, height: this.picture.height };
  }

  #arrows({ model, view, chosen, allArrows }: FrameInput): Arrow[] {
    if (allArrows) return arrowsInSight(model, this.#finder, view);
    return chosen === undefined ? [] : arrowsOf(model, chosen, this.#finder, view);
  }

  /** Around what is chosen in its lane; a lane that is chosen as a whole is marked at its label. */
  #outline({ model, chosen, now, scrollTop }: FrameInput) {
    const lane = chosen === undefined ? undefined : laneOf(this.layout, chosen.thing);
    const times = chosen === undefined ? undefined : timesOf(model, chosen, now);
    if (lane === undefined || times === undefined) return undefined;
    const y = lane.pinned ? lane.y : lane.y - scrollTop;
    const top = lane.pinned ? 0 : this.layout.pinnedHeight;
    const bottom = Math.min(y + lane.height, this.picture.height);
    return bottom <= top ? undefined : { ...times, y: Math.max(y, top), height: bottom - Math.max(y, top) };
  }
}

/** Icons are drawn by React once (Stage.tsx) and copied here. */
function iconMaker(icons: HTMLElement): IconMaker {
  return (name) => {
    const icon = icons.querySelector(`[data-icon="${name}"] > svg`);
    if (icon === null) throw new Error(`the timeline has no icon "${name}"`);
    return icon.cloneNode(true);
  };
}

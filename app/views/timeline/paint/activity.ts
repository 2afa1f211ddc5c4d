import { Activity, isBlocked } from '../../../../core/trace/model/activity';
import type { IntervalTrack } from '../../../../core/trace/model/interval-track';
import type { TimelineModel } from '../../../../core/trace/model/timeline-model';
import type { Band } from '../../../view-model/bands';
import { type ActivityBox, activityBox } from '../../../view-model/geometry';
import { isLibraryThread, isServer } from '../../../view-model/lane-tree';
import type { Lane } from '../../../view-model/lanes';
import { primitiveName, processName } from '../../../view-model/names';
import { colourOf } from '../../../view-model/process-colour';
import { type Heap, heapsOf, type Span, spansOf } from '../../../view-model/spans';
import { ticksOf } from '../../../view-model/ticks';
import { xOf } from '../../../view-model/view';
import { endingText, intervalCall, intervalText, isEndingAt, joinTexts } from '../../../view-model/words';
import type { Brush } from './brush';
import type { Prepared, Scene, SeenLane } from './scene';

const LABEL_PX_MIN = 34;
const OUTPUT_GAP_PX = 10;
/** Rows of a mark from its top, each half as wide and so high. */
const FLAG = [
  { half: 4, height: 2 },
  { half: 2.5, height: 2 },
  { half: 1, height: 1 },
];
const DIAMOND = [
  { half: 1, height: 1 },
  { half: 2.5, height: 1 },
  { half: 4, height: 2 },
  { half: 2.5, height: 1 },
  { half: 1, height: 1 },
];
/** Bars narrower than this have no rounded corners and no hatch: they go into the pixel layer, which is fast. */
const NARROW_PX = 10;
/** A heap at least this wide says how many it stands for. */
const COUNT_PX_MIN = 26;
/** A woken waiter takes this long at most to get going: between release and acquire nobody holds the lock. */
const HANDOVER_NS = 1_000_000;

type ActivityBand = Band & { what: 'activity' };

/** What a thread does; and of a process what it holds, what it printed, how it ended. */
export function prepareActivity(
  brush: Brush,
  scene: Scene,
  { lane, up }: SeenLane,
  band: ActivityBand,
): Prepared {
  return new ActivityPainter(brush, scene, lane, band, up);
}

class ActivityPainter implements Prepared {
  readonly #box: ActivityBox;
  readonly #track: IntervalTrack;
  readonly #spans: readonly Span[];
  readonly #holds: readonly Span[];
  readonly #colour: number;
  /** A thread of the library waits for work most of the time: that is no contention. */
  readonly #quiet: boolean;

  constructor(
    readonly brush: Brush,
    readonly scene: Scene,
    lane: Lane,
    readonly band: ActivityBand,
    readonly up: number,
  ) {
    const { model, view, now } = scene;
    const process = model.processes[band.process];
    this.#box = activityBox(lane, band);
    this.#track = process.threads[band.tid].intervals;
    this.#spans = spansOf(this.#track, view, now);
    this.#colour = colourOf(band.process);
    const said = model.state.processes[band.process];
    this.#quiet = isLibraryThread(said.threads[band.tid].name) || (band.tid === 0 && isServer(said));
    const holds: Span[] = [];
    if (band.tid === 0) {
      for (const [primitive, track] of process.holds) {
        if (isOfProgram(model, primitive)) holds.push(...spansOf(track, view, now));
      }
    }
    this.#holds = holds;
  }

  pixels(): void {
    const { brush, up } = this;
    const { pixels, palette } = brush;
    const box = this.#box;
    const run = palette.pixels.process[this.#colour];
    const ground = palette.pixels.processGround[this.#colour];
    const asleep = palette.pixels.processAsleep[this.#colour];
    const top = box.barTop - up;
    const bottom = top + box.barHeight;
    this.#fillGrounds(ground, top);
    for (const span of this.#spans) {
      const { x0, x1 } = span;
      if (span.index < 0) {
        // How full the column is says how much of the time was run and waited; what is left was slept.
        const ran = box.barHeight * span.ran;
        const waited = box.barHeight * span.waited;
        if (waited > 0.5) pixels.fill(x0, x1, bottom - ran - waited, waited, palette.pixels.wait);
        if (ran > 0.5) pixels.fill(x0, x1, bottom - ran, ran, run);
      } else if (isNarrow(span)) {
        if (this.#isRun(span)) pixels.fill(x0, x1, top, box.barHeight, run);
        else if (this.#isHatched(span)) pixels.fill(x0, x1, top, box.barHeight, palette.pixels.wait);
        else pixels.fill(x0, x1, box.middle - up - 1, 2, ground);
      } else if (this.#isRun(span)) pixels.bar(x0, x1, top, box.barHeight, run);
      else if (span.activity === Activity.Sleeping) pixels.bar(x0, x1, box.middle - up - 2, 4, asleep, 2);
    }
    for (const { x0, x1 } of this.#holds) {
      pixels.fill(x0, x1, box.holdTop - up, box.holdHeight, palette.pixels.hold);
    }
    if (this.band.tid === 0) this.#fillOutputs();
  }

  /** Heaps side by side share one ground. */
  #fillGrounds(colour: number, top: number): void {
    const spans = this.#spans;
    for (let index = 0; index < spans.length; index++) {
      if (spans[index].index >= 0) continue;
      const { x0 } = spans[index];
      while (spans[index + 1]?.index === -1 && spans[index + 1].x0 <= spans[index].x1) index++;
      this.brush.pixels.fill(x0, spans[index].x1, top, this.#box.barHeight, colour);
    }
  }

  /** Bars, texts over them (they may reach a little over their neighbours' ends), outputs, the end. */
  shapes(): void {
    for (const span of this.#spans)
      if (span.index >= 0 && !isNarrow(span) && !this.#isRun(span)) this.#paintSpan(span);
    this.brush.setFont(11, 500);
    for (const span of this.#spans) if (span.index >= 0) this.#labelSpan(span);
    for (const heap of heapsOf(this.#spans)) this.#countHeap(heap);
    if (this.band.tid !== 0) return;
    this.#paintEnd();
  }

  /** Whether lines of the program run: those of the library that end the process are none. */
  #isRun({ activity, index }: Span): boolean {
    return activity === Activity.Running && !this.#isEnding(index);
  }

  #isEnding(index: number): boolean {
    return isEndingAt(this.scene.model, this.band.process, this.#track, index);
  }

  #isHatched({ activity }: Span): boolean {
    return isBlocked(activity) && !(this.#quiet && activity === Activity.WaitingThreadLock);
  }

  #paintSpan(span: Span): void {
    const { brush } = this;
    const { context, palette } = brush;
    const { barTop, barHeight, middle } = this.#box;
    if (this.#isHatched(span)) {
      brush.bar(span.x0, span.x1, barTop, barHeight, brush.hatch ?? palette.waitBg);
      context.globalAlpha = 0.55;
      brush.outline(span.x0, span.x1, barTop, barHeight, palette.wait);
      context.globalAlpha = 1;
    } else if (span.activity === Activity.Starting) {
      dashes(brush, span, middle);
    } else if (span.activity !== Activity.Sleeping) {
      brush.bar(span.x0, span.x1, middle - 1, 2, palette.sleep, 0);
    }
  }

  #labelSpan(span: Span): void {
    const x0 = Math.max(span.x0, 0);
    const x1 = Math.min(span.x1, this.scene.view.width);
    const { activity, index } = span;
    const { brush, scene } = this;
    if (x1 - x0 < LABEL_PX_MIN || this.#isRun(span)) return;
    const { palette } = brush;
    const { middle } = this.#box;
    if (activity === Activity.Sleeping) {
      const held = this.#heldAt(this.#track.start(index));
      if (held !== '') brush.label([held], x0, x1, middle, palette.lock, palette.panel);
      return;
    }
    const text = intervalText(scene.model, this.band.process, this.#track, index, scene.t);
    if (this.#isHatched(span)) {
      const call = intervalCall(scene.model, this.#track, index, scene.t);
      const texts = [text, ...(call === undefined ? [] : [call]), scene.t('timeline.state.waiting')];
      const held = this.#heldText(index);
      if (held !== undefined) texts.unshift(held);
      brush.label(texts, x0, x1, middle, palette.wait, palette.waitBg);
    } else if (activity === Activity.Starting) {
      brush.label([text], x0, x1, middle, palette.ink3, palette.panel);
    } else {
      const joined = activity === Activity.WaitingProcess ? this.#track.object(index) : -1;
      const joins = joined < 0 ? [] : joinTexts(scene.model.state, joined, scene.t);
      const texts = this.#isEnding(index)
        ? [
            text,
            ...joins.map((join) => endingText(join, activity, scene.t)),
            scene.t('timeline.state.ending'),
          ]
        : [...(joined < 0 ? [text] : joins), scene.t('timeline.state.waiting')];
      brush.label(texts, x0, x1, middle, palette.ink3, palette.panel);
    }
  }

  /** What the thin bar under who sleeps with a lock means: "holds lock"; '' where there is none. */
  #heldAt(time: number): string {
    if (this.band.tid !== 0) return '';
    const { model, t } = this.scene;
    for (const [primitive, track] of model.processes[this.band.process].holds) {
      if (isOfProgram(model, primitive) && track.at(time) >= 0) {
        return t('timeline.holds', { name: primitiveName(model.state, primitive, t) });
      }
    }
    return '';
  }

  /** Many that are too short to tell apart say how many they are. */
  #countHeap({ count, ...heap }: Heap): void {
    const x0 = Math.max(heap.x0, 0);
    const x1 = Math.min(heap.x1, this.scene.view.width);
    if (x1 - x0 < COUNT_PX_MIN) return;
    const { palette } = this.brush;
    this.brush.label([`× ${count}`], x0, x1, this.#box.middle, palette.ink, palette.panel);
  }

  /** "waits for a, held by Process-2", when one process alone held it all the time. */
  #heldText(index: number): string | undefined {
    const { model, t } = this.scene;
    const track = this.#track;
    if (track.activity(index) !== Activity.WaitingSemaphore || track.operation(index) >= 0) return undefined;
    const holder = onlyHolder(model, track.object(index), track.start(index), track.end(index));
    if (holder < 0) return undefined;
    const name = primitiveName(model.state, track.object(index), t);
    return t('timeline.waitsForHeld', { name, holder: processName(model.state, holder) });
  }

  /** Small flags on the bar: pointing down for stdout; for stderr a diamond in the colour of errors. */
  #fillOutputs(): void {
    const { brush, scene, up } = this;
    const { pixels, palette } = brush;
    const track = scene.model.processes[this.band.process].outputs;
    const top = this.#box.markTop - up;
    for (const { x, index } of ticksOf(track, scene.view, OUTPUT_GAP_PX)) {
      const error = track.kind(index) === 2;
      const colour = error ? palette.pixels.bad : palette.pixels.ink2;
      let y = top - 1;
      for (const { half, height } of error ? DIAMOND : FLAG) {
        pixels.fill(x - half, x + half, y, height, colour);
        y += height;
      }
    }
  }

  #paintEnd(): void {
    const { brush, scene } = this;
    const { middle } = this.#box;
    const now = scene.model.state.processes[this.band.process];
    if (now.endedAt === undefined) return;
    const x = xOf(scene.view, now.endedAt) + 9;
    if (x < -8 || x > scene.view.width + 8) return;
    const { palette } = brush;
    const failed = now.exitCode !== 0;
    brush.cross(x, middle, 4, failed ? palette.bad : palette.ink3, failed ? 2.2 : 1.5);
    if (!failed) return;
    brush.setFont(11, 600);
    const text = scene.t('timeline.exit', { code: now.exitCode ?? 0 });
    const { width } = scene.view;
    // Behind its cross; where the pane ends there, before it.
    if (brush.label([text], x + 4, width, middle, palette.bad, palette.panel)) return;
    const before = Math.min(x - 8, width) - brush.width(text) - 12;
    brush.label([text], before, width, middle, palette.bad, palette.panel);
  }
}

function isNarrow(span: Span): boolean {
  return span.x1 - span.x0 < NARROW_PX;
}

/** The program's own locks: those inside of a queue are its business. A condition's and a value's are the program's. */
function isOfProgram({ state }: TimelineModel, primitive: number): boolean {
  const { whole } = state.primitives[primitive];
  return whole === undefined || (whole.role === 'lock' && state.objects[whole.object].whole === undefined);
}

function dashes(brush: Brush, span: Span, middle: number): void {
  const { context, palette } = brush;
  context.strokeStyle = palette.ink3;
  context.globalAlpha = 0.7;
  context.lineWidth = 1.5;
  context.setLineDash([2, 3]);
  context.beginPath();
  context.moveTo(span.x0, middle);
  context.lineTo(span.x1, middle);
  context.stroke();
  context.setLineDash([]);
  context.globalAlpha = 1;
}

/** Who held the lock all the time from `start` to `end`; −1 when it was not one process alone. */
function onlyHolder(model: TimelineModel, primitive: number, start: number, end: number): number {
  const { holders } = model.primitives[primitive];
  const at = holders.at(start);
  return at >= 0 && holders.end(at) >= end - HANDOVER_NS ? holders.object(at) : -1;
}

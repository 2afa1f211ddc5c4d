import { Activity } from '../../../core/trace/model/activity';
import type { TimelineModel } from '../../../core/trace/model/timeline-model';
import { type ProcessBox, processBox } from '../../view-model/geometry';
import { colourOf, type Lane } from '../../view-model/lanes';
import { type Span, spansOf } from '../../view-model/spans';
import { ticksOf } from '../../view-model/ticks';
import { xOf } from '../../view-model/view';
import { activityText, primitiveName, processName } from '../../view-model/words';
import type { Brush } from './brush';
import type { Scene } from './scene';

const LABEL_PX_MIN = 34;
const OUTPUT_GAP_PX = 10;
const STAMP_PX = 10;
/** Bars narrower than this have no rounded corners and no hatch. */
const NARROW_PX = 5;
/** A woken waiter takes this long at most to get going: between release and acquire nobody holds the lock. */
const HANDOVER_NS = 1_000_000;

/** What a process lane shows in one frame: found once, painted in two rounds. */
export interface ProcessMarks {
  lane: Lane;
  box: ProcessBox;
  spans: readonly Span[];
  holds: readonly Span[];
}

export function processMarks(scene: Scene, lane: Lane): ProcessMarks {
  const process = scene.model.processes[lane.index];
  const spans = spansOf(process.threads[lane.tid].intervals, scene.view, scene.now);
  const holds: Span[] = [];
  if (lane.kind === 'process') {
    for (const track of process.holds.values()) holds.push(...spansOf(track, scene.view, scene.now));
  }
  return { lane, box: processBox(lane), spans, holds };
}

/** First round: what is too narrow for a shape of its own. `up` is how far the lanes are scrolled. */
export function paintProcessPixels(
  { pixels, palette }: Brush,
  { lane, box, spans, holds }: ProcessMarks,
  up: number,
): void {
  const colour = colourOf(lane.index);
  const run = palette.pixels.process[colour];
  const top = box.barTop - up;
  const bottom = top + box.barHeight;
  // Columns side by side share one ground.
  for (let index = 0; index < spans.length; index++) {
    if (spans[index].index >= 0) continue;
    const { x0 } = spans[index];
    while (spans[index + 1]?.index === -1 && spans[index + 1].x0 <= spans[index].x1) index++;
    pixels.fill(x0, spans[index].x1, top, box.barHeight, palette.pixels.processGround[colour]);
  }
  for (const span of spans) {
    const { x0, x1 } = span;
    if (span.index < 0) {
      // How full the column is says how much of the time was run and waited; what is left was slept.
      const ran = box.barHeight * span.ran;
      const waited = box.barHeight * span.waited;
      if (waited > 0.5) pixels.fill(x0, x1, bottom - ran - waited, waited, palette.pixels.wait);
      if (ran > 0.5) pixels.fill(x0, x1, bottom - ran, ran, run);
    } else if (isNarrow(span)) {
      if (span.activity === Activity.Running) pixels.fill(x0, x1, top, box.barHeight, run);
      else if (span.activity === Activity.WaitingSemaphore)
        pixels.fill(x0, x1, top, box.barHeight, palette.pixels.wait);
      else pixels.fill(x0, x1, box.middle - up - 1, 2, palette.pixels.processGround[colour]);
    }
  }
  for (const { x0, x1 } of holds) pixels.fill(x0, x1, box.holdTop - up, box.holdHeight, palette.pixels.hold);
}

/** Second round: bars, texts over them (they may reach a little over their neighbours' ends), outputs, the end. */
export function paintProcess(brush: Brush, scene: Scene, { lane, box, spans }: ProcessMarks): void {
  const colour = brush.palette.process[colourOf(lane.index)];
  for (const span of spans) {
    if (span.index >= 0 && !isNarrow(span)) paintSpan(brush, colour, box, span);
  }
  brush.setFont(11, 500);
  for (const span of spans) labelSpan(brush, scene, lane, box, span);
  if (lane.kind !== 'process') return;
  paintOutputs(brush, scene, lane, box);
  paintEnd(brush, scene, lane, box);
}

/** Waits that are no contention: a thin line with their name. */
const WAITS_QUIETLY = new Set<Activity>([
  Activity.WaitingProcess,
  Activity.WaitingThread,
  Activity.WaitingPipe,
  Activity.WaitingThreadLock,
  Activity.WaitingOther,
]);

function isNarrow(span: Span): boolean {
  return span.x1 - span.x0 < NARROW_PX;
}

function paintSpan(brush: Brush, colour: string, box: ProcessBox, span: Span): void {
  const { context, palette } = brush;
  switch (span.activity) {
    case Activity.Running:
    case Activity.Holding:
      brush.bar(span.x0, span.x1, box.barTop, box.barHeight, colour);
      break;
    case Activity.Sleeping:
      context.globalAlpha = 0.38;
      brush.bar(span.x0, span.x1, box.middle - 2, 4, colour, 2);
      context.globalAlpha = 1;
      break;
    case Activity.WaitingSemaphore:
      brush.bar(span.x0, span.x1, box.barTop, box.barHeight, brush.hatch ?? palette.waitBg);
      context.globalAlpha = 0.55;
      brush.outline(span.x0, span.x1, box.barTop, box.barHeight, palette.wait);
      context.globalAlpha = 1;
      break;
    case Activity.Starting:
      dashes(brush, span, box.middle);
      break;
    default:
      brush.bar(span.x0, span.x1, box.middle - 1, 2, palette.sleep, 0);
  }
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

function labelSpan(brush: Brush, scene: Scene, lane: Lane, box: ProcessBox, span: Span): void {
  if (span.index < 0) return;
  const x0 = Math.max(span.x0, 0);
  const x1 = Math.min(span.x1, scene.view.width);
  if (x1 - x0 < LABEL_PX_MIN) return;
  const { palette } = brush;
  const { model, t } = scene;
  const track = model.processes[lane.index].threads[lane.tid].intervals;
  const text = activityText(model.state, span.activity, track.object(span.index), t);
  if (span.activity === Activity.WaitingSemaphore) {
    const texts = [text, t('timeline.state.waiting')];
    const holder = onlyHolder(
      model,
      track.object(span.index),
      track.start(span.index),
      track.end(span.index),
    );
    if (holder >= 0)
      texts.unshift(
        t('timeline.waitsForHeld', {
          name: primitiveName(model.state, track.object(span.index)),
          holder: processName(model.state, holder),
        }),
      );
    brush.label(texts, x0, x1, box.middle, palette.wait, palette.waitBg);
  } else if (WAITS_QUIETLY.has(span.activity)) {
    brush.label([text, t('timeline.state.waiting')], x0, x1, box.middle, palette.ink3, palette.panel);
  } else if (span.activity === Activity.Starting) {
    brush.label([text], x0, x1, box.middle, palette.ink3, palette.panel);
  }
}

/** Who held the lock all the time from `start` to `end`; −1 when it was not one process alone. */
function onlyHolder(model: TimelineModel, primitive: number, start: number, end: number): number {
  const { holders } = model.primitives[primitive];
  const at = holders.at(start);
  return at >= 0 && holders.end(at) >= end - HANDOVER_NS ? holders.object(at) : -1;
}

/** Small flags on the bar: pointing down for stdout; for stderr a diamond in the colour of errors. */
function paintOutputs(brush: Brush, scene: Scene, lane: Lane, box: ProcessBox): void {
  const { palette } = brush;
  const track = scene.model.processes[lane.index].outputs;
  for (const { x, index } of ticksOf(track, scene.view, OUTPUT_GAP_PX)) {
    const error = track.kind(index) === 2;
    brush.stamp(error ? 'stderr' : 'stdout', STAMP_PX, x, box.markTop + 2, (stamp) => {
      stamp.fillStyle = error ? palette.bad : palette.ink2;
      stamp.beginPath();
      stamp.moveTo(-4, error ? 0 : -3);
      if (error) stamp.lineTo(0, -4);
      stamp.lineTo(4, error ? 0 : -3);
      stamp.lineTo(0, 4);
      stamp.fill();
    });
  }
}

function paintEnd(brush: Brush, scene: Scene, lane: Lane, box: ProcessBox): void {
  const now = scene.model.state.processes[lane.index];
  if (now.endedAt === undefined) return;
  const x = xOf(scene.view, now.endedAt) + 9;
  if (x < -8 || x > scene.view.width + 8) return;
  const { context, palette } = brush;
  const failed = now.exitCode !== 0;
  context.strokeStyle = failed ? palette.bad : palette.ink3;
  context.lineWidth = failed ? 2.2 : 1.5;
  context.lineCap = 'round';
  context.beginPath();
  context.moveTo(x - 4, box.middle - 4);
  context.lineTo(x + 4, box.middle + 4);
  context.moveTo(x + 4, box.middle - 4);
  context.lineTo(x - 4, box.middle + 4);
  context.stroke();
  context.lineCap = 'butt';
  if (failed) {
    brush.setFont(11, 600);
    const text = scene.t('timeline.exit', { code: now.exitCode ?? 0 });
    brush.label([text], x + 4, scene.view.width, box.middle, palette.bad, palette.panel);
  }
}

import { Kind, Op } from '../../../../core/trace/event';
import type { MarkTrack } from '../../../../core/trace/model/mark-track';
import type { Band } from '../../../view-model/bands';
import { colourOf } from '../../../view-model/process-colour';
import { type Tick, ticksOf } from '../../../view-model/ticks';
import { xOf } from '../../../view-model/view';
import type { Brush } from './brush';
import type { Prepared, Scene, SeenLane } from './scene';
import type { PaintContext } from './surface';

const GAP_PX = 9;
const STAMP_PX = 16;
/** How many of a heap of accesses are looked at to find a write among them. */
const HEAP_LOOKED_AT = 24;
const TEXT_GAP_PX = 8;
/** A label keeps as much free before its text. */
const LABEL_INSET_PX = 6;

type Shape = 'read' | 'write' | 'stroke';

/** Reads are rings, writes are filled squares, emptying is a stroke: told apart without their colour. */
export function prepareAccesses(
  brush: Brush,
  scene: Scene,
  seen: SeenLane,
  band: Band & { what: 'accesses' },
): Prepared {
  const { accesses } = scene.model.files[band.file];
  return prepareMarks(brush, scene, seen, band, accesses, (kind) =>
    kind === Kind.FileRead ? 'read' : kind === Kind.FileWrite ? 'write' : 'stroke',
  );
}

/** Reads and writes of a Value or Array, with the values where there is room. */
export function prepareValueMarks(
  brush: Brush,
  scene: Scene,
  seen: SeenLane,
  band: Band & { what: 'marks' },
): Prepared {
  const { marks } = scene.model.objects[band.object];
  return prepareMarks(brush, scene, seen, band, marks, (kind) => (kind === Op.Read ? 'read' : 'write'));
}

function prepareMarks(
  brush: Brush,
  scene: Scene,
  { lane, up }: SeenLane,
  band: Band,
  track: MarkTrack,
  shapeOf: (kind: number) => Shape,
): Prepared {
  const middle = lane.y + band.top + band.height / 2;
  const ticks = ticksOf(track, scene.view, GAP_PX);
  return {
    pixels() {
      if (track.length === 0) return;
      brush.life(xOf(scene.view, track.time(0)), xOf(scene.view, scene.now), middle - up);
    },
    shapes() {
      const { palette } = brush;
      paintTexts(brush, scene, track, ticks, middle);
      for (const tick of ticks) {
        const shown = shownOf(track, tick, shapeOf);
        const shape = shapeOf(track.kind(shown));
        const colour = colourOf(track.process(shown));
        brush.stamp(`access ${shape} ${colour}`, STAMP_PX, tick.x, middle, (stamp) => {
          drawAccess(stamp, shape, palette.process[colour], palette.panel);
        });
      }
    },
  };
}

/** Of a heap a write is shown, when there is one near its beginning: it changes something. */
function shownOf(track: MarkTrack, tick: Tick, shapeOf: (kind: number) => Shape): number {
  let shown = tick.index;
  for (let index = tick.index; index < tick.index + Math.min(tick.count, HEAP_LOOKED_AT); index++) {
    if (shapeOf(track.kind(index)) === 'write') shown = index;
  }
  return shown;
}

/** What was read or written, between a mark and the next; of a heap the last, and how many there are. */
function paintTexts(
  brush: Brush,
  scene: Scene,
  track: MarkTrack,
  ticks: readonly Tick[],
  middle: number,
): void {
  const { palette } = brush;
  brush.setFont(10, 500);
  for (const [at, tick] of ticks.entries()) {
    const right = (ticks[at + 1]?.x ?? scene.view.width) - TEXT_GAP_PX;
    const left = tick.x + TEXT_GAP_PX;
    if (right - left < 8 || left < 0) continue;
    const last = scene.model.events.text(track.event(tick.index + tick.count - 1)).trimEnd();
    if (tick.count > 1) {
      const many = `× ${tick.count}`;
      const texts = last === '' ? [many] : [scene.t('timeline.heapLast', { many, last }), many];
      brush.label(texts, left - LABEL_INSET_PX, right, middle, palette.ink2, palette.panel);
    } else if (last !== '') brush.clippedLabel(last, left, right, middle, palette.ink2, palette.panel);
  }
}

function drawAccess(context: PaintContext, shape: Shape, colour: string, ground: string): void {
  context.strokeStyle = colour;
  context.fillStyle = colour;
  context.lineWidth = 2;
  context.beginPath();
  if (shape === 'read') {
    context.arc(0, 0, 4, 0, 2 * Math.PI);
    context.fillStyle = ground;
    context.fill();
    context.stroke();
    return;
  }
  if (shape === 'write') context.roundRect(-5, -5, 10, 10, 2);
  else context.rect(-1, -7, 2, 14);
  context.fill();
  // A rim keeps marks that overlap apart.
  context.lineWidth = 1;
  context.strokeStyle = ground;
  context.stroke();
}

import type { Band } from '../../../view-model/bands';
import { nameNumber, processName } from '../../../view-model/names';
import { colourOf, roundOf } from '../../../view-model/process-colour';
import { type Heap, heapsOf, type Span, spansOf } from '../../../view-model/spans';
import { ticksOf } from '../../../view-model/ticks';
import { xOf } from '../../../view-model/view';
import type { Brush } from './brush';
import type { Prepared, Scene, SeenLane } from './scene';

const REFUSAL_GAP_PX = 6;
/** Bars narrower than this have no rounded corners and no text. */
const NARROW_PX = 10;
/** A stretch narrower than this has no room for its number. */
const NUMBER_PX_MIN = 14;
/** Bars of the second eight processes have a line along their top, those after at their bottom, too. */
const LINE_PX = 1.5;
const LINE_INSET_PX = 2;

/** Who has a lock: a bar in the holder's colour. */
export function prepareHolders(
  brush: Brush,
  scene: Scene,
  { lane, up }: SeenLane,
  band: Band & { what: 'holders' },
): Prepared {
  const track = scene.model.primitives[band.primitive];
  const spans = spansOf(track.holders, scene.view, scene.now);
  const top = lane.y + band.top;
  return {
    pixels() {
      // A hairline from when the primitive came to be: "free" is something to see.
      const born = xOf(scene.view, track.values.time(0));
      brush.life(born, xOf(scene.view, scene.now), top + band.height / 2 - up);
      const { pixels, palette } = brush;
      for (const { x0, x1, index, ran } of spans) {
        if (index < 0) {
          const height = band.height * ran;
          pixels.fill(x0, x1, top - up, band.height, palette.pixels.lockGround);
          pixels.fill(x0, x1, top - up + band.height - height, height, palette.pixels.lock);
        } else {
          const colour = palette.pixels.process[colourOf(track.holders.object(index))];
          if (x1 - x0 < NARROW_PX) pixels.fill(x0, x1, top - up, band.height, colour);
          // A hair of air keeps two holders apart when the lock goes from one to the next at once.
          else pixels.bar(x0, x1 - 1, top - up, band.height, colour);
          const round = roundOf(track.holders.object(index));
          if (round > 0 && x1 - x0 > 2 * LINE_INSET_PX) {
            const [left, right] = [x0 + LINE_INSET_PX, x1 - 1 - LINE_INSET_PX];
            pixels.fill(left, right, top + 1 - up, LINE_PX, palette.pixels.panel);
            if (round > 1)
              pixels.fill(left, right, top + band.height - 1 - LINE_PX - up, LINE_PX, palette.pixels.panel);
          }
        }
      }
    },
    shapes() {
      brush.setFont(11, 600);
      for (const span of spans) {
        if (span.index < 0) continue;
        labelHolder(brush, scene, track.holders.object(span.index), top + band.height / 2, span);
      }
      for (const heap of heapsOf(spans)) countHeap(brush, scene, heap, top + band.height / 2);
      paintRefusals(brush, scene, band.primitive, top + band.height / 2);
    },
  };
}

function countHeap(brush: Brush, { view }: Scene, { count, ...heap }: Heap, middle: number): void {
  const x0 = Math.max(heap.x0, 0);
  const x1 = Math.min(heap.x1, view.width);
  if (x1 - x0 < 2 * NUMBER_PX_MIN) return;
  brush.label([`× ${count}`], x0, x1, middle, brush.palette.ink, brush.palette.panel);
}

function labelHolder(
  brush: Brush,
  scene: Scene,
  process: number,
  middle: number,
  { x0: from, x1: to }: Span,
): void {
  if (to - 1 - from < NUMBER_PX_MIN) return;
  const { palette } = brush;
  const name = processName(scene.model.state, process);
  const texts = [scene.t('timeline.heldBy', { name }), name];
  const number = nameNumber(name);
  if (number !== undefined) texts.push(number);
  const ink = palette.onProcess[colourOf(process)];
  brush.label(texts, Math.max(from, 0), Math.min(to - 1, scene.view.width), middle, ink);
}

/** A small cross-stroke where somebody asked and was refused at once. */
function paintRefusals(brush: Brush, scene: Scene, primitive: number, middle: number): void {
  const { refusals } = scene.model.primitives[primitive];
  for (const { x } of ticksOf(refusals, scene.view, REFUSAL_GAP_PX)) brush.stroke(x, middle);
}

import type { Band } from '../../../view-model/bands';
import { colourOf } from '../../../view-model/process-colour';
import { type Span, spansOf } from '../../../view-model/spans';
import { taskText } from '../../../view-model/task-text';
import { xOf } from '../../../view-model/view';
import type { Brush } from './brush';
import type { Prepared, Scene, SeenLane } from './scene';

const NARROW_PX = 10;
const LABEL_PX_MIN = 16;
const LABEL_HEIGHT_MIN = 11;
const BESIDE_PX_MIN = 30;

type RowBand = Band & { what: 'row' };

/** Tasks of a pool on one worker, or calls of a manager by one client: bars in that process's colour. */
export function prepareRow(brush: Brush, scene: Scene, { lane, up }: SeenLane, band: RowBand): Prepared {
  const { model, view, now } = scene;
  const object = model.objects[band.object];
  const track = object.rows.get(band.process)?.[band.row];
  const spans = track === undefined ? [] : spansOf(track, view, now);
  const top = lane.y + band.top;
  const colour = colourOf(band.process);
  return {
    pixels() {
      brush.life(xOf(view, object.createdAt), xOf(view, now), top + band.height / 2 - up);
      const { pixels, palette } = brush;
      for (const { x0, x1, index, ran } of spans) {
        if (index < 0) {
          pixels.fill(x0, x1, top - up, band.height, palette.pixels.processGround[colour]);
          // Calls are short: a heap of them is to be seen, however little of its time they took.
          const height = band.height * Math.max(ran, 0.5);
          pixels.fill(x0, x1, top - up + band.height - height, height, palette.pixels.process[colour]);
        } else if (x1 - x0 < NARROW_PX) {
          pixels.fill(x0, x1, top - up, band.height, palette.pixels.process[colour]);
        } else pixels.bar(x0, x1 - 1, top - up, band.height, palette.pixels.process[colour]);
      }
    },
    shapes() {
      brush.setFont(10.5, 600);
      for (const [at, span] of spans.entries()) {
        labelTask(brush, scene, band, span, top);
        labelBeside(brush, scene, band, span, top, spans[at + 1]?.x0 ?? view.width);
      }
    },
  };
}

/** A bar too short for its text has it beside it, where there is room. */
function labelBeside(
  brush: Brush,
  { model }: Scene,
  band: RowBand,
  { x0, x1, index, count }: Span,
  top: number,
  right: number,
): void {
  if (x1 - x0 >= LABEL_PX_MIN || right - x1 < BESIDE_PX_MIN || band.height < LABEL_HEIGHT_MIN) return;
  const track = model.objects[band.object].rows.get(band.process)![band.row];
  const text = index < 0 ? `× ${count}` : taskText(model.events.text(track.event(index)));
  const { ink2, panel } = brush.palette;
  brush.clippedLabel(text, x1 + 5, right - 4, top + band.height / 2, ink2, panel);
}

function labelTask(brush: Brush, scene: Scene, band: RowBand, span: Span, top: number): void {
  const { palette } = brush;
  const colour = colourOf(band.process);
  const middle = top + band.height / 2;
  if (span.index < 0) {
    if (band.height >= LABEL_HEIGHT_MIN) {
      brush.label([`× ${span.count}`], span.x0, span.x1, middle, palette.ink, palette.panel);
    }
    return;
  }
  const x1 = Math.max(span.x1 - 1, span.x0 + 1);
  if (band.height < LABEL_HEIGHT_MIN || x1 - span.x0 < LABEL_PX_MIN) return;
  const track = scene.model.objects[band.object].rows.get(band.process)![band.row];
  const text = taskText(scene.model.events.text(track.event(span.index)));
  const right = Math.min(x1, scene.view.width);
  brush.clippedLabel(text, Math.max(span.x0, 0) + 4, right - 3, middle, palette.onProcess[colour]);
}

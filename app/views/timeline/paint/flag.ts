import type { Band } from '../../../view-model/bands';
import { type Step, stepsOf } from '../../../view-model/steps';
import { xOf } from '../../../view-model/view';
import type { Brush } from './brush';
import type { Prepared, Scene, SeenLane } from './scene';

const NARROW_PX = 3;

/** An event's flag: a bar while it is up, a line on the ground while it is down, a pole where it goes up. */
export function prepareFlag(
  brush: Brush,
  scene: Scene,
  { lane, up }: SeenLane,
  band: Band & { what: 'flag' },
): Prepared {
  const { model, view, now, t } = scene;
  const object = model.objects[band.object];
  const track = object.steps('flag');
  const top = lane.y + band.top;
  const bottom = top + band.height;
  const steps = track === undefined ? [] : stepsOf(track, view, now);
  return {
    pixels() {
      brush.life(xOf(view, object.createdAt), xOf(view, now), bottom - 1 - up, brush.palette.pixels.sleep);
      for (const { x0, x1, max } of steps) {
        if (max > 0 && x1 - x0 < NARROW_PX) {
          brush.pixels.fill(x0, x1, top - up, band.height, brush.palette.pixels.good);
        }
      }
    },
    shapes() {
      for (const step of steps)
        if (step.max > 0 && step.x1 - step.x0 >= NARROW_PX) paintUp(brush, step, top, band.height);
      brush.setFont(11, 600);
      for (const { x0, x1, max } of steps) {
        if (max > 0) {
          brush.label([t('timeline.flag.up')], x0 + 6, x1, top + band.height / 2, brush.palette.good);
        } else {
          brush.label(
            [t('timeline.flag.down')],
            Math.max(x0, 0),
            x1,
            top + band.height / 2,
            brush.palette.ink3,
          );
        }
      }
    },
  };
}

function paintUp(brush: Brush, { x0, x1 }: Step, top: number, height: number): void {
  const { context, palette } = brush;
  context.globalAlpha = 0.22;
  context.fillStyle = palette.good;
  context.fillRect(x0, top, x1 - x0, height);
  context.globalAlpha = 1;
  context.fillRect(x0, top, x1 - x0, 2);
  context.fillRect(x0, top, 2, height);
}

import type { Band } from '../../../view-model/bands';
import { type MessageSpan, messageSpans } from '../../../view-model/message-spans';
import { colourOf } from '../../../view-model/process-colour';
import { xOf } from '../../../view-model/view';
import type { Brush } from './brush';
import type { Prepared, Scene, SeenLane } from './scene';

/** Narrower messages are a stroke, without head and text. */
const NARROW_PX = 12;
const HEAD_PX = 7;
const KNOB_PX = 3;
const LABEL_PX_MIN = 26;
const COUNT_PX_MIN = 24;
const BESIDE_PX_MIN = 36;

type MessageBand = Band & { what: 'messages' };

/**
 * Messages, each an arrow from its sending to its receipt: its tail in the sender's colour, its head in the
 * receiver's, its text a preview. One without a head has not been received.
 */
export function prepareMessages(
  brush: Brush,
  scene: Scene,
  { lane, up }: SeenLane,
  band: MessageBand,
): Prepared {
  const { model, view, now } = scene;
  const spans = messageSpans(model, band.pipe, view, now);
  const rowHeight = band.height / band.rows;
  const middleOf = (span: MessageSpan) => lane.y + band.top + (span.row + 0.5) * rowHeight;
  return {
    pixels() {
      const born = xOf(view, model.pipes[band.pipe].createdAt);
      brush.life(born, xOf(view, now), lane.y + band.top + rowHeight / 2 - up);
      const { pixels, palette } = brush;
      const { messages } = model.pipes[band.pipe];
      for (const span of spans) {
        const height = rowHeight - 4;
        const y = middleOf(span) - up - height / 2;
        if (span.index < 0 && span.flying === undefined)
          pixels.fill(span.x0, span.x1, y, height, palette.pixels.heap);
        else if (span.flying === undefined && span.x1 - span.x0 < NARROW_PX) {
          pixels.fill(
            span.x0,
            span.x1,
            y,
            height,
            palette.pixels.process[colourOf(messages.sender(span.index))],
          );
        } else if (span.flying === undefined) {
          fillShaft(brush, span, middleOf(span) - up, colourOf(messages.sender(span.index)), rowHeight);
        }
      }
      for (const span of spans) {
        if (span.index < 0 || span.x1 - span.x0 < NARROW_PX) continue;
        const receiver = messages.receiver(span.index);
        if (receiver >= 0) stampHead(brush, span.x1, middleOf(span) - up, colourOf(receiver));
      }
    },
    shapes() {
      brush.setFont(10.5, 500);
      const free = freeRights(spans, view.width);
      for (const [at, span] of spans.entries()) {
        paintMessage(brush, scene, band, span, middleOf(span), rowHeight);
        labelShort(brush, scene, band, span, middleOf(span), free[at]);
      }
    },
  };
}

function paintMessage(
  brush: Brush,
  scene: Scene,
  band: MessageBand,
  span: MessageSpan,
  middle: number,
  rowHeight: number,
): void {
  const { palette } = brush;
  const { x0, x1 } = span;
  if (span.index < 0 && span.flying === undefined) {
    if (x1 - x0 >= COUNT_PX_MIN) brush.label([`× ${span.count}`], x0, x1, middle, palette.ink, palette.panel);
    return;
  }
  if (span.flying === undefined && x1 - x0 < NARROW_PX) return;
  const { messages } = scene.model.pipes[band.pipe];
  const sender = span.flying?.process ?? messages.sender(span.index);
  if (span.flying !== undefined)
    paintFlying(brush, span, middle, palette.process[colourOf(sender)], rowHeight);
  if (x1 - x0 < LABEL_PX_MIN) return;
  const event = span.flying?.event ?? messages.event(span.index);
  const text = scene.model.events.text(event);
  if (text === '') return;
  const right = Math.min(x1, scene.view.width) - 8;
  brush.clippedLabel(text, Math.max(x0, 0) + 5, right, middle, palette.ink, palette.panel);
}

/** Where each span's row is taken again. */
function freeRights(spans: readonly MessageSpan[], width: number): number[] {
  const rights: number[] = [];
  const next = new Map<number, number>();
  for (let at = spans.length - 1; at >= 0; at--) {
    const { row, x0 } = spans[at];
    rights[at] = next.get(row) ?? width;
    next.set(row, x0);
  }
  return rights;
}

/** A message too short for its text has it beside it, where there is room. */
function labelShort(
  brush: Brush,
  { model }: Scene,
  { pipe }: MessageBand,
  { x0, x1, index }: MessageSpan,
  middle: number,
  right: number,
): void {
  if (index < 0 || x1 - x0 >= LABEL_PX_MIN || right - x1 < BESIDE_PX_MIN) return;
  const text = model.events.text(model.pipes[pipe].messages.event(index));
  if (text !== '')
    brush.clippedLabel(text, x1 + 6, right - 6, middle, brush.palette.ink2, brush.palette.panel);
}

/** A line with a knob at the sender's end. */
function fillShaft(
  { pixels, palette }: Brush,
  { x0, x1 }: MessageSpan,
  middle: number,
  colour: number,
  rowHeight: number,
): void {
  const height = knobHeight(rowHeight);
  pixels.fill(x0, x1 - 3, middle - 1, 2, palette.pixels.process[colour]);
  pixels.fill(x0, x0 + KNOB_PX, middle - height / 2, height, palette.pixels.process[colour]);
}

/** Dashed while nobody has received it. */
function paintFlying(
  { context }: Brush,
  { x0, x1 }: MessageSpan,
  middle: number,
  colour: string,
  rowHeight: number,
): void {
  context.strokeStyle = colour;
  context.fillStyle = colour;
  context.lineWidth = 2;
  context.setLineDash([4, 3]);
  context.beginPath();
  context.moveTo(x0, middle);
  context.lineTo(x1 - 3, middle);
  context.stroke();
  context.setLineDash([]);
  const height = knobHeight(rowHeight);
  context.fillRect(x0, middle - height / 2, KNOB_PX, height);
}

function knobHeight(rowHeight: number): number {
  return Math.min(10, rowHeight - 3);
}

/** @param x of its point. */
function stampHead(brush: Brush, x: number, middle: number, colour: number): void {
  brush.pixels.stamp(`head ${colour}`, 2 * HEAD_PX, x, middle, (context) => {
    context.fillStyle = brush.palette.process[colour];
    context.beginPath();
    context.moveTo(0, 0);
    context.lineTo(-HEAD_PX, -4.5);
    context.lineTo(-HEAD_PX, 4.5);
    context.fill();
  });
}

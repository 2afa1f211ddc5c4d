import type { MessageTrack } from '../../core/trace/model/message-track';
import type { MessageNow } from '../../core/trace/model/run-state';
import type { TimelineModel } from '../../core/trace/model/timeline-model';
import { MERGE_PX } from './spans';
import { nsPerPx, timeAt, type View, xOf } from './view';

/** A message to draw, from its sending to its receipt; or many that are too short to tell apart. */
export interface MessageSpan {
  readonly x0: number;
  readonly x1: number;
  readonly row: number;
  /** Index among those that arrived; −1 for many, and for one still on its way. */
  readonly index: number;
  readonly count: number;
  /** Still on its way. */
  readonly flying: FlyingMessage | undefined;
}

export interface FlyingMessage {
  /** The Put or Send that began it. */
  readonly event: number;
  readonly process: number;
}

const OUTSIDE_PX = 16;
/** Messages on their way beyond this many are not drawn one by one: they lie on top of each other. */
const FLYING_MAX = 60;

/** What to draw of a pipe's messages: nothing out of sight, and about one mark for three pixels at most. */
export function messageSpans(model: TimelineModel, pipe: number, view: View, now: number): MessageSpan[] {
  const { messages } = model.pipes[pipe];
  const spans: MessageSpan[] = [];
  const left = timeAt(view, -OUTSIDE_PX);
  const right = timeAt(view, view.width + OUTSIDE_PX);
  const mergeNs = MERGE_PX * nsPerPx(view);
  let index = messages.firstReadAfter(left);
  while (index < messages.length) {
    const next = endOfHeap(messages, index, mergeNs);
    if (messages.begun(index) > right && messages.read(index) > right) break;
    // Of those that have no row the height of the queue tells, or the bytes in flight.
    if (next > index + 1 || messages.row(index) >= 0) spans.push(spanOf(messages, view, index, next));
    index = next;
  }
  spans.push(...flyingSpans(model, pipe, view, now));
  return spans;
}

function flyingSpans(model: TimelineModel, pipe: number, view: View, now: number): MessageSpan[] {
  const all = flyingMessages(model, pipe);
  const begun = all.map(({ event }) => model.events.time(event));
  const rows = model.pipes[pipe].messages.rowsFor(begun);
  return all.flatMap((flying, at) => {
    const x0 = xOf(view, begun[at]);
    if (rows[at] < 0 || x0 > view.width + OUTSIDE_PX) return [];
    const x1 = xOf(view, Math.max(now, begun[at]));
    return [
      {
        x0: Math.max(x0, -OUTSIDE_PX),
        x1: Math.min(x1, view.width + OUTSIDE_PX),
        row: rows[at],
        index: -1,
        count: 1,
        flying,
      },
    ];
  });
}

/** Behind the last of the messages from `index` on that arrive so fast that they are one mark. */
function endOfHeap(messages: MessageTrack, index: number, mergeNs: number): number {
  if (messages.read(index) - messages.begun(index) >= mergeNs) return index + 1;
  const first = messages.begun(index);
  let end = messages.firstReadAfter(first + mergeNs, index);
  // One that began long before is a mark of its own.
  while (end > index + 1 && messages.read(end - 1) - messages.begun(end - 1) >= mergeNs) end--;
  return Math.max(end, index + 1);
}

function spanOf(messages: MessageTrack, view: View, index: number, next: number): MessageSpan {
  const x0 = xOf(view, messages.begun(index));
  const x1 = xOf(view, messages.read(next - 1));
  return {
    x0: Math.max(x0, -OUTSIDE_PX),
    x1: Math.min(Math.max(x1, x0 + 2), view.width + OUTSIDE_PX),
    row: Math.max(0, messages.row(index)),
    index: next === index + 1 ? index : -1,
    count: next - index,
    flying: undefined,
  };
}

/** Sent and not received at the end of the trace: in the pipe, and before it in the buffers of its queue. */
export function flyingMessages({ state }: TimelineModel, pipe: number): FlyingMessage[] {
  const { messages, whole } = state.pipes[pipe];
  const flying = messages.toArray().slice(0, FLYING_MAX).map(flyingOf);
  if (whole === undefined || flying.length === FLYING_MAX) return flying;
  for (const [process, buffer] of state.objects[whole.object].buffers) {
    for (const event of buffer.toArray().slice(0, FLYING_MAX - flying.length))
      flying.push({ event, process });
  }
  return flying.sort((a, b) => a.event - b.event);
}

function flyingOf({ event, process }: Readonly<MessageNow>): FlyingMessage {
  return { event, process };
}

/** How many rows a pipe's messages take, those on their way included. */
export function messageRows(model: TimelineModel, pipe: number): number {
  const { messages } = model.pipes[pipe];
  const begun = flyingMessages(model, pipe).map(({ event }) => model.events.time(event));
  return Math.max(1, messages.rows, ...messages.rowsFor(begun).map((row) => row + 1));
}

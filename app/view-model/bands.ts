import { ObjectKind, PartOf } from '../../core/trace/event';
import type { Quantity } from '../../core/trace/model/quantities';
import { pipeOf } from '../../core/trace/model/quantities';
import type { TimelineModel } from '../../core/trace/model/timeline-model';
import type { LaneNode } from './lane-tree';
import { messageRows } from './message-spans';

/**
 * A strip of a lane that shows one history. Painting, pointing and walking with the keyboard all go by the bands, so
 * that what is seen is what is hit. CSS pixels; `top` from the lane's top.
 */
export type Band = { readonly top: number; readonly height: number } & BandContent;

export type BandContent =
  /** What a thread does; of a main thread also what its process holds, prints, and how it ended. */
  | { readonly what: 'activity'; readonly process: number; readonly tid: number }
  /** Who has a lock. */
  | { readonly what: 'holders'; readonly primitive: number }
  /** How often an RLock's holder has it. */
  | { readonly what: 'depth'; readonly primitive: number }
  | { readonly what: 'value'; readonly primitive: number }
  /** How many wait for a primitive. */
  | { readonly what: 'waiters'; readonly primitive: number }
  /** A quantity of an object as steps; `limit` is drawn as a line, 0 for none. */
  | {
      readonly what: 'quantity';
      readonly object: number;
      readonly quantity: Quantity;
      readonly limit: number;
    }
  | { readonly what: 'flag'; readonly object: number }
  /** What is in a queue: in the pipe, and over it what is in the buffers of those who put. */
  | { readonly what: 'fill'; readonly object: number; readonly limit: number }
  /** Messages from their sending to their receipt. */
  | { readonly what: 'messages'; readonly pipe: number; readonly rows: number }
  | { readonly what: 'bytes'; readonly pipe: number }
  /** Tasks of a pool on one worker, calls of a manager by one client. */
  | { readonly what: 'row'; readonly object: number; readonly process: number; readonly row: number }
  /** Reads and writes of a Value or Array. */
  | { readonly what: 'marks'; readonly object: number }
  | { readonly what: 'accesses'; readonly file: number };

export interface Banded {
  readonly bands: readonly Band[];
  readonly height: number;
}

const MESSAGE_ROW_PX = 14;
const ROWS_PX_MAX = 132;
const ROW_PX_MAX = 16;
const ROW_PX_MIN = 4;
const PAD = 5;

/** Puts bands under each other. */
class Stack {
  readonly bands: Band[] = [];
  #y = PAD;

  add(height: number, content: BandContent, gap = 2): this {
    this.bands.push({ ...content, top: this.#y, height });
    this.#y += height + gap;
    return this;
  }

  messages(model: TimelineModel, pipe: number): this {
    const rows = messageRows(model, pipe);
    return this.add(rows * MESSAGE_ROW_PX, { what: 'messages', pipe, rows }, 4);
  }

  done(): Banded {
    return { bands: this.bands, height: this.#y + PAD - 1 };
  }
}

/** @param processHeight CSS pixels of a process's lane. */
export function bandsOf(model: TimelineModel, node: LaneNode, processHeight: number): Banded {
  const { index, tid } = node.thing;
  const { state } = model;
  const stack = new Stack();
  switch (node.kind) {
    case 'process':
    case 'thread': {
      const height = node.kind === 'process' ? processHeight : 24;
      return { bands: [{ what: 'activity', process: index, tid, top: 0, height }], height };
    }
    case 'lock': {
      stack.add(18, { what: 'holders', primitive: index });
      if (isNested(model, index)) stack.add(16, { what: 'depth', primitive: index });
      return stack.add(14, { what: 'waiters', primitive: index }).done();
    }
    case 'semaphore':
      return stack
        .add(14, { what: 'waiters', primitive: index }, 3)
        .add(28, { what: 'value', primitive: index })
        .done();
    case 'pipe':
      return stack.messages(model, index).add(16, { what: 'bytes', pipe: index }).done();
    case 'file':
      return stack.add(30, { what: 'accesses', file: index }).done();
    case 'value':
      return stack.add(30, { what: 'marks', object: index }).done();
    case 'pool':
      return rowsOf(model, index, stack)
        .add(16, { what: 'quantity', object: index, quantity: 'pending', limit: 0 })
        .done();
    case 'manager':
      return rowsOf(model, index, stack).done();
    case 'event':
      return stack
        .add(16, { what: 'flag', object: index })
        .add(14, { what: 'quantity', object: index, quantity: 'waiting', limit: 0 })
        .done();
    case 'condition': {
      const lock = state.objects[index].parts.find(
        ({ what, role }) => what === PartOf.Semaphore && role === 'lock',
      );
      if (lock !== undefined) stack.add(14, { what: 'holders', primitive: lock.index });
      return stack.add(20, { what: 'quantity', object: index, quantity: 'waiting', limit: 0 }).done();
    }
    case 'barrier': {
      const limit = state.objects[index].parameter;
      return stack.add(34, { what: 'quantity', object: index, quantity: 'arrived', limit }).done();
    }
    case 'queue':
      return queueBands(model, index, stack);
    case 'heading':
      return { bands: [], height: 0 };
  }
}

function queueBands(model: TimelineModel, index: number, stack: Stack): Banded {
  const object = model.state.objects[index];
  const pipe = pipeOf(model.state, object);
  if (pipe !== undefined) stack.messages(model, pipe);
  stack.add(28, { what: 'fill', object: index, limit: object.parameter });
  if (object.kind === ObjectKind.JoinableQueue) {
    stack.add(16, { what: 'quantity', object: index, quantity: 'unfinished', limit: 0 });
  }
  return stack.done();
}

/** Whether an RLock was ever taken again by who had it. */
export function isNested({ primitives }: TimelineModel, index: number): boolean {
  const { depths } = primitives[index];
  return depths.length > 0 && depths.range(0, depths.length).max > 1;
}

/** A row for each worker or client, narrower when they are many. */
function rowsOf(model: TimelineModel, object: number, stack: Stack): Stack {
  const rows = [...model.objects[object].rows]
    .sort(([a], [b]) => a - b)
    .flatMap(([process, tracks]) => tracks.map((_, row) => ({ process, row })));
  const height = Math.max(ROW_PX_MIN, Math.min(ROW_PX_MAX, Math.floor(ROWS_PX_MAX / rows.length) - 1));
  for (const { process, row } of rows) stack.add(height, { what: 'row', object, process, row }, 1);
  // Before its first task a pool has a row all the same: it is there.
  if (rows.length === 0) stack.add(height, { what: 'row', object, process: -1, row: 0 }, 1);
  return stack;
}

import { drop } from '../object/heap';
import type { Slot, Value } from '../object/obj';

/** What a pickler is in the middle of. */
export const Step = {
  /** The items of a list. */
  List: 0,
  /** The items that a reduction gave, which CPython takes from an iterator: batches end otherwise. */
  Items: 1,
  /** Keys and values of a dict. */
  Dict: 2,
  /** Keys and values that a reduction gave, from a dict. */
  Pairs: 3,
  /** The same in turn in a list. */
  FlatPairs: 4,
  Set: 5,
  FrozenSet: 6,
  Tuple: 7,
  /** `v` is what a reduction gave, `w` the object. */
  Reduce: 8,
  /** `v` is a persistent id. */
  Persistent: 9,
} as const;
export type Step = (typeof Step)[keyof typeof Step];

/** Work that is not done. Holds references to `v` and `w`. */
export class Task {
  /** How many of the items are written. */
  i = 0;
  phase = 0;
  /** Begun and not ended: MARK is written and APPENDS is due. */
  open = false;
  /** The one item of the batch: APPEND is due instead. */
  single = false;
  /** The items as they were when the work began; made again after decoding. */
  items: readonly Value[] | undefined;

  constructor(
    readonly step: Step,
    readonly v: Value,
    readonly w: Slot,
    /** How deep CPython's C recursion is for it. */
    readonly levels: number,
  ) {
    if (typeof v === 'object') v.rc++;
    if (typeof w === 'object') w.rc++;
  }

  /** For decoding, which restores counts itself. */
  static decoded(step: Step, v: Value, w: Slot, levels: number): Task {
    const task = new Task(step, v, w, levels);
    if (typeof v === 'object') v.rc--;
    if (typeof w === 'object') w.rc--;
    return task;
  }

  release(): void {
    drop(this.v);
    drop(this.w);
  }
}

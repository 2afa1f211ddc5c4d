import type { Obj } from './obj';

/** CPython's threshold of the youngest generation; later, as many are made as live before cycles are looked for again. */
export const FIRST_ROOM = 700;
/** They are looked for when this share of what lived has come and stayed, as in CPython's oldest generation. */
const GROWN = 1 / 4;

/**
 * The objects of one VM that may close a cycle, in the order of their making, for the collector (vm/garbage.ts). Those
 * that have gone since stay in it until it is swept.
 */
export class Registry {
  objects: Obj[] = [];
  /** How many more are made before cycles are looked for. None are while the VM is prepared. */
  room = Number.POSITIVE_INFINITY;
  /** How many lived after the last collection. */
  lived = 0;
  /** gc.enable(), gc.disable() */
  enabled = true;

  /** @param queue of finalizers, where `request` asks the loop for a collection before the next statement */
  constructor(
    private readonly queue: Obj[],
    private readonly request: Obj,
  ) {}

  add(obj: Obj): void {
    this.objects.push(obj);
    if (--this.room === 0) this.queue.push(this.request);
  }

  /** Forgets what has gone. Only between two instructions, when all that lives is held by something. */
  sweep(): readonly Obj[] {
    this.objects = this.objects.filter((obj) => obj.rc > 0);
    return this.objects;
  }

  /**
   * Whether cycles are to be looked for now that the room is used up. Where what was made has gone again by itself there
   * are none to find, and to look takes as long as the heap is large: then there is room anew.
   */
  isDue(): boolean {
    const live = this.sweep().length;
    if (live - this.lived >= Math.max(FIRST_ROOM, this.lived) * GROWN) return true;
    this.room = Math.max(FIRST_ROOM, live);
    return false;
  }

  /** After a collection: the next one comes when as many are made as live now. */
  makeRoom(): void {
    this.lived = this.sweep().length;
    this.room = Math.max(FIRST_ROOM, this.lived);
  }
}

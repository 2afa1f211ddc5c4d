import type { Obj } from './obj';

/** CPython's threshold of the youngest generation; later collections come whenever the heap has doubled. */
export const FIRST_ROOM = 700;

/**
 * The objects of one VM that may close a cycle, in the order of their making, for the collector (vm/garbage.ts). Those
 * that have gone since stay in it until it is swept.
 */
export class Registry {
  objects: Obj[] = [];
  /** How many more are made before cycles are looked for. None are while the VM is prepared. */
  room = Number.POSITIVE_INFINITY;
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

  /** After a collection: the next one comes when as many are made as live now. */
  makeRoom(): void {
    this.room = Math.max(FIRST_ROOM, this.sweep().length);
  }
}

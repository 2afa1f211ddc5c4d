/**
 * What a lane, a card or a selection is about: by its index in the list of its kind in `RunState`, which stays the same
 * for a whole run. A value: compare with `sameThing`.
 */
export interface Thing {
  readonly kind: ThingKind;
  readonly index: number;
  /** Thread of a process: 0, its main thread, stands for the process as well. 0 for all other kinds. */
  readonly tid: number;
}

/** 'primitive': a lock or semaphore of the kernel; 'object': what the library builds of them (queues, events, pools …). */
export type ThingKind = 'process' | 'primitive' | 'pipe' | 'object' | 'memory' | 'file';

export function thing(kind: ThingKind, index: number, tid = 0): Thing {
  return { kind, index, tid };
}

export function sameThing(a: Thing | undefined, b: Thing | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return a.kind === b.kind && a.index === b.index && a.tid === b.tid;
}

/** A name for it that is unique in a run: for maps, and for elements of the page. */
export function thingKey({ kind, index, tid }: Thing): string {
  return tid === 0 ? `${kind}-${index}` : `${kind}-${index}-${tid}`;
}

import { Kind, type TraceEvent } from '../../event';
import type { Reducer } from '../../model/reducer';
import { threadKey } from '../doing';
import { conditionBlocks } from '../source-places';
import type { Observer } from '../walk';
import type { FindingOf, Place } from './finding';
import { cellOf, type SharedMemory, sharedOf } from './shared-memory';

/** A thread's latest look at a value in one condition. */
interface Look {
  event: number;
  line: number;
  /** What it saw. */
  text: string;
  /** The first change by another since. */
  change: (Place & { event: number }) | undefined;
}

/**
 * Threads that look at a value in shared memory to decide (`if left.value > 0:`) and then change it, though another has
 * changed it in between: check-then-act, a race also where each access by itself is under a lock.
 */
export class StaleChecks implements Observer {
  readonly #blocks: ReadonlyMap<number, number>;
  /** By value, by thread, by the line of the condition. */
  readonly #looks = new Map<string, Map<string, Map<number, Look>>>();
  readonly #found = new Map<string, FindingOf<'stale-check'>>();

  /** @param source the program; '' when it is not known, and then nothing is found. */
  constructor(source: string) {
    this.#blocks = conditionBlocks(source);
  }

  see(event: Readonly<TraceEvent>, index: number, after: Reducer): void {
    if (event.kind === Kind.SharedRead) this.#read(event, index, after);
    else if (event.kind === Kind.SharedWrite) this.#wrote(event, index, after);
  }

  findings(): FindingOf<'stale-check'>[] {
    return [...this.#found.values()];
  }

  #read(event: Readonly<TraceEvent>, index: number, after: Reducer): void {
    const { line, text } = event;
    if (!this.#blocks.has(line)) return;
    const cell = cellOf(event, sharedOf(event, after));
    const threads = this.#looks.get(cell) ?? new Map<string, Map<number, Look>>();
    this.#looks.set(cell, threads);
    const key = threadKey(event, after);
    const looks = threads.get(key) ?? new Map<number, Look>();
    threads.set(key, looks);
    looks.set(line, { event: index, line, text, change: undefined });
  }

  #wrote(event: Readonly<TraceEvent>, index: number, after: Reducer): void {
    const shared = sharedOf(event, after);
    const threads = this.#looks.get(cellOf(event, shared));
    if (threads === undefined) return;
    const { tid, line, text } = event;
    const key = threadKey(event, after);
    const { index: process } = after.process(event.pid);
    const look = this.#decidedBy(threads.get(key), line);
    if (look?.change !== undefined)
      this.#tell(event, index, shared, look, look.change, { process, tid, line });
    for (const [other, looks] of threads) {
      if (other === key) continue;
      for (const seen of looks.values())
        if (seen.text !== text) seen.change ??= { process, tid, line, event: index };
    }
  }

  /** The latest of the looks by way of which the line is reached. */
  #decidedBy(looks: ReadonlyMap<number, Look> | undefined, line: number): Look | undefined {
    let latest: Look | undefined;
    for (const look of looks?.values() ?? []) {
      const reaches = look.line < line && line <= (this.#blocks.get(look.line) ?? 0);
      if (reaches && (latest === undefined || look.event > latest.event)) latest = look;
    }
    return latest;
  }

  #tell(
    event: Readonly<TraceEvent>,
    index: number,
    shared: SharedMemory,
    look: Look,
    { event: changed, ...by }: Place & { event: number },
    who: Place,
  ): void {
    const key = `${cellOf(event, shared)} ${who.line}`;
    const known = this.#found.get(key);
    if (known !== undefined) {
      known.count++;
      return;
    }
    this.#found.set(key, {
      kind: 'stale-check',
      events: [index, look.event, changed],
      who,
      lookLine: look.line,
      shared,
      by,
      count: 1,
    });
  }
}

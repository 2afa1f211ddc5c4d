import type { TraceEvent } from '../../event';
import { conditionBlocks } from '../source-places';
import type { Observer } from '../walk';
import type { FindingOf, Place } from './finding';
import type { Access, SharedAccesses } from './shared-accesses';

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
 * Threads that look at a shared value to decide (`if left.value > 0:`) and then change it, though another has
 * changed it in between: check-then-act, a race also where each access by itself is under a lock.
 */
export class StaleChecks implements Observer {
  readonly #blocks: ReadonlyMap<number, number>;
  /** By value, by thread, by the line of the condition. */
  readonly #looks = new Map<string, Map<string, Map<number, Look>>>();
  readonly #found = new Map<string, FindingOf<'stale-check'>>();

  /** @param source the program; '' when it is not known, and then nothing is found. */
  constructor(
    source: string,
    readonly accesses: SharedAccesses,
  ) {
    this.#blocks = conditionBlocks(source);
  }

  see(_event: Readonly<TraceEvent>, index: number): void {
    const { current } = this.accesses;
    if (current?.writes) this.#wrote(current, index);
    else if (current !== undefined) this.#read(current, index);
  }

  findings(): FindingOf<'stale-check'>[] {
    return [...this.#found.values()];
  }

  #read({ who: { thread, line }, cell, text }: Access, event: number): void {
    if (!this.#blocks.has(line)) return;
    const threads = this.#looks.get(cell) ?? new Map<string, Map<number, Look>>();
    this.#looks.set(cell, threads);
    const looks = threads.get(thread) ?? new Map<number, Look>();
    threads.set(thread, looks);
    looks.set(line, { event, line, text, change: undefined });
  }

  #wrote(access: Access, event: number): void {
    const { who, cell, text } = access;
    const threads = this.#looks.get(cell);
    if (threads === undefined) return;
    const { thread, process, tid, line } = who;
    const look = this.#decidedBy(threads.get(thread), line);
    if (look?.change !== undefined) this.#tell(access, event, look, look.change);
    for (const [other, looks] of threads) {
      if (other === thread) continue;
      for (const seen of looks.values())
        if (seen.text !== text) seen.change ??= { process, tid, line, event };
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
    { who: { process, tid, line }, shared, cell }: Access,
    event: number,
    look: Look,
    { event: changed, ...by }: Place & { event: number },
  ): void {
    const key = `${cell} ${line}`;
    const known = this.#found.get(key);
    if (known !== undefined) {
      known.count++;
      return;
    }
    this.#found.set(key, {
      kind: 'stale-check',
      events: [event, look.event, changed],
      who: { process, tid, line },
      lookLine: look.line,
      shared,
      by,
      count: 1,
    });
  }
}

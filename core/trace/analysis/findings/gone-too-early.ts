import { Kind, type TraceEvent } from '../../event';
import type { Reducer } from '../../model/reducer';
import type { Observer } from '../walk';
import type { FindingOf, Place } from './finding';

/** What a spawned child says that looks by name for a lock, a semaphore or what is made of them, and finds none. */
const LOOKED = 'SemLock._rebuild(';
const NOT_FOUND = 'FileNotFoundError';

/**
 * Children that could not begin, because what they were handed was gone: their parent had come to its end, or had let the last
 * reference go, while they were being started.
 */
export class GoneTooEarly implements Observer {
  /** By pid: where it was made. */
  readonly #started = new Map<number, Place>();
  readonly #found: FindingOf<'gone-too-early'>[] = [];

  see(event: Readonly<TraceEvent>, index: number, after: Reducer): void {
    const { kind, pid, tid, line } = event;
    if (kind === Kind.ProcessCreate && pid !== 0)
      this.#started.set(event.a, { process: after.process(pid).index, tid, line });
    if (kind !== Kind.Output || event.a !== 2) return;
    const by = this.#started.get(pid);
    if (by === undefined || !event.text.includes(LOOKED) || !event.text.includes(NOT_FOUND)) return;
    const { index: process } = after.process(pid);
    const same = this.#found.find((known) => known.by.process === by.process && known.by.line === by.line);
    if (same === undefined)
      this.#found.push({ kind: 'gone-too-early', events: [index], who: [{ process, tid, line }], by });
    else if (same.who.every((known) => known.process !== process)) {
      same.who = [...same.who, { process, tid, line }].sort((a, b) => a.process - b.process);
      same.events = [...same.events, index];
    }
  }

  findings(): FindingOf<'gone-too-early'>[] {
    return this.#found;
  }
}

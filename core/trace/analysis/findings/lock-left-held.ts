import { Kind, type TraceEvent } from '../../event';
import type { Reducer } from '../../model/reducer';
import type { Observer } from '../walk';
import type { FindingOf } from './finding';

/** Locks whose holder ended without giving them back, while others were still there to want them. */
export class LocksLeftHeld implements Observer {
  readonly #left = new Map<number, FindingOf<'lock-left-held'>>();

  see(event: Readonly<TraceEvent>, index: number, after: Reducer): void {
    if (event.kind === Kind.ProcessExit) this.#exit(event, index, after);
    // Somebody may release it for the dead: then it was not left.
    else if (event.kind === Kind.SemRelease) this.#left.delete(after.primitive(event.a).index);
  }

  findings(): FindingOf<'lock-left-held'>[] {
    return [...this.#left.values()];
  }

  #exit(event: Readonly<TraceEvent>, index: number, after: Reducer): void {
    const { processes, primitives } = after.state;
    if (processes.every(({ endedAt }) => endedAt !== undefined)) return;
    const { index: process } = after.process(event.pid);
    for (const { index: primitive, holder, alive } of primitives) {
      if (!alive || holder?.process !== process) continue;
      const { tid, line } = holder;
      this.#left.set(primitive, {
        kind: 'lock-left-held',
        events: [index],
        primitive,
        who: { process, tid, line },
        killed: event.a < 0,
      });
    }
  }
}

import { Kind, type TraceEvent, WaitFor } from '../../event';
import type { Reducer } from '../../model/reducer';
import type { RunState } from '../../model/run-state';
import { isQueue } from '../parts';
import type { Observer } from '../walk';
import type { FindingOf } from './finding';

/**
 * Locks whose holder ended without giving them back, while others were still there to want them. One inside of a queue is
 * told of only when somebody wanted it who was not killed as well: daemons that are ended with their parent wait there.
 */
export class LocksLeftHeld implements Observer {
  readonly #left = new Map<number, FindingOf<'lock-left-held'>>();
  /** Of locks inside of queues: who waited for them since. */
  readonly #wanted = new Map<number, Set<number>>();

  see(event: Readonly<TraceEvent>, index: number, after: Reducer): void {
    if (event.kind === Kind.ProcessExit) this.#exit(event, index, after);
    // Somebody may release it for the dead: then it was not left.
    else if (event.kind === Kind.SemRelease) this.#left.delete(after.primitive(event.a).index);
    else if (event.kind === Kind.WaitBegin && event.a === WaitFor.Semaphore) {
      this.#wanted.get(after.primitive(event.b).index)?.add(after.process(event.pid).index);
    }
  }

  /** @param state what holds now. */
  findings({ processes }: Readonly<RunState>): FindingOf<'lock-left-held'>[] {
    return [...this.#left.values()].filter(({ primitive, killed }) => {
      const wanted = killed ? this.#wanted.get(primitive) : undefined;
      return wanted === undefined || [...wanted].some((process) => !((processes[process].exitCode ?? 0) < 0));
    });
  }

  #exit(event: Readonly<TraceEvent>, index: number, after: Reducer): void {
    const { processes, primitives } = after.state;
    if (processes.every(({ endedAt }) => endedAt !== undefined)) return;
    const { index: process } = after.process(event.pid);
    for (const { index: primitive, holder, alive, whole, waiters } of primitives) {
      if (!alive || holder?.process !== process) continue;
      const { tid, line } = holder;
      if (whole !== undefined && isQueue(after.state.objects[whole.object]))
        this.#wanted.set(primitive, new Set(waiters.map((waiter) => waiter.process)));
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

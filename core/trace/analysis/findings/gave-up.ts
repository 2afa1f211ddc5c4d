import { Kind, ObjectKind, Op, OpResult, type TraceEvent } from '../../event';
import type { Reducer } from '../../model/reducer';
import { thing } from '../../model/thing';
import { depthOf, isDoing, threadKey } from '../doing';
import type { Observer } from '../walk';
import type { FindingOf, Place } from './finding';

interface GivenUp extends Place {
  /** Event of the wait's end. */
  event: number;
  began: number;
  ended: number;
  set: { process: number; tid: number; line: number; event: number; time: number } | undefined;
}

/**
 * Threads whose time was up while they waited for an event: they went on, never looked at it again, and then it was set after
 * all. Who waits again has not given up.
 */
export class GaveUp implements Observer {
  /** By event (an object), then by thread. */
  readonly #events = new Map<number, Map<string, GivenUp>>();
  /** By thread: when its wait began. */
  readonly #began = new Map<string, number>();

  see(event: Readonly<TraceEvent>, index: number, after: Reducer): void {
    if (event.kind === Kind.OpBegin && depthOf(event, after) === 1) this.#begins(event, index, after);
    else if (event.kind === Kind.OpEnd && event.b === Op.Wait && !isDoing(event, after))
      this.#ends(event, index, after);
    // `is_set` asks the flag, outside of any operation.
    else if ((event.kind === Kind.SemAcquire || event.kind === Kind.SemTimeout) && !isDoing(event, after)) {
      const { whole } = after.primitive(event.a);
      if (whole !== undefined) this.#events.get(whole.object)?.delete(threadKey(event, after));
    }
  }

  findings(): FindingOf<'gave-up'>[] {
    return [...this.#events].flatMap(([object, threads]) => {
      const byLine = new Map<number, GivenUp[]>();
      for (const given of threads.values())
        if (given.set !== undefined) byLine.set(given.line, [...(byLine.get(given.line) ?? []), given]);
      return [...byLine.values()].map((given) => told(object, given));
    });
  }

  #begins(event: Readonly<TraceEvent>, index: number, after: Reducer): void {
    const { pid, tid, line, time } = event;
    const object = after.story.object(after.state, event.a);
    if (object.kind !== ObjectKind.Event) return;
    const key = threadKey(event, after);
    this.#events.get(object.index)?.delete(key);
    if (event.b === Op.Wait) this.#began.set(key, time);
    if (event.b !== Op.Set) return;
    const { index: process } = after.process(pid);
    for (const given of this.#events.get(object.index)?.values() ?? [])
      given.set ??= { process, tid, line, event: index, time };
  }

  #ends(event: Readonly<TraceEvent>, index: number, after: Reducer): void {
    const object = after.story.object(after.state, event.a);
    if (object.kind !== ObjectKind.Event || event.c !== OpResult.Refused) return;
    const { pid, tid, line, time } = event;
    const { index: process } = after.process(pid);
    const key = threadKey(event, after);
    const threads = this.#events.get(object.index) ?? new Map<string, GivenUp>();
    this.#events.set(object.index, threads);
    const began = this.#began.get(key) ?? time;
    threads.set(key, { process, tid, line, event: index, began, ended: time, set: undefined });
  }
}

/** @param given all at one line. */
function told(object: number, given: readonly GivenUp[]): FindingOf<'gave-up'> {
  const [first] = given;
  const { set } = first;
  return {
    kind: 'gave-up',
    events: [
      first.event,
      ...given.slice(1).map(({ event }) => event),
      ...(set === undefined ? [] : [set.event]),
    ],
    what: thing('object', object),
    who: given.map(({ process, tid, line }) => ({ process, tid, line })),
    waited: first.ended - first.began,
    by: { process: set?.process ?? -1, tid: set?.tid ?? 0, line: set?.line ?? 0 },
    later: (set?.time ?? first.ended) - first.ended,
  };
}

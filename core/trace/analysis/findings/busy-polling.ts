import { Kind, type Op, OpResult, type TraceEvent, WaitFor, WaitResult } from '../../event';
import type { Reducer } from '../../model/reducer';
import { thing } from '../../model/thing';
import { isDoing } from '../doing';
import { isSignalPart } from '../parts';
import type { Observer } from '../walk';
import type { FindingOf, Shared, Wanted } from './finding';
import { sharedOf } from './shared-memory';

/** Asked in vain so many times in a row is polling. */
const ASKED_LEAST = 20;
/** Reading a value is what every loop over it does: that must be more. */
const READ_LEAST = 60;

interface Asking {
  wanted: Wanted;
  shared: Shared | undefined;
  line: number;
  count: number;
  first: number;
  from: number;
  until: number;
  /** Of a value: what was read. */
  text: string;
}

/** Threads that ask for something again and again instead of waiting for it. */
export class BusyPolling implements Observer {
  /** By thread and what it asks for. */
  readonly #asking = new Map<string, Asking>();
  readonly #longest = new Map<string, FindingOf<'busy-polling'>>();

  see(event: Readonly<TraceEvent>, index: number, after: Reducer): void {
    switch (event.kind) {
      case Kind.SemTimeout:
        this.#refused(event, index, after);
        break;
      case Kind.WaitEnd:
        if (event.a === WaitFor.Semaphore && event.c === WaitResult.TimedOut)
          this.#refused(event, index, after);
        break;
      case Kind.SemAcquire:
        this.#asking.delete(`${event.pid} ${event.tid} s${after.primitive(event.a).index}`);
        break;
      case Kind.OpEnd:
        this.#ended(event, index, after);
        break;
      case Kind.SharedRead:
        this.#read(event, index, after);
        break;
    }
  }

  findings(): FindingOf<'busy-polling'>[] {
    return [...this.#longest.values()];
  }

  /** An acquire that is no part of something larger. */
  #refused(event: Readonly<TraceEvent>, index: number, after: Reducer): void {
    if (isDoing(event, after)) return;
    const { index: primitive, whole } = after.primitive(event.kind === Kind.SemTimeout ? event.a : event.b);
    // `is_set` asks the flag in an event.
    const asked = isSignalPart(whole) ? thing('object', whole.object) : thing('primitive', primitive);
    const wanted: Wanted = { thing: asked, call: undefined };
    this.#ask(event, index, after, `s${primitive}`, { wanted, shared: undefined, text: '' });
  }

  #ended(event: Readonly<TraceEvent>, index: number, after: Reducer): void {
    const object = after.story.object(after.state, event.a).index;
    const key = `o${object} ${event.b}`;
    if (isDoing(event, after)) return;
    if (event.c === OpResult.Refused) {
      const wanted: Wanted = { thing: thing('object', object), call: { object, op: event.b as Op } };
      this.#ask(event, index, after, key, { wanted, shared: undefined, text: '' });
    } else this.#asking.delete(`${event.pid} ${event.tid} ${key}`);
  }

  #read(event: Readonly<TraceEvent>, index: number, after: Reducer): void {
    if (isDoing(event, after)) return;
    const key = `m${event.a} ${event.b}`;
    const known = this.#asking.get(`${event.pid} ${event.tid} ${key}`);
    if (known !== undefined && (known.text !== event.text || known.line !== event.line))
      this.#asking.delete(`${event.pid} ${event.tid} ${key}`);
    const wanted: Wanted = { thing: undefined, call: undefined };
    this.#ask(event, index, after, key, { wanted, shared: sharedOf(event, after), text: event.text });
  }

  #ask(
    event: Readonly<TraceEvent>,
    index: number,
    after: Reducer,
    key: string,
    what: Pick<Asking, 'wanted' | 'shared' | 'text'>,
  ): void {
    const full = `${event.pid} ${event.tid} ${key}`;
    const { line, time } = event;
    const asking = this.#asking.get(full) ?? {
      ...what,
      line,
      count: 0,
      first: index,
      from: time,
      until: time,
    };
    this.#asking.set(full, asking);
    asking.count++;
    asking.until = time;
    if (asking.count < (what.shared === undefined ? ASKED_LEAST : READ_LEAST)) return;
    if ((this.#longest.get(full)?.count ?? 0) >= asking.count) return;
    const { wanted, shared, count, first, from, until } = asking;
    this.#longest.set(full, {
      kind: 'busy-polling',
      events: [first, index],
      who: { process: after.process(event.pid).index, tid: event.tid, line: asking.line },
      wanted,
      shared,
      count,
      from,
      until,
    });
  }
}

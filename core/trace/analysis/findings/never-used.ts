import { Kind, ObjectKind, type TraceEvent, WaitFor } from '../../event';
import type { Reducer } from '../../model/reducer';
import type { ObjectNow, RunState } from '../../model/run-state';
import { type Thing, thing } from '../../model/thing';
import type { Observer } from '../walk';
import type { FindingOf } from './finding';

/** What is there to hold processes up, and does nothing by itself. */
const KINDS: ReadonlySet<ObjectKind> = new Set([ObjectKind.Event, ObjectKind.Condition, ObjectKind.Barrier]);

/** Something that the program made to coordinate processes with. */
interface Made {
  what: Thing;
  process: number;
  line: number;
  event: number;
}

/**
 * Locks, semaphores, events, conditions and barriers that a process made before it started others, and that nobody touched
 * to the run's end: they coordinated nothing.
 */
export class NeverUsed implements Observer {
  readonly #made: Made[] = [];
  /** By process: the event in which it last started another. */
  readonly #lastStart = new Map<number, number>();
  readonly #used = { primitive: new Set<number>(), object: new Set<number>() };

  see(event: Readonly<TraceEvent>, index: number, after: Reducer): void {
    switch (event.kind) {
      case Kind.SemCreate:
        this.#makes(event, index, after, thing('primitive', after.primitive(event.a).index));
        break;
      case Kind.ObjectCreate:
        if (KINDS.has(event.b as ObjectKind))
          this.#makes(event, index, after, thing('object', after.story.object(after.state, event.a).index));
        break;
      case Kind.ProcessStart:
        this.#lastStart.set(after.process(event.pid).parent, index);
        break;
      case Kind.SemAcquire:
      case Kind.SemRelease:
      case Kind.SemTimeout:
        this.#uses(after, event.a);
        break;
      case Kind.WaitBegin:
        if (event.a === WaitFor.Semaphore) this.#uses(after, event.b);
        break;
      case Kind.OpBegin:
        this.#used.object.add(after.story.object(after.state, event.a).index);
        break;
    }
  }

  /** @param state what holds at the end. */
  findings(state: Readonly<RunState>): FindingOf<'never-used'>[] {
    return (
      this.#made
        .filter((made) => this.#isShared(made) && isOwn(state, made.what) && !this.#isUsed(state, made.what))
        // Children that ran its line again have one of their own each.
        .filter(({ line, process }) =>
          this.#made.every((made) => made.line !== line || made.process === process),
        )
        .map(({ what, process, line, event }) => ({
          kind: 'never-used',
          events: [event],
          what,
          who: { process, tid: 0, line },
        }))
    );
  }

  #makes({ pid, line }: Readonly<TraceEvent>, index: number, after: Reducer, what: Thing): void {
    if (pid === 0 || line === 0) return;
    this.#made.push({ what, process: after.process(pid).index, line, event: index });
  }

  /** Its maker started a process after it. */
  #isShared({ process, event }: Made): boolean {
    return (this.#lastStart.get(process) ?? -1) > event;
  }

  #uses(after: Reducer, sem: number): void {
    const { index, whole } = after.primitive(sem);
    this.#used.primitive.add(index);
    for (let part = whole; part !== undefined; part = after.state.objects[part.object].whole)
      this.#used.object.add(part.object);
  }

  #isUsed({ objects }: Readonly<RunState>, { kind, index }: Thing): boolean {
    const { primitive, object } = this.#used;
    if (kind !== 'object') return primitive.has(index);
    return object.has(index) || isGivenLock(objects[index]);
  }
}

/** Bound to a variable of the program's, and no part of anything. */
function isOwn({ objects, primitives }: Readonly<RunState>, { kind, index }: Thing): boolean {
  const { name, whole } = kind === 'object' ? objects[index] : primitives[index];
  return name !== '' && whole === undefined;
}

/** Of a condition that was given a lock the trace does not tell which, so nor whether it was ever under it. */
function isGivenLock({ kind, parts }: Readonly<ObjectNow>): boolean {
  return kind === ObjectKind.Condition && !parts.some(({ role }) => role === 'lock');
}

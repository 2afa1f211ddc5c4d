import { Kind, type TraceEvent, WaitFor } from '../event';
import { Int32Column, Uint8Column } from '../model/columns';
import type { Reducer } from '../model/reducer';
import { type Thing, type ThingKind, thing } from '../model/thing';
import { objectInMemory } from './parts';
import type { Observer } from './walk';

const NOTHING = -1;
const KINDS: readonly ThingKind[] = ['process', 'primitive', 'pipe', 'object', 'file'];

/**
 * What each event is about (the kernel's numbers in it are used again, so that they must be looked up at its time),
 * and whether it is a step of something larger that the program called.
 */
export class Subjects implements Observer {
  readonly #kind = new Uint8Column();
  readonly #index = new Int32Column();
  readonly #inner = new Uint8Column();

  see(event: Readonly<TraceEvent>, _index: number, after: Reducer): void {
    const subject = subjectOf(event, after);
    this.#kind.push(subject === undefined ? 0 : KINDS.indexOf(subject.kind));
    this.#index.push(subject === undefined ? NOTHING : subject.index);
    this.#inner.push(isInner(event, after) ? 1 : 0);
  }

  /** How many events were told of. */
  get length(): number {
    return this.#index.length;
  }

  /** The process, lock, pipe … that event `index` is about besides who did it; undefined for none. */
  of(index: number): Thing | undefined {
    const found = index < this.length ? this.#index.data[index] : NOTHING;
    return found === NOTHING ? undefined : thing(KINDS[this.#kind.data[index]], found);
  }

  /** Whether event `index` happened inside of a call that the program made: a queue's `get` takes a lock. */
  isInner(index: number): boolean {
    return this.#inner.data[index] === 1;
  }
}

function subjectOf(event: Readonly<TraceEvent>, after: Reducer): Thing | undefined {
  const { kind, a, b } = event;
  switch (kind) {
    case Kind.ProcessCreate:
    case Kind.Signal:
      return thing('process', after.process(a).index);
    case Kind.WaitBegin:
    case Kind.WaitEnd:
      return awaited(event, after);
    case Kind.SharedRead:
    case Kind.SharedWrite:
      return known('object', objectInMemory(after.state, a, b));
    case Kind.SemDrop:
      return known(
        'primitive',
        after.state.primitives.findLastIndex(({ sem }) => sem === a),
      );
    case Kind.SemTimeout:
    case Kind.SemDepth:
      return thing('primitive', after.primitive(a).index);
    case Kind.FileRename:
      return thing('file', after.file(a).index);
  }
  if (kind >= Kind.SemCreate && kind < Kind.SemDrop) return thing('primitive', after.primitive(a).index);
  if (kind >= Kind.FileOpen && kind <= Kind.FileRemove) return thing('file', after.file(a).index);
  if (kind >= Kind.ObjectCreate && kind <= Kind.ObjectState)
    return thing('object', after.story.object(after.state, a).index);
  if (kind >= Kind.PipeCreate && kind <= Kind.PipeEnd)
    return thing('pipe', after.story.pipe(after.state, a).index);
  return undefined;
}

function awaited({ a, b }: Readonly<TraceEvent>, after: Reducer): Thing | undefined {
  switch (a as WaitFor) {
    case WaitFor.Semaphore:
      return thing('primitive', after.primitive(b).index);
    case WaitFor.Process:
      return thing('process', after.process(b).index);
    case WaitFor.PipeRead:
    case WaitFor.PipeWrite:
    case WaitFor.Poll:
      return b < 0 ? undefined : thing('pipe', after.story.pipe(after.state, b).index);
    default:
      return undefined;
  }
}

function known(kind: ThingKind, index: number): Thing | undefined {
  return index < 0 ? undefined : thing(kind, index);
}

/** The outermost OpBegin and OpEnd are what the program called; what is between them is how the library does it. */
function isInner({ kind, pid, tid }: Readonly<TraceEvent>, after: Reducer): boolean {
  if (pid === 0) return false;
  const depth = after.process(pid).threads[tid]?.doing.length ?? 0;
  return kind === Kind.OpBegin ? depth > 1 : depth > 0;
}

import { Kind, ObjectKind, PartOf, type StateOf, type TraceEvent } from '../event';
import type { ObjectNow, PipeNow, RunState } from './run-state';

/**
 * Pipes and the program's objects. Which pipe an end belongs to is told by the descriptor: PipeCreate says which two
 * it has, and ObjectCreate of a Connection, made by the same process right after, which one it is for.
 */
export class Story {
  private constructor(
    readonly pipeById: Map<number, number>,
    readonly objectById: Map<number, number>,
    /** Of a descriptor of a process, as "process descriptor": the pipes it reads from and writes to, by index. */
    readonly ends: Map<string, { reads: number; writes: number }>,
    /** Of a connection, by object index. */
    readonly endOfObject: Map<number, { reads: number; writes: number }>,
  ) {}

  static fresh(): Story {
    return new Story(new Map(), new Map(), new Map(), new Map());
  }

  copy(): Story {
    return new Story(
      new Map(this.pipeById),
      new Map(this.objectById),
      new Map(this.ends),
      new Map(this.endOfObject),
    );
  }

  /** The pipe of that id, made up when the trace never said that it was created. */
  pipe(state: RunState, id: number): PipeNow {
    const known = this.pipeById.get(id);
    return known === undefined ? this.#addPipe(state, id, 0) : state.pipes[known];
  }

  object(state: RunState, id: number): ObjectNow {
    const known = this.objectById.get(id);
    return known === undefined ? this.#addObject(state, id, 0 as ObjectKind, 0, -1) : state.objects[known];
  }

  /**
   * @param process index of the event's process.
   * @param primitive index of a semaphore, by its id.
   */
  apply(event: TraceEvent, state: RunState, process: number, primitive: (sem: number) => number): void {
    switch (event.kind) {
      case Kind.PipeCreate:
        this.#createPipe(event, state, process);
        break;
      case Kind.PipeWrite:
      case Kind.PipeRead:
        this.pipe(state, event.a).inFlight = event.c;
        break;
      case Kind.PipeEnd:
        if (event.b === 0) this.pipe(state, event.a).readers = event.c;
        else this.pipe(state, event.a).writers = event.c;
        break;
      case Kind.ObjectCreate:
        this.#createObject(event, state, process);
        break;
      case Kind.ObjectName:
        this.#name(state, this.object(state, event.a), event.text);
        break;
      case Kind.ObjectPart:
        this.#addPart(event, state, primitive);
        break;
      case Kind.ObjectState:
        this.object(state, event.a).values[event.b as StateOf] = event.c;
        break;
    }
  }

  #createPipe(event: TraceEvent, state: RunState, process: number): void {
    const pipe = this.#addPipe(state, event.a, event.d);
    // −1: that end waits with a listener, and belongs to nobody yet
    if (event.b >= 0) this.#endOf(process, event.b).reads = pipe.index;
    if (event.c >= 0) this.#endOf(process, event.c).writes = pipe.index;
  }

  /** A descriptor of a fresh pipe was free before: what it was of then is forgotten. */
  #endOf(process: number, descriptor: number): { reads: number; writes: number } {
    const key = `${process} ${descriptor}`;
    const known = this.ends.get(key);
    const fresh = { reads: -1, writes: -1 };
    // a socket's two directions are told one after the other: the second finds the first, half filled in
    const end = known !== undefined && (known.reads < 0 || known.writes < 0) ? { ...known } : fresh;
    this.ends.set(key, end);
    return end;
  }

  #createObject(event: TraceEvent, state: RunState, process: number): void {
    const object = this.#addObject(state, event.a, event.b as ObjectKind, event.c, process);
    if (object.kind !== ObjectKind.Connection) return;
    const key = `${process} ${object.parameter}`;
    const end = this.ends.get(key);
    if (end === undefined) return;
    this.endOfObject.set(object.index, end);
    this.ends.delete(key);
    if (end.reads >= 0) object.parts.push({ what: PartOf.Pipe, index: end.reads, role: 'in' });
    if (end.writes >= 0) object.parts.push({ what: PartOf.Pipe, index: end.writes, role: 'out' });
  }

  #name(state: RunState, object: ObjectNow, name: string): void {
    if (object.name !== '') return;
    object.name = name;
    const end = this.endOfObject.get(object.index);
    if (end === undefined) return;
    if (end.reads >= 0) namePipe(state.pipes[end.reads], name, true);
    if (end.writes >= 0) namePipe(state.pipes[end.writes], name, false);
  }

  #addPart(event: TraceEvent, state: RunState, primitive: (sem: number) => number): void {
    const whole = this.object(state, event.a);
    const what = event.b as PartOf;
    const index =
      what === PartOf.Semaphore
        ? primitive(event.c)
        : what === PartOf.Pipe
          ? this.pipe(state, event.c).index
          : this.object(state, event.c).index;
    whole.parts.push({ what, index, role: event.text });
    // What is a part and has no name of its own goes by the whole's.
    if (whole.name === '') return;
    if (what === PartOf.Object) this.#name(state, state.objects[index], whole.name);
    else if (what === PartOf.Pipe) namePipe(state.pipes[index], whole.name, true);
  }

  #addPipe(state: RunState, id: number, capacity: number): PipeNow {
    const pipe: PipeNow = {
      index: state.pipes.length,
      pipe: id,
      name: '',
      namedByReader: false,
      capacity,
      inFlight: 0,
      readers: 1,
      writers: 1,
    };
    state.pipes.push(pipe);
    this.pipeById.set(id, pipe.index);
    return pipe;
  }

  #addObject(state: RunState, id: number, kind: ObjectKind, parameter: number, process: number): ObjectNow {
    const index = state.objects.length;
    const object: ObjectNow = { index, id, kind, parameter, name: '', process, parts: [], values: {} };
    state.objects.push(object);
    this.objectById.set(id, index);
    return object;
  }
}

function namePipe(pipe: PipeNow, name: string, byReader: boolean): void {
  if (pipe.name !== '' && (pipe.namedByReader || !byReader)) return;
  pipe.name = name;
  pipe.namedByReader = byReader;
}

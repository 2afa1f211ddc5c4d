import { Kind, ObjectKind, PartOf, StateOf, type TraceEvent } from '../event';
import type { Changes } from './changes';
import { Fifo } from './fifo';
import { read, wrote } from './messages';
import { beginOperation, endOperation } from './operations';
import type { ObjectNow, PartNow, PipeNow, RunState, ThreadNow } from './run-state';

interface End {
  /** Indexes of the pipes it reads from and writes to; −1 for none. */
  reads: number;
  writes: number;
}

/**
 * Pipes and the program's objects. Which pipe an end belongs to is told by the descriptor: PipeCreate says which two
 * it has, and ObjectCreate of a Connection, made by the same process right after, which one it is for.
 */
export class Story {
  private constructor(
    readonly pipeById: Map<number, number>,
    readonly objectById: Map<number, number>,
    /** Of a descriptor of a process, as "process descriptor". */
    readonly ends: Map<string, End>,
    /** Of a connection, by object index. */
    readonly endOfObject: Map<number, End>,
    /** Objects in each shared memory, by its number, with where they begin. */
    readonly inMemory: Map<number, number[]>,
  ) {}

  static fresh(): Story {
    return new Story(new Map(), new Map(), new Map(), new Map(), new Map());
  }

  copy(): Story {
    return new Story(
      new Map(this.pipeById),
      new Map(this.objectById),
      new Map(this.ends),
      new Map(this.endOfObject),
      new Map([...this.inMemory].map(([memory, objects]) => [memory, [...objects]])),
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
   * @param index of the event. @param process index of its process. @param thread of it.
   * @param primitive index of a semaphore, by its id.
   */
  apply(
    event: TraceEvent,
    index: number,
    state: RunState,
    process: number,
    thread: ThreadNow,
    primitive: (sem: number) => number,
    changes: Changes,
  ): void {
    switch (event.kind) {
      case Kind.PipeCreate:
        changes.pipe(this.#createPipe(event, state, process));
        break;
      case Kind.PipeWrite:
      case Kind.PipeRead:
      case Kind.PipeEnd:
        this.#goThrough(event, index, state, process, thread, changes);
        break;
      case Kind.ObjectCreate:
        changes.object(this.#createObject(event, state, process).index);
        break;
      case Kind.ObjectName:
        this.#name(state, this.object(state, event.a), event.text);
        break;
      case Kind.ObjectPart:
        this.#addPart(event, state, primitive);
        break;
      case Kind.ObjectState: {
        const object = this.object(state, event.a);
        object.values[event.b as StateOf] = event.c;
        changes.object(object.index);
        break;
      }
      case Kind.OpBegin:
        beginOperation(this.object(state, event.a), thread, process, event, index);
        changes.object(this.object(state, event.a).index);
        break;
      case Kind.OpEnd:
        endOperation(state, this.object(state, event.a), thread, process, event, changes);
        break;
      case Kind.SharedRead:
      case Kind.SharedWrite:
        this.#accessMemory(event, state, process, changes);
        break;
    }
  }

  #goThrough(
    event: TraceEvent,
    index: number,
    state: RunState,
    process: number,
    thread: ThreadNow,
    changes: Changes,
  ): void {
    const pipe = this.pipe(state, event.a);
    changes.pipe(pipe.index);
    if (event.kind === Kind.PipeEnd) {
      if (event.b === 0) pipe.readers = event.c;
      else pipe.writers = event.c;
      return;
    }
    pipe.inFlight = event.c;
    if (event.kind === Kind.PipeWrite) wrote(pipe, thread, process, event, index);
    else read(pipe, process, event, index, changes);
  }

  #createPipe(event: TraceEvent, state: RunState, process: number): number {
    const pipe = this.#addPipe(state, event.a, event.d);
    // −1: that end waits with a listener, and belongs to nobody yet
    pipe.connected = event.b < 0 || event.c < 0;
    if (event.b >= 0) this.#endOf(process, event.b).reads = pipe.index;
    if (event.c >= 0) this.#endOf(process, event.c).writes = pipe.index;
    return pipe.index;
  }

  /** A descriptor of a fresh pipe was free before: what it was of then is forgotten. */
  #endOf(process: number, descriptor: number): End {
    const key = `${process} ${descriptor}`;
    const known = this.ends.get(key);
    const fresh = { reads: -1, writes: -1 };
    // a socket's two directions are told one after the other: the second finds the first, half filled in
    const end = known !== undefined && (known.reads < 0 || known.writes < 0) ? { ...known } : fresh;
    this.ends.set(key, end);
    return end;
  }

  #createObject(event: TraceEvent, state: RunState, process: number): ObjectNow {
    const object = this.#addObject(state, event.a, event.b as ObjectKind, event.c, process);
    if (object.kind !== ObjectKind.Connection) return object;
    const key = `${process} ${object.parameter}`;
    const end = this.ends.get(key);
    if (end === undefined) return object;
    this.endOfObject.set(object.index, end);
    this.ends.delete(key);
    if (end.reads >= 0) object.parts.push({ what: PartOf.Pipe, index: end.reads, role: 'in' });
    if (end.writes >= 0) object.parts.push({ what: PartOf.Pipe, index: end.writes, role: 'out' });
    return object;
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
    const belongs: PartNow = { object: whole.index, role: event.text };
    let index = event.c;
    if (what === PartOf.Semaphore) {
      index = primitive(event.c);
      state.primitives[index].whole ??= belongs;
    } else if (what === PartOf.Pipe) {
      index = this.pipe(state, event.c).index;
      state.pipes[index].whole ??= belongs;
    } else if (what === PartOf.Object) {
      index = this.object(state, event.c).index;
      state.objects[index].whole ??= belongs;
      this.#giveEnd(state, index, belongs);
    } else {
      this.inMemory.set(index, [...(this.inMemory.get(index) ?? []), whole.index]);
    }
    whole.parts.push({ what, index, role: event.text });
    // What is a part and has no name of its own goes by the whole's.
    if (whole.name === '') return;
    if (what === PartOf.Object) this.#name(state, state.objects[index], whole.name);
    else if (what === PartOf.Pipe) namePipe(state.pipes[index], whole.name, true);
  }

  /** The pipes of a connection that is a part are the whole's, too. */
  #giveEnd(state: RunState, object: number, belongs: PartNow): void {
    const end = this.endOfObject.get(object);
    if (end === undefined) return;
    for (const pipe of [end.reads, end.writes]) {
      if (pipe >= 0) state.pipes[pipe].whole ??= { ...belongs, role: 'pipe' };
    }
  }

  /** A Value, Array or Barrier was read or written, when one lies at that place. */
  #accessMemory(event: TraceEvent, state: RunState, process: number, changes: Changes): void {
    const objects = this.inMemory.get(event.a) ?? [];
    // The youngest first: a place is used again when what was there has gone.
    for (let at = objects.length - 1; at >= 0; at--) {
      const object = state.objects[objects[at]];
      const offset = object.values[StateOf.Offset] ?? 0;
      if (event.b < offset || event.b >= offset + (object.values[StateOf.Size] ?? 0)) continue;
      const access = { process, time: event.time, line: event.line, preview: event.text };
      if (event.kind === Kind.SharedRead) object.lastRead = access;
      else object.lastWrite = access;
      changes.object(object.index);
      return;
    }
  }

  #addPipe(state: RunState, id: number, capacity: number): PipeNow {
    const pipe: PipeNow = {
      index: state.pipes.length,
      pipe: id,
      name: '',
      namedByReader: false,
      writerName: '',
      capacity,
      inFlight: 0,
      readers: 1,
      writers: 1,
      connected: false,
      messages: new Fifo(),
      whole: undefined,
    };
    state.pipes.push(pipe);
    this.pipeById.set(id, pipe.index);
    return pipe;
  }

  #addObject(state: RunState, id: number, kind: ObjectKind, parameter: number, process: number): ObjectNow {
    const object: ObjectNow = {
      index: state.objects.length,
      id,
      kind,
      parameter,
      name: '',
      process,
      parts: [],
      whole: undefined,
      values: {},
      users: [],
      buffers: new Map(),
      tasks: { submitted: 0, begun: 0, ended: 0, failed: 0 },
      lastRead: undefined,
      lastWrite: undefined,
    };
    state.objects.push(object);
    this.objectById.set(id, object.index);
    return object;
  }
}

function namePipe(pipe: PipeNow, name: string, byReader: boolean): void {
  if (!byReader && pipe.writerName === '') pipe.writerName = name;
  if (pipe.name !== '' && (pipe.namedByReader || !byReader)) return;
  pipe.name = name;
  pipe.namedByReader = byReader;
}

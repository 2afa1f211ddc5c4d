import { type EndReason, Kind, type RunInfo, type TraceEvent, WaitFor } from '../event';
import { Activity, activityOfWait } from './activity';
import { Changes } from './changes';
import { copyRunState, emptyRunState } from './copy-state';
import { dropBuffers, dropOperations, gaveRoom, tookRoom } from './operations';
import type { FileNow, PrimitiveKind, PrimitiveNow, ProcessNow, RunState, ThreadNow } from './run-state';
import { acquired, dropWaiter, enterWaiters, released } from './semaphore-state';
import { Story } from './story';

const MICROSECOND = 1_000;

/**
 * Plays events into a state. The maps from the kernel's ids to our indexes belong to a moment (a semaphore's slot is
 * used again), so they are copied with the state.
 */
export class Reducer {
  /** What the last event changed. */
  readonly changes = new Changes();

  private constructor(
    readonly state: RunState,
    readonly processByPid: Map<number, number>,
    readonly primitiveBySem: Map<number, number>,
    readonly fileById: Map<number, number>,
    readonly fileByPath: Map<string, number>,
    readonly story: Story,
  ) {}

  static fresh(): Reducer {
    return new Reducer(emptyRunState(), new Map(), new Map(), new Map(), new Map(), Story.fresh());
  }

  copy(): Reducer {
    return new Reducer(
      copyRunState(this.state),
      new Map(this.processByPid),
      new Map(this.primitiveBySem),
      new Map(this.fileById),
      new Map(this.fileByPath),
      this.story.copy(),
    );
  }

  /** @param index of the event in the trace. */
  apply(event: TraceEvent, index: number): void {
    this.state.time = event.time;
    this.changes.clear();
    if (event.pid !== 0) this.#touchThread(event);
    if (isOfSemaphore(event.kind)) this.#applySemaphore(event);
    else if (isOfFile(event.kind)) this.#applyFile(event);
    else if (event.kind >= Kind.ProcessCreate && event.kind <= Kind.WaitEnd) this.#applyProcess(event);
    else if (event.kind >= Kind.ObjectCreate && event.kind <= Kind.SharedWrite)
      this.#applyStory(event, index);
    else if (event.kind === Kind.ThreadLockHeld) this.#tellHolder(event, index);
    else this.#applyRun(event);
  }

  #applyStory(event: TraceEvent, index: number): void {
    const { index: process } = this.process(event.pid);
    const thread = this.thread(event.pid, event.tid);
    const primitive = (sem: number) => this.primitive(sem).index;
    this.story.apply(event, index, this.state, process, thread, primitive, this.changes);
  }

  /** The process of `pid`, made up when the trace never said that it was created. */
  process(pid: number): ProcessNow {
    const known = this.processByPid.get(pid);
    if (known !== undefined) return this.state.processes[known];
    return this.#addProcess(pid, `pid ${pid}`, -1, this.state.time, 0);
  }

  thread(pid: number, tid: number): ThreadNow {
    const process = this.process(pid);
    // Threads may be named by an event before their ThreadStart; keep the list dense.
    for (let missing = process.threads.length; missing <= tid; missing++) {
      process.threads.push(newThread(missing, this.state.time));
    }
    return process.threads[tid];
  }

  primitive(sem: number): PrimitiveNow {
    const known = this.primitiveBySem.get(sem);
    return known === undefined ? this.#addPrimitive(sem, 0, 1, 1) : this.state.primitives[known];
  }

  file(id: number): FileNow {
    const known = this.fileById.get(id);
    return known === undefined ? this.#openFile(id, `file ${id}`) : this.state.files[known];
  }

  #touchThread(event: TraceEvent): void {
    const thread = this.thread(event.pid, event.tid);
    if (event.line === 0) return;
    thread.line = event.line;
    // An atexit handler of the program has lines again.
    if (event.line !== this.process(event.pid).createdLine) thread.ending = false;
  }

  #applyRun(event: TraceEvent): void {
    const state = this.state;
    if (event.kind === Kind.RunStart) {
      state.info = JSON.parse(event.text) as RunInfo;
      state.speed = state.info.speed;
    } else if (event.kind === Kind.RunEnd) {
      state.end = { reason: event.a as EndReason, text: event.text, time: event.time };
    } else if (event.kind === Kind.Pause) state.paused = true;
    else if (event.kind === Kind.Resume) state.paused = false;
    else if (event.kind === Kind.Speed) state.speed = event.a / 1000;
    else if (event.kind === Kind.Output) state.outputCount++;
  }

  #applyProcess(event: TraceEvent): void {
    const { time, pid, tid } = event;
    switch (event.kind) {
      case Kind.ProcessCreate:
        this.#addProcess(event.a, event.text, pid === 0 ? -1 : this.process(pid).index, time, event.line);
        break;
      case Kind.ProcessStart: {
        this.process(pid).startedAt = time;
        become(this.thread(pid, 0), Activity.Running, time);
        break;
      }
      case Kind.ProcessExit:
        this.#endProcess(this.process(pid), event.b === 1 ? event.a >>> 0 : event.a, time);
        break;
      case Kind.ThreadStart: {
        const thread = this.thread(pid, event.a);
        thread.name = event.text;
        become(thread, Activity.Running, time);
        break;
      }
      case Kind.ThreadExit: {
        const thread = this.thread(pid, event.a);
        dropOperations(this.state, thread, this.process(pid).index, this.changes);
        become(thread, Activity.Ended, time);
        break;
      }
      case Kind.WaitBegin:
        this.#beginWait(event);
        this.#touchUsed(pid, tid);
        break;
      case Kind.WaitEnd:
        if (event.a === WaitFor.Semaphore) {
          const primitive = this.primitive(event.b);
          dropWaiter(primitive, this.process(pid).index, tid);
          this.changes.primitive(primitive.index);
        }
        become(this.thread(pid, tid), Activity.Running, time);
        this.#touchUsed(pid, tid);
        break;
    }
  }

  /** Who waits within an operation is a waiter of its object. */
  #touchUsed(pid: number, tid: number): void {
    for (const { object } of this.thread(pid, tid).doing) this.changes.object(object);
  }

  #beginWait(event: TraceEvent): void {
    const { pid, tid, time, line } = event;
    const thread = this.thread(pid, tid);
    become(thread, activityOfWait(event.a), time);
    thread.deadline = event.c < 0 ? undefined : event.c * MICROSECOND;
    if (tid === 0 && isOfEnd(event, this.process(pid).createdLine)) thread.ending = true;
    if (event.a === WaitFor.Semaphore) {
      const primitive = this.primitive(event.b);
      thread.object = primitive.index;
      this.changes.primitive(primitive.index);
      enterWaiters(primitive, { process: this.process(pid).index, tid, line, since: time, woken: false });
    } else if (event.a === WaitFor.Process) {
      thread.object = this.process(event.b).index;
    } else if (event.a === WaitFor.Thread) {
      thread.object = event.b;
    } else if (event.a === WaitFor.ThreadLock) {
      thread.lock = { id: event.b, name: '', holder: -1, line: 0, event: -1 };
    } else if (thread.activity === Activity.WaitingPipe && event.b >= 0) {
      thread.object = this.story.pipe(this.state, event.b).index;
    }
  }

  /** All threads of the process that wait for the lock hear who has it. */
  #tellHolder({ pid, a: id, b: holder, c: line, text: name }: TraceEvent, event: number): void {
    for (const thread of this.process(pid).threads) {
      if (thread.lock?.id === id) thread.lock = { id, name, holder, line, event };
    }
  }

  #applySemaphore(event: TraceEvent): void {
    if (event.kind === Kind.SemCreate) {
      this.#addPrimitive(event.a, event.b as PrimitiveKind, event.c, event.d);
      return;
    }
    const primitive = this.primitive(event.a);
    const process = this.process(event.pid).index;
    this.changes.primitive(primitive.index);
    if (primitive.whole !== undefined) this.changes.object(primitive.whole.object);
    switch (event.kind) {
      case Kind.SemName:
        if (primitive.name === '') primitive.name = event.text;
        break;
      case Kind.SemAcquire:
        acquired(primitive, event, process);
        tookRoom(this.state, primitive, this.thread(event.pid, event.tid), process);
        break;
      case Kind.SemRelease:
        released(primitive, event, event.c === 0 ? -1 : this.process(event.c).index);
        gaveRoom(this.state, primitive, this.thread(event.pid, event.tid), process);
        break;
      case Kind.SemDepth:
        primitive.depth = event.b;
        break;
      case Kind.SemDrop:
        primitive.alive = false;
        this.primitiveBySem.delete(event.a);
        break;
    }
  }

  #applyFile(event: TraceEvent): void {
    if (event.kind === Kind.FileOpen) {
      this.#openFile(event.a, event.text);
      return;
    }
    if (event.kind === Kind.FileRename) {
      this.file(event.a).exists = false;
      this.#openFile(event.a, event.text);
      return;
    }
    const file = this.file(event.a);
    const access = {
      process: event.pid === 0 ? -1 : this.process(event.pid).index,
      time: event.time,
      line: event.line,
      preview: event.text,
    };
    if (event.kind === Kind.FileRead) {
      file.lastRead = access;
    } else if (event.kind === Kind.FileWrite) {
      file.lastWrite = access;
      file.size = Math.max(file.size, event.c + event.b);
    } else if (event.kind === Kind.FileTruncate) {
      file.lastWrite = access;
      file.size = event.b;
    } else if (event.kind === Kind.FileRemove) {
      file.exists = false;
    }
  }

  #addProcess(pid: number, name: string, parent: number, time: number, line: number): ProcessNow {
    const process: ProcessNow = {
      index: this.state.processes.length,
      pid,
      name,
      parent,
      createdAt: time,
      createdLine: line,
      startedAt: undefined,
      endedAt: undefined,
      exitCode: undefined,
      threads: [newThread(0, time)],
    };
    this.state.processes.push(process);
    this.processByPid.set(pid, process.index);
    return process;
  }

  #endProcess(process: ProcessNow, exitCode: number, time: number): void {
    process.endedAt = time;
    process.exitCode = exitCode;
    dropBuffers(this.state, process.index, this.changes);
    for (const thread of process.threads) {
      dropOperations(this.state, thread, process.index, this.changes);
      // A killed process may end in the middle of a wait that the trace does not close.
      if (thread.activity === Activity.WaitingSemaphore) {
        dropWaiter(this.state.primitives[thread.object], process.index, thread.tid);
        this.changes.primitive(thread.object);
      }
      if (thread.activity !== Activity.Ended) become(thread, Activity.Ended, time);
    }
  }

  #addPrimitive(sem: number, kind: PrimitiveKind, value: number, max: number): PrimitiveNow {
    const primitive: PrimitiveNow = {
      index: this.state.primitives.length,
      sem,
      kind,
      name: '',
      value,
      max,
      holder: undefined,
      depth: 0,
      waiters: [],
      alive: true,
      whole: undefined,
    };
    this.state.primitives.push(primitive);
    this.primitiveBySem.set(sem, primitive.index);
    this.changes.primitive(primitive.index);
    return primitive;
  }

  #openFile(id: number, path: string): FileNow {
    const known = this.fileByPath.get(path);
    const index = known ?? this.state.files.length;
    if (known === undefined) {
      this.state.files.push({
        index,
        path,
        exists: true,
        size: 0,
        lastRead: undefined,
        lastWrite: undefined,
      });
      this.fileByPath.set(path, index);
    }
    this.fileById.set(id, index);
    this.state.files[index].exists = true;
    return this.state.files[index];
  }
}

function newThread(tid: number, time: number): ThreadNow {
  return {
    tid,
    name: '',
    activity: Activity.Starting,
    since: time,
    line: 0,
    ending: false,
    object: -1,
    lock: undefined,
    deadline: undefined,
    doing: [],
  };
}

export function isOfFile(kind: Kind): boolean {
  return (kind >= Kind.FileOpen && kind <= Kind.FileRemove) || kind === Kind.FileRename;
}

export function isOfSemaphore(kind: Kind): boolean {
  return (kind >= Kind.SemCreate && kind <= Kind.SemDrop) || kind === Kind.SemDepth;
}

/**
 * Whether a main thread's wait is one of those at the end of its process: for its children, for its own threads. It is at no line of
 * the program then; in a copied process, at the one that started it.
 */
function isOfEnd({ a: waitFor, line }: TraceEvent, createdLine: number): boolean {
  return (line === 0 || line === createdLine) && (waitFor === WaitFor.Process || waitFor === WaitFor.Thread);
}

function become(thread: ThreadNow, activity: Activity, time: number): void {
  thread.activity = activity;
  thread.since = time;
  thread.object = -1;
  thread.lock = undefined;
  thread.deadline = undefined;
}

/**
 * Made-up traces for tests and measurements: a small simulation of processes that run scripts of steps. It needs no
 * kernel and no Python, so that the model and the timeline can be tested alone, at any size.
 */
import {
  EndReason,
  Kind,
  ObjectKind,
  Op,
  PartOf,
  type RunInfo,
  type TraceEvent,
  WaitFor,
  WaitResult,
} from '../../event';
import { PrimitiveKind } from '../run-state';

const MS = 1_000_000;
const MAIN_PID = 1001;

type Step =
  | { do: 'run'; ns: number; line: number }
  | { do: 'sleep'; ns: number; line: number }
  | { do: 'acquire' | 'release'; sem: number; line: number }
  | { do: 'read' | 'write'; file: number; text: string; line: number }
  | { do: 'print'; text: string; line: number }
  | { do: 'put'; text: string; line: number }
  | { do: 'get'; line: number }
  | { do: 'start'; name: string; script: () => Iterator<Step>; line: number }
  | { do: 'join'; child: number; line: number };

interface Actor {
  pid: number;
  script: Iterator<Step>;
  /** When its next step is; Infinity while it waits for another. */
  due: number;
  begun: boolean;
  ended: boolean;
  /** Called once when the wait it is in is over. */
  onDue: (() => void) | undefined;
  joiners: Actor[];
}

interface Queue {
  room: number;
  items: number;
  /** Offsets in its stream. */
  written: number;
  read: number;
  waiting: Actor[];
  feeders: Set<number>;
}

/** All messages of the made-up queue are as long. */
const ITEM_LENGTH = 8;
const HEADER_BYTES = 4;
const ROOM = 1_000_000;

class Simulation {
  readonly events: TraceEvent[] = [];
  readonly #actors: Actor[] = [];
  readonly #sems: { value: number; waiters: { actor: Actor; line: number }[] }[] = [];
  #queue: Queue | undefined;
  #time = 0;

  emit(kind: Kind, pid: number, line: number, fields: Partial<TraceEvent> = {}): void {
    this.events.push({
      kind,
      time: Math.round(this.#time),
      pid,
      tid: 0,
      line,
      a: 0,
      b: 0,
      c: 0,
      d: 0,
      text: '',
      ...fields,
    });
  }

  semaphore(name: string, pid: number, line: number): number {
    const sem = this.#sems.push({ value: 1, waiters: [] }) - 1;
    this.emit(Kind.SemCreate, pid, line, { a: sem, b: 0, c: 1, d: 1 });
    this.emit(Kind.SemName, pid, line, { a: sem, text: name });
    return sem;
  }

  /** A queue without a limit, that `put` and `get` are for. */
  queue(name: string, pid: number, line: number): void {
    const room = this.#sems.push({ value: ROOM, waiters: [] }) - 1;
    this.emit(Kind.SemCreate, pid, line, { a: room, b: PrimitiveKind.BoundedSemaphore, c: ROOM, d: ROOM });
    this.emit(Kind.PipeCreate, pid, line, { a: 0, b: 3, c: 4, d: 65_536 });
    this.emit(Kind.ObjectCreate, pid, line, { a: 0, b: ObjectKind.Connection, c: 3 });
    this.emit(Kind.ObjectCreate, pid, line, { a: 1, b: ObjectKind.Queue });
    this.emit(Kind.ObjectName, pid, line, { a: 1, text: name });
    this.emit(Kind.ObjectPart, pid, line, { a: 1, b: PartOf.Object, c: 0, text: 'reader' });
    this.emit(Kind.ObjectPart, pid, line, { a: 1, b: PartOf.Semaphore, c: room, text: 'room' });
    this.#queue = { room, items: 0, written: 0, read: 0, waiting: [], feeders: new Set() };
  }

  spawn(name: string, parent: number, script: Iterator<Step>, line: number, bootNs: number): number {
    const pid = MAIN_PID + this.#actors.length;
    this.emit(Kind.ProcessCreate, parent, line, { a: pid, text: name });
    this.#actors.push({
      pid,
      script,
      due: this.#time + bootNs,
      begun: false,
      ended: false,
      onDue: undefined,
      joiners: [],
    });
    return pid;
  }

  /** Runs until nobody can go on or `limit` events are written. */
  run(limit = Number.POSITIVE_INFINITY): void {
    while (this.events.length < limit) {
      let next: Actor | undefined;
      for (const actor of this.#actors) {
        if (!actor.ended && (next === undefined || actor.due < next.due)) next = actor;
      }
      if (next === undefined || next.due === Number.POSITIVE_INFINITY) return;
      this.#time = next.due;
      this.#step(next);
    }
  }

  #step(actor: Actor): void {
    if (!actor.begun) {
      actor.begun = true;
      this.emit(Kind.ProcessStart, actor.pid, 1);
    }
    actor.onDue?.();
    actor.onDue = undefined;
    const { value: step, done } = actor.script.next();
    if (done) {
      this.#exit(actor);
      return;
    }
    if (step.do === 'run' || step.do === 'sleep') this.#spend(actor, step);
    else if (step.do === 'acquire') this.#acquire(actor, step.sem, step.line, 0);
    else if (step.do === 'release') this.#release(actor, step.sem, step.line);
    else if (step.do === 'read' || step.do === 'write') {
      const kind = step.do === 'read' ? Kind.FileRead : Kind.FileWrite;
      this.emit(kind, actor.pid, step.line, { a: step.file, b: step.text.length, text: step.text });
    } else if (step.do === 'print')
      this.emit(Kind.Output, actor.pid, step.line, { a: 1, text: `${step.text}\n` });
    else if (step.do === 'put') this.#put(actor, step.text, step.line);
    else if (step.do === 'get') this.#get(actor, step.line);
    else if (step.do === 'start') this.spawn(step.name, actor.pid, step.script(), step.line, 38 * MS);
    else if (step.do === 'join') this.#join(actor, step.child, step.line);
  }

  #spend(actor: Actor, step: { do: 'run' | 'sleep'; ns: number; line: number }): void {
    const until = this.#time + step.ns;
    actor.due = until;
    if (step.do === 'run') {
      this.emit(Kind.Progress, actor.pid, step.line);
      return;
    }
    this.emit(Kind.WaitBegin, actor.pid, step.line, { a: WaitFor.Sleep, c: Math.round(until / 1000) });
    actor.onDue = () =>
      this.emit(Kind.WaitEnd, actor.pid, step.line, { a: WaitFor.Sleep, c: WaitResult.Granted });
  }

  #acquire(actor: Actor, sem: number, line: number, waited: 0 | 1): void {
    const semaphore = this.#sems[sem];
    if (semaphore.value > 0) {
      semaphore.value--;
      if (waited) this.emit(Kind.WaitEnd, actor.pid, line, { a: WaitFor.Semaphore, b: sem });
      this.emit(Kind.SemAcquire, actor.pid, line, { a: sem, b: semaphore.value, c: waited });
      return;
    }
    // One who was woken and overtaken goes to the tail without a word, as in the kernel.
    if (!waited) this.emit(Kind.WaitBegin, actor.pid, line, { a: WaitFor.Semaphore, b: sem, c: -1 });
    semaphore.waiters.push({ actor, line });
    actor.due = Number.POSITIVE_INFINITY;
  }

  #release(actor: Actor, sem: number, line: number): void {
    const semaphore = this.#sems[sem];
    const next = semaphore.waiters.shift();
    semaphore.value++;
    this.emit(Kind.SemRelease, actor.pid, line, { a: sem, b: semaphore.value, c: next?.actor.pid ?? 0 });
    if (next === undefined) return;
    next.actor.due = this.#time + 5_000;
    next.actor.onDue = () => this.#acquire(next.actor, sem, next.line, 1);
  }

  #put(actor: Actor, text: string, line: number): void {
    const queue = this.#queue!;
    const bytes = text.length + HEADER_BYTES;
    queue.items++;
    this.emit(Kind.OpBegin, actor.pid, line, { a: 1, b: Op.Put, text });
    this.emit(Kind.SemAcquire, actor.pid, line, { a: queue.room, b: ROOM - queue.items });
    this.emit(Kind.OpEnd, actor.pid, line, { a: 1, b: Op.Put, d: 1 });
    if (!queue.feeders.has(actor.pid)) {
      queue.feeders.add(actor.pid);
      this.emit(Kind.ThreadStart, actor.pid, line, { a: 1, text: 'QueueFeederThread' });
    }
    this.emit(Kind.OpBegin, actor.pid, 0, { a: 1, b: Op.Feed, c: text.length, tid: 1 });
    const inFlight = queue.items * bytes;
    this.emit(Kind.PipeWrite, actor.pid, 0, { a: 0, b: bytes, c: inFlight, d: queue.written, tid: 1 });
    this.emit(Kind.OpEnd, actor.pid, 0, { a: 1, b: Op.Feed, tid: 1 });
    queue.written = (queue.written + bytes) & 0x7fffffff;
    const next = queue.waiting.shift();
    if (next === undefined) return;
    next.due = this.#time + 5_000;
    next.onDue = () => {
      this.emit(Kind.WaitEnd, next.pid, line, { a: WaitFor.PipeRead });
      this.#take(next, bytes, line);
    };
  }

  #get(actor: Actor, line: number): void {
    const queue = this.#queue!;
    this.emit(Kind.OpBegin, actor.pid, line, { a: 1, b: Op.Get });
    if (queue.items > queue.waiting.length) {
      this.#take(actor, ITEM_LENGTH + HEADER_BYTES, line);
      return;
    }
    this.emit(Kind.WaitBegin, actor.pid, line, { a: WaitFor.PipeRead, c: -1 });
    queue.waiting.push(actor);
    actor.due = Number.POSITIVE_INFINITY;
  }

  #take(actor: Actor, bytes: number, line: number): void {
    const queue = this.#queue!;
    queue.items--;
    this.emit(Kind.PipeRead, actor.pid, line, { a: 0, b: bytes, c: queue.items * bytes, d: queue.read });
    queue.read = (queue.read + bytes) & 0x7fffffff;
    this.emit(Kind.SemRelease, actor.pid, line, { a: queue.room, b: ROOM - queue.items });
    this.emit(Kind.OpEnd, actor.pid, line, { a: 1, b: Op.Get });
  }

  #join(actor: Actor, child: number, line: number): void {
    const target = this.#actors[child - MAIN_PID];
    if (target.ended) return;
    this.emit(Kind.WaitBegin, actor.pid, line, { a: WaitFor.Process, b: child, c: -1 });
    target.joiners.push(actor);
    actor.due = Number.POSITIVE_INFINITY;
    actor.onDue = () => this.emit(Kind.WaitEnd, actor.pid, line, { a: WaitFor.Process, b: child });
  }

  #exit(actor: Actor): void {
    actor.ended = true;
    this.emit(Kind.ProcessExit, actor.pid, 0, { a: 0 });
    for (const joiner of actor.joiners) joiner.due = this.#time;
  }
}

const INFO: RunInfo = {
  version: 1,
  engine: 'deterministic',
  seed: 1,
  speed: 1,
  costModel: 1,
  preset: 'spawn',
};

/** Ten buyers and one ticket, as the first scenario tells it; with or without a lock around reading and writing. */
export function ticketTrace({ buyers = 10, lock = true, end = true } = {}): TraceEvent[] {
  const simulation = new Simulation();
  simulation.emit(Kind.RunStart, 0, 0, { text: JSON.stringify(INFO) });
  let left = 1;
  let sem = -1;
  function* buyer(number: number): Iterator<Step> {
    yield { do: 'run', ns: (2 + ((number * 7) % 5)) * MS, line: 9 };
    if (lock) yield { do: 'acquire', sem, line: 9 };
    const seen = left;
    yield { do: 'read', file: 0, text: `{"left": ${seen}}`, line: 10 };
    yield { do: 'sleep', ns: 100 * MS, line: 11 };
    yield { do: 'run', ns: 1 * MS, line: 12 };
    if (seen > 0) {
      yield { do: 'sleep', ns: 200 * MS, line: 13 };
      left = seen - 1;
      yield { do: 'write', file: 0, text: `{"left": ${left}}`, line: 14 };
      yield { do: 'print', text: `Buyer ${number} bought the ticket`, line: 16 };
    } else {
      yield { do: 'print', text: `Buyer ${number}: sold out`, line: 18 };
    }
    yield { do: 'run', ns: 1 * MS, line: 18 };
    if (lock) yield { do: 'release', sem, line: 18 };
    yield { do: 'run', ns: 3 * MS, line: 18 };
  }
  function* main(): Iterator<Step> {
    yield { do: 'run', ns: 12 * MS, line: 20 };
    if (lock) sem = simulation.semaphore('lock', MAIN_PID, 21);
    simulation.emit(Kind.FileOpen, MAIN_PID, 22, { a: 0, b: 0o1001, c: 3, text: 'ticket.json' });
    yield { do: 'write', file: 0, text: '{"left": 1}', line: 22 };
    for (let number = 1; number <= buyers; number++) {
      yield { do: 'start', name: `Process-${number}`, script: () => buyer(number), line: 24 };
      yield { do: 'run', ns: 2 * MS, line: 23 };
    }
    for (let number = 1; number <= buyers; number++) yield { do: 'join', child: MAIN_PID + number, line: 26 };
    yield { do: 'run', ns: 2 * MS, line: 27 };
  }
  simulation.spawn('MainProcess', 0, main(), 0, 0);
  simulation.run();
  if (end) simulation.emit(Kind.RunEnd, 0, 0, { a: EndReason.Exited });
  return simulation.events;
}

/** `count` events of processes that fight over two locks, compute, sleep, print and read, in bursts of any length. */
export function busyTrace(count: number, processes = 10): TraceEvent[] {
  const simulation = new Simulation();
  simulation.emit(Kind.RunStart, 0, 0, { text: JSON.stringify(INFO) });
  const sems: number[] = [];
  function* worker(number: number): Iterator<Step> {
    // A linear congruence: plain, repeatable, and good enough for scattered lengths.
    let random = number * 7919 + 1;
    const next = (below: number) => {
      random = (Math.imul(random, 1103515245) + 12345) & 0x7fffffff;
      return (random >>> 8) % below;
    };
    for (;;) {
      const sem = sems[next(sems.length)];
      yield { do: 'run', ns: 20_000 + next(400_000), line: 5 + next(5) };
      yield { do: 'acquire', sem, line: 11 };
      yield { do: 'run', ns: 10_000 + next(200_000), line: 12 };
      if (next(4) === 0) yield { do: 'read', file: 0, text: 'entry', line: 13 };
      yield { do: 'release', sem, line: 14 };
      if (next(3) === 0) yield { do: 'sleep', ns: next(2 * MS), line: 15 };
      if (next(5) === 0) yield { do: 'print', text: `round ${random}`, line: 16 };
    }
  }
  for (let number = 0; number < processes; number++) {
    simulation.spawn(
      number === 0 ? 'MainProcess' : `Process-${number}`,
      number === 0 ? 0 : MAIN_PID,
      worker(number),
      4,
      0,
    );
  }
  sems.push(simulation.semaphore('door', MAIN_PID, 1), simulation.semaphore('till', MAIN_PID, 2));
  simulation.emit(Kind.FileOpen, MAIN_PID, 3, { a: 0, b: 0, c: 3, text: 'log.txt' });
  simulation.run(count);
  return simulation.events;
}

/**
 * `count` events of processes that do a bit of everything: locks, a queue between producers and consumers, sleep, print,
 * files.
 */
export function mixedTrace(count: number, processes = 12): TraceEvent[] {
  const simulation = new Simulation();
  simulation.emit(Kind.RunStart, 0, 0, { text: JSON.stringify(INFO) });
  let lock = 0;
  function* worker(number: number): Iterator<Step> {
    let random = number * 7919 + 1;
    const next = (below: number) => {
      random = (Math.imul(random, 1103515245) + 12345) & 0x7fffffff;
      return (random >>> 8) % below;
    };
    for (;;) {
      yield { do: 'run', ns: 20_000 + next(400_000), line: 5 + next(5) };
      if (number % 3 === 0) yield { do: 'put', text: `item ${100 + next(900)}`, line: 7 };
      else if (number % 3 === 1) yield { do: 'get', line: 12 };
      else {
        yield { do: 'acquire', sem: lock, line: 20 };
        yield { do: 'run', ns: 10_000 + next(200_000), line: 21 };
        if (next(3) === 0) yield { do: 'write', file: 0, text: 'entry', line: 22 };
        yield { do: 'release', sem: lock, line: 23 };
      }
      if (next(4) === 0) yield { do: 'sleep', ns: next(2 * MS), line: 15 };
      if (next(9) === 0) yield { do: 'print', text: `round ${random}`, line: 16 };
    }
  }
  for (let number = 0; number < processes; number++) {
    const name = number === 0 ? 'MainProcess' : `Process-${number}`;
    simulation.spawn(name, number === 0 ? 0 : MAIN_PID, worker(number), 4, 0);
  }
  lock = simulation.semaphore('lock', MAIN_PID, 1);
  simulation.queue('q', MAIN_PID, 2);
  simulation.emit(Kind.FileOpen, MAIN_PID, 3, { a: 0, b: 0, c: 3, text: 'log.txt' });
  simulation.run(count);
  return simulation.events;
}

/** Two processes that take two locks in opposite orders, and wait for ever. */
export function deadlockTrace(): TraceEvent[] {
  const simulation = new Simulation();
  simulation.emit(Kind.RunStart, 0, 0, { text: JSON.stringify(INFO) });
  function* transfer(first: number, second: number, line: number): Iterator<Step> {
    yield { do: 'run', ns: 4 * MS, line };
    yield { do: 'acquire', sem: first, line: line + 1 };
    yield { do: 'sleep', ns: 200 * MS, line: line + 2 };
    yield { do: 'run', ns: 3 * MS, line: line + 3 };
    yield { do: 'acquire', sem: second, line: line + 4 };
    yield { do: 'release', sem: second, line: line + 5 };
    yield { do: 'release', sem: first, line: line + 6 };
  }
  function* main(): Iterator<Step> {
    const a = simulation.semaphore('a', MAIN_PID, 20);
    const b = simulation.semaphore('b', MAIN_PID, 21);
    yield { do: 'start', name: 'transfer-1', script: () => transfer(a, b, 4), line: 22 };
    yield { do: 'run', ns: 9 * MS, line: 22 };
    yield { do: 'start', name: 'transfer-2', script: () => transfer(b, a, 12), line: 23 };
    yield { do: 'join', child: MAIN_PID + 1, line: 24 };
  }
  simulation.spawn('MainProcess', 0, main(), 0, 0);
  simulation.run();
  const text = 'transfer-1 waits for b, held by transfer-2 …';
  simulation.emit(Kind.RunEnd, 0, 0, { a: EndReason.Stuck, text });
  return simulation.events;
}

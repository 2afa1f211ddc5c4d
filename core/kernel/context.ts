import { assert } from '../base/assert';
import { FLOAT_ZERO } from '../base/one-kind';
import { EndReason } from '../trace/event';
import { RingWriter } from '../trace/ring';
import { Clock } from './clock';
import type { KernelHost } from './control';
import { Heap } from './heap';
import * as L from './layout';
import { KernelLock } from './lock';
import type { Memory } from './memory';
import { Told } from './told';

/** Every so many stamps the live clock is read anew: a reading costs more than the event that it stamps. */
const STAMPS_PER_READING = 8;

/**
 * What each kernel call stands on: it enters (lock, room for its events, the time), changes the state, emits, and
 * leaves (the events become visible, the lock goes). One context per client; `client` tells lock owners apart.
 */
export class Context {
  readonly memory: Memory;
  readonly words: Int32Array;
  readonly heap: Heap;
  readonly clock: Clock;
  readonly lock: KernelLock;
  readonly host: KernelHost;
  readonly ring: RingWriter;
  /** Who calls; engines' own calls are made by pid 0. `process`: its record. */
  pid = 0;
  process = 0;
  tid = 0;
  line = 0;
  /** False for the ring's reader, which makes room itself. */
  waitsForReader = true;
  #reading = FLOAT_ZERO;
  #stamps = 0;
  #events = 0;
  #inside = false;
  /** Between hold and letGo: calls are made within the one that holds. */
  #held = false;
  readonly #told = new Told();
  /** Words to ring when the call has given the lock back: whoever is woken wants the lock next. */
  readonly #bells: number[] = [];

  constructor(memory: Memory, host: KernelHost, client: number) {
    this.memory = memory;
    this.words = memory.words;
    this.heap = new Heap(memory);
    this.host = host;
    this.clock = new Clock(memory, host);
    this.lock = new KernelLock(memory.words, host, client);
    this.ring = new RingWriter(ringPlace(memory));
  }

  /**
   * Begins a call that emits at most `events` events with `textBytes` of text in all. Throws RunAborted, with nothing
   * changed, when the run is over.
   */
  enter(events: number, textBytes: number): void {
    if (this.#held) return;
    const told = this.#told;
    this.lock.acquire();
    if (told.count === 0) this.#reserve(events, textBytes);
    else this.#reserve(events + told.count, textBytes + told.textBytes);
    this.#stamp();
    this.#inside = true;
    if (told.count !== 0) this.#events += told.putInto(this.ring, this.pid);
  }

  #reserve(events: number, textBytes: number): void {
    const worst = RingWriter.worstCase(events, textBytes);
    if (!this.ring.begin(worst)) this.#waitForRoom(worst);
  }

  /** Ends the call. */
  leave(): void {
    if (this.#held) return;
    if (this.#events !== 0) this.#commit();
    this.#inside = false;
    this.lock.release();
    if (this.#bells.length !== 0) this.#ringBells();
  }

  /**
   * Begins several calls that are made as one, until `letGo`: none of them may have to wait.
   * @param events of all of them at most, with `textBytes` of text
   */
  hold(events: number, textBytes: number): void {
    this.enter(events, textBytes);
    this.#held = true;
  }

  letGo(): void {
    this.#held = false;
    this.leave();
  }

  #ringBells(): void {
    for (let bell = this.#bells.pop(); bell !== undefined; bell = this.#bells.pop()) this.host.ring(bell);
  }

  /** Ends a call that failed. */
  fail(errno: number): number {
    this.leave();
    return -errno;
  }

  /** Time of the call being made, and of its events: the latest that anyone was told. */
  get time(): number {
    return this.memory.floats[L.H_CLOCK_LAST >> 1];
  }

  /** The clock, read now, for a call that depends on it; later stamps are no earlier. Within a call. */
  readClock(): number {
    this.#reading = this.clock.readLocked();
    this.#stamps = 0;
    this.#setTime(this.#reading);
    return this.time;
  }

  /** Reads the clock outside a call, for the stamps to come. */
  refreshClock(): number {
    this.#reading = this.clock.read();
    this.#stamps = 0;
    return this.#reading;
  }

  /** True when `deadline` is over; reads the clock only where it must. Within a call. */
  isOver(deadline: number): boolean {
    if (deadline === Number.POSITIVE_INFINITY) return false;
    return deadline <= this.time || deadline <= this.readClock();
  }

  emit(kind: number, a: number, b: number, c: number, d: number): void {
    this.#events++;
    this.ring.put(kind, this.pid, this.tid, this.line, a, b, c, d, undefined);
  }

  emitText(kind: number, a: number, b: number, c: number, d: number, text: Uint8Array): void {
    this.#events++;
    this.ring.put(kind, this.pid, this.tid, this.line, a, b, c, d, text);
  }

  /**
   * Emits an event that nothing depends on, outside a call: in a live run with the caller's next call, of whichever kind,
   * or when it says `tellNow`.
   */
  tell(kind: number, a: number, b: number, c: number, d: number, text: Uint8Array | undefined): void {
    this.#told.add(kind, this.tid, this.line, a, b, c, d, text);
    if (this.clock.virtual || this.#told.full) this.tellNow();
  }

  /** Emits what was told and waits for a call. */
  tellNow(): void {
    if (this.#told.count === 0) return;
    this.enter(0, 0);
    this.leave();
  }

  /** Emits for another thread than the caller. */
  emitFor(
    pid: number,
    tid: number,
    line: number,
    kind: number,
    a: number,
    b: number,
    c: number,
    d = 0,
  ): void {
    this.#events++;
    this.ring.put(kind, pid, tid, line, a, b, c, d, undefined);
  }

  /** Wakes the worker that sleeps on a slot's bell. */
  ringSlot(slot: number): void {
    const bell = this.memory.slot(slot) + L.L_BELL;
    this.#ring(bell);
  }

  /** A bell that has changed is not missed by who is about to sleep on it; who sleeps already is woken a little later. */
  #ring(bell: number): void {
    Atomics.add(this.words, bell, 1);
    if (this.#inside) this.#bells.push(bell);
    else this.host.ring(bell);
  }

  /** Tells a process's worker that something changed for it; a caller need not wake itself. */
  ringProcess(process: number): void {
    const slot = this.words[process + L.P_SLOT] - 1;
    if (slot >= 0 && process !== this.process) this.ringSlot(slot);
  }

  /** All slots, the free ones too: a worker may be about to sleep before its slot says so. */
  ringEverySlot(): void {
    for (let slot = 0; slot < this.memory.layout.tables.slots; slot++) this.ringSlot(slot);
  }

  ringSupervisor(): void {
    this.#ring(L.H_BELL);
  }

  /** Who reads a live run's trace shows output as it comes, and is told once until it has drained it. Within a call. */
  tellOfOutput(): void {
    if (!this.clock.virtual && Atomics.exchange(this.words, L.H_PRINTED, 1) === 0) this.ringSupervisor();
  }

  /** The run ends here: every later call throws RunAborted. Within a call. */
  reachLimit(reason: EndReason): void {
    if (this.words[L.H_LIMIT] === 0) Atomics.store(this.words, L.H_LIMIT, reason + 1);
    Atomics.store(this.words, L.H_OVER, 1);
    this.ringSupervisor();
  }

  /** Runs `look` under the lock while the run goes on; afterwards without, since its owner may be dead. */
  query<T>(look: () => T): T {
    if (Atomics.load(this.words, L.H_OVER) !== 0) return look();
    this.enter(0, 0);
    try {
      return look();
    } finally {
      this.leave();
    }
  }

  #stamp(): void {
    if (this.clock.virtual) this.#reading = this.memory.floats[L.H_CLOCK_TIME >> 1];
    else if (++this.#stamps >= STAMPS_PER_READING) {
      this.#reading = this.clock.readLocked();
      this.#stamps = 0;
    }
    this.#setTime(this.#reading);
  }

  /** Times never decrease along the trace, whatever two workers' clocks say. */
  #setTime(reading: number): void {
    const floats = this.memory.floats;
    if (reading > floats[L.H_CLOCK_LAST >> 1]) floats[L.H_CLOCK_LAST >> 1] = reading;
  }

  #commit(): void {
    const { floats } = this.memory;
    const words = this.ring.commit();
    floats[L.H_EVENTS >> 1] += this.#events;
    floats[L.H_TRACE_BYTES >> 1] += words * 4;
    this.#events = 0;
    const over =
      floats[L.H_EVENTS >> 1] >= floats[L.H_EVENTS_MAX >> 1] ||
      floats[L.H_TRACE_BYTES >> 1] >= floats[L.H_TRACE_MAX >> 1];
    if (over) this.reachLimit(EndReason.TraceLimit);
    if (this.ring.readerLags()) this.ringSupervisor();
  }

  /** The ring is full: lets the lock go, sleeps until the reader made room, and enters again. */
  #waitForRoom(worst: number): void {
    assert(
      worst <= this.memory.layout.ringWords,
      `a call needs ${worst} words of trace, more than the ring has`,
    );
    do {
      const tail = this.ring.sleeping(worst);
      if (tail === undefined) continue;
      // The program does not wait, the tracing does: the clock stands still meanwhile.
      if (this.waitsForReader) this.clock.hold();
      this.lock.release();
      if (this.waitsForReader) this.ringSupervisor();
      this.host.traceWait(L.H_RING_TAIL, tail);
      this.lock.acquire();
      if (this.waitsForReader) this.clock.unhold();
    } while (!this.ring.begin(worst));
  }
}

/** The trace ring of a kernel. */
export function ringPlace(memory: Memory) {
  return {
    buffer: memory.buffer,
    head: L.H_RING_HEAD,
    tail: L.H_RING_TAIL,
    waiters: L.H_RING_WAITERS,
    time: L.H_CLOCK_LAST,
    first: memory.layout.ring,
    words: memory.layout.ringWords,
  };
}

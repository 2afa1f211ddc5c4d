import { assert } from '../base/assert';
import { encodeUtf8 } from '../base/utf8';
import { type EndReason, Kind, type RunInfo } from '../trace/event';
import { encodeRecord } from '../trace/record';
import { RingReader } from '../trace/ring';
import { SIGINT } from './calls';
import { Context, ringPlace } from './context';
import * as T from './control';
import * as L from './layout';
import type { Memory } from './memory';
import { procCreate, procExit, procKill } from './processes';
import * as slots from './slots';
import * as stuck from './stuck';
import { nextDeadline } from './threads';

/** How long `endRun` waits for a call that is being made to end, before it takes its maker for dead. */
const LAST_CALL_NS = 20_000_000;

/** The engine's door; `control.ts` says what each method does. */
export class Supervisor implements T.KernelControl {
  readonly buffer: T.KernelBuffer;
  readonly words: Int32Array;
  readonly slots: number;
  readonly supervisorBellWord = L.H_BELL;
  readonly #k: Context;
  readonly #host: T.KernelHost;
  readonly #reader: RingReader;
  /** Records taken out of the ring that the next drain gives. */
  #aside: Uint8Array[] = [];
  #ended = false;

  constructor(memory: Memory, host: T.KernelHost, client: number | undefined) {
    this.buffer = memory.buffer;
    this.words = memory.words;
    this.slots = memory.layout.tables.slots;
    this.#host = host;
    // The owner of this door is the ring's reader: it cannot wait for itself. A worker's door emits nothing.
    const own: T.KernelHost = {
      hostNow: () => host.hostNow(),
      lockWait: (word, value) => host.lockWait(word, value),
      traceWait: () => this.collect(),
      ring: (word) => host.ring(word),
    };
    this.#k = new Context(memory, own, client ?? this.slots);
    this.#k.waitsForReader = false;
    this.#reader = new RingReader(ringPlace(memory), (word) => host.ring(word));
  }

  // ---- a run's beginning and end -----------------------------------------------------------------------------

  startRun(info: RunInfo): void {
    const text = encodeUtf8(JSON.stringify(info));
    const k = this.#k;
    k.enter(1, text.length);
    k.clock.start();
    k.readClock();
    k.emitText(Kind.RunStart, 0, 0, 0, 0, text);
    k.leave();
    k.ringEverySlot();
  }

  createMain(name = 'MainProcess'): number {
    return procCreate(this.#k, { name, daemon: false, method: 'spawn', payload: new Uint8Array(0) });
  }

  endRun(reason: EndReason, text: string, lockIsDead = false): Uint8Array {
    assert(!this.#ended, 'the run was ended twice');
    // Calls being made may finish; from here on none begins.
    Atomics.store(this.words, L.H_OVER, 1);
    if (!lockIsDead) {
      const until = this.#host.hostNow() + LAST_CALL_NS;
      while (this.lockOwner() >= 0 && this.#host.hostNow() < until) this.collect();
    }
    const rest = this.drain();
    this.#ended = true;
    const now = lockIsDead ? 0 : this.#k.clock.read();
    const last = this.#k.memory.float(L.H_CLOCK_LAST);
    const end = encodeRecord({
      kind: Kind.RunEnd,
      time: Math.max(now, last),
      pid: 0,
      tid: 0,
      line: 0,
      a: reason,
      b: 0,
      c: 0,
      d: 0,
      text,
    });
    const trace = new Uint8Array(rest.length + end.length);
    trace.set(rest);
    trace.set(end, rest.length);
    this.#ringAll();
    return trace;
  }

  limitReached(): EndReason | -1 {
    return (Atomics.load(this.words, L.H_LIMIT) - 1) as EndReason | -1;
  }

  // ---- slots -------------------------------------------------------------------------------------------------

  #slot(slot: number): number {
    assert(Number.isInteger(slot) && slot >= 0 && slot < this.slots, `there is no slot ${slot}`);
    return this.#k.memory.slot(slot);
  }

  slotState(slot: number): T.SlotState {
    return Atomics.load(this.words, this.#slot(slot) + L.L_STATE) as T.SlotState;
  }

  slotReady(slot: number): void {
    this.#slot(slot);
    this.#k.query(() => slots.slotReady(this.#k, slot));
  }

  slotFree(slot: number): void {
    const record = this.#slot(slot);
    this.#k.query(() => {
      assert(this.words[record + L.L_PROCESS] === 0, `slot ${slot} still has a process`);
      this.words[record + L.L_STATE] = T.SlotState.Free;
    });
  }

  takeNext(slot: number): number {
    this.#slot(slot);
    return this.#k.query(() => {
      const process = slots.takeNext(this.#k, slot);
      return process === 0 ? 0 : this.words[process + L.P_PID];
    });
  }

  slotProcess(slot: number): number {
    const process = Atomics.load(this.words, this.#slot(slot) + L.L_PROCESS);
    return process === 0 ? 0 : this.words[process + L.P_PID];
  }

  needWorkers(): number {
    return Atomics.load(this.words, L.H_PENDING);
  }

  longestWaiting(): number {
    const process = Atomics.load(this.words, L.H_PENDING_HEAD);
    return process === 0 ? 0 : this.words[process + L.P_PID];
  }

  placeWaiting(most: number): void {
    this.#k.query(() => slots.placeWaiting(this.#k, most));
  }

  doorbellWord(slot: number): number {
    return this.#slot(slot) + L.L_BELL;
  }

  attention(slot: number): number {
    const process = Atomics.load(this.words, this.#slot(slot) + L.L_PROCESS);
    const own = process === 0 ? 0 : Atomics.load(this.words, process + L.P_ATTENTION);
    return Atomics.load(this.words, L.H_ATTENTION) | own;
  }

  // ---- processes ---------------------------------------------------------------------------------------------

  process(pid: number): T.ProcessInfo | undefined {
    return this.#k.query(() => stuck.processInfo(this.#k, pid));
  }

  alive(): number[] {
    return this.#k.query(() => stuck.alive(this.#k));
  }

  finishProcess(pid: number, exitCode: number): void {
    const process = this.#k.memory.process(pid);
    assert(process !== 0, `there is no process ${pid} to finish`);
    procExit(this.#k, process, exitCode);
  }

  interrupt(): void {
    if (Atomics.load(this.words, L.H_OVER) === 0) procKill(this.#k, 0, SIGINT);
  }

  nextDeadline(pid: number): number {
    return this.#k.query(() => {
      const process = this.#k.memory.process(pid);
      return process === 0 ? Number.POSITIVE_INFINITY : nextDeadline(this.#k, process);
    });
  }

  stuck(): boolean {
    return this.#k.query(() => stuck.stuck(this.#k));
  }

  whoWaits(): T.WaitingThread[] {
    return this.#k.query(() => stuck.whoWaits(this.#k));
  }

  // ---- clock -------------------------------------------------------------------------------------------------

  now(): number {
    return this.#k.clock.read();
  }

  setVirtualTime(time: number): void {
    this.#k.clock.setVirtual(time);
  }

  setSpeed(factor: number): void {
    this.#changeClock(Kind.Speed, Math.round(factor * 1000), () => this.#k.clock.setSpeed(factor));
  }

  pause(): void {
    if (this.paused()) return;
    Atomics.or(this.words, L.H_ATTENTION, T.Attention.Pause);
    this.#changeClock(Kind.Pause, 0, () => this.#k.clock.setPaused(true));
  }

  resume(): void {
    if (!this.paused()) return;
    Atomics.and(this.words, L.H_ATTENTION, ~T.Attention.Pause);
    this.#changeClock(Kind.Resume, 0, () => this.#k.clock.setPaused(false));
  }

  paused(): boolean {
    return (Atomics.load(this.words, L.H_ATTENTION) & T.Attention.Pause) !== 0;
  }

  holdClock(): void {
    this.#k.query(() => this.#k.clock.hold());
  }

  releaseClock(): void {
    this.#k.query(() => this.#k.clock.unhold());
    this.#k.ringEverySlot();
  }

  hostNsUntil(time: number): number {
    return this.#k.clock.hostNsUntil(time);
  }

  /** Changes the clock, says so in the trace, and has every sleeper reckon its deadline anew. */
  #changeClock(kind: Kind, a: number, change: () => void): void {
    const k = this.#k;
    k.enter(1, 0);
    k.readClock();
    change();
    k.emit(kind, a, 0, 0, 0);
    k.leave();
    k.ringEverySlot();
  }

  // ---- stop --------------------------------------------------------------------------------------------------

  stop(): void {
    Atomics.or(this.words, L.H_ATTENTION, T.Attention.Stop);
    this.#k.ringEverySlot();
  }

  abort(): void {
    Atomics.or(this.words, L.H_ATTENTION, T.Attention.Abort);
    Atomics.store(this.words, L.H_OVER, 1);
    this.#ringAll();
  }

  #ringAll(): void {
    this.#k.ringEverySlot();
    this.#host.ring(L.H_LOCK);
    this.#host.ring(L.H_RING_TAIL);
  }

  lockOwner(): number {
    return this.#k.lock.owner();
  }

  // ---- trace ---------------------------------------------------------------------------------------------------

  drain(maxBytes?: number): Uint8Array {
    if (this.#ended) return new Uint8Array(0);
    Atomics.store(this.words, L.H_PRINTED, 0); // before the look: what comes after it is told of again
    if (maxBytes !== undefined) return this.#aside.shift() ?? this.#reader.drain(maxBytes);
    this.collect();
    const pieces = this.#aside;
    this.#aside = [];
    if (pieces.length === 1) return pieces[0];
    const all = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
    let at = 0;
    for (const piece of pieces) {
      all.set(piece, at);
      at += piece.length;
    }
    return all;
  }

  collect(): void {
    if (this.#reader.waiting > 0) this.#aside.push(this.#reader.drain());
  }

  counters(): { outputBytes: number; events: number; traceBytes: number; processes: number } {
    const { memory } = this.#k;
    return {
      outputBytes: memory.float(L.H_OUTPUT_BYTES),
      events: memory.float(L.H_EVENTS),
      traceBytes: memory.float(L.H_TRACE_BYTES),
      processes: this.words[L.H_CREATED],
    };
  }
}

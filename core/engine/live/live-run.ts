/**
 * One live run as its supervisor sees it: gives slots to workers, drains the trace, and notices whatever ends it: the
 * main process's end, stuck, limits, time, a dead worker, an internal error. Never blocks.
 */
import { type KernelControl, SlotState } from '../../kernel/control';
import { createKernel, openControl } from '../../kernel/index';
import type { Program } from '../../python/face';
import { DEFAULT_PRESET, EndReason, type RunInfo, TRACE_VERSION } from '../../trace/event';
import { decodeRecords } from '../../trace/record';
import { limitSentence, RUN_LIMITS, type RunLimits } from '../limits';
import {
  endedSentence,
  failedSentence,
  missingSentence,
  stuckSentence,
  untilSentence,
  workerDiedSentence,
} from '../outcome';
import type { RunOutcome, RunSettings } from '../run';
import { Cores } from './cores';
import { type Crew, type Hand, WARM_WORKERS } from './crew';
import { LineCount } from './line-count';
import { pack } from './parcel';
import { KernelBusy, PatientHost } from './patient-host';
import { splitRecords } from './pieces';
import { hostClock, hostEpochMs } from './port';
import type { FromWorker, ServeOrder } from './protocol';
import { rest, wakeAll } from './wait';

/** The supervisor looks at least this often. */
const TICK_MS = 16;
/**
 * So many workers more than cores serve from the start. Each runs the library ahead, which takes a core for 0.1 s and more:
 * others do when processes want them.
 */
const MORE_AT_FIRST = 2;
/** So long a process waits for a worker that comes free, while others could take it. */
const PATIENCE_MS = 8;
/** Workers that were asked for and have not come by then are asked for again. */
const COME_MS = 1_000;
/** So many workers that could not be started end a run that needs them. */
const FAILURES_MOST = 3;
/** Workers that have not left a run by then are ended from outside. */
const LEAVE_MS = 1_000;
/** Someone who will not release the kernel lock for so long is taken for dead when the person wants the run to end. */
const LOCK_DEAD_MS = 1_000;

export interface RunSink {
  /** Bytes of trace records sent at most at once, and the least time between two sendings. */
  readonly pieceBytes: number;
  readonly pieceMs: number;
  records(records: Uint8Array): void | Promise<void>;
}

interface Ending {
  reason: EndReason;
  text: string;
  lockIsDead: boolean;
  since: number;
}

export class LiveRun {
  readonly info: RunInfo;
  readonly buffer: SharedArrayBuffer;
  readonly #control: KernelControl;
  readonly #host: PatientHost;
  readonly #crew: Crew;
  readonly #sink: RunSink;
  readonly #settings: RunSettings;
  readonly #limits: RunLimits;
  readonly #program: Program;
  readonly #order: Omit<ServeOrder, 'slot' | 'program'>;
  readonly #lines = new LineCount();
  readonly #mainPid: number;
  /** Workers that serve in this run; others may still be leaving the run before it. */
  readonly #hands = new Map<Hand, Promise<void>>();
  /** Workers that died and what was asked, not dealt with yet since the kernel lock was not to be had. */
  #dead: Hand[] = [];
  readonly #commands: (() => void)[] = [];
  /** What is to be sent after the end. */
  readonly #pieces: Uint8Array[] = [];
  #nextSlot = 0;
  /** Since when processes wait for workers that do not come (host ns). */
  #neededSince: number;
  /** The process that waits longest, and since when it is that (host ns). */
  #longestWaiting = 0;
  #waitsSince = 0;
  readonly #cores: Cores;
  #failures = 0;
  #ending: Ending | undefined;
  #outcome: RunOutcome | undefined;
  #lastSent = 0;

  /** @param awake what workers tell each other of the cores they want, and a page them: CORES_BYTES (see Cores) */
  constructor(
    program: Program,
    settings: RunSettings,
    { cores, awake }: { cores: number; awake: SharedArrayBuffer },
    crew: Crew,
    sink: RunSink,
  ) {
    this.#program = program;
    this.#crew = crew;
    this.#sink = sink;
    this.#settings = settings;
    this.#limits = { ...RUN_LIMITS, ...settings.limits };
    const { seed = 0, speed = 1, preset = DEFAULT_PRESET } = settings;
    this.info = { version: TRACE_VERSION, engine: 'live', seed, speed, costModel: 0, preset };
    const buffer = createKernel({
      shared: true,
      clock: 'live',
      speed,
      maxOutputBytes: this.#limits.outputBytes,
      maxTraceEvents: this.#limits.traceEvents,
      maxTraceBytes: this.#limits.traceBytes,
      maxProcesses: this.#limits.processes,
    });
    if (!(buffer instanceof SharedArrayBuffer)) throw new Error('a live run needs a SharedArrayBuffer');
    this.buffer = buffer;
    const epochMs = hostEpochMs();
    const clock = hostClock(epochMs);
    this.#host = new PatientHost(new Int32Array(buffer), clock);
    this.#control = openControl(buffer, this.#host);
    this.#order = {
      kind: 'serve',
      buffer,
      options: { preset, seed, cpuCount: settings.cpuCount ?? cores, maxCells: this.#limits.cells },
      epochMs,
      awake,
      cores,
      lines: this.#lines.buffer,
    };
    this.#cores = new Cores(awake, cores, clock);
    this.#neededSince = this.#host.hostNow();
    this.#control.startRun(this.info);
    this.#mainPid = this.#control.createMain();
  }

  /** Runs to the end; fulfilled when the last records have been taken. The workers may still be leaving. */
  async go(): Promise<RunOutcome> {
    const control = this.#control;
    this.#crew.onAdded = (hand) => this.#welcome(hand);
    this.#crew.onGone = (hand) => this.#workerGone(hand);
    this.#crew.onFailed = (why) => this.#workerFailed(why);
    for (const hand of this.#crew.free()) this.#welcome(hand);
    for (;;) {
      const bell = Atomics.load(control.words, control.supervisorBellWord);
      this.#look();
      if (this.#outcome !== undefined) break;
      await this.#send();
      await rest(control.words, control.supervisorBellWord, bell, this.#restMs());
    }
    this.#crew.onAdded = undefined;
    this.#crew.onGone = undefined;
    this.#crew.onFailed = undefined;
    await this.#sendLast();
    return this.#outcome;
  }

  /** Ends a run whose own supervision failed, or whose listener did; its trace ends where it is. */
  broken(error: unknown): RunOutcome {
    this.#control.abort();
    this.#outcome ??= {
      reason: EndReason.Failed,
      text: failedSentence('the supervisor', error),
      exitCode: undefined,
      timeNs: 0,
    };
    return this.#outcome;
  }

  /** Waits for the workers to leave the run; those that do not in time are given up. */
  async left(): Promise<void> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, LEAVE_MS);
    });
    await Promise.race([Promise.all(this.#hands.values()), late]);
    clearTimeout(timer);
    for (const hand of this.#hands.keys()) this.#crew.discard(hand);
  }

  pause(): void {
    this.#command(() => {
      if (!this.#control.paused()) this.#control.pause();
    });
  }

  resume(): void {
    this.#command(() => {
      if (this.#control.paused()) this.#control.resume();
    });
  }

  setSpeed(factor: number): void {
    this.#command(() => this.#control.setSpeed(factor));
  }

  interrupt(): void {
    this.#command(() => this.#control.interrupt());
  }

  stop(): void {
    this.#command(() => this.#end(EndReason.Stopped, 'the run was stopped'));
  }

  /** Does it now, or at the next look when the kernel lock is not to be had now. */
  #command(command: () => void): void {
    this.#commands.push(command);
    this.#look();
    // The loop may be resting: an outcome must not wait for its next look.
    if (this.#outcome !== undefined) wakeAll(this.#control.words, this.#control.supervisorBellWord);
  }

  /** A worker is there: it serves when the run may want it. */
  #welcome(hand: Hand): void {
    if (this.#hands.size < this.#order.cores + MORE_AT_FIRST || this.#control.needWorkers() > 0)
      this.#serve(hand);
  }

  #serve(hand: Hand): void {
    if (this.#nextSlot >= this.#control.slots || this.#ending !== undefined) return;
    const slot = this.#nextSlot++;
    hand.slot = slot;
    const served = hand
      .serve({ ...this.#order, slot, program: pack(this.#program, hand.units) })
      .then(
        (answer) => this.#answered(answer),
        (error: unknown) => this.#end(EndReason.Failed, failedSentence(`slot ${slot}`, error)),
      )
      .finally(() => {
        this.#hands.delete(hand);
        this.#crew.freed(hand);
      });
    this.#hands.set(hand, served);
  }

  #answered(answer: FromWorker): void {
    if (answer.kind !== 'failed' && answer.kind !== 'missing') return;
    const name = answer.pid === 0 ? 'a worker' : (this.#control.process(answer.pid)?.name ?? 'a process');
    const text =
      answer.kind === 'missing' ? missingSentence(name, answer.why) : failedSentence(name, answer.error);
    this.#end(EndReason.Failed, text);
  }

  #workerGone(hand: Hand): void {
    if (!this.#hands.delete(hand)) return; // it will not answer any more
    this.#dead.push(hand);
    this.#look();
    if (this.#outcome !== undefined) wakeAll(this.#control.words, this.#control.supervisorBellWord);
  }

  /** Each on its own: one may be about a lock that is only known to be dead by what is said of another. */
  #buryDead(): void {
    this.#dead = this.#dead.filter((hand) => {
      try {
        this.#bury(hand);
        return false;
      } catch (error) {
        if (error instanceof KernelBusy) return true;
        throw error;
      }
    });
  }

  /** A worker has ended that nobody here ended. One in which no process ran is not missed. */
  #bury(hand: Hand): void {
    const control = this.#control;
    const heldLock = control.lockOwner() === hand.slot;
    const pid = control.slotProcess(hand.slot);
    if (pid === 0 && !heldLock) {
      control.slotFree(hand.slot);
      return;
    }
    if (heldLock) control.abort(); // from here on nobody waits for the lock that is never given back
    const name = pid === 0 ? undefined : control.process(pid)?.name;
    this.#end(EndReason.WorkerDied, workerDiedSentence(name, heldLock), heldLock);
  }

  #workerFailed(why: string): void {
    this.#command(() => {
      if (++this.#failures < FAILURES_MOST || this.#control.needWorkers() === 0) return;
      this.#end(EndReason.Failed, `a worker for the program's processes could not be started: ${why}`);
    });
  }

  /** The first reason to end counts. */
  #end(reason: EndReason, text: string, lockIsDead = false): void {
    this.#ending ??= { reason, text, lockIsDead, since: this.#host.hostNow() };
    if (lockIsDead) this.#ending.lockIsDead = true;
  }

  #look(): void {
    if (this.#outcome !== undefined) return;
    this.#host.fresh();
    try {
      this.#buryDead();
      this.#obey();
      this.#notice();
      if (this.#ending !== undefined) this.#finish(this.#ending);
    } catch (error) {
      // The kernel lock is not to be had now, or a limit was met while we waited for it: what was not done is done
      // at the next look, for which the bell of a limit rings.
      if (!(error instanceof KernelBusy || isAborted(error))) throw error;
      const ending = this.#ending;
      if (ending !== undefined && this.#host.hostNow() - ending.since > LOCK_DEAD_MS * 1e6) {
        ending.lockIsDead = true;
      }
    }
  }

  /** Does what was asked, in order. A run that is over by a limit can be asked nothing more. */
  #obey(): void {
    for (let command = this.#commands[0]; command !== undefined; command = this.#commands[0]) {
      try {
        command();
      } catch (error) {
        if (!isAborted(error)) throw error;
      }
      this.#commands.shift();
    }
  }

  #notice(): void {
    if (this.#ending !== undefined) return;
    const why = this.#reasonToEnd();
    if (why === undefined) this.#bringWorkers();
    else this.#end(...why);
  }

  #reasonToEnd(): [EndReason, string] | undefined {
    const control = this.#control;
    const limit = control.limitReached();
    if (limit !== -1) return [limit, limitSentence(limit, this.#limits)];
    if (this.#lines.total > this.#limits.lines)
      return [EndReason.LineLimit, limitSentence(EndReason.LineLimit, this.#limits)];
    const exitCode = control.process(this.#mainPid)?.exitCode;
    if (exitCode !== undefined) return [EndReason.Exited, endedSentence(exitCode)];
    const { untilNs } = this.#settings;
    if (untilNs !== undefined && control.now() >= untilNs) {
      return [EndReason.Until, untilSentence(untilNs, control, this.#program.source)];
    }
    return control.stuck()
      ? [EndReason.Stuck, stuckSentence(control.whoWaits(), this.#program.source)]
      : undefined;
  }

  /**
   * Created processes wait for workers: free ones serve, others are asked for. While every core has a process to run, one
   * more worker would only take time from them, and one of them may come free: that is waited for, a little.
   */
  #bringWorkers(): void {
    const control = this.#control;
    const need = control.needWorkers();
    const now = this.#host.hostNow();
    const longest = control.longestWaiting();
    if (longest !== this.#longestWaiting) {
      this.#longestWaiting = longest;
      this.#waitsSince = now;
    }
    if (need === 0) this.#neededSince = now;
    if (need === 0) return;
    const idle = this.#cores.idle();
    const most = now - this.#waitsSince > PATIENCE_MS * 1e6 ? Math.max(1, idle) : idle;
    if (most === 0) return;
    control.placeWaiting(most);
    let missing = control.needWorkers();
    for (const hand of this.#hands.keys()) if (control.slotState(hand.slot) === SlotState.Free) missing--;
    for (const hand of this.#crew.free()) {
      if (missing <= 0) return;
      this.#serve(hand);
      missing--;
    }
    missing = Math.min(missing, most);
    // Those on their way will do, and those that are about to leave the run before (had others been made in their place, there
    // would be more with each run), unless they do not come: one may have been killed before it could say anything.
    const leaving = this.#crew.serving().length - this.#hands.size;
    if (now - this.#neededSince < COME_MS * 1e6) missing -= this.#crew.expected + leaving;
    else if (this.#crew.expected < 2 * need + WARM_WORKERS) this.#neededSince = now;
    else return;
    this.#crew.want(missing);
  }

  #finish(ending: Ending): void {
    const control = this.#control;
    const exitCode = ending.lockIsDead ? undefined : control.process(this.#mainPid)?.exitCode;
    const waiting = control.drain();
    const last = control.endRun(ending.reason, ending.text, ending.lockIsDead);
    control.abort();
    this.#pieces.push(waiting, last);
    const timeNs = decodeRecords(last).at(-1)?.time ?? 0;
    this.#outcome = { reason: ending.reason, text: ending.text, exitCode, timeNs };
  }

  async #send(): Promise<void> {
    const { pieceBytes, pieceMs } = this.#sink;
    for (;;) {
      const now = this.#host.hostNow() / 1e6;
      if (now - this.#lastSent < pieceMs) return;
      const records = this.#control.drain(pieceBytes);
      if (records.length === 0) return;
      this.#lastSent = now;
      await this.#sink.records(records);
    }
  }

  async #sendLast(): Promise<void> {
    for (const records of this.#pieces) {
      for (const piece of splitRecords(records, this.#sink.pieceBytes)) await this.#sink.records(piece);
    }
    this.#pieces.length = 0;
  }

  #restMs(): number {
    const { untilNs } = this.#settings;
    const until = untilNs === undefined ? TICK_MS : this.#control.hostNsUntil(untilNs) / 1e6;
    return Math.max(0.1, Math.min(TICK_MS, until));
  }
}

function isAborted(error: unknown): boolean {
  return error instanceof Error && error.name === 'RunAborted';
}

/**
 * A deterministic run: all processes in one thread on a virtual clock. A stepping object: nothing happens between two
 * calls of `advance`, and how they cut the run into pieces leaves no mark on the trace, so a worker can pace it
 * against real time while the command line runs it as fast as it goes.
 */
import { assert } from '../../base/assert';
import { deriveSeed, SeededRandom } from '../../base/random';
import type { KernelControl, KernelHost } from '../../kernel/control';
import { createKernel, openClient, openControl } from '../../kernel/index';
import { type Program, VmStatus } from '../../python/face';
import { DEFAULT_PRESET, EndReason, type RunInfo, TRACE_VERSION } from '../../trace/event';
import { limitSentence, RUN_LIMITS, type RunLimits } from '../limits';
import { Machine, type VmMaker } from '../machine';
import { endedSentence, failedSentence, stuckSentence, untilSentence } from '../outcome';
import type { RunOutcome, RunSettings } from '../run';
import { CALL_COST_1, COST_1, COST_MODEL, type CostRange } from './cost-model';
import { MeteredCalls } from './metered-calls';
import { Realistic } from './realistic';
import { StepEnd, type Strategy } from './strategy';

export interface AdvanceLimit {
  /** Make no step later than this virtual time (ns). */
  untilNs?: number;
  /** Stop after the step that brings the lines run in this call to so many. */
  lines?: number;
  /** Make at most so many steps. */
  steps?: number;
}

export const Advanced = {
  /** A limit of lines or steps was met; there is more to do now. */
  More: 0,
  /** The next step is later than `untilNs`; `nextTime` tells when. */
  Ahead: 1,
  Ended: 2,
} as const;
export type Advanced = (typeof Advanced)[keyof typeof Advanced];

/** The end of the clock, 104 days (ns): no more of them are exact. Who sleeps longer sleeps for longer than the run. */
const LAST_NS = 104 * 86_400e9;

interface Process {
  pid: number;
  slot: number;
  machine: Machine;
  /** It stands before a kernel call (its first, or again the one it waited in): its next step may make that call. */
  atCall: boolean;
}

export class DeterministicRun {
  readonly info: RunInfo;
  readonly control: KernelControl;
  readonly #program: Program;
  readonly #makeVm: VmMaker;
  readonly #limits: RunLimits;
  readonly #settings: RunSettings;
  readonly #strategy: Strategy;
  readonly #random: SeededRandom;
  readonly #host: KernelHost;
  readonly #mainPid: number;
  readonly #processes = new Map<number, Process>();
  /** Processes the strategy knows, from their creation to their end. */
  readonly #scheduled = new Set<number>();
  readonly #slotOfBell = new Map<number, number>();
  /** Slots whose bell rang in this step, in order. */
  readonly #rung: number[] = [];
  #callCost = 0;
  /** Lines that all processes have run. */
  #lines = 0;
  #last: Uint8Array | undefined;
  #outcome: RunOutcome | undefined;

  constructor(program: Program, settings: RunSettings, makeVm: VmMaker) {
    const { seed = 0, preset = DEFAULT_PRESET } = settings;
    this.#program = program;
    this.#makeVm = makeVm;
    this.#settings = settings;
    this.#limits = { ...RUN_LIMITS, ...settings.limits };
    this.#random = new SeededRandom(deriveSeed(seed, COST_MODEL, 1));
    this.#strategy = new Realistic(COST_1.cores, new SeededRandom(deriveSeed(seed, COST_MODEL, 2)));
    const buffer = createKernel({
      shared: false,
      clock: 'virtual',
      maxOutputBytes: this.#limits.outputBytes,
      maxTraceEvents: this.#limits.traceEvents,
      maxTraceBytes: this.#limits.traceBytes,
      maxProcesses: this.#limits.processes,
    });
    this.#host = {
      hostNow: () => 0,
      lockWait: () => assert(false, 'the kernel lock is taken, though one thread runs all processes'),
      traceWait: () => this.control.collect(),
      ring: (word) => {
        const slot = this.#slotOfBell.get(word);
        if (slot !== undefined) this.#rung.push(slot);
      },
    };
    this.control = openControl(buffer, this.#host);
    // Speed is how fast the run is shown, no part of it: the trace of a seed is one and the same.
    this.info = {
      version: TRACE_VERSION,
      engine: 'deterministic',
      seed,
      speed: 1,
      costModel: COST_MODEL,
      preset,
    };
    for (let slot = 0; slot < this.control.slots; slot++) {
      this.#slotOfBell.set(this.control.doorbellWord(slot), slot);
      this.control.slotReady(slot);
    }
    this.#rung.length = 0;
    this.control.startRun(this.info);
    this.#mainPid = this.control.createMain();
    this.#answerBells(0);
  }

  get outcome(): RunOutcome | undefined {
    return this.#outcome;
  }

  /** Virtual time (ns) before which nothing happens; Infinity after the end. */
  get nextTime(): number {
    return this.#outcome === undefined ? this.#strategy.nextTime() : Number.POSITIVE_INFINITY;
  }

  advance(limit: AdvanceLimit): Advanced {
    const endNs = Math.min(this.#settings.untilNs ?? LAST_NS, LAST_NS);
    const untilNs = Math.min(endNs, limit.untilNs ?? Number.POSITIVE_INFINITY);
    let lines = limit.lines ?? Number.POSITIVE_INFINITY;
    let steps = limit.steps ?? Number.POSITIVE_INFINITY;
    while (this.#outcome === undefined) {
      if (lines <= 0 || steps <= 0) return Advanced.More;
      const step = this.#strategy.next(untilNs);
      if (step !== undefined) {
        lines -= this.#step(step.pid, step.time, step.lines);
        steps--;
      } else if (this.nextTime === Number.POSITIVE_INFINITY) {
        this.#endStuck();
      } else if (this.nextTime > endNs) {
        this.#endAt(endNs);
      } else {
        return Advanced.Ahead;
      }
    }
    return Advanced.Ended;
  }

  /** Raw trace records since the last call (core/trace/record.ts); the last ones have RunEnd. */
  drain(): Uint8Array {
    if (this.#outcome === undefined) return this.control.drain();
    const last = this.#last ?? new Uint8Array(0);
    this.#last = undefined;
    return last;
  }

  /** As Ctrl-C at virtual time `atNs`, which a paced run has reached though nothing happened since its last step. */
  interrupt(atNs: number): void {
    if (this.#outcome !== undefined) return;
    const now = Math.min(Math.max(Math.floor(atNs), this.control.now()), this.nextTime);
    this.control.setVirtualTime(now);
    this.control.interrupt();
    this.#answerBells(now);
  }

  /** The person ends the run. */
  stop(): void {
    this.#end(EndReason.Stopped, 'the run was stopped');
  }

  /** Makes one step of `pid`; returns the lines it took. */
  #step(pid: number, time: number, lineBudget: number): number {
    this.control.setVirtualTime(time);
    const process = this.#processes.get(pid) ?? this.#begin(pid);
    const machine = process.machine;
    const before = machine.linesDone;
    this.#callCost = 0;
    let status: VmStatus;
    try {
      status = machine.slice(linesUntil(machine.wantsControlAt, time, lineBudget), process.atCall);
    } catch (error) {
      this.#failed(pid, error);
      return 0;
    }
    process.atCall = status === VmStatus.Gate || (status === VmStatus.Idle && !machine.still);
    const lines = machine.linesDone - before;
    this.#lines += lines;
    const cost = this.#callCost + this.#lineCost(lines);
    if (status === VmStatus.Exited) {
      this.#strategy.done(StepEnd.Exited, cost, 0);
      this.#processes.delete(pid);
      this.#scheduled.delete(pid);
      if (pid === this.#mainPid) {
        this.#answerBells(time);
        this.#end(EndReason.Exited, endedSentence(this.control.process(pid)?.exitCode ?? 0));
        return lines;
      }
      this.control.slotReady(process.slot);
    } else if (status === VmStatus.Idle) {
      this.#strategy.done(StepEnd.Waits, cost, machine.client.nextDeadline());
    } else {
      this.#strategy.done(StepEnd.Ready, Math.max(1, cost), 0);
    }
    this.#answerBells(time);
    const limit = this.#limitReached();
    if (limit !== undefined) this.#end(limit, limitSentence(limit, this.#limits));
    return lines;
  }

  #limitReached(): EndReason | undefined {
    const limit = this.control.limitReached();
    if (limit !== -1) return limit;
    return this.#lines > this.#limits.lines ? EndReason.LineLimit : undefined;
  }

  #begin(pid: number): Process {
    const info = this.control.process(pid);
    assert(info !== undefined && info.slot >= 0, `process ${pid} has no slot to run in`);
    const client = openClient(this.control.buffer, this.#host, info.slot, pid);
    client.gated = true;
    const calls = new MeteredCalls(client, (call) => {
      this.#callCost += this.#draw(CALL_COST_1[call]);
    });
    const machine = new Machine({
      client,
      calls,
      program: this.#program,
      options: {
        preset: this.info.preset,
        seed: this.info.seed,
        cpuCount: this.#settings.cpuCount ?? COST_1.cores,
        maxCells: this.#limits.cells,
      },
      makeVm: this.#makeVm,
      isMain: pid === this.#mainPid,
      begins: 'first-line',
    });
    const process = { pid, slot: info.slot, machine, atCall: false };
    this.#processes.set(pid, process);
    return process;
  }

  /** What rang since the last step: new processes get a start, waiting ones a wake. */
  #answerBells(time: number): void {
    for (const slot of this.#rung) {
      const pid = this.control.slotProcess(slot);
      if (pid === 0) continue;
      if (this.#scheduled.has(pid)) {
        this.#strategy.woken(pid, time);
      } else {
        assert(this.control.takeNext(slot) === pid, `slot ${slot} gave another process than ${pid}`);
        this.#scheduled.add(pid);
        this.#strategy.added(pid, this.#creationEnd(pid, time) + this.#draw(this.#startCost(pid)));
      }
    }
    this.#rung.length = 0;
  }

  /** A fork is over for parent and child at one time: the child begins when the call has taken its time. */
  #creationEnd(pid: number, time: number): number {
    return this.control.process(pid)?.method === 'fork' ? time + this.#callCost : time;
  }

  #startCost(pid: number): CostRange {
    if (pid === this.#mainPid) return COST_1.boot;
    return this.control.process(pid)?.method === 'fork' ? COST_1.fork : COST_1.spawn;
  }

  #lineCost(lines: number): number {
    if (lines === 0) return 0;
    const base = lines * COST_1.line;
    return base + Math.floor((base * this.#random.below(COST_1.lineJitter256)) / 256);
  }

  #draw(range: CostRange): number {
    return this.#random.between(range.low, range.high);
  }

  #failed(pid: number, error: unknown): void {
    // In the middle of a kernel call the lock is never given back: who wants to know more asks without it.
    const lockIsDead = this.control.lockOwner() >= 0;
    if (lockIsDead) this.control.abort();
    const limit = this.control.limitReached();
    if (limit !== -1) this.#end(limit, limitSentence(limit, this.#limits), lockIsDead);
    else {
      const name = this.control.process(pid)?.name ?? `process ${pid}`;
      this.#end(EndReason.Failed, failedSentence(name, error), lockIsDead);
    }
  }

  #endAt(timeNs: number): void {
    this.control.setVirtualTime(timeNs);
    this.#end(EndReason.Until, untilSentence(timeNs, this.control, this.#program.source));
  }

  #endStuck(): void {
    assert(this.control.stuck(), 'no process can make a step, yet the kernel says one could');
    this.#end(EndReason.Stuck, stuckSentence(this.control.whoWaits(), this.#program.source));
  }

  #end(reason: EndReason, text: string, lockIsDead = false): void {
    if (this.#outcome !== undefined) return;
    const timeNs = this.control.now();
    const exitCode = this.control.process(this.#mainPid)?.exitCode;
    this.#last = this.control.endRun(reason, text, lockIsDead);
    this.#outcome = { reason, text, exitCode, timeNs };
  }
}

/** So many lines that the process is given control when it wants that, not at the end of its quantum. */
function linesUntil(due: number, time: number, most: number): number {
  return due === Number.POSITIVE_INFINITY
    ? most
    : Math.max(1, Math.min(most, Math.ceil((due - time) / COST_1.line)));
}

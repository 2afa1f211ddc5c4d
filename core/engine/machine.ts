/**
 * A process as the engines run it: a Python VM on its door to the kernel. What both engines do alike is here (begin,
 * signals, timers, progress); when a slice runs, and what waiting is, is theirs.
 */

import { FLOAT_ZERO } from '../base/one-kind';
import type { KernelCalls } from '../kernel/calls';
import { Attention, type EngineClient } from '../kernel/control';
import { type Program, type VmFace, type VmOptions, type VmStart, VmStatus } from '../python/face';

/** How engines get a VM; `createVm` of core/python, or a scripted one in tests. */
export type VmMaker = (program: Program, kernel: KernelCalls, options: VmOptions, start: VmStart) => VmFace;

/**
 * Makes what the next VM of this program needs ahead of its process; called when a worker has nothing else to do.
 * `between` is called every millisecond or two, for others may want the core.
 */
export type VmPreparer = (program: Program, options: VmOptions, between: () => void) => void;

/** A running process says where it is this often (ns of the run's clock). */
export const PROGRESS_EVERY_NS = 10_000_000;

export interface MachineParts {
  client: EngineClient;
  /** What the VM calls: the client itself, or a metering wrapper around it. */
  calls: KernelCalls;
  program: Program;
  options: VmOptions;
  makeVm: VmMaker;
  /** True for the process that runs the program as `__main__`. */
  isMain: boolean;
  /**
   * When ProcessStart is: 'first-line', or 'first-call' of the kernel, so that what comes before (building the VM,
   * compiling by the host, reading definitions) counts as the start of the process, during which a live run's clock
   * may stand still.
   */
  begins: 'first-line' | 'first-call';
}

export class Machine {
  readonly client: EngineClient;
  readonly #parts: MachineParts;
  #vm: VmFace | undefined;
  #progressNs = FLOAT_ZERO;

  constructor(parts: MachineParts) {
    this.#parts = parts;
    this.client = parts.client;
  }

  get linesDone(): number {
    return this.#vm === undefined ? 0 : this.#vm.linesDone;
  }

  /** A signal has stopped the process: its last slice was none. */
  get still(): boolean {
    return (this.client.attention() & Attention.Still) !== 0;
  }

  /** The earliest time at which the process is to be given control anew, though it computes: its timer, its threads. */
  get wantsControlAt(): number {
    return Math.min(this.client.timerDue(), this.#vm?.turnEnds ?? Number.POSITIVE_INFINITY);
  }

  /**
   * Runs at most `lineBudget` lines. In a gated engine `permit` lets the VM make the kernel call it stands at.
   * @throws RunAborted when the run is over, and whatever an internal error throws.
   */
  slice(lineBudget: number, permit = true): VmStatus {
    const client = this.client;
    client.permit = true;
    if (this.#vm === undefined) {
      const status = this.#begin(lineBudget);
      if (status !== VmStatus.Gate) return status;
    }
    const vm = this.#vm!;
    const now = this.#progress();
    client.ringTimer();
    if (this.#ended(vm)) return VmStatus.Exited;
    if (this.#stopped()) return VmStatus.Idle;
    client.permit = permit || !client.gated;
    for (;;) {
      const status = vm.run(lineBudget, now);
      if (status === VmStatus.Idle) {
        // What was sent to the process while it ran must not wait for a wake.
        if ((client.attention() & (Attention.End | Attention.Signal)) !== 0) {
          client.permit = true;
          if (this.#ended(vm)) return VmStatus.Exited;
          client.permit = !client.gated;
          continue;
        }
        this.#progressNs = Number.NaN; // a process that waits makes no progress to tell of
      }
      return status;
    }
  }

  /** Gate when the process is to go on at once; else the status of its first slice. */
  #begin(lineBudget: number): VmStatus {
    const { client, calls, program, options, makeVm, isMain, begins } = this.#parts;
    if (begins === 'first-line') this.#beginNow();
    const start: VmStart = isMain
      ? { as: 'main' }
      : { as: client.isForked() ? 'forked' : 'spawned', payload: client.procPayload() };
    const vm = makeVm(program, calls, options, start);
    this.#vm = vm;
    if (begins === 'first-line') return VmStatus.Gate;
    const { gated } = client;
    client.gated = true;
    client.permit = false;
    const status = vm.run(lineBudget, client.refreshClock());
    client.gated = gated;
    client.permit = true;
    this.#beginNow();
    return status;
  }

  #beginNow(): void {
    this.#progressNs = this.client.refreshClock();
    this.client.begin();
  }

  /** Takes what was sent to the process; true when it ended the process. */
  #ended(vm: VmFace): boolean {
    const attention = this.client.attention();
    if ((attention & Attention.End) !== 0) {
      this.client.procExit(this.client.endsWith());
      return true;
    }
    if ((attention & Attention.Signal) !== 0) vm.signal(this.client.takeSignals());
    return false;
  }

  /** Whether a signal has stopped the process. */
  #stopped(): boolean {
    const attention = this.client.attention();
    if ((attention & Attention.Stopped) !== 0) {
      this.client.standStill();
      return true;
    }
    if ((attention & Attention.GoesOn) !== 0) this.client.goOn();
    return false;
  }

  /** Says where a process is that has been running for a while. The clock. */
  #progress(): number {
    const now = this.client.refreshClock();
    if (Number.isNaN(this.#progressNs)) this.#progressNs = now;
    if (now - this.#progressNs >= PROGRESS_EVERY_NS) {
      this.#progressNs = now;
      this.client.progress();
    }
    return now;
  }
}

import { EndReason } from '../event';
import type { TimelineModel } from '../model/timeline-model';
import { Acquisitions } from './acquisitions';
import { BusyPolling } from './findings/busy-polling';
import { dataLeft } from './findings/data-left';
import type { Finding } from './findings/finding';
import { LocksLeftHeld } from './findings/lock-left-held';
import { LostUpdates } from './findings/lost-update';
import { RerunInChildren } from './findings/rerun-in-children';
import { starvation } from './findings/starvation';
import { stuckFindings } from './findings/stuck';
import { tornMessages } from './findings/torn-message';
import { UnguardedMain } from './findings/unguarded-main';
import { Messages } from './messages';
import { Operations } from './operations';
import { PipeEnds } from './pipe-ends';
import { Walk } from './walk';

/**
 * All that is read out of a run beyond the model: who did what with which object, where messages went, what is
 * noteworthy. It grows with the model, as far as it is told to: a long trace may be taken in pieces.
 */
export class RunAnalysis {
  readonly operations = new Operations();
  readonly acquisitions = new Acquisitions();
  readonly pipeEnds = new PipeEnds();
  readonly messages = new Messages(this.operations);
  readonly #polling = new BusyPolling(this.operations);
  readonly #updates = new LostUpdates();
  readonly #held = new LocksLeftHeld();
  readonly #unguarded = new UnguardedMain();
  readonly #rerun: RerunInChildren;
  readonly #walk: Walk;

  /** @param source the program whose run it is; '' when it is not known. */
  constructor(
    readonly model: TimelineModel,
    source: string,
  ) {
    this.#rerun = new RerunInChildren(source);
    // Operations first: others ask which operation an event belongs to.
    this.#walk = new Walk(model, [
      this.operations,
      this.acquisitions,
      this.pipeEnds,
      this.messages,
      this.#polling,
      this.#updates,
      this.#held,
      this.#unguarded,
      this.#rerun,
    ]);
  }

  /** Takes at most `eventsMost` more of the model's events; true when there are more still. */
  advance(eventsMost = Number.POSITIVE_INFINITY): boolean {
    return this.#walk.advance(eventsMost);
  }

  /** How many of the model's events were taken. */
  get seen(): number {
    return this.#walk.seen;
  }

  /** What is noteworthy in the events taken: the gravest first. What holds at the end is told once there is one. */
  findings(): Finding[] {
    const { model, messages, operations } = this;
    const whole = this.seen === model.events.length;
    const ended = whole && model.outcome !== undefined;
    const exited = whole && model.outcome?.reason === EndReason.Exited;
    const stuck = whole ? this.stuckAt(this.seen - 1) : [];
    const unguarded = this.#unguarded.findings();
    return [
      ...stuck,
      ...unguarded,
      ...this.#updates.findings(),
      ...tornMessages(model, messages, operations),
      ...this.#held.findings(),
      ...(exited ? dataLeft(model, messages, operations) : []),
      ...(ended ? starvation(model, this.acquisitions) : []),
      ...this.#polling.findings(),
      // Where there is no guard at all, that is what to say.
      ...(unguarded.length === 0 ? this.#rerun.findings() : []),
    ];
  }

  /** Deadlocks and processes left waiting, as they stand just after event `at`, which must have been taken. */
  stuckAt(at: number): Finding[] {
    return stuckFindings(this, this.model.stateAt(at), at);
  }
}

import { EndReason } from '../event';
import { sameThing } from '../model/thing';
import type { TimelineModel } from '../model/timeline-model';
import { Acquisitions } from './acquisitions';
import { DeadThreads } from './dead-threads';
import { BoundsMet } from './findings/bounds-met';
import { BusyPolling } from './findings/busy-polling';
import { CutShort } from './findings/cut-short';
import { dataLeft } from './findings/data-left';
import type { Finding, FindingOf, Shared } from './findings/finding';
import { GaveUp } from './findings/gave-up';
import { GoneTooEarly } from './findings/gone-too-early';
import { LocksLeftHeld } from './findings/lock-left-held';
import { LostUpdates } from './findings/lost-update';
import { NeverUsed } from './findings/never-used';
import { OwnCopies } from './findings/own-copy';
import { PassedOver } from './findings/passed-over';
import { pastMarks } from './findings/past-mark';
import { growingQueues } from './findings/queue-grows';
import { RerunInChildren } from './findings/rerun-in-children';
import { SharedAccesses } from './findings/shared-accesses';
import { StaleChecks } from './findings/stale-check';
import { starvation } from './findings/starvation';
import { stuckFindings } from './findings/stuck';
import { TasksFailed } from './findings/task-failed';
import { TornMessages } from './findings/torn-message';
import { UncheckedWakes } from './findings/unchecked-wake';
import { unevenWork } from './findings/uneven-work';
import { UnguardedMain } from './findings/unguarded-main';
import { PipeEnds } from './pipe-ends';
import { Signals } from './signals';
import { Subjects } from './subjects';
import { Walk } from './walk';

/**
 * All that is read out of a run beyond the model: what each event is about, who acquired what, who has which end of a
 * pipe, and what is noteworthy. It grows with the model, as far as it is told to: a long trace may be taken in pieces.
 */
export class RunAnalysis {
  readonly acquisitions = new Acquisitions();
  readonly pipeEnds = new PipeEnds();
  readonly subjects = new Subjects();
  readonly signals = new Signals();
  readonly deadThreads = new DeadThreads();
  readonly #passedOver = new PassedOver();
  readonly #polling = new BusyPolling();
  readonly #accesses = new SharedAccesses();
  readonly #updates = new LostUpdates(this.#accesses);
  readonly #checks: StaleChecks;
  readonly #torn = new TornMessages();
  readonly #held = new LocksLeftHeld();
  readonly #bounds = new BoundsMet();
  readonly #unguarded = new UnguardedMain();
  readonly #gone = new GoneTooEarly();
  readonly #unchecked = new UncheckedWakes();
  readonly #unused = new NeverUsed();
  readonly #failed: TasksFailed;
  readonly #gaveUp = new GaveUp();
  readonly #cutShort: CutShort;
  readonly #rerun: RerunInChildren;
  readonly #copies: OwnCopies;
  readonly #walk: Walk;

  /** @param source the program whose run it is; '' when it is not known. */
  constructor(
    readonly model: TimelineModel,
    source: string,
  ) {
    this.#checks = new StaleChecks(source, this.#accesses);
    this.#failed = new TasksFailed(source);
    this.#cutShort = new CutShort(source);
    this.#rerun = new RerunInChildren(source);
    this.#copies = new OwnCopies(source);
    this.#walk = new Walk(model, [
      this.acquisitions,
      this.pipeEnds,
      this.subjects,
      this.signals,
      this.deadThreads,
      this.#passedOver,
      this.#polling,
      this.#accesses,
      this.#updates,
      this.#checks,
      this.#torn,
      this.#held,
      this.#bounds,
      this.#unguarded,
      this.#gone,
      this.#unchecked,
      this.#unused,
      this.#failed,
      this.#gaveUp,
      this.#cutShort,
      this.#rerun,
      this.#copies,
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
    const { model } = this;
    const whole = this.seen === model.events.length;
    const reason = whole ? model.outcome?.reason : undefined;
    const unguarded = this.#unguarded.findings();
    const updates = this.#updates.findings();
    const stuck = whole ? this.stuckAt(this.seen - 1) : [];
    return [
      ...stuck,
      ...unguarded,
      ...this.#gone.findings(),
      ...this.#bounds.findings(),
      ...updates,
      // Where updates of it were lost, too, that is told.
      ...this.#checks
        .findings()
        .filter(({ shared }) => !updates.some((update) => isSame(update.shared, shared))),
      ...this.#torn.findings(),
      ...this.#unchecked.findings(),
      ...this.#gaveUp.findings(),
      // Who waits for such a lock is told of already, and why.
      ...this.#held.findings(model.state).filter((held) => !stuck.some((waiting) => isFor(waiting, held))),
      ...(reason === EndReason.Exited ? this.#atExit() : []),
      ...(reason === undefined
        ? []
        : [...starvation(model, this.acquisitions), ...this.#passedOver.findings(model)]),
      ...this.#polling.findings(),
      // Where there is no guard at all, that is what to say.
      ...(unguarded.length === 0 ? this.#rerun.findings() : []),
    ];
  }

  /** What is left, was left out or undone when a program has come to its end. */
  #atExit(): Finding[] {
    const { model } = this;
    const marks = pastMarks(model);
    // Who left something behind a mark is told of already.
    const left = dataLeft(model).filter(({ thing: of }) => !marks.some(({ queue }) => sameThing(queue, of)));
    return [
      ...marks,
      ...left,
      ...this.#failed.findings(model.state),
      ...this.#copies.findings(),
      ...this.#cutShort.findings(model),
      ...growingQueues(model),
      ...unevenWork(model),
      // Who could not begin had no time to use it.
      ...(this.#gone.findings().length > 0 ? [] : this.#unused.findings(model.state)),
    ];
  }

  /** Deadlocks and processes left waiting, as they stand just after event `at`, which must have been taken. */
  stuckAt(at: number): Finding[] {
    return stuckFindings(this, this.model.stateAt(at), at);
  }
}

function isSame(a: Shared, b: Shared): boolean {
  if (a.what === 'managed')
    return b.what === 'managed' && a.manager === b.manager && a.number === b.number && a.part === b.part;
  return a.what === 'memory' && b.what === 'memory' && a.memory === b.memory && a.offset === b.offset;
}

/** Whether somebody is left waiting for the lock that another finding is about. */
function isFor(waiting: Finding, { primitive }: FindingOf<'lock-left-held'>): boolean {
  if (waiting.kind !== 'left-waiting' || waiting.why !== 'holder-ended') return false;
  const { thing } = waiting.wanted;
  return thing?.kind === 'primitive' && thing.index === primitive;
}

/**
 * Who runs next, and when on the virtual clock. One strategy per file; the run (run.ts) asks and reports, and knows
 * nothing of cores, queues or quanta.
 *
 * The order of calls is the whole input of a strategy (with its seed), so that equal runs get equal schedules however
 * they are paced: `next` may be asked again and again and answers the same until `done`, `added` or `woken`, and
 * decides nothing about times later than it was asked for.
 */
export interface Step {
  pid: number;
  /** Virtual time (ns) at which it happens; never less than the step before. */
  time: number;
  /** Most lines the process may run before the strategy wants to choose again; ≥ 1. */
  lines: number;
}

export const StepEnd = {
  /** It may go on: it stands before a kernel call, or its lines are used up. */
  Ready: 0,
  /** It waits; `deadline` says until when at most. */
  Waits: 1,
  Exited: 2,
} as const;
export type StepEnd = (typeof StepEnd)[keyof typeof StepEnd];

export interface Strategy {
  /** Virtual cores: how many processes can run at one time. */
  readonly cores: number;
  /** A process was created and can make its first step at `time`. */
  added(pid: number, time: number): void;
  /** Something happened at `time` that a waiting process must look at. Ignored for one that does not wait. */
  woken(pid: number, time: number): void;
  /** The next step, if it is no later than `untilNs`. */
  next(untilNs: number): Step | undefined;
  /** When something may happen next at the earliest; Infinity when no process can ever make a step. */
  nextTime(): number;
  /** How the step that `next` answered went: `cost` in ns of the process's own time. */
  done(end: StepEnd, cost: number, deadline: number): void;
}

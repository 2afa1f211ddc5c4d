/**
 * The default strategy: a discrete-event simulation of a small machine. Each virtual core has its own local time; the
 * core that is furthest behind always makes the next step, so kernel calls happen in the order of virtual time. A
 * process that can run stands in one FIFO queue, gets a core for a quantum, and goes to the tail when others want it.
 * Waking, switching and timers take small seeded times, so a run looks like one on a real machine.
 */
import { assert } from '../../base/assert';
import type { SeededRandom } from '../../base/random';
import { COST_1, type CostRange } from './cost-model';
import { type Step, StepEnd, type Strategy } from './strategy';
import { type TimedWake, WakeQueue } from './wake-queue';

const Place = { Queue: 0, Core: 1, Waits: 2, Timer: 3 } as const;
type Place = (typeof Place)[keyof typeof Place];

interface Task {
  pid: number;
  place: Place;
  /** Counts its waits, so that a wake of an earlier one is known as stale. */
  epoch: number;
  /** Since when it waits, on its own core's time. */
  waitsSince: number;
  /** When the wake on its way arrives; Infinity when there is none. */
  wakeAt: number;
}

interface Core {
  time: number;
  task: Task | undefined;
  quantum: number;
  /** The process that ran here last: going on with it costs no switch. */
  lastPid: number;
}

export class Realistic implements Strategy {
  readonly cores: number;
  readonly #cores: Core[];
  readonly #tasks = new Map<number, Task>();
  readonly #queue: Task[] = [];
  readonly #wakes = new WakeQueue();
  readonly #random: SeededRandom;
  #stepping: Core | undefined;

  constructor(cores: number, random: SeededRandom) {
    this.cores = cores;
    this.#random = random;
    this.#cores = Array.from({ length: cores }, () => ({ time: 0, task: undefined, quantum: 0, lastPid: 0 }));
  }

  added(pid: number, time: number): void {
    const task: Task = { pid, place: Place.Timer, epoch: 0, waitsSince: time, wakeAt: time };
    this.#tasks.set(pid, task);
    this.#wakes.put(time, pid, task.epoch);
  }

  woken(pid: number, time: number): void {
    const task = this.#tasks.get(pid);
    if (task === undefined || task.place !== Place.Waits) return;
    this.#wakeAt(task, Math.max(time, task.waitsSince) + this.#draw(COST_1.wake));
  }

  next(untilNs: number): Step | undefined {
    for (;;) {
      if (this.nextTime() > untilNs) return undefined;
      const core = this.#earliest();
      const wake = this.#firstWake();
      if (wake !== undefined && (core === undefined || wake.time <= this.#timeOf(core))) {
        this.#wakes.take();
        this.#enqueue(wake.pid, wake.epoch);
      } else if (core === undefined) {
        return undefined;
      } else if (core.task === undefined) {
        this.#dispatch(core);
      } else {
        this.#stepping = core;
        const lines = Math.max(1, Math.floor(core.quantum / COST_1.line));
        return { pid: core.task.pid, time: core.time, lines };
      }
    }
  }

  nextTime(): number {
    const core = this.#earliest();
    const wake = this.#firstWake()?.time ?? Number.POSITIVE_INFINITY;
    return core === undefined ? wake : Math.min(wake, this.#timeOf(core));
  }

  done(end: StepEnd, cost: number, deadline: number): void {
    const core = this.#stepping;
    assert(core?.task !== undefined, 'done was called without a step');
    const task = core.task;
    this.#stepping = undefined;
    core.time += cost;
    core.quantum -= cost;
    if (end === StepEnd.Ready) {
      if (core.quantum > 0) return;
      core.quantum = COST_1.quantum;
      if (this.#queue.length === 0) return;
      task.place = Place.Queue;
      task.wakeAt = core.time;
      this.#lineUp(task);
    } else if (end === StepEnd.Waits) {
      task.place = Place.Waits;
      task.epoch++;
      task.waitsSince = core.time;
      task.wakeAt = Number.POSITIVE_INFINITY;
      if (deadline < Number.POSITIVE_INFINITY) {
        this.#wakeAt(task, Math.max(deadline, core.time) + this.#draw(COST_1.timerSlack));
      }
    } else {
      this.#tasks.delete(task.pid);
    }
    core.task = undefined;
  }

  /** The core whose next event comes first: its own step, or taking the head of the queue. */
  #earliest(): Core | undefined {
    let best: Core | undefined;
    for (const core of this.#cores) {
      if (core.task === undefined && this.#queue.length === 0) continue;
      if (best === undefined || this.#timeOf(core) < this.#timeOf(best)) best = core;
    }
    return best;
  }

  #timeOf(core: Core): number {
    return core.task === undefined ? Math.max(core.time, this.#queue[0].wakeAt) : core.time;
  }

  #enqueue(pid: number, epoch: number): void {
    const task = this.#tasks.get(pid);
    if (task === undefined || !awaits(task, epoch)) return;
    task.place = Place.Queue;
    this.#lineUp(task);
  }

  /** The earliest wake that still counts; those of waits that are over are dropped, for nothing happens at them. */
  #firstWake(): TimedWake | undefined {
    for (;;) {
      const wake = this.#wakes.first();
      if (wake === undefined) return undefined;
      const task = this.#tasks.get(wake.pid);
      if (task !== undefined && awaits(task, wake.epoch)) return wake;
      this.#wakes.take();
    }
  }

  /** First come, first served: a core far ahead of the others may put a process here before one that came earlier. */
  #lineUp(task: Task): void {
    const queue = this.#queue;
    let at = queue.length;
    while (at > 0 && queue[at - 1].wakeAt > task.wakeAt) at--;
    queue.splice(at, 0, task);
  }

  #dispatch(core: Core): void {
    const at = this.#timeOf(core);
    const task = this.#queue.shift()!;
    task.place = Place.Core;
    core.task = task;
    core.time = at + (core.lastPid === task.pid ? 0 : this.#draw(COST_1.switchProcess));
    core.lastPid = task.pid;
    core.quantum = COST_1.quantum;
  }

  #wakeAt(task: Task, time: number): void {
    if (time >= task.wakeAt) return;
    task.epoch++;
    task.wakeAt = time;
    this.#wakes.put(time, task.pid, task.epoch);
  }

  #draw(range: CostRange): number {
    return this.#random.between(range.low, range.high);
  }
}

function awaits(task: Task, epoch: number): boolean {
  return task.epoch === epoch && (task.place === Place.Waits || task.place === Place.Timer);
}

import { EndReason, Kind, type TraceEvent, WaitFor } from '../../../core/trace/event';
import { broken, type Ended, isOver, type Law } from './law';

/** kill() ends a process by SIGKILL; Windows has but one way, which looks like SIGTERM. */
export const KILLED = [-9, -15];

/** What holds of every run: time goes forwards, the dead do nothing, and only who was killed can keep others waiting. */
export class Runs implements Law {
  readonly says = 'a run ends as CPython may end it';
  readonly #dead = new Map<number, number>();
  /** Threads that wait for a process to end. */
  readonly #joiners = new Map<string, number>();
  #time = 0;

  take(event: TraceEvent, at: number): void {
    if (event.time < this.#time) broken(this, at, `the clock went from ${this.#time} to ${event.time}`);
    this.#time = event.time;
    // what a process had is given back in its name
    const owns = event.kind !== Kind.SemDrop && event.kind !== Kind.PipeEnd && event.kind !== Kind.FileClose;
    if (owns && this.#dead.has(event.pid))
      broken(this, at, `process ${event.pid} did something after its end`);
    const key = `${event.pid}/${event.tid}`;
    if (event.kind === Kind.WaitBegin && event.a === WaitFor.Process) this.#joiners.set(key, event.b);
    else if (event.kind === Kind.WaitEnd && event.a === WaitFor.Process) this.#joiners.delete(key);
    else if (event.kind === Kind.ProcessExit) this.#exit(event, at);
  }

  end(ended: Ended): void {
    const killed = [...this.#dead.values()].filter((code) => KILLED.includes(code)).length;
    if (ended.reason === EndReason.Exited) {
      if (ended.exitCode !== 0)
        broken(this, Number.POSITIVE_INFINITY, `the program ended with exit code ${ended.exitCode}`);
    } else if (!(isOver(ended) && killed > 0)) {
      broken(this, Number.POSITIVE_INFINITY, `it ended for reason ${ended.reason}, ${killed} killed`);
    }
    if (!isOver(ended)) return;
    for (const [who, pid] of this.#joiners)
      if (this.#dead.has(pid))
        broken(this, Number.POSITIVE_INFINITY, `${who} waits for ever for process ${pid}, which has ended`);
  }

  #exit({ pid, a: code }: TraceEvent, at: number): void {
    if (this.#dead.has(pid)) broken(this, at, `process ${pid} ended twice`);
    this.#dead.set(pid, code);
  }
}

import { Kind, type TraceEvent } from '../event';
import { Int32Column } from '../model/columns';
import type { Reducer } from '../model/reducer';
import type { Observer } from './walk';

export type PipeEndName = 'reading' | 'writing';

/** Changes of the copies of one pipe's ends. */
class Changes {
  readonly event = new Int32Column();
  readonly process = new Int32Column();
  /** +1, −1: reading end; +2, −2: writing end. */
  readonly what = new Int32Column();
}

/** Which processes have a copy of which end of a pipe, and which of them have used it. */
export class PipeEnds implements Observer {
  readonly #pipes: Changes[] = [];
  /** By pipe and end: the first event by which each process read or wrote. */
  readonly #users: Record<PipeEndName, Map<number, number>>[] = [];

  see(event: Readonly<TraceEvent>, index: number, after: Reducer): void {
    if (event.kind === Kind.PipeRead) this.#used('reading', event, index, after);
    else if (event.kind === Kind.PipeWrite) this.#used('writing', event, index, after);
    if (event.pid === 0 || (event.kind !== Kind.PipeCreate && event.kind !== Kind.PipeEnd)) return;
    const pipe = after.story.pipe(after.state, event.a).index;
    const process = after.process(event.pid).index;
    if (event.kind === Kind.PipeEnd) {
      this.#push(pipe, index, process, (event.b === 0 ? 1 : 2) * event.d);
    } else {
      // −1: that end waits with a listener, and belongs to nobody yet.
      if (event.b >= 0) this.#push(pipe, index, process, 1);
      if (event.c >= 0) this.#push(pipe, index, process, 2);
    }
  }

  /** Processes that have that end of the pipe open just after event `at`, in order. */
  holders(pipe: number, end: PipeEndName, at: number): number[] {
    const changes = this.#pipes[pipe];
    if (changes === undefined) return [];
    const copies = new Map<number, number>();
    const unit = end === 'reading' ? 1 : 2;
    for (let i = 0; i < changes.event.length && changes.event.data[i] <= at; i++) {
      const what = changes.what.data[i];
      if (Math.abs(what) !== unit) continue;
      const process = changes.process.data[i];
      copies.set(process, (copies.get(process) ?? 0) + Math.sign(what));
    }
    return [...copies]
      .filter(([, count]) => count > 0)
      .map(([process]) => process)
      .sort((a, b) => a - b);
  }

  /** Processes that have read from or written to that end before or by event `at`, in order. */
  users(pipe: number, end: PipeEndName, at: number): number[] {
    return [...(this.#users[pipe]?.[end] ?? [])]
      .filter(([, first]) => first <= at)
      .map(([process]) => process)
      .sort((a, b) => a - b);
  }

  #used(end: PipeEndName, event: Readonly<TraceEvent>, index: number, after: Reducer): void {
    if (event.pid === 0) return;
    const pipe = after.story.pipe(after.state, event.a).index;
    for (let missing = this.#users.length; missing <= pipe; missing++)
      this.#users.push({ reading: new Map(), writing: new Map() });
    const users = this.#users[pipe][end];
    const process = after.process(event.pid).index;
    if (!users.has(process)) users.set(process, index);
  }

  #push(pipe: number, event: number, process: number, what: number): void {
    for (let missing = this.#pipes.length; missing <= pipe; missing++) this.#pipes.push(new Changes());
    const changes = this.#pipes[pipe];
    changes.event.push(event);
    changes.process.push(process);
    changes.what.push(what);
  }
}

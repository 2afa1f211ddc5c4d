import { Kind, type TraceEvent, WaitFor } from '../../../core/trace/event';
import { broken, type Ended, isOver, type Law, type ThreadKey, threadOf } from './law';

interface Pipe {
  written: number;
  read: number;
  /** Copies of the reading and of the writing end that are open. */
  ends: [number, number];
  readers: Set<ThreadKey>;
}

/** Offsets in the stream are told modulo this. */
const WRAP = 2 ** 31;

/** Pipes carry each byte once and in order, and nobody waits for bytes that are there, or that can never come. */
export class Pipes implements Law {
  readonly says = 'a pipe gives each byte that was written, once and in order';
  readonly #all = new Map<number, Pipe>();

  take(event: TraceEvent, at: number): void {
    const { kind, a, b } = event;
    if (kind === Kind.PipeCreate) this.#all.set(a, { written: 0, read: 0, ends: [0, 0], readers: new Set() });
    else if (kind === Kind.PipeEnd) this.#find(a, at).ends[b as 0 | 1] = event.c;
    else if (kind === Kind.PipeWrite) this.#move(event, 'written', at);
    else if (kind === Kind.PipeRead) this.#move(event, 'read', at);
    else if (kind === Kind.WaitBegin && a === WaitFor.PipeRead)
      this.#find(b, at).readers.add(threadOf(event));
    else if (kind === Kind.WaitEnd && a === WaitFor.PipeRead)
      this.#all.get(b)?.readers.delete(threadOf(event));
  }

  end(ended: Ended): void {
    if (!isOver(ended)) return;
    for (const [id, { written, read, ends, readers }] of this.#all) {
      const [who] = readers;
      if (who === undefined) continue;
      if (written > read)
        broken(this, Number.POSITIVE_INFINITY, `${who} waits for ever at pipe ${id}, in which something is`);
      if (ends[1] === 0)
        broken(this, Number.POSITIVE_INFINITY, `${who} waits for ever at pipe ${id}, where nobody can write`);
    }
  }

  #find(id: number, at: number): Pipe {
    return this.#all.get(id) ?? broken(this, at, `there is no pipe ${id}`);
  }

  #move({ a, b: bytes, c: inFlight, d: offset }: TraceEvent, what: 'written' | 'read', at: number): void {
    const pipe = this.#find(a, at);
    if (offset !== pipe[what] % WRAP)
      broken(this, at, `byte ${offset} of pipe ${a} was ${what}, and byte ${pipe[what]} was next`);
    pipe[what] += bytes;
    if (pipe.read > pipe.written) broken(this, at, `${pipe.read - pipe.written} bytes too many were read`);
    if (inFlight !== pipe.written - pipe.read)
      broken(this, at, `pipe ${a} is said to have ${inFlight} bytes and has ${pipe.written - pipe.read}`);
  }
}

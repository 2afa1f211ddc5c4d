import { Kind, type TraceEvent } from '../../event';
import type { Reducer } from '../../model/reducer';
import type { Observer } from '../walk';
import type { FindingOf, Shared, Update } from './finding';
import { cellOf, sharedOf } from './shared-memory';

/** os.O_APPEND: what is written goes to the end, over nothing. */
const O_APPEND = 0o2000;

/** One file, or one value in shared memory: who read it, and who wrote what he had read. */
class Cell {
  /** By "process tid": the event of its last read since it wrote last. */
  readonly reads = new Map<string, { event: number; line: number; text: string }>();
  /** Of a file: how each thread emptied it that has written nothing to it since. */
  readonly #emptied = new Map<string, { event: Readonly<TraceEvent>; index: number }>();
  /** The latest update of each thread. */
  readonly updates = new Map<string, Update>();
  first: [Update, Update] | undefined;
  count = 0;

  constructor(readonly shared: Shared) {}

  read(event: Readonly<TraceEvent>, index: number): void {
    const { line, text } = event;
    this.reads.set(threadKey(event), { event: index, line, text });
  }

  /** Whoever opens a file to write it anew empties it at once: the update is what is written then. */
  empty(event: Readonly<TraceEvent>, index: number): void {
    this.#emptied.set(threadKey(event), { event: { ...event }, index });
  }

  /** Whoever has written nothing has left the file empty. */
  close(event: Readonly<TraceEvent>, process: number): void {
    const emptied = this.#emptied.get(threadKey(event));
    if (emptied !== undefined) this.write(emptied.event, emptied.index, process);
  }

  write(event: Readonly<TraceEvent>, index: number, process: number): void {
    const key = threadKey(event);
    this.#emptied.delete(key);
    const read = this.reads.get(key);
    if (read === undefined) return;
    this.reads.delete(key);
    // Writing back what was read changes nothing, and loses nothing of its own.
    if (event.kind === Kind.SharedWrite && event.text === read.text) return;
    const { tid, line } = event;
    const update: Update = { process, tid, line, read: read.event, write: index, readLine: read.line };
    const lost = this.#overwritten(key, update);
    this.updates.set(key, update);
    if (lost === undefined) return;
    this.first ??= [lost, update];
    this.count++;
  }

  /** The latest update of another thread that read before it and wrote after `update` had read: it is overwritten. */
  #overwritten(key: string, update: Update): Update | undefined {
    let latest: Update | undefined;
    for (const [other, done] of this.updates) {
      if (other === key || done.write < update.read) continue;
      if (latest === undefined || done.write > latest.write) latest = done;
    }
    return latest;
  }
}

function threadKey({ pid, tid }: Readonly<TraceEvent>): string {
  return `${pid} ${tid}`;
}

/** Two read-modify-writes of one file or value that overlap: what the first wrote is lost. */
export class LostUpdates implements Observer {
  readonly #files = new Map<number, Cell>();
  readonly #memory = new Map<string, Cell>();
  /** Descriptors ("pid descriptor") through which everything goes to the end. */
  readonly #appending = new Map<string, boolean>();

  see(event: Readonly<TraceEvent>, index: number, after: Reducer): void {
    switch (event.kind) {
      case Kind.FileOpen:
        this.#appending.set(`${event.pid} ${after.file(event.a).index}`, (event.b & O_APPEND) !== 0);
        break;
      case Kind.FileRead:
        if (event.b > 0) this.#file(event, after).read(event, index);
        break;
      case Kind.FileTruncate:
        if (event.pid !== 0) this.#file(event, after).empty(event, index);
        break;
      case Kind.FileWrite:
        if (event.pid === 0 || this.#appending.get(`${event.pid} ${after.file(event.a).index}`)) break;
        this.#file(event, after).write(event, index, after.process(event.pid).index);
        break;
      case Kind.FileClose:
        if (event.pid !== 0) this.#file(event, after).close(event, after.process(event.pid).index);
        break;
      case Kind.SharedRead:
        this.#cell(event, after).read(event, index);
        break;
      case Kind.SharedWrite:
        this.#cell(event, after).write(event, index, after.process(event.pid).index);
        break;
    }
  }

  findings(): FindingOf<'lost-update'>[] {
    return [...this.#files.values(), ...this.#memory.values()].flatMap(({ shared, first, count }) => {
      if (first === undefined) return [];
      const [lost, over] = first;
      const events = [over.write, lost.read, over.read, lost.write] as const;
      return [{ kind: 'lost-update', events, shared, first: lost, second: over, count }];
    });
  }

  #file({ a }: Readonly<TraceEvent>, after: Reducer): Cell {
    const file = after.file(a).index;
    let cell = this.#files.get(file);
    if (cell === undefined) {
      cell = new Cell({ what: 'file', file });
      this.#files.set(file, cell);
    }
    return cell;
  }

  #cell(event: Readonly<TraceEvent>, after: Reducer): Cell {
    const shared = sharedOf(event, after);
    const key = cellOf(event, shared);
    let cell = this.#memory.get(key);
    if (cell === undefined) {
      cell = new Cell(shared);
      this.#memory.set(key, cell);
    }
    return cell;
  }
}

import { Kind, type TraceEvent } from '../../event';
import type { Reducer } from '../../model/reducer';
import { type Caller, callerOf } from '../served-calls';
import type { Observer } from '../walk';
import type { FindingOf, Shared, Update } from './finding';
import type { Access, SharedAccesses } from './shared-accesses';

/** os.O_APPEND: what is written goes to the end, over nothing. */
const O_APPEND = 0o2000;

/** One file, or one value that is shared: who read it, and who wrote what he had read. */
class Cell {
  /** By thread: the event of its last read since it wrote last. */
  readonly reads = new Map<string, { event: number; line: number; text: string }>();
  /** Of a file: how each thread emptied it that has written nothing to it since. */
  readonly #emptied = new Map<string, { who: Caller; index: number }>();
  /** The latest update of each thread. */
  readonly updates = new Map<string, Update>();
  first: [Update, Update] | undefined;
  count = 0;

  constructor(readonly shared: Shared) {}

  read({ thread, line }: Caller, event: number, text = ''): void {
    this.reads.set(thread, { event, line, text });
  }

  /** Whoever opens a file to write it anew empties it at once: the update is what is written then. */
  empty(who: Caller, index: number): void {
    this.#emptied.set(who.thread, { who, index });
  }

  /** Whoever has written nothing has left the file empty. */
  close({ thread }: Caller): void {
    const emptied = this.#emptied.get(thread);
    if (emptied !== undefined) this.write(emptied.who, emptied.index);
  }

  /** @param text what is written; undefined where it is not known. */
  write({ thread, process, tid, line }: Caller, write: number, text?: string): void {
    this.#emptied.delete(thread);
    const read = this.reads.get(thread);
    if (read === undefined) return;
    this.reads.delete(thread);
    // Writing back what was read changes nothing, and loses nothing of its own.
    if (text === read.text) return;
    const update: Update = { process, tid, line, read: read.event, write, readLine: read.line };
    const lost = this.#overwritten(thread, update);
    this.updates.set(thread, update);
    if (lost === undefined) return;
    this.first ??= [lost, update];
    this.count++;
  }

  /** The latest update of another thread that read before it and wrote after `update` had read: it is overwritten. */
  #overwritten(thread: string, update: Update): Update | undefined {
    let latest: Update | undefined;
    for (const [other, done] of this.updates) {
      if (other === thread || done.write < update.read) continue;
      if (latest === undefined || done.write > latest.write) latest = done;
    }
    return latest;
  }
}

/** Two read-modify-writes of one file or value that overlap: what the first wrote is lost. */
export class LostUpdates implements Observer {
  readonly #files = new Map<number, Cell>();
  readonly #values = new Map<string, Cell>();
  /** Descriptors ("pid descriptor") through which everything goes to the end. */
  readonly #appending = new Map<string, boolean>();

  constructor(readonly accesses: SharedAccesses) {}

  see(event: Readonly<TraceEvent>, index: number, after: Reducer): void {
    const { current } = this.accesses;
    if (current !== undefined) this.#access(current, index);
    switch (event.kind) {
      case Kind.FileOpen:
        this.#appending.set(`${event.pid} ${after.file(event.a).index}`, (event.b & O_APPEND) !== 0);
        break;
      case Kind.FileRead:
        if (event.b > 0) this.#file(event, after).read(callerOf(event, after), index);
        break;
      case Kind.FileTruncate:
        if (event.pid !== 0) this.#file(event, after).empty(callerOf(event, after), index);
        break;
      case Kind.FileWrite:
        if (event.pid === 0 || this.#appending.get(`${event.pid} ${after.file(event.a).index}`)) break;
        this.#file(event, after).write(callerOf(event, after), index);
        break;
      case Kind.FileClose:
        if (event.pid !== 0) this.#file(event, after).close(callerOf(event, after));
        break;
    }
  }

  findings(): FindingOf<'lost-update'>[] {
    return [...this.#files.values(), ...this.#values.values()].flatMap(({ shared, first, count }) => {
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

  #access({ who, shared, cell: key, writes, text }: Access, index: number): void {
    let cell = this.#values.get(key);
    if (cell === undefined) {
      cell = new Cell(shared);
      this.#values.set(key, cell);
    }
    if (writes) cell.write(who, index, text);
    else cell.read(who, index, text);
  }
}

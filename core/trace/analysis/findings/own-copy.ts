import { Kind, type TraceEvent } from '../../event';
import type { Reducer } from '../../model/reducer';
import { type CopyChange, copyChanges, readAfter } from '../source-copies';
import type { Observer } from '../walk';
import type { FindingOf, Place } from './finding';

/** Whose names, as the library gives them, tell that they run what processes are for, or tasks of a pool or an executor. */
const NAMED = {
  process: /^(?!.*(?:PoolWorker|Manager)-\d+$)/,
  pool: /PoolWorker-\d+$|^(?:Fork|Spawn)Process-\d+$/,
} as const;

/**
 * Variables of the program that a child changes and its parent reads afterwards: the child changed its own. No trace shows
 * a variable; so this is read from the program's text, of the functions that its processes and pools run.
 */
export class OwnCopies implements Observer {
  readonly #changes: readonly CopyChange[];
  /** By process and line of its start: those who were started there, of whom the first has this name. */
  readonly #started: { by: Place; who: Place[]; event: number; name: string }[] = [];

  /** @param source the program's text. */
  constructor(private readonly source: string) {
    this.#changes = copyChanges(source);
  }

  see(event: Readonly<TraceEvent>, index: number, after: Reducer): void {
    const { kind, pid, tid, line, text } = event;
    if (kind !== Kind.ProcessCreate || pid === 0 || this.#changes.length === 0) return;
    const { index: process } = after.process(pid);
    const child: Place = { process: after.process(event.a).index, tid: 0, line: 0 };
    const known = this.#started.find(({ by }) => by.process === process && by.line === line);
    if (known === undefined)
      this.#started.push({ by: { process, tid, line }, who: [child], event: index, name: text });
    else known.who.push(child);
  }

  /** One for each variable. */
  findings(): FindingOf<'own-copy'>[] {
    return this.#changes.flatMap(({ name, line, runBy }) => {
      for (const { by, who, event, name: first } of this.#started) {
        if (!NAMED[runBy].test(first)) continue;
        const readLine = readAfter(this.source, name, by.line);
        if (readLine !== undefined)
          return [{ kind: 'own-copy' as const, events: [event] as const, who, by, name, line, readLine }];
      }
      return [];
    });
  }
}

import { Kind, type TraceEvent } from '../../event';
import type { Reducer } from '../../model/reducer';
import { moduleLines } from '../source-places';
import type { Observer } from '../walk';
import type { FindingOf } from './finding';

/** Things done that somebody can see, or that cost time. */
const SEEN: ReadonlySet<Kind> = new Set([
  Kind.Output,
  Kind.FileOpen,
  Kind.SemCreate,
  Kind.ObjectCreate,
  Kind.WaitBegin,
  Kind.ProcessCreate,
]);

/** Code at the top level of the program that children run again, because they are spawned and import it. */
export class RerunInChildren implements Observer {
  readonly #lines: ReadonlySet<number>;
  /** By line: the first event of each child there. */
  readonly #reruns = new Map<number, Map<number, number>>();

  /** @param source the program's text. */
  constructor(source: string) {
    this.#lines = moduleLines(source);
  }

  see(event: Readonly<TraceEvent>, index: number, after: Reducer): void {
    if (!SEEN.has(event.kind) || event.pid === 0 || !this.#lines.has(event.line)) return;
    const { index: process, parent } = after.process(event.pid);
    // A forked child goes on where its parent was: at the top level, too, but for the first time.
    if (parent < 0 || after.state.info?.preset === 'fork') return;
    const children = this.#reruns.get(event.line) ?? new Map<number, number>();
    this.#reruns.set(event.line, children);
    if (!children.has(process)) children.set(process, index);
  }

  findings(): FindingOf<'rerun-in-children'>[] {
    // The first line that all who ran any of it ran: one finding, for one guard is the answer.
    const lines = [...this.#reruns].sort(([a], [b]) => a - b);
    const [first] = lines;
    if (first === undefined) return [];
    const [line, children] = first;
    const [event, ...more] = children.values();
    if (event === undefined) return [];
    return [{ kind: 'rerun-in-children', events: [event, ...more], line, children: [...children.keys()] }];
  }
}

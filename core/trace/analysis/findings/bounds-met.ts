import { type Bound, Kind, type TraceEvent } from '../../event';
import type { Reducer } from '../../model/reducer';
import type { Observer } from '../walk';
import type { FindingOf } from './finding';

/** What the program could get no more of: it saw an exception that does not say how much there is. */
export class BoundsMet implements Observer {
  readonly #findings: FindingOf<'bound-met'>[] = [];

  see({ kind, pid, tid, line, a, b }: Readonly<TraceEvent>, index: number, after: Reducer): void {
    if (kind !== Kind.BoundMet) return;
    const { index: process } = after.process(pid);
    const who = { process, tid, line };
    this.#findings.push({ kind: 'bound-met', events: [index], who, bound: a as Bound, limit: b });
  }

  findings(): FindingOf<'bound-met'>[] {
    return this.#findings;
  }
}

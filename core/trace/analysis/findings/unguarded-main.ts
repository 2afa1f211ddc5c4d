import { Kind, type TraceEvent } from '../../event';
import type { Reducer } from '../../model/reducer';
import type { Observer } from '../walk';
import type { FindingOf } from './finding';

/** The beginning of what CPython says when a child that is still importing the program starts a process. */
const BOOTSTRAPPING = 'An attempt has been made to start a new process before the';
/** What is printed may come in pieces; the words are looked for in the end of what was printed last. */
const KEPT = 8_000;

/** A program that starts processes at its top level: each child that runs it again would start its own. */
export class UnguardedMain implements Observer {
  readonly #printed = new Map<number, string>();
  #finding: FindingOf<'unguarded-main'> | undefined;

  see(event: Readonly<TraceEvent>, index: number, after: Reducer): void {
    if (event.kind !== Kind.Output || event.a !== 2 || this.#finding !== undefined) return;
    const text = (this.#printed.get(event.pid) ?? '') + event.text;
    this.#printed.set(event.pid, text.slice(-KEPT));
    if (!text.includes(BOOTSTRAPPING)) return;
    const { index: process } = after.process(event.pid);
    this.#finding = {
      kind: 'unguarded-main',
      events: [index],
      who: { process, tid: event.tid, line: startingLine(this.#printed.get(event.pid) ?? '') },
    };
  }

  findings(): FindingOf<'unguarded-main'>[] {
    return this.#finding === undefined ? [] : [this.#finding];
  }
}

/** The line of the program's top level that the traceback names: where the process was to be started. */
function startingLine(traceback: string): number {
  const named = [...traceback.matchAll(/File "program\.py", line (\d+), in <module>/g)].at(-1);
  return named === undefined ? 0 : Number(named[1]);
}

import { Kind, ObjectKind, Op, OpResult, type TraceEvent } from '../../event';
import type { Reducer } from '../../model/reducer';
import type { RunState } from '../../model/run-state';
import { thing } from '../../model/thing';
import type { Observer } from '../walk';
import type { FindingOf, Place } from './finding';

/** What a pool calls with an exception, so that it is heard of without being asked for. */
const ERROR_CALLBACK = 'error_callback';

/**
 * Tasks of pools that raised an exception which nobody took care of: it ended the process that had asked for them, or nobody
 * asked for their results. One finding for each line that asked for tasks.
 */
export class TasksFailed implements Observer {
  readonly #hasCallback: boolean;
  /** By pool: the last event with which somebody waited for results. */
  readonly #awaited = new Map<number, number>();
  /** By "pool job": who asked for it, and where. */
  readonly #asked = new Map<string, Place>();
  /** By the thread that takes in results: the one it has begun. */
  readonly #result = new Map<string, { text: string; job: number }>();
  readonly #found = new Map<string, FindingOf<'task-failed'>>();

  /** @param source the program's text. */
  constructor(source: string) {
    this.#hasCallback = source.includes(ERROR_CALLBACK);
  }

  see(event: Readonly<TraceEvent>, index: number, after: Reducer): void {
    if (event.kind !== Kind.OpBegin && event.kind !== Kind.OpEnd) return;
    const { pid, tid, line, b: op, c, text } = event;
    if (op !== Op.Submit && op !== Op.Result && op !== Op.Wait) return;
    const pool = after.story.object(after.state, event.a);
    if (pool.kind !== ObjectKind.Pool) return;
    if (op === Op.Wait) this.#awaited.set(pool.index, index);
    const { index: process } = after.process(pid);
    const thread = `${process} ${tid}`;
    if (event.kind === Kind.OpBegin) {
      if (op === Op.Submit) this.#asked.set(`${pool.index} ${c}`, { process, tid, line });
      else if (op === Op.Result) this.#result.set(thread, { text, job: c });
    } else if (op === Op.Result && c === OpResult.Raised) {
      const result = this.#result.get(thread);
      if (result !== undefined) this.#failed(pool.index, result, index);
    }
  }

  /** @param state what holds at the end. */
  findings({ processes }: Readonly<RunState>): FindingOf<'task-failed'>[] {
    return [...this.#found.values()].filter(({ pool, who, events: [failed] }) => {
      const raised = (processes[who.process].exitCode ?? 0) > 0;
      const isAsked = (this.#awaited.get(pool.index) ?? -1) > failed;
      return raised || (!isAsked && !this.#hasCallback);
    });
  }

  #failed(pool: number, { text, job }: { text: string; job: number }, index: number): void {
    const who = this.#asked.get(`${pool} ${job}`);
    if (who === undefined) return;
    const key = `${pool} ${who.process} ${who.line}`;
    const known = this.#found.get(key);
    if (known !== undefined) known.count++;
    else {
      const what = thing('object', pool);
      this.#found.set(key, { kind: 'task-failed', events: [index], pool: what, who, error: text, count: 1 });
    }
  }
}

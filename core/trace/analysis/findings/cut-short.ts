import { Kind, Op, OpResult, SignalFate, type TraceEvent } from '../../event';
import type { Reducer } from '../../model/reducer';
import type { OperationNow } from '../../model/run-state';
import { type Thing, thing } from '../../model/thing';
import type { TimelineModel } from '../../model/timeline-model';
import { isQueue } from '../parts';
import { messagesOf } from '../queue-messages';
import type { Observer } from '../walk';
import type { FindingOf, Place } from './finding';

/** Who got so many from one queue lives on what comes from it; one item may be all that a process needs to know. */
const GOT_LEAST = 2;

/** What a process got from a queue. */
interface Got extends Place {
  object: number;
  count: number;
  /** It has called task_done() since. */
  told: boolean;
}

/** An end that a process met in the middle of something. */
type Cut = Pick<FindingOf<'cut-short'>, 'how' | 'told' | 'from'> & {
  event: number;
  who: Place;
  begun: number;
};

/**
 * Processes that were ended in the middle of their work, by nobody who asked for it: daemons that end with their parent while
 * they are busy with what they got from a queue, and workers of a pool that a `with` ends while they are at a task.
 */
export class CutShort implements Observer {
  readonly #lines: readonly string[];
  /** By process: what it got last in its main thread. */
  readonly #got = new Map<number, Got>();
  readonly #cuts: Cut[] = [];

  /** @param source the program's text. */
  constructor(source: string) {
    this.#lines = source.split('\n');
  }

  see(event: Readonly<TraceEvent>, index: number, after: Reducer): void {
    if (event.kind === Kind.OpEnd && event.tid === 0 && event.c === OpResult.Done) this.#ended(event, after);
    else if (event.kind === Kind.Signal && event.c === SignalFate.Ends && event.pid !== 0)
      this.#killed(event, index, after);
  }

  /** @param model of the run, which has ended. */
  findings(model: TimelineModel): FindingOf<'cut-short'>[] {
    const found = new Map<string, FindingOf<'cut-short'>>();
    for (const { how, told, from, who, event, begun } of this.#cuts) {
      // An exception may have led out of the `with`: that is another story.
      const { parent } = model.state.processes[who.process];
      if (how === 'pool' && (model.state.processes[parent]?.exitCode ?? 0) !== 0) continue;
      const key = `${how} ${from.index} ${who.line} ${told}`;
      const known = found.get(key);
      if (known !== undefined) {
        known.who = [...known.who, who].sort((a, b) => a.process - b.process);
        known.events = [...known.events, event];
        continue;
      }
      const what = begun >= 0 ? model.events.at(begun).text : lastGot(model, from, who.process);
      found.set(key, { kind: 'cut-short', events: [event], how, from, who: [who], what, told });
    }
    return [...found.values()];
  }

  #ended(event: Readonly<TraceEvent>, after: Reducer): void {
    const { index: process } = after.process(event.pid);
    const object = after.story.object(after.state, event.a);
    const got = this.#got.get(process);
    if (event.b === Op.TaskDone && got?.object === object.index) got.told = true;
    if (event.b !== Op.Get || !isQueue(object) || object.whole !== undefined) return;
    const { tid, line } = event;
    const count = got?.object === object.index && got.line === line ? got.count + 1 : 1;
    this.#got.set(process, { process, tid, line, object: object.index, count, told: false });
  }

  #killed(event: Readonly<TraceEvent>, index: number, after: Reducer): void {
    const target = after.process(event.a);
    const doing: readonly OperationNow[] = target.threads[0]?.doing ?? [];
    const [outermost] = doing;
    if (outermost?.op === Op.Task && this.#isWith(event.line)) {
      const who = { process: target.index, tid: 0, line: event.line };
      const from = thing('object', outermost.object);
      this.#cuts.push({ how: 'pool', told: false, from, who, event: index, begun: outermost.event });
      return;
    }
    // The library ends daemons with their parent, at no line of the program.
    const got = this.#got.get(target.index);
    if (event.line !== 0 || got === undefined || got.count < GOT_LEAST || outermost?.op === Op.Get) return;
    const { process, tid, line, told, object } = got;
    const who = { process, tid, line };
    this.#cuts.push({ how: 'daemon', told, from: thing('object', object), who, event: index, begun: -1 });
  }

  #isWith(line: number): boolean {
    return /^\s*(?:async\s+)?with\b/.test(this.#lines[line - 1] ?? '');
  }
}

/** The beginning of what a process got last from a queue. */
function lastGot(model: TimelineModel, from: Thing, process: number): string {
  const messages = messagesOf(model, model.state.objects[from.index]);
  return messages.findLast(({ got }) => got?.process === process)?.text ?? '';
}

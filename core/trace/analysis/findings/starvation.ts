import { Activity } from '../../model/activity';
import type { RunState } from '../../model/run-state';
import { thing } from '../../model/thing';
import type { TimelineModel } from '../../model/timeline-model';
import type { Acquisitions } from '../acquisitions';
import { isQueue, isSignalPart } from '../parts';
import type { FindingOf } from './finding';

/** Overtaken less often than this is no starvation. */
const OVERTAKEN_LEAST = 10;
/** A wait of a smaller share of the run is not looked at. */
const SHARE_LEAST = 0.05;
/**
 * Waits for a lock or semaphore that others got again and again meanwhile: at least ten times more often than there
 * were others. The longest wait of each thread for each lock is told.
 */
export function starvation(model: TimelineModel, acquisitions: Acquisitions): FindingOf<'starvation'>[] {
  const signals = signalPrimitives(model.state);
  const found = new Map<string, FindingOf<'starvation'>>();
  for (const { index: process, threads } of model.processes) {
    for (const { tid, intervals } of threads) {
      for (let at = 0; at < intervals.length; at++) {
        if (intervals.activity(at) !== Activity.WaitingSemaphore || signals.has(intervals.object(at)))
          continue;
        const end = Math.min(intervals.end(at), model.endTime);
        if (end - intervals.start(at) < SHARE_LEAST * model.endTime) continue;
        const finding = overtaken(model, acquisitions, { process, tid, interval: at });
        if (finding === undefined) continue;
        const key = `${process} ${tid} ${finding.what.index}`;
        if ((found.get(key)?.waited ?? -1) < finding.waited) found.set(key, finding);
      }
    }
  }
  return [...found.values()];
}

function overtaken(
  model: TimelineModel,
  acquisitions: Acquisitions,
  wait: { process: number; tid: number; interval: number },
): FindingOf<'starvation'> | undefined {
  const { process, tid, interval } = wait;
  const { intervals } = model.processes[process].threads[tid];
  const primitive = intervals.object(interval);
  const begin = intervals.event(interval);
  const end = intervals.endEvent(interval);
  const times = new Map<string, number>();
  let total = 0;
  const until = end < 0 ? model.events.length : end;
  acquisitions.forEachBetween(primitive, begin, until, (other, otherTid) => {
    if (other === process && otherTid === tid) return;
    const key = `${other} ${otherTid}`;
    times.set(key, (times.get(key) ?? 0) + 1);
    total++;
  });
  // Each of the others may have been there before; what it gets again it gets out of turn.
  const overtakes = total - times.size;
  if (overtakes < OVERTAKEN_LEAST) return undefined;
  const [most] = [...times].reduce((a, b) => (b[1] > a[1] ? b : a));
  return {
    kind: 'starvation',
    events: [begin],
    who: { process, tid, line: intervals.line(interval) },
    what: thing('primitive', primitive),
    waited: Math.min(intervals.end(interval), model.endTime) - intervals.start(interval),
    overtaken: overtakes,
    most: Number.parseInt(most, 10),
    vain: 0,
    served: end >= 0,
  };
}

/** Those that are there to be waited on, whoever gets them; who reads from a queue is as good as any other reader. */
function signalPrimitives(state: Readonly<RunState>): Set<number> {
  const signals = new Set<number>();
  for (const { index, whole } of state.primitives) {
    const isOfQueue = whole !== undefined && isQueue(state.objects[whole.object]);
    if (isOfQueue || isSignalPart(whole)) signals.add(index);
  }
  return signals;
}

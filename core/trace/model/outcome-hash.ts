/**
 * How a run came out, as one number: how it ended and when, its exit code, and all that it printed, by whom and where.
 * Links carry it, so the definition stays as it is; events that later versions add do not touch it.
 */
import { xxHash32 } from '../../base/hash';
import { encodeUtf8 } from '../../base/utf8';
import type { OutcomeName } from './outcome';
import type { TimelineModel } from './timeline-model';

/** Ends that belong to the program, not to who watched it. */
const OWN_ENDS: readonly OutcomeName[] = [
  'exited',
  'stuck',
  'output-limit',
  'trace-limit',
  'memory-limit',
  'line-limit',
];

/** Unsigned, 32 bits; undefined of a run that goes on, or that a person or a failure cut off. */
export function outcomeHash({ outcome, outputs, events }: TimelineModel): number | undefined {
  if (outcome === undefined || !OWN_ENDS.includes(outcome.name)) return undefined;
  const told: unknown[] = [outcome.reason, outcome.exitCode ?? null, outcome.time];
  for (let at = 0; at < outputs.length; at++) {
    const event = outputs.data[at];
    told.push(events.pid(event), events.a(event), events.text(event));
  }
  return xxHash32(encodeUtf8(JSON.stringify(told)));
}

import type { TimelineModel } from '../model/timeline-model';

/** All that a run printed, exactly as it was written, in the order of writing. */
export function outputText({ outputs, events }: TimelineModel): string {
  const parts: string[] = [];
  for (let at = 0; at < outputs.length; at++) parts.push(events.text(outputs.data[at]));
  return parts.join('');
}

import type { TimelineModel } from '../model/timeline-model';

/**
 * All that a run printed, exactly as it was written, in the order of writing.
 * @param most characters after which no further piece is taken: one more says that there is more
 */
export function outputText({ outputs, events }: TimelineModel, most = Number.POSITIVE_INFINITY): string {
  const parts: string[] = [];
  let length = 0;
  for (let at = 0; at < outputs.length && length <= most; at++) {
    const text = events.text(outputs.data[at]);
    parts.push(text);
    length += text.length;
  }
  return parts.join('');
}

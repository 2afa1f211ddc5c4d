import type { TimelineModel } from '../../../core/trace/model/timeline-model';

/** What Python says of `input()` where nobody can type. */
const NOTHING_TO_READ = /^EOFError: EOF when reading a line$/m;
/** A traceback is among the last that a program prints. */
const PRINTS_MOST = 100;

/** Whether a run ended by an error since it asked a person for words: nobody can type in a run. */
export function askedForWords({ outcome, outputs, events }: TimelineModel): boolean {
  if (outcome?.name !== 'exited' || !outcome.exitCode) return false;
  let said = '';
  for (let at = Math.max(0, outputs.length - PRINTS_MOST); at < outputs.length; at++) {
    const { a: stream, text } = events.at(outputs.data[at]);
    if (stream === 2) said += text;
  }
  return NOTHING_TO_READ.test(said);
}

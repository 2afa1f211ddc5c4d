/** Why a run got stuck, in the reader's words: loaded only when one did. */
import { RunAnalysis } from '../../core/trace/analysis/run-analysis';
import type { TimelineModel } from '../../core/trace/model/timeline-model';
import type { Translate } from '../i18n/useT';
import { thingName } from '../view-model/names';
import { durationText } from '../view-model/time-text';
import { findingWords } from '../views/findings/finding-words';
import { plainText } from '../views/links/mention';

/** Events taken at once; then the page may draw. */
const PIECE_EVENTS = 20_000;

/** @returns one sentence, or undefined when the findings say nothing of it. */
export async function whyStuck(
  model: TimelineModel,
  program: string,
  t: Translate,
  breathe: () => Promise<void>,
): Promise<string | undefined> {
  const analysis = new RunAnalysis(model, program);
  while (analysis.advance(PIECE_EVENTS)) await breathe();
  const why = analysis.findings().find(({ kind }) => kind === 'deadlock' || kind === 'left-waiting');
  if (why === undefined) return undefined;
  return plainText(
    findingWords(why, model.state, t).text,
    (thing) => thingName(model.state, thing, t),
    (event) => durationText(model.events.time(event)),
  );
}

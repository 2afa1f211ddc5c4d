/** Why a run got stuck and which bounds it met, in the reader's words: loaded only where there is something to say. */
import { type Finding, whyStuck } from '../../core/trace/analysis/findings/finding';
import { RunAnalysis } from '../../core/trace/analysis/run-analysis';
import type { TimelineModel } from '../../core/trace/model/timeline-model';
import type { Translate } from '../i18n/useT';
import { thingName } from '../view-model/names';
import { durationText } from '../view-model/time-text';
import { type FindingWords, findingWords } from '../views/findings/finding-words';
import { plainText } from '../views/links/mention';

/** Events taken at once; then the page may draw. */
const PIECE_EVENTS = 20_000;

/** What an embed says of a run, each in a sentence. */
export interface RunFindings {
  /** Why it is stuck, in a sentence and in all its parts with the way out; undefined when it is not, or nothing says why. */
  stuck: { brief: string; whole: string } | undefined;
  /** Bounds of Lockstep that the program met. */
  bounds: string[];
}

export async function findingsOf(
  model: TimelineModel,
  program: string,
  t: Translate,
  breathe: () => Promise<void>,
): Promise<RunFindings> {
  const analysis = new RunAnalysis(model, program);
  while (analysis.advance(PIECE_EVENTS)) await breathe();
  const findings = analysis.findings();
  const plain = (text: string) =>
    plainText(
      text,
      (thing) => thingName(model.state, thing, t),
      (event) => durationText(model.events.time(event)),
    );
  const wordsOf = (finding: Finding) => findingWords(finding, model.state, t);
  const why = whyStuck(findings);
  return {
    stuck: why && explained(wordsOf(why)),
    bounds: findings.filter(({ kind }) => kind === 'bound-met').map((bound) => plain(wordsOf(bound).text)),
  };

  function explained({ brief, text, help }: FindingWords) {
    return { brief: plain(brief), whole: `${plain(text)} ${t('findings.wayOut')} ${plain(help)}` };
  }
}

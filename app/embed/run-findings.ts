/** What is found in a run that has ended, in the reader's words: loaded only then. */
import { type Finding, whyStuck } from '../../core/trace/analysis/findings/finding';
import { RunAnalysis } from '../../core/trace/analysis/run-analysis';
import { outputText } from '../../core/trace/export/output-text';
import type { TimelineModel } from '../../core/trace/model/timeline-model';
import { sketchText } from '../../core/trace/sketch/sketch';
import { sketchOf } from '../../core/trace/sketch/sketch-of';
import type { Translate } from '../i18n/useT';
import { thingName } from '../view-model/names';
import { durationText } from '../view-model/time-text';
import { type FindingWords, findingWords } from '../views/findings/finding-words';
import { GRAVITY } from '../views/findings/gravity';
import { plainText } from '../views/links/mention';

/** Events taken at once; then the page may draw. */
const PIECE_EVENTS = 3_000;
/** Characters of output that go on paper. */
const PRINTED_MOST = 6_000;

/** In a sentence, and in all its parts with the way out. */
interface Explanation {
  brief: string;
  whole: string;
}

/** What an embed says of a run. */
export interface RunFindings {
  /** Why it is stuck; undefined when it is not, or nothing says why. */
  stuck: Explanation | undefined;
  /** The gravest of what else made its result wrong; `title` names it, and how many more there are. */
  gravest: (Explanation & { title: string }) | undefined;
  /** Bounds of Lockstep that the program met. */
  bounds: string[];
  /** How the run looked and what it printed, for paper: the timeline is as wide as the screen, and its output scrolls. */
  printed: { sketch: string; output: string } | undefined;
}

/**
 * @param breathe lets the page draw, and tells whether it is still wanted
 * @returns undefined when it is not
 */
export async function findingsOf(
  model: TimelineModel,
  program: string,
  t: Translate,
  breathe: () => Promise<boolean>,
): Promise<RunFindings | undefined> {
  const analysis = new RunAnalysis(model, program);
  while (analysis.advance(PIECE_EVENTS)) if (!(await breathe())) return undefined;
  const findings = analysis.findings();
  const plain = (text: string) =>
    plainText(
      text,
      (thing) => thingName(model.state, thing, t),
      (event) => durationText(model.events.time(event)),
    );
  const wordsOf = (finding: Finding) => findingWords(finding, model.state, t);
  const why = whyStuck(findings);
  const [gravest, ...more] = findings.filter((finding) => finding !== why && GRAVITY[finding.kind] === 'bad');
  return {
    stuck: why && explained(wordsOf(why)),
    gravest: gravest && named(wordsOf(gravest), more.length),
    bounds: findings.filter(({ kind }) => kind === 'bound-met').map((bound) => plain(wordsOf(bound).text)),
    printed: printedOf(model),
  };

  function named(words: FindingWords, more: number) {
    const { title } = words;
    const said = more === 0 ? t('status.found', { title }) : t('status.foundMore', { title, more });
    return { ...explained(words), title: said };
  }

  function explained({ brief, text, help }: FindingWords): Explanation {
    return { brief: plain(brief), whole: `${plain(text)} ${t('findings.wayOut')} ${plain(help)}` };
  }
}

function printedOf(model: TimelineModel): RunFindings['printed'] {
  const sketch = sketchOf(model);
  if (sketch === undefined) return undefined;
  const output = outputText(model, PRINTED_MOST);
  const shown = output.length > PRINTED_MOST ? `${output.slice(0, PRINTED_MOST)}…` : output;
  return { sketch: sketchText(sketch), output: shown };
}

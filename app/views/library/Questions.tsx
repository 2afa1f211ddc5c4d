import { Check, Play, RotateCcw, X } from 'lucide-react';
import { useEffect } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import { useStore } from 'zustand';
import type { Question, Scenario, ScenarioTexts } from '../../../core/scenarios/form';
import { constantIn } from '../../../core/scenarios/program-text';
import type { TimelineModel } from '../../../core/trace/model/timeline-model';
import { useLanguage, useT } from '../../i18n/useT';
import { useCommands } from '../../store/commands';
import { lessonsStore } from '../../store/lessons';
import { programStore } from '../../store/program';
import { Button } from '../../widgets/Button';
import { gradeOf } from './grade';
import { useLessonRun } from './useLessonRun';
import { Words } from './Words';

const NONE: readonly (number | undefined)[] = [];

/** Predictions, each held to what the run on screen says. */
export function Questions({ scenario }: { scenario: Scenario }) {
  const { id, facts, texts } = scenario;
  const t = useT();
  const commands = useCommands();
  const words = texts[useLanguage()].questions;
  const predictions = useStore(lessonsStore, (state) => state.predictions[id] ?? NONE);
  const edited = useStore(programStore, (state) => state.edited);
  // What the texts say of the answers holds for the program as it came.
  const ran = useLessonRun();
  const run = edited ? undefined : ran;
  const { questions } = facts;
  const complete = questions.every((_, at) => predictions[at] !== undefined);
  const seen = run !== undefined && complete;
  useEffect(() => {
    if (seen) lessonsStore.getState().finish(id);
  }, [seen, id]);
  return (
    <section>
      <h3>{t('library.predict')}</h3>
      {run === undefined ? <Before scenario={scenario} edited={edited} /> : null}
      {questions.map((question, at) => (
        <OneQuestion
          key={words[at].ask}
          question={question}
          words={words[at]}
          prediction={predictions[at]}
          run={run}
          onPredict={(option) => lessonsStore.getState().predict(id, at, option)}
        />
      ))}
      {seen ? (
        <div className="lesson-score" role="status">
          <strong>{scoreWords(questions, predictions, run, t)}</strong>
          <Button
            kind="quiet"
            label={t('library.again')}
            icon={<RotateCcw size={14} aria-hidden />}
            onPress={() => lessonsStore.getState().forget(id)}
          />
        </div>
      ) : null}
      {complete && run === undefined && !edited ? (
        <Button
          kind="primary"
          label={t('library.runToSee')}
          icon={<Play size={14} aria-hidden />}
          onPress={() => commands.run()}
        />
      ) : null}
    </section>
  );
}

/** What to do before there is a run to judge by; with which numbers the program came, when they are others now. */
function Before({ scenario, edited }: { scenario: Scenario; edited: boolean }) {
  const t = useT();
  const language = useLanguage();
  const text = useStore(programStore, (state) => state.text);
  const numbers = scenario.facts.parameters.flatMap(({ constant }) => {
    const came = constantIn(scenario.sources[language], constant);
    return came === constantIn(text, constant) ? [] : [`${constant} = ${came}`];
  });
  const words =
    numbers.length === 0
      ? t('library.predictEdited')
      : t('library.predictNumbers', { numbers: numbers.join(', ') });
  return <p className="lesson-note">{edited ? words : t('library.predictHelp')}</p>;
}

function scoreWords(
  questions: readonly Question[],
  predictions: readonly (number | undefined)[],
  run: TimelineModel,
  t: ReturnType<typeof useT>,
): string {
  const right = questions.filter((question, at) => gradeOf(run, question, predictions[at] ?? -1).right);
  return t('library.score', { right: right.length, count: questions.length });
}

interface OneQuestionProps {
  question: Question;
  words: ScenarioTexts['questions'][number];
  prediction: number | undefined;
  run: TimelineModel | undefined;
  onPredict(option: number): void;
}

function OneQuestion({ question, words, prediction, run, onPredict }: OneQuestionProps) {
  const t = useT();
  return (
    <div className="lesson-question">
      <RadioGroup
        value={prediction === undefined ? null : String(prediction)}
        onChange={(value) => onPredict(Number(value))}
      >
        <Label>
          <Words inline text={words.ask} />{' '}
          <span className="lesson-level">{t(`library.level_${question.level}`)}</span>
        </Label>
        {words.options.map((option, at) => (
          <Radio key={String(option)} value={String(at)} className="lesson-option">
            {String(option)}
          </Radio>
        ))}
      </RadioGroup>
      {run === undefined || prediction === undefined ? null : (
        <Answer question={question} words={words} prediction={prediction} run={run} />
      )}
    </div>
  );
}

function Answer(props: Omit<OneQuestionProps, 'onPredict'> & { run: TimelineModel; prediction: number }) {
  const t = useT();
  const { answer, right } = gradeOf(props.run, props.question, props.prediction);
  if (answer < 0) return <p className="lesson-note">{t('library.noAnswer')}</p>;
  const Icon = right ? Check : X;
  return (
    <div className={`lesson-answer ${right ? 'right' : 'wrong'}`} role="status">
      <p className="lesson-verdict">
        <Icon size={14} aria-hidden />
        {right ? t('library.right') : t('library.wrong', { answer: String(props.words.options[answer]) })}
      </p>
      <Words text={props.words.because} />
    </div>
  );
}

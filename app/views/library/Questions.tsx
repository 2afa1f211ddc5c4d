import { Check, Play, RotateCcw, X } from 'lucide-react';
import { type RefObject, useEffect, useRef } from 'react';
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
  const heading = useRef<HTMLHeadingElement>(null);
  return (
    <section>
      <h3 ref={heading} tabIndex={-1}>
        {t('library.predict')}
      </h3>
      {edited ? <Edited scenario={scenario} heading={heading} /> : null}
      {run === undefined && !edited ? <p className="lesson-note">{t('library.predictHelp')}</p> : null}
      {questions.map((question, at) => (
        <OneQuestion
          key={words[at].ask}
          question={question}
          words={words[at]}
          prediction={predictions[at]}
          run={run}
          asked={!edited}
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

interface EditedProps {
  scenario: Scenario;
  /** Where a person goes on who has pressed the button, which is gone then. */
  heading: RefObject<HTMLHeadingElement | null>;
}

/** Why nothing is asked of an edited program, and how to get the one that came; with which numbers it did. */
function Edited({ scenario, heading }: EditedProps) {
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
  const reset = () => {
    programStore.getState().reset();
    heading.current?.focus();
  };
  return (
    <div className="lesson-edited">
      <p className="lesson-note">{words}</p>
      <Button
        label={t('controls.reset')}
        hint={t('controls.resetHint')}
        icon={<RotateCcw size={14} aria-hidden />}
        onPress={reset}
      />
    </div>
  );
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
  /** Not of a program that was edited: the answers to choose from are about the one that came. */
  asked: boolean;
  onPredict(option: number): void;
}

function OneQuestion({ question, words, prediction, run, asked, onPredict }: OneQuestionProps) {
  const t = useT();
  return (
    <div className="lesson-question">
      <RadioGroup
        value={prediction === undefined ? null : String(prediction)}
        isDisabled={!asked}
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

function Answer(
  props: Omit<OneQuestionProps, 'onPredict' | 'asked'> & { run: TimelineModel; prediction: number },
) {
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

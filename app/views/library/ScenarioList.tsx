import { CircleCheck, SearchX } from 'lucide-react';
import { useState } from 'react';
import { useStore } from 'zustand';
import {
  DIFFICULTIES,
  type Difficulty,
  type PrimitiveName,
  type Scenario,
} from '../../../core/scenarios/form';
import { useLanguage, useT } from '../../i18n/useT';
import { lessonsStore } from '../../store/lessons';
import { scenarioStore } from '../../store/scenarios';
import { Choice } from '../../widgets/Choice';
import { EmptyState } from '../../widgets/EmptyState';
import { SearchBox } from '../../widgets/SearchBox';
import { chooseScenario } from './choose-scenario';
import { findScenarios, primitivesOf } from './find-scenarios';

const ANY = 'any';

/** All scenarios on their path, with search and filters. */
export function ScenarioList({ shown }: { shown: string }) {
  const t = useT();
  const known = useStore(scenarioStore, (state) => state.known);
  const finished = useStore(lessonsStore, (state) => state.finished);
  const [words, setWords] = useState('');
  const [primitive, setPrimitive] = useState<PrimitiveName>();
  const [difficulty, setDifficulty] = useState<Difficulty>();
  const found = findScenarios(known, { words, primitive, difficulty });
  const done = known.filter(({ id }) => finished.includes(id)).length;
  return (
    <section className="library" aria-label={t('library.list')}>
      <div className="panel-tools">
        <SearchBox
          label={t('library.search')}
          placeholder={t('library.searchHint')}
          clearLabel={t('library.clear')}
          value={words}
          onChange={setWords}
        />
        <Choice
          className="small"
          label={t('library.primitive')}
          options={[
            { key: ANY, text: t('library.anyPrimitive') },
            ...primitivesOf(known).map((name) => ({ key: name, text: name })),
          ]}
          value={primitive ?? ANY}
          onChoose={(key) => setPrimitive(key === ANY ? undefined : (key as PrimitiveName))}
        />
        <Choice
          className="small"
          label={t('library.difficulty')}
          options={[
            { key: ANY, text: t('library.anyDifficulty') },
            ...DIFFICULTIES.map((level) => ({ key: String(level), text: t(`library.level_${level}`) })),
          ]}
          value={difficulty === undefined ? ANY : String(difficulty)}
          onChoose={(key) => setDifficulty(key === ANY ? undefined : (Number(key) as Difficulty))}
        />
      </div>
      <p className="library-count" role="status">
        {t('library.found', { count: found.length })} ·{' '}
        {t('library.finishedOf', { count: done, all: known.length })}
      </p>
      {found.length === 0 ? (
        <EmptyState icon={<SearchX aria-hidden />} title={t('library.none')} help={t('library.noneHelp')} />
      ) : (
        <ol className="library-path">
          {found.map((scenario) => (
            <ScenarioItem
              key={scenario.id}
              scenario={scenario}
              number={known.indexOf(scenario) + 1}
              shown={scenario.id === shown}
              finished={finished.includes(scenario.id)}
            />
          ))}
        </ol>
      )}
    </section>
  );
}

interface ScenarioItemProps {
  scenario: Scenario;
  /** Its place on the path, from 1. */
  number: number;
  shown: boolean;
  finished: boolean;
}

function ScenarioItem({ scenario, number, shown, finished }: ScenarioItemProps) {
  const t = useT();
  const language = useLanguage();
  const { title, situation } = scenario.texts[language];
  return (
    <li className="library-item">
      <span className={`library-number ${finished ? 'finished' : ''}`}>
        {finished ? <CircleCheck size={20} role="img" aria-label={t('library.finished')} /> : number}
      </span>
      <button
        type="button"
        className="library-open"
        aria-current={shown ? 'true' : undefined}
        onClick={() => chooseScenario(scenario.id)}
      >
        <span className="library-title">{title}</span>
        <span className="library-situation">{situation}</span>
        <Marks scenario={scenario} />
      </button>
    </li>
  );
}

/** How hard a scenario is and what it uses, in one line. */
export function Marks({ scenario: { facts } }: { scenario: Scenario }) {
  const t = useT();
  return (
    <span className="library-marks">
      {t(`library.level_${facts.difficulty}`)} · {facts.primitives.join(', ')}
    </span>
  );
}

import { ArrowRight, SearchX } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useStore } from 'zustand';
import {
  DIFFICULTIES,
  type Difficulty,
  type PrimitiveName,
  type Scenario,
} from '../../../core/scenarios/form';
import { useLanguage, useT } from '../../i18n/useT';
import { editOf } from '../../store/edit-of';
import { lessonsStore } from '../../store/lessons';
import { programStore } from '../../store/program';
import { scenarioStore } from '../../store/scenarios';
import { Button } from '../../widgets/Button';
import { Choice } from '../../widgets/Choice';
import { EmptyState } from '../../widgets/EmptyState';
import { SearchBox } from '../../widgets/SearchBox';
import { Chapters } from './Chapters';
import { chooseScenario } from './choose-scenario';
import { findScenarios, primitivesOf } from './find-scenarios';

const ANY = 'any';

/** All scenarios in their chapters, with search and filters. */
export function ScenarioList({ shown }: { shown: string }) {
  const t = useT();
  const language = useLanguage();
  const known = useStore(scenarioStore, (state) => state.known);
  const finished = useStore(lessonsStore, (state) => state.finished);
  const [words, setWords] = useState('');
  const [primitive, setPrimitive] = useState<PrimitiveName>();
  const [difficulty, setDifficulty] = useState<Difficulty>();
  const found = findScenarios(known, { words, primitive, difficulty });
  const sought = found.length < known.length;
  const original = useOriginal(shown, known);
  // Who has finished something is led on along the path.
  const following = finished.length === 0 ? undefined : known.find(({ id }) => !finished.includes(id));
  const upNext = sought ? undefined : (original ?? following);
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
      {upNext === undefined ? null : (
        <div className="library-go-on">
          <Button
            label={t(upNext === original ? 'library.original' : 'library.goOn', {
              title: upNext.texts[language].title,
            })}
            icon={<ArrowRight size={14} aria-hidden />}
            onPress={() => chooseScenario(upNext.id)}
          />
        </div>
      )}
      {found.length === 0 ? (
        <EmptyState icon={<SearchX aria-hidden />} title={t('library.none')} help={t('library.noneHelp')} />
      ) : (
        <Chapters found={found} shown={shown} sought={sought} />
      )}
    </section>
  );
}

/** The scenario of which the program on screen is an edit that came in a link, or was set aside. */
function useOriginal(shown: string, known: readonly Scenario[]): Scenario | undefined {
  const program = useStore(programStore, ({ brought }) => brought.find(({ id }) => id === shown));
  return useMemo(() => {
    if (program?.of !== undefined) return known.find(({ id }) => id === program.of);
    return program === undefined ? undefined : editOf(program.source, known);
  }, [program, known]);
}

import { ArrowRight, ChevronLeft, GitCompareArrows, Pencil, Undo2 } from 'lucide-react';
import { useStore } from 'zustand';
import type { Scenario } from '../../../core/scenarios/form';
import { ORDER } from '../../../core/scenarios/order';
import { withEdit } from '../../../core/scenarios/program-text';
import { useLanguage, useT } from '../../i18n/useT';
import { useCommands } from '../../store/commands';
import { historyStore } from '../../store/history';
import { lessonsStore } from '../../store/lessons';
import { programStore } from '../../store/program';
import { scenarioStore } from '../../store/scenarios';
import { viewStore } from '../../store/view';
import { Button } from '../../widgets/Button';
import { chooseScenario } from './choose-scenario';
import { Failure } from './Failure';
import { Marks } from './Marks';
import { Parameters } from './Parameters';
import { Questions } from './Questions';
import { useLessonRun } from './useLessonRun';
import { Words } from './Words';

/** What can be learned from one scenario: look, predict, break, change, go on. */
export function Lesson({ scenario }: { scenario: Scenario }) {
  const t = useT();
  const language = useLanguage();
  const { title, situation, look } = scenario.texts[language];
  return (
    <article className="lesson" aria-label={t('library.lesson')}>
      <Button
        kind="quiet"
        label={t('library.all')}
        icon={<ChevronLeft size={14} aria-hidden />}
        onPress={() => lessonsStore.getState().list(true)}
      />
      <header>
        <h2>{title}</h2>
        <p>{situation}</p>
        <Marks scenario={scenario} />
      </header>
      <Questions scenario={scenario} />
      <section>
        <h3>{t('library.look')}</h3>
        <Words text={look} />
      </section>
      <Parameters scenario={scenario} />
      <Failure scenario={scenario} />
      <Edit scenario={scenario} />
      <Next scenario={scenario} />
    </article>
  );
}

/** A change worth trying; what comes of it is told when it has run. */
function Edit({ scenario: { facts, texts, sources } }: { scenario: Scenario }) {
  const t = useT();
  const commands = useCommands();
  const language = useLanguage();
  const { title, result } = texts[language].edit;
  const text = useStore(programStore, (state) => state.text);
  const changed = withEdit(text, facts.edit.replace);
  const tried = Object.values(sources).some((source) => withEdit(source, facts.edit.replace) === text);
  const seen = useLessonRun() !== undefined && tried;
  const apply = () => {
    if (tried) programStore.getState().reset();
    else if (changed !== undefined) programStore.getState().open(changed);
    else return;
    commands.run();
  };
  return (
    <section>
      <h3>{t('library.edit')}</h3>
      <p>{title}</p>
      {/* One button for there and back: whoever came to it by keyboard is not left without a place. */}
      <Button
        label={t(tried ? 'library.takeBack' : 'library.tryEdit')}
        hint={t(tried ? 'library.takeBackHint' : 'library.tryEditHint')}
        icon={tried ? <Undo2 size={14} aria-hidden /> : <Pencil size={14} aria-hidden />}
        disabled={changed === undefined && !tried}
        onPress={apply}
      />
      {changed === undefined && !tried ? <p className="lesson-note">{t('library.editGone')}</p> : null}
      {seen ? (
        <div className="lesson-result" role="status">
          <Words text={result} />
          <CompareWithOriginal sources={sources} />
        </div>
      ) : null}
    </section>
  );
}

/** Lays the run beside one of the program as it came: that is run now when there was none in this visit. */
function CompareWithOriginal({ sources }: Pick<Scenario, 'sources'>) {
  const t = useT();
  const commands = useCommands();
  const runs = useStore(historyStore, (state) => state.runs);
  const original = runs.filter(({ program }) => Object.values(sources).includes(program)).at(-1);
  const compare = () => {
    historyStore.setState({ beside: original?.number });
    if (original === undefined) {
      programStore.getState().reset();
      commands.run();
    }
    viewStore.getState().show('compare');
  };
  return (
    <Button
      label={t(original === undefined ? 'library.compareFirst' : 'library.compare')}
      icon={<GitCompareArrows size={14} aria-hidden />}
      onPress={compare}
    />
  );
}

/** The scenario that comes next on the path, and those that go on with what this one is about. */
function Next({ scenario }: { scenario: Scenario }) {
  const t = useT();
  const language = useLanguage();
  const known = useStore(scenarioStore, (state) => state.known);
  const following = ORDER[ORDER.indexOf(scenario.id) + 1];
  const next = [...new Set([following, ...scenario.facts.next])].flatMap(
    (id) => known.find((one) => one.id === id) ?? [],
  );
  if (next.length === 0) return null;
  return (
    <nav className="lesson-next" aria-label={t('library.next')}>
      <h3>{t('library.next')}</h3>
      {next.map(({ id, texts }) => (
        <Button
          key={id}
          label={texts[language].title}
          icon={<ArrowRight size={14} aria-hidden />}
          onPress={() => chooseScenario(id)}
        />
      ))}
    </nav>
  );
}

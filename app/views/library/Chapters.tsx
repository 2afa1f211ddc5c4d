import { ChevronRight, CircleCheck } from 'lucide-react';
import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components';
import { useStore } from 'zustand';
import type { Scenario } from '../../../core/scenarios/form';
import { CHAPTERS, type Chapter, chapterOf } from '../../../core/scenarios/order';
import { useLanguage, useT } from '../../i18n/useT';
import { lessonsStore } from '../../store/lessons';
import { scenarioStore } from '../../store/scenarios';
import { chooseScenario } from './choose-scenario';
import { Marks } from './Marks';

const NAMES = Object.keys(CHAPTERS) as Chapter[];

interface ChaptersProps {
  found: readonly Scenario[];
  /** Id of the program on screen. */
  shown: string;
  /** Only some are asked for: every chapter that has one is open. */
  sought: boolean;
}

/** Scenarios found, by chapter. The chapter of the one on screen is open, and those that the person has opened. */
export function Chapters({ found, shown, sought }: ChaptersProps) {
  const { known } = useStore(scenarioStore);
  const { finished, chapters, turn } = useStore(lessonsStore);
  // A page that shows a program of one's own begins with the first chapter.
  const current = chapterOf(shown) ?? NAMES[0];
  return NAMES.map((name) => {
    const inside = found.filter(({ id }) => chapterOf(id) === name);
    if (inside.length === 0) return null;
    return (
      <ChapterOf
        key={name}
        name={name}
        scenarios={inside}
        shown={shown}
        numberOf={(scenario) => known.indexOf(scenario) + 1}
        finished={finished}
        open={sought || (chapters[name] ?? name === current)}
        onTurn={sought ? undefined : (open) => turn(name, open)}
      />
    );
  });
}

interface ChapterProps {
  name: Chapter;
  scenarios: readonly Scenario[];
  shown: string;
  /** Its place on the path, from 1. */
  numberOf(scenario: Scenario): number;
  finished: readonly string[];
  open: boolean;
  onTurn: ((open: boolean) => void) | undefined;
}

function ChapterOf({ name, scenarios, shown, numberOf, finished, open, onTurn }: ChapterProps) {
  const t = useT();
  const done = scenarios.filter(({ id }) => finished.includes(id)).length;
  return (
    <Disclosure className="library-chapter" isExpanded={open} onExpandedChange={(next) => onTurn?.(next)}>
      <Heading level={2}>
        <Button slot="trigger" className="library-chapter-button">
          <ChevronRight className="library-chevron" size={14} aria-hidden />
          <span className="library-chapter-title">{t(`editor.chapter_${name}`)}</span>
          <span className="library-chapter-count">
            {t('library.chapterDone', { done, count: scenarios.length })}
          </span>
        </Button>
      </Heading>
      <DisclosurePanel>
        <ol className="library-path">
          {scenarios.map((scenario) => (
            <ScenarioItem
              key={scenario.id}
              scenario={scenario}
              number={numberOf(scenario)}
              shown={scenario.id === shown}
              finished={finished.includes(scenario.id)}
            />
          ))}
        </ol>
      </DisclosurePanel>
    </Disclosure>
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

import { Dices, GitCompareArrows } from 'lucide-react';
import { useMemo } from 'react';
import { useStore } from 'zustand';
import { type Difference, differencesOf } from '../../../core/trace/analysis/compare';
import type { RunAnalysis } from '../../../core/trace/analysis/run-analysis';
import type { TimelineModel } from '../../../core/trace/model/timeline-model';
import { type Translate, useT } from '../../i18n/useT';
import { useCommands } from '../../store/commands';
import { historyStore, type PastRun } from '../../store/history';
import { runStore } from '../../store/run';
import { SEED_MAX, settingsStore } from '../../store/settings';
import { Button } from '../../widgets/Button';
import { Choice } from '../../widgets/Choice';
import { EmptyState } from '../../widgets/EmptyState';
import { MomentLink } from '../links/MomentLink';
import { endWords } from '../status/run-words';
import { CompareChart } from './CompareChart';
import { differenceWords } from './difference-words';
import './compare.css';

/** Two runs on one axis, and their differences in words: before and after an edit, live and repeatable, two seeds. */
export function Compare() {
  const t = useT();
  const runs = useStore(historyStore, (state) => state.runs);
  const model = useStore(runStore, (state) => state.model);
  const others = runs.filter((past) => past.analysis.model !== model);
  const chosen = useStore(historyStore, (state) => state.beside);
  const before = others.find(({ number }) => number === chosen) ?? others.at(-1);
  const now = runs.find((past) => past.analysis.model === model);
  if (before === undefined || now === undefined) {
    return (
      <EmptyState
        icon={<GitCompareArrows aria-hidden />}
        title={t(runs.length === 0 ? 'compare.empty' : 'compare.going')}
        help={t('compare.emptyHelp')}
      >
        {runs.length === 0 ? null : <AnotherSeed />}
      </EmptyState>
    );
  }
  return (
    <section className="compare" aria-label={t('workbench.compare')}>
      <div className="panel-tools">
        <Choice
          className="small"
          label={t('compare.before')}
          options={[...others]
            .reverse()
            .map((past) => ({ key: String(past.number), ...labelOf(past, now, t) }))}
          value={String(before.number)}
          onChoose={(key) => historyStore.setState({ beside: Number(key) })}
        />
        <span className="compare-now">{t('compare.with', { name: labelOf(now, now, t).text })}</span>
        <AnotherSeed />
      </div>
      <Compared before={before.analysis} now={now.analysis} />
    </section>
  );
}

/** Runs the same program once more, repeatably, with the next seed. */
function AnotherSeed() {
  const t = useT();
  const commands = useCommands();
  return (
    <Button
      kind="quiet"
      label={t('compare.anotherSeed')}
      hint={t('compare.anotherSeedHint')}
      icon={<Dices size={14} aria-hidden />}
      onPress={() => {
        settingsStore.setState(({ seed }) => ({ engine: 'repeatable', seed: (seed + 1) % SEED_MAX }));
        commands.run();
      }}
    />
  );
}

/** "Run 3: repeatable, seed 7", and how it ended. */
function labelOf(
  { number, analysis, engine, program }: PastRun,
  other: PastRun,
  t: Translate,
): { text: string; note: string } {
  const { model } = analysis;
  const seed = model.state.info?.seed ?? 0;
  const how = engine === 'live' ? t('compare.live') : t('compare.repeatable', { seed });
  const edited = program === other.program ? '' : t('compare.edited');
  return { text: t('compare.run', { number, how: how + edited }), note: endWords(model, t) };
}

function Compared({ before, now }: { before: RunAnalysis; now: RunAnalysis }) {
  const t = useT();
  const differences = useMemo(() => differencesOf(before, now), [before, now]);
  const [a, b] = [before.model, now.model];
  const parting = partingOf(differences, a, b);
  return (
    <>
      {differences.length === 0 ? (
        <p className="compare-same">{t('compare.same')}</p>
      ) : (
        <DifferenceTable differences={differences} a={a} b={b} />
      )}
      <CompareChart a={a} b={b} parting={parting} />
      <p className="compare-legend">
        {t('compare.legend')} {parting === undefined ? null : t('compare.legendParting')}
      </p>
    </>
  );
}

interface DifferenceTableProps {
  differences: readonly Difference[];
  a: TimelineModel;
  b: TimelineModel;
}

function DifferenceTable({ differences, a, b }: DifferenceTableProps) {
  const t = useT();
  return (
    <table className="table compare-table">
      <caption className="visually-hidden">{t('compare.differences')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('compare.what')}</th>
          <th scope="col">{t('compare.before')}</th>
          <th scope="col">{t('compare.now')}</th>
        </tr>
      </thead>
      <tbody>
        {differences.map((difference, at) => {
          const { title, before, now, event } = differenceWords(difference, a, b, t);
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list is made anew as a whole.
            <tr key={at}>
              <th scope="row">{title}</th>
              <td>{before}</td>
              <td>
                {now} {event < 0 ? null : <MomentLink model={b} event={event} text={t('details.there')} />}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** When the first turn came that was another's, by the clock of whichever was first. */
function partingOf(
  differences: readonly Difference[],
  a: TimelineModel,
  b: TimelineModel,
): number | undefined {
  const turn = differences.find((difference) => difference.kind === 'turn');
  if (turn?.kind !== 'turn') return undefined;
  const times = [
    ...(turn.a === undefined ? [] : [a.events.time(turn.a.event)]),
    ...(turn.b === undefined ? [] : [b.events.time(turn.b.event)]),
  ];
  return Math.min(...times);
}

import { BarChart3, X } from 'lucide-react';
import { useMemo } from 'react';
import { useStore } from 'zustand';
import {
  type PrimitiveSummary,
  type Stretch,
  summaryOf,
  type Summary as Totals,
} from '../../../core/trace/analysis/summary';
import { type Thing, thing } from '../../../core/trace/model/thing';
import type { TimelineModel } from '../../../core/trace/model/timeline-model';
import { useT } from '../../i18n/useT';
import { runStore } from '../../store/run';
import { selectionStore } from '../../store/selection';
import { useAnalysis } from '../../store/useAnalysis';
import { useMoment } from '../../store/useMoment';
import { isLibraryThread } from '../../view-model/lane-tree';
import { durationText } from '../../view-model/time-text';
import { Button } from '../../widgets/Button';
import { EmptyState } from '../../widgets/EmptyState';
import { MomentLink, momentWords } from '../links/MomentLink';
import { ThingLink } from '../links/ThingLink';
import { percent } from './percent';
import { Table } from './Table';
import { TimeBar } from './TimeBar';
import './summary.css';

/** Where the time went, and what each lock and queue came to: of the whole run, or of the stretch that is selected. */
export function Summary() {
  const t = useT();
  const model = useStore(runStore, (state) => state.model);
  const ran = useStore(runStore, (state) => state.ran);
  const range = useStore(selectionStore, (state) => state.range);
  const { analysis, complete } = useAnalysis();
  // Drawn anew a few times a second while the run goes on.
  useMoment(model);
  const { endTime } = model;
  const from = range?.start ?? 0;
  const until = range?.end ?? endTime;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the analysis grows; `complete` and the time say so.
  const totals = useMemo(
    () => summaryOf(analysis, { from, until }),
    [analysis, from, until, endTime, complete],
  );
  if (ran === undefined) {
    return (
      <EmptyState icon={<BarChart3 aria-hidden />} title={t('summary.empty')} help={t('summary.emptyHelp')} />
    );
  }
  return (
    <section className="summary" aria-label={t('workbench.summary')}>
      <StretchHeader stretch={{ from, until }} selected={range !== undefined} />
      <ProcessTable model={model} totals={totals} stretch={{ from, until }} />
      <PrimitiveTable model={model} primitives={totals.primitives} />
      <QueueTable model={model} totals={totals} />
    </section>
  );
}

function StretchHeader({ stretch, selected }: { stretch: Stretch; selected: boolean }) {
  const t = useT();
  const values = { from: momentWords(stretch.from), until: momentWords(stretch.until) };
  return (
    <div className="summary-stretch">
      <span>{selected ? t('summary.ofStretch', values) : t('summary.ofRun', values)}</span>
      {selected ? (
        <Button
          kind="quiet"
          label={t('summary.wholeRun')}
          icon={<X size={14} aria-hidden />}
          onPress={() => selectionStore.getState().setRange(undefined)}
        />
      ) : (
        <span className="pane-note">{t('summary.rangeHint')}</span>
      )}
    </div>
  );
}

function ProcessTable({
  model,
  totals,
  stretch,
}: {
  model: TimelineModel;
  totals: Totals;
  stretch: Stretch;
}) {
  const t = useT();
  const length = Math.max(1, stretch.until - stretch.from);
  const threads = totals.threads.filter(
    ({ process, tid }) =>
      tid === 0 || !isLibraryThread(model.state.processes[process].threads[tid]?.name ?? ''),
  );
  return (
    <Table
      caption={t('summary.processes')}
      columns={[
        { key: 'name', title: t('summary.process') },
        { key: 'bar', title: t('summary.share'), wide: true },
        { key: 'running', title: t('summary.running'), number: true },
        { key: 'sleeping', title: t('summary.sleeping'), number: true },
        { key: 'waiting', title: t('summary.waiting'), number: true },
      ]}
      rows={threads.map((thread) => ({
        key: `${thread.process} ${thread.tid}`,
        cells: {
          name: <ThingLink model={model} thing={thing('process', thread.process, thread.tid)} />,
          bar: <TimeBar times={thread} length={length} />,
          running: durationText(thread.running),
          sleeping: durationText(thread.sleeping),
          waiting: durationText(thread.waiting),
        },
      }))}
    />
  );
}

function PrimitiveTable({
  model,
  primitives,
}: {
  model: TimelineModel;
  primitives: readonly PrimitiveSummary[];
}) {
  const t = useT();
  const shown = primitives.filter(
    ({ primitive, acquisitions, waits }) =>
      acquisitions + waits.count > 0 && model.state.primitives[primitive].whole === undefined,
  );
  if (shown.length === 0) return null;
  return (
    <Table
      caption={t('summary.primitives')}
      columns={[
        { key: 'name', title: t('summary.primitive') },
        { key: 'acquisitions', title: t('summary.acquisitions'), number: true },
        {
          key: 'contention',
          title: t('summary.contention'),
          hint: t('summary.contentionHint'),
          number: true,
        },
        { key: 'p50', title: t('summary.wait50'), hint: t('summary.wait50Hint'), number: true, wide: true },
        { key: 'p95', title: t('summary.wait95'), hint: t('summary.wait95Hint'), number: true },
        { key: 'max', title: t('summary.waitMax'), number: true },
        { key: 'hold', title: t('summary.longestHold'), number: true },
      ]}
      rows={shown.map(({ primitive, acquisitions, contention, waits, longestHold }) => ({
        key: String(primitive),
        cells: {
          name: <ThingLink model={model} thing={thing('primitive', primitive)} />,
          acquisitions: String(acquisitions),
          contention: percent(contention),
          p50: waits.count === 0 ? '–' : durationText(waits.p50),
          p95: waits.count === 0 ? '–' : durationText(waits.p95),
          max: waits.count === 0 ? '–' : durationText(waits.max),
          hold:
            longestHold === undefined ? (
              '–'
            ) : (
              <MomentLink model={model} event={longestHold.event} text={durationText(longestHold.lasted)} />
            ),
        },
      }))}
    />
  );
}

function QueueTable({ model, totals }: { model: TimelineModel; totals: Totals }) {
  const t = useT();
  if (totals.queues.length === 0) return null;
  const queueThing = (queue: number): Thing => thing('object', queue);
  return (
    <Table
      caption={t('summary.queues')}
      columns={[
        { key: 'name', title: t('summary.queue') },
        { key: 'puts', title: t('summary.puts'), number: true },
        { key: 'gets', title: t('summary.gets'), number: true },
        {
          key: 'throughput',
          title: t('summary.throughput'),
          hint: t('summary.throughputHint'),
          number: true,
        },
        {
          key: 'p50',
          title: t('summary.inQueue50'),
          hint: t('summary.inQueueHint'),
          number: true,
          wide: true,
        },
        { key: 'max', title: t('summary.inQueueMax'), number: true },
      ]}
      rows={totals.queues.map(({ queue, puts, gets, throughput, inQueue }) => ({
        key: String(queue),
        cells: {
          name: <ThingLink model={model} thing={queueThing(queue)} />,
          puts: String(puts),
          gets: String(gets),
          throughput: throughput === 0 ? '–' : t('summary.perSecond', { count: rounded(throughput) }),
          p50: inQueue.count === 0 ? '–' : durationText(inQueue.p50),
          max: inQueue.count === 0 ? '–' : durationText(inQueue.max),
        },
      }))}
    />
  );
}

/** Three digits that matter. */
function rounded(value: number): number {
  return Number(value.toPrecision(3));
}

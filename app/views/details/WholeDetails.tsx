import { useMemo } from 'react';
import { summaryOf } from '../../../core/trace/analysis/summary';
import type { RunState } from '../../../core/trace/model/run-state';
import type { Thing } from '../../../core/trace/model/thing';
import type { TimelineModel } from '../../../core/trace/model/timeline-model';
import { useT } from '../../i18n/useT';
import { useAnalysis } from '../../store/useAnalysis';
import { useMoment, useMomentTime } from '../../store/useMoment';
import { durationText } from '../../view-model/time-text';
import { momentWords, useCursorWords } from '../links/MomentLink';
import { ProcessChips, ProcessName } from '../links/ProcessName';
import { FactRows } from '../state/ObjectList';
import { factsOf } from '../state/object-facts';
import { percent } from '../summary/percent';
import { Facts } from './Facts';

/** A process, lock, queue …: how it is at the cursor, and what it came to in all. */
export function WholeDetails({ model, thing }: { model: TimelineModel; thing: Thing }) {
  const t = useT();
  const { state } = useMoment(model);
  const time = useCursorWords(useMomentTime(state));
  if (thing.kind === 'process') return <ProcessWhole model={model} process={thing.index} tid={thing.tid} />;
  const facts = factsOf(model, state, thing, t);
  return (
    <>
      <section>
        <h2 className="state-title">{t('state.at', { time })}</h2>
        {facts === undefined ? (
          <p className="state-none">{t('details.notYet')}</p>
        ) : (
          <FactRows model={model} facts={facts} />
        )}
      </section>
      <Totals model={model} thing={thing} />
    </>
  );
}

function useSummary(model: TimelineModel) {
  const { analysis, complete } = useAnalysis();
  const { endTime } = model;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the analysis grows; `complete` and the time say so.
  return useMemo(() => summaryOf(analysis, { from: 0, until: endTime }), [analysis, endTime, complete]);
}

function ProcessWhole({ model, process, tid }: { model: TimelineModel; process: number; tid: number }) {
  const t = useT();
  const summary = useSummary(model);
  const { processes }: Readonly<RunState> = model.state;
  const now = processes[process];
  const times = summary.threads.find((thread) => thread.process === process && thread.tid === tid);
  const children = processes.filter(({ parent }) => parent === process).map(({ index }) => index);
  return (
    <>
      <Facts
        rows={[
          { label: t('details.pid'), value: String(now.pid) },
          {
            label: t('details.parent'),
            value: now.parent < 0 ? null : <ProcessName model={model} process={now.parent} />,
          },
          { label: t('details.created'), value: momentWords(now.createdAt) },
          {
            label: t('details.started'),
            value: now.startedAt === undefined ? null : momentWords(now.startedAt),
          },
          { label: t('details.ended'), value: now.endedAt === undefined ? null : momentWords(now.endedAt) },
          { label: t('details.exitCode'), value: now.exitCode === undefined ? null : String(now.exitCode) },
          { label: t('details.ran'), value: durationText(times?.running ?? 0) },
          { label: t('details.slept'), value: durationText(times?.sleeping ?? 0) },
          { label: t('details.waited'), value: durationText(times?.waiting ?? 0) },
        ]}
      />
      <ProcessChips model={model} label={t('details.children')} processes={children} />
    </>
  );
}

/** What a lock, semaphore or queue came to in all. */
function Totals({ model, thing }: { model: TimelineModel; thing: Thing }) {
  const t = useT();
  const summary = useSummary(model);
  const primitive =
    thing.kind === 'primitive'
      ? summary.primitives.find((other) => other.primitive === thing.index)
      : undefined;
  const queue =
    thing.kind === 'object' ? summary.queues.find((other) => other.queue === thing.index) : undefined;
  if (primitive === undefined && queue === undefined) return null;
  const rows = [
    ...(primitive === undefined
      ? []
      : [
          { label: t('summary.acquisitions'), value: String(primitive.acquisitions) },
          { label: t('summary.contention'), value: percent(primitive.contention) },
          { label: t('summary.waitMax'), value: durationText(primitive.waits.max) },
          {
            label: t('summary.longestHold'),
            value: primitive.longestHold === undefined ? null : durationText(primitive.longestHold.lasted),
          },
        ]),
    ...(queue === undefined
      ? []
      : [
          { label: t('summary.puts'), value: String(queue.puts) },
          { label: t('summary.gets'), value: String(queue.gets) },
          { label: t('summary.inQueue50'), value: durationText(queue.inQueue.p50) },
          { label: t('summary.inQueueMax'), value: durationText(queue.inQueue.max) },
        ]),
  ];
  return (
    <section>
      <h2 className="state-title">{t('details.inAll')}</h2>
      <Facts rows={rows} />
    </section>
  );
}

import { useMemo } from 'react';
import { causesOf } from '../../../core/trace/analysis/causes';
import { intervalAfter } from '../../../core/trace/analysis/wait-graph';
import { EndReason } from '../../../core/trace/event';
import { Activity, isWaiting } from '../../../core/trace/model/activity';
import type { IntervalTrack } from '../../../core/trace/model/interval-track';
import type { Thing } from '../../../core/trace/model/thing';
import type { TimelineModel } from '../../../core/trace/model/timeline-model';
import { type Translate, useT } from '../../i18n/useT';
import { wakesOf } from '../../view-model/card';
import { durationText } from '../../view-model/time-text';
import { intervalLine, intervalText } from '../../view-model/words';
import { EventSteps } from '../events/EventSteps';
import { Mentions } from '../links/Mentions';
import { LineLink, MomentLink, momentWords } from '../links/MomentLink';
import { mentionLine, mentionProcess } from '../links/mention';
import { ProcessChips, ProcessName } from '../links/ProcessName';
import { causeSentences } from './cause-words';
import { EventDetails } from './EventDetails';
import { Facts, type Row } from './Facts';

export interface SpanDetailsProps {
  model: TimelineModel;
  thing: Thing;
  /** Index of the event that began it. */
  event: number;
  /** Index of the event that ended it; −1 while nothing has. */
  until: number;
}

/** What something did, or was, for a while. */
export function SpanDetails({ model, thing, event, until }: SpanDetailsProps) {
  if (thing.kind === 'process') {
    const track = model.processes[thing.index].threads[thing.tid].intervals;
    const interval = intervalAfter(track, event);
    if (interval >= 0 && track.event(interval) === event) {
      return <Doing model={model} process={thing.index} tid={thing.tid} interval={interval} />;
    }
  }
  if (thing.kind === 'primitive') {
    const { holders } = model.primitives[thing.index];
    const interval = intervalAfter(holders, event);
    if (interval >= 0 && holders.event(interval) === event) {
      return <Hold model={model} primitive={thing.index} interval={interval} />;
    }
  }
  return (
    <>
      <Lasting model={model} event={event} until={until} />
      <EventDetails model={model} event={event} />
    </>
  );
}

/** What a thread did: running, sleeping, waiting for something. */
function Doing({
  model,
  process,
  tid,
  interval,
}: { model: TimelineModel } & Record<'process' | 'tid' | 'interval', number>) {
  const t = useT();
  const track = model.processes[process].threads[tid].intervals;
  const activity = track.activity(interval);
  const line =
    isWaiting(activity) || activity === Activity.Sleeping ? intervalLine(model, track, interval) : 0;
  return (
    <>
      <p className="details-what">{intervalText(model, process, track, interval, t)}</p>
      <Times model={model} track={track} interval={interval} line={line} />
      {isWaiting(activity) ? <Facts rows={wakeRows(model, track, interval, t)} /> : null}
      {isWaiting(activity) ? <Why model={model} process={process} tid={tid} interval={interval} /> : null}
    </>
  );
}

/** Who let a waiter go on, or that nobody did in time. */
function wakeRows(model: TimelineModel, track: IntervalTrack, interval: number, t: Translate): Row[] {
  const wakes = wakesOf(model, track, interval);
  if (wakes === undefined) return [{ label: t('timeline.card.result'), value: t('timeline.card.timedOut') }];
  return wakes.slice(0, 1).map((event) => {
    const name = mentionProcess(model.processOf(event), model.events.at(event).tid);
    const line = model.events.line(event);
    const text = line > 0 ? t('timeline.card.who', { name, line: mentionLine(line) }) : name;
    return { label: t('timeline.card.wokenBy'), value: <Mentions model={model} text={text} /> };
  });
}

/** From, until, for how long, at which line. */
function Times(props: { model: TimelineModel; track: IntervalTrack; interval: number; line: number }) {
  const { model, track, interval, line } = props;
  const t = useT();
  const end = track.endEvent(interval);
  const open = !Number.isFinite(track.end(interval));
  const lasted = Math.min(track.end(interval), model.endTime) - track.start(interval);
  return (
    <Facts
      rows={[
        { label: t('details.from'), value: <MomentLink model={model} event={track.event(interval)} /> },
        {
          label: t('details.until'),
          value: open ? openEnd(model, t) : <MomentLink model={model} event={end} />,
        },
        {
          label: t('details.lasted'),
          value: open && isStuck(model) ? t('details.forEver') : durationText(lasted),
        },
        { label: t('details.line'), value: line > 0 ? <LineLink line={line} /> : null },
      ]}
    />
  );
}

function isStuck({ outcome }: TimelineModel): boolean {
  return outcome?.reason === EndReason.Stuck;
}

function openEnd(model: TimelineModel, t: ReturnType<typeof useT>): string {
  if (model.outcome === undefined) return t('details.now');
  return t(isStuck(model) ? 'details.forEver' : 'details.endOfRun');
}

/** The chain of causes of a wait. */
function Why({
  model,
  process,
  tid,
  interval,
}: { model: TimelineModel } & Record<'process' | 'tid' | 'interval', number>) {
  const t = useT();
  const now = isStuck(model) ? Number.POSITIVE_INFINITY : model.endTime;
  const sentences = useMemo(
    () => causeSentences(causesOf(model, process, tid, interval, now), model.state, t),
    [model, process, tid, interval, now, t],
  );
  return (
    <section>
      <h2 className="state-title">{t('details.why')}</h2>
      <ol className="causes">
        {sentences.map(({ text, event }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: links of one chain, in its order.
          <li key={at}>
            <Mentions model={model} text={text} />{' '}
            {event < 0 ? null : <MomentLink model={model} event={event} text={t('details.there')} />}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** That a lock was held: by whom, and who waited meanwhile. */
function Hold({
  model,
  primitive,
  interval,
}: { model: TimelineModel } & Record<'primitive' | 'interval', number>) {
  const t = useT();
  const { holders } = model.primitives[primitive];
  const waiting = waitedMeanwhile(model, primitive, holders.start(interval), holders.end(interval));
  return (
    <>
      <Facts
        rows={[
          {
            label: t('state.heldByLabel'),
            value: <ProcessName model={model} process={holders.object(interval)} />,
          },
        ]}
      />
      <Times model={model} track={holders} interval={interval} line={holders.line(interval)} />
      <ProcessChips model={model} label={t('details.waitedMeanwhile')} processes={waiting} />
    </>
  );
}

function waitedMeanwhile(model: TimelineModel, primitive: number, from: number, until: number): number[] {
  return model.processes.flatMap(({ index, threads }) =>
    threads.some(({ intervals }) => {
      for (
        let at = intervals.firstEndingAfter(from);
        at < intervals.length && intervals.start(at) < until;
        at++
      ) {
        const waits = intervals.activity(at) === Activity.WaitingSemaphore;
        if (waits && intervals.object(at) === primitive) return true;
      }
      return false;
    })
      ? [index]
      : [],
  );
}

/** Two events, the first and the last of something. */
function Lasting({ model, event, until }: { model: TimelineModel; event: number; until: number }) {
  const t = useT();
  if (until < 0) return null;
  const { events } = model;
  return (
    <>
      <Facts
        rows={[
          { label: t('details.from'), value: momentWords(events.time(event), true) },
          { label: t('details.until'), value: momentWords(events.time(until), true) },
          { label: t('details.lasted'), value: durationText(events.time(until) - events.time(event)) },
        ]}
      />
      <EventSteps model={model} events={[event, until]} />
    </>
  );
}

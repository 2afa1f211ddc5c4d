/**
 * The timeline of one run: mount it and keep appending to its model; it needs no React render per batch. It fills its
 * parent (give that a height), brings its own heading and buttons, and never scrolls sideways. The cursor, the
 * selection and the arrangement of the lanes are in the stores, for all panels.
 */
import { useCallback, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import type { TimelineModel } from '../../../core/trace/model/timeline-model';
import { useModel } from '../../store/useModel';
import type { Found } from '../../view-model/search';
import type { Translate } from '../../view-model/words';
import { TimelineController, type TimelineSettings } from './controller';
import { HelpSheet } from './HelpSheet';
import { takeInHand } from './hands';
import type { TimelineCommand } from './keys';
import { LaneFilter } from './LaneFilter';
import { RangeCard } from './RangeCard';
import { SearchSheet } from './SearchSheet';
import { fillStage, partsOf, writeStage } from './stage';
import { Tools } from './Tools';
import './timeline.css';
import './timeline-sheets.css';

export interface TimelineProps {
  /** The run's model (`new TimelineModel()` for each run). Append to it; the timeline hears of it by itself. */
  model: TimelineModel;
  /** 'idle' before the first run; 'running' moves "now" on between events; 'paused' and 'ended' hold it. */
  status: 'idle' | 'running' | 'paused' | 'ended';
  /** Texts by key: every key begins with `timeline.` (app/i18n/en/timeline.json). A new function redraws. */
  t: Translate;
  /** The run's clock now, in nanoseconds. Without it the timeline goes on from the last event at the run's speed. */
  clock?: () => number;
  /** A person clicked something or pressed Enter on it, or let go of it, beside it or with Esc: then its line is 0. */
  onPick?: (pick: TimelinePick) => void;
  /** A person asked the run to pause, or to go on. */
  onPause: () => void;
}

export interface TimelinePick {
  /** 1-based line of the program; 0 when there is none. */
  line: number;
  /** Index into `model.state.processes`; −1 when it belongs to none. */
  process: number;
  /** Nanoseconds of the run's clock. */
  time: number;
}

type Sheet = 'search' | 'help' | undefined;

export function Timeline({ model, status, t, clock, onPick, onPause }: TimelineProps) {
  const section = useRef<HTMLElement>(null);
  const stage = useRef<HTMLDivElement>(null);
  const controller = useRef<TimelineController>(undefined);
  const [following, setFollowing] = useState(true);
  const [sheet, setSheet] = useState<Sheet>();
  const title = useId();
  const hasRun = useModel(model, hasEvents);
  const settings: TimelineSettings = {
    status,
    t,
    clock,
    onPick,
    onPause,
    keys: 'page',
    onFollow: setFollowing,
    onSearch: () => setSheet('search'),
    onHelp: () => setSheet('help'),
  };
  // What a controller is made with; later changes reach it by the effects below.
  const latest = useRef({ model, settings });
  latest.current = { model, settings };

  useLayoutEffect(() => {
    if (section.current === null || stage.current === null) return;
    fillStage(stage.current);
    const parts = partsOf(section.current, stage.current);
    const made = new TimelineController(parts, latest.current.model, latest.current.settings);
    made.takeInHand(takeInHand);
    controller.current = made;
    return () => made.destroy();
  }, []);
  useLayoutEffect(() => {
    if (stage.current !== null) writeStage(stage.current, t, status === 'idle');
  }, [t, status]);
  useEffect(() => controller.current?.setModel(model), [model]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the rest of the settings never changes what is drawn.
  useEffect(
    () => controller.current?.setSettings(latest.current.settings),
    [status, t, clock, onPick, onPause],
  );

  // The same functions from render to render: buttons and sheets have nothing to do with each turn of a run.
  const run = useCallback((command: TimelineCommand) => controller.current?.command(command), []);
  const close = useCallback(() => setSheet(undefined), []);
  const show = useCallback(({ chosen, time }: Found) => controller.current?.show(chosen, time), []);
  const live = status === 'running' || status === 'paused';
  return (
    <section className="timeline" aria-labelledby={title} ref={section}>
      <header className="timeline-head">
        <h2 id={title}>{t('timeline.title')}</h2>
        <span className="timeline-hint">{t('timeline.hint')}</span>
        <Tools t={t} behind={live && !following} hasRun={hasRun} run={run} />
      </header>
      <div className="timeline-body">
        <div className="timeline-stage" ref={stage} data-empty="" />
        <LaneFilter t={t} model={model} />
      </div>
      <RangeCard t={t} model={model} />
      <SearchSheet t={t} model={model} open={sheet === 'search'} onClose={close} onFound={show} />
      <HelpSheet t={t} open={sheet === 'help'} onClose={close} />
    </section>
  );
}

function hasEvents(model: TimelineModel): boolean {
  return model.events.length > 0;
}

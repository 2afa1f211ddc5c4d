/**
 * The timeline of one run: mount it and keep appending to its model; it needs no React render per batch.
 *
 *   <Timeline model={model} status="running" t={t} clock={() => handle.clock()} onPick={({ line }) => editor.reveal(line)} />
 *
 * It fills its parent (give that a height), brings its own heading and buttons, and never scrolls sideways.
 */
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import type { TimelineModel } from '../../../core/trace/model/timeline-model';
import type { Translate } from '../../view-model/words';
import { TimelineController, type TimelineSettings } from './controller';
import { Legend } from './Legend';
import { partsOf, Stage } from './Stage';
import { Tools } from './Tools';
import './timeline.css';

export interface TimelineProps {
  /** The run's model (`new TimelineModel()` for each run). Append to it; the timeline hears of it by itself. */
  model: TimelineModel;
  /** 'idle' before the first run; 'running' moves "now" on between events; 'paused' and 'ended' hold it. */
  status: 'idle' | 'running' | 'paused' | 'ended';
  /** Texts by key: every key begins with `timeline.` (app/i18n/en/timeline.json). A new function redraws. */
  t: Translate;
  /** The run's clock now, in nanoseconds. Without it the timeline goes on from the last event at the run's speed. */
  clock?: () => number;
  /** A person clicked something that happened at a source line, or pressed Enter on it. */
  onPick?: (pick: TimelinePick) => void;
}

export interface TimelinePick {
  /** 1-based line of the program; 0 when there is none. */
  line: number;
  /** Index into `model.state.processes`; −1 when it belongs to none. */
  process: number;
  /** Nanoseconds of the run's clock. */
  time: number;
}

export function Timeline({ model, status, t, clock, onPick }: TimelineProps) {
  const stage = useRef<HTMLDivElement>(null);
  const controller = useRef<TimelineController>(undefined);
  const [following, setFollowing] = useState(true);
  const title = useId();
  const settings: TimelineSettings = { status, t, clock, onPick, onFollow: setFollowing };
  // What a controller is made with; later changes reach it by the effects below.
  const latest = useRef({ model, settings });
  latest.current = { model, settings };

  useLayoutEffect(() => {
    if (stage.current === null) return;
    const made = new TimelineController(
      partsOf(stage.current),
      latest.current.model,
      latest.current.settings,
    );
    controller.current = made;
    return () => made.destroy();
  }, []);
  useEffect(() => controller.current?.setModel(model), [model]);
  useEffect(() => {
    controller.current?.setSettings({ status, t, clock, onPick, onFollow: setFollowing });
  }, [status, t, clock, onPick]);

  const live = status === 'running' || status === 'paused';
  return (
    <section className="timeline" aria-labelledby={title}>
      <header className="timeline-head">
        <h2 id={title}>{t('timeline.title')}</h2>
        <span className="timeline-hint">{t('timeline.hint')}</span>
        <Tools t={t} behind={live && !following} run={(command) => controller.current?.command(command)} />
      </header>
      <Stage t={t} stage={stage} idle={status === 'idle'} />
      <Legend t={t} />
    </section>
  );
}

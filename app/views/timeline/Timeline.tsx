/**
 * The timeline of one run: mount it and keep appending to its model; it needs no React render per batch.
 *
 *   <Timeline model={model} status="running" t={t} clock={() => handle.clock()} onPick={({ line }) => editor.reveal(line)} />
 *
 * It fills its parent (give that a height), brings its own heading and buttons, and never scrolls sideways.
 */
import { LocateFixed, Maximize2, ZoomIn, ZoomOut } from 'lucide-react';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import type { TimelineModel } from '../../../core/trace/model/timeline-model';
import type { Translate } from '../../view-model/words';
import { TimelineController, type TimelineSettings } from './controller';
import type { TimelineCommand } from './keys';
import { Legend } from './Legend';
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
  const id = useId();
  const settings: TimelineSettings = { status, t, clock, onPick, onFollow: setFollowing };
  // What a controller is made with; later changes reach it by the effects below.
  const latest = useRef({ model, settings });
  latest.current = { model, settings };

  useLayoutEffect(() => {
    const part = <E extends Element>(name: string): E => {
      const element = stage.current?.querySelector<E>(`[data-part="${name}"]`);
      if (!element) throw new Error(`the timeline has no part "${name}"`);
      return element;
    };
    const parts = {
      stage: stage.current!,
      axis: part<SVGSVGElement>('axis'),
      canvas: part<HTMLCanvasElement>('canvas'),
      scroll: part<HTMLElement>('scroll'),
      content: part<HTMLElement>('content'),
      gutter: part<HTMLUListElement>('gutter'),
      plot: part<HTMLElement>('plot'),
      card: part<HTMLElement>('card'),
      spoken: part<HTMLElement>('spoken'),
    };
    const made = new TimelineController(parts, latest.current.model, latest.current.settings);
    controller.current = made;
    return () => made.destroy();
  }, []);

  useEffect(() => controller.current?.setModel(model), [model]);
  useEffect(() => {
    controller.current?.setSettings({ status, t, clock, onPick, onFollow: setFollowing });
  }, [status, t, clock, onPick]);

  const command = (name: TimelineCommand) => () => controller.current?.command(name);
  const live = status === 'running' || status === 'paused';
  return (
    <section className="timeline" aria-labelledby={`${id}-title`}>
      <header className="timeline-head">
        <h2 id={`${id}-title`}>{t('timeline.title')}</h2>
        <span className="timeline-hint">{t('timeline.hint')}</span>
        <div className="timeline-tools">
          {live && !following ? (
            <Tool label={t('timeline.tools.follow')} accent run={command('fit')}>
              <LocateFixed size={15} aria-hidden />
            </Tool>
          ) : null}
          <Tool label={t('timeline.tools.zoomOut')} run={command('zoom-out')}>
            <ZoomOut size={15} aria-hidden />
          </Tool>
          <Tool label={t('timeline.tools.zoomIn')} run={command('zoom-in')}>
            <ZoomIn size={15} aria-hidden />
          </Tool>
          <Tool label={t('timeline.tools.fit')} run={command('fit')}>
            <Maximize2 size={14} aria-hidden />
          </Tool>
        </div>
      </header>
      <div className="timeline-stage" ref={stage} data-empty="">
        <svg className="timeline-axis" data-part="axis" aria-hidden="true" />
        <canvas className="timeline-canvas" data-part="canvas" />
        <div className="timeline-scroll" data-part="scroll">
          <div className="timeline-content" data-part="content">
            <ul className="timeline-gutter" data-part="gutter" aria-label={t('timeline.lanes')} />
            <div
              className="timeline-plot"
              data-part="plot"
              role="application"
              // biome-ignore lint/a11y/noNoninteractiveTabindex: an application has keys of its own, and so needs the focus.
              tabIndex={0}
              aria-describedby={`${id}-keys`}
            />
          </div>
        </div>
        <p className="timeline-empty">{t('timeline.empty')}</p>
        <div className="timeline-card" data-part="card" hidden />
        <p className="timeline-spoken" id={`${id}-keys`}>
          {t('timeline.keys')}
        </p>
        <div className="timeline-spoken" data-part="spoken" aria-live="polite" />
      </div>
      <Legend t={t} />
    </section>
  );
}

interface ToolProps {
  label: string;
  accent?: boolean;
  run: () => void;
  children: React.ReactNode;
}

function Tool({ label, accent = false, run, children }: ToolProps) {
  return (
    <button
      type="button"
      className={accent ? 'timeline-tool timeline-tool-accent' : 'timeline-tool'}
      aria-label={label}
      title={label}
      onClick={run}
    >
      {children}
    </button>
  );
}

import {
  BellRing,
  Cable,
  ChevronRight,
  Container,
  EyeOff,
  FileText,
  Flag,
  Gauge,
  LockKeyhole,
  Pin,
  PinOff,
  Rows3,
  Server,
  UsersRound,
  Variable,
} from 'lucide-react';
import { type RefObject, useId } from 'react';
import type { Translate } from '../../view-model/words';
import type { TimelineParts } from './controller';

interface StageProps {
  t: Translate;
  stage: RefObject<HTMLDivElement | null>;
  /** Nothing was run; else what runs has no process yet. */
  idle: boolean;
}

/** What the labels' icons are, by the names gutter-row.ts has for them. */
const ICONS = {
  lock: LockKeyhole,
  semaphore: Gauge,
  event: Flag,
  condition: BellRing,
  barrier: Container,
  queue: Rows3,
  pipe: Cable,
  pool: UsersRound,
  manager: Server,
  value: Variable,
  file: FileText,
  fold: ChevronRight,
  pin: Pin,
  unpin: PinOff,
  hide: EyeOff,
} as const;

/** The elements that the controller fills: minimap, axis, marks, labels, card. React makes them once and leaves them alone. */
export function Stage({ t, stage, idle }: StageProps) {
  const keys = useId();
  return (
    <div className="timeline-stage" ref={stage} data-empty="">
      <div className="timeline-mini">
        <canvas data-part="minimap" />
        <div className="timeline-mini-frame" data-part="frame" />
        <svg className="timeline-mini-window" data-part="window" aria-hidden="true" />
      </div>
      <div className="timeline-ruler" data-part="ruler">
        <svg className="timeline-axis" data-part="axis" aria-hidden="true" />
        <canvas className="timeline-axis-painted" data-part="painted-axis" />
      </div>
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
            aria-describedby={keys}
          />
        </div>
      </div>
      <svg className="timeline-overlay" data-part="overlay" aria-hidden="true" />
      <p className="timeline-empty">{t(idle ? 'timeline.empty' : 'timeline.starting')}</p>
      <div className="timeline-card" data-part="card" hidden />
      <p className="timeline-spoken" id={keys}>
        {t('timeline.keys')}
      </p>
      <div className="timeline-spoken" data-part="spoken" aria-live="polite" />
      <div hidden data-part="icons">
        {Object.entries(ICONS).map(([name, Icon]) => (
          <span key={name} data-icon={name}>
            <Icon size={14} aria-hidden />
          </span>
        ))}
      </div>
    </div>
  );
}

/** The parts of a stage that is on the page. */
export function partsOf(section: HTMLElement, stage: HTMLDivElement): TimelineParts {
  const part = <E extends Element>(name: string): E => {
    const element = stage.querySelector<E>(`[data-part="${name}"]`);
    if (element === null) throw new Error(`the timeline has no part "${name}"`);
    return element;
  };
  return {
    section,
    stage,
    ruler: part<HTMLElement>('ruler'),
    axis: part<SVGSVGElement>('axis'),
    paintedAxis: part<HTMLCanvasElement>('painted-axis'),
    overlay: part<SVGSVGElement>('overlay'),
    minimap: part<HTMLCanvasElement>('minimap'),
    window: part<SVGSVGElement>('window'),
    frame: part<HTMLElement>('frame'),
    canvas: part<HTMLCanvasElement>('canvas'),
    scroll: part<HTMLElement>('scroll'),
    content: part<HTMLElement>('content'),
    gutter: part<HTMLUListElement>('gutter'),
    plot: part<HTMLElement>('plot'),
    card: part<HTMLElement>('card'),
    spoken: part<HTMLElement>('spoken'),
    icons: part<HTMLElement>('icons'),
  };
}

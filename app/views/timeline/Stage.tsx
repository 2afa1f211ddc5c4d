import { type RefObject, useId } from 'react';
import type { Translate } from '../../view-model/words';
import type { TimelineParts } from './controller';

interface StageProps {
  t: Translate;
  stage: RefObject<HTMLDivElement | null>;
  /** Nothing was run; else what runs has no process yet. */
  idle: boolean;
}

/** The elements that the controller fills: axis, marks, labels, card. React makes them once and leaves them alone. */
export function Stage({ t, stage, idle }: StageProps) {
  const keys = useId();
  return (
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
            aria-describedby={keys}
          />
        </div>
      </div>
      <p className="timeline-empty">{t(idle ? 'timeline.empty' : 'timeline.starting')}</p>
      <div className="timeline-card" data-part="card" hidden />
      <p className="timeline-spoken" id={keys}>
        {t('timeline.keys')}
      </p>
      <div className="timeline-spoken" data-part="spoken" aria-live="polite" />
    </div>
  );
}

/** The parts of a stage that is on the page. */
export function partsOf(stage: HTMLDivElement): TimelineParts {
  const part = <E extends Element>(name: string): E => {
    const element = stage.querySelector<E>(`[data-part="${name}"]`);
    if (element === null) throw new Error(`the timeline has no part "${name}"`);
    return element;
  };
  return {
    stage,
    axis: part<SVGSVGElement>('axis'),
    canvas: part<HTMLCanvasElement>('canvas'),
    scroll: part<HTMLElement>('scroll'),
    content: part<HTMLElement>('content'),
    gutter: part<HTMLUListElement>('gutter'),
    plot: part<HTMLElement>('plot'),
    card: part<HTMLElement>('card'),
    spoken: part<HTMLElement>('spoken'),
  };
}

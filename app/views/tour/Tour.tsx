import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { Popover } from 'react-aria-components';
import { useStore } from 'zustand';
import { useT } from '../../i18n/useT';
import { runStore } from '../../store/run';
import { TOUR_STEPS, type TourStep, tourStore } from '../../store/tour';
import { Button } from '../../widgets/Button';
import { CloseButton } from '../../widgets/CloseButton';
import { NARROW, useMedia } from '../../widgets/useMedia';
import './tour.css';

/** What each step points at: the first of these that is in sight. */
const TARGETS: Record<TourStep, readonly string[]> = {
  program: ['.pane-program .program-choice .choice-button', '[aria-controls="pane-program"]'],
  run: ['.run-button'],
  timeline: ['.pane-timeline h2', '[aria-controls="pane-timeline"]', '.pane-timeline'],
  panels: ['.pane-side [role="tab"]', '.pane-bottom [role="tab"]', '[aria-controls="pane-state"]'],
  lesson: ['.pane-program .lesson-button', '[aria-controls="pane-library"]'],
};

/** Short steps that say where things are. Nothing of the page is covered but by the card, and all of it works. */
export function Tour() {
  const step = useStore(tourStore, (state) => state.step);
  useGoingAhead(step !== undefined, useMedia(NARROW));
  return step === undefined ? null : <StepCard key={step} step={step} />;
}

/**
 * A person who goes ahead of the tour: it follows to what a run shows. Where the card would lie over what was asked for, as on a
 * phone, it goes away.
 */
function useGoingAhead(shown: boolean, narrow: boolean): void {
  useEffect(() => {
    if (!shown) return;
    const { ran, end } = tourStore.getState();
    if (!narrow)
      return runStore.subscribe((now, before) => {
        if (now.status === 'starting' && before.status !== 'starting') ran();
      });
    const elsewhere = ({ target }: Event) => {
      if (target instanceof Element && target.closest('.tour') === null) end();
    };
    document.addEventListener('pointerdown', elsewhere, { capture: true });
    return () => document.removeEventListener('pointerdown', elsewhere, { capture: true });
  }, [shown, narrow]);
}

function StepCard({ step }: { step: TourStep }) {
  const t = useT();
  const target = useTarget(step);
  const { next, back, end } = tourStore.getState();
  const number = TOUR_STEPS.indexOf(step);
  const last = number === TOUR_STEPS.length - 1;
  if (target.current === null) return null;
  const leave = (event: KeyboardEvent) => {
    if (event.key === 'Escape') end();
  };
  return (
    <Popover
      className="popover tour"
      triggerRef={target}
      isOpen
      isNonModal
      placement="bottom start"
      offset={10}
    >
      {/* It takes no focus: who knows the page goes on with it. */}
      <section className="tour-card" aria-label={t('tour.label')} aria-live="polite" onKeyDown={leave}>
        <div className="tour-head">
          <h2>{t(`tour.${step}.title`)}</h2>
          <CloseButton label={t('tour.skip')} onPress={end} />
        </div>
        <p>{t(`tour.${step}.text`)}</p>
        <div className="tour-foot">
          <span className="pane-note">{t('tour.of', { number: number + 1, count: TOUR_STEPS.length })}</span>
          {number > 0 ? <Button kind="quiet" label={t('tour.back')} onPress={back} /> : null}
          <Button kind="primary" label={t(last ? 'tour.done' : 'tour.next')} onPress={next} />
        </div>
      </section>
    </Popover>
  );
}

/** The element that the step points at; rendered again when it has come. */
function useTarget(step: TourStep) {
  const target = useRef<HTMLElement | null>(null);
  const [, setFound] = useState(false);
  useEffect(() => {
    const find = () => {
      const found = TARGETS[step]
        .map((selector) => document.querySelector<HTMLElement>(selector))
        .find(isInSight);
      if (found === undefined || found === null) return false;
      target.current = found;
      found.dataset.tour = 'here';
      setFound(true);
      return true;
    };
    // The parts of the page come one after the other.
    const watch = new MutationObserver(() => {
      if (find()) watch.disconnect();
    });
    if (!find()) watch.observe(document.body, { childList: true, subtree: true });
    return () => {
      watch.disconnect();
      delete target.current?.dataset.tour;
    };
  }, [step]);
  return target;
}

function isInSight(element: HTMLElement | null): element is HTMLElement {
  return element !== null && element.getClientRects().length > 0;
}

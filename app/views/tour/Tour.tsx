import { useEffect, useRef, useState } from 'react';
import { Popover, type PopoverProps } from 'react-aria-components';
import { useStore } from 'zustand';
import { useT } from '../../i18n/useT';
import { isGoing, runStore } from '../../store/run';
import { TOUR_STEPS, type TourStep, tourStore } from '../../store/tour';
import { Button } from '../../widgets/Button';
import { CloseButton } from '../../widgets/CloseButton';
import { ONE_PANE, useMedia } from '../../widgets/useMedia';
import './tour.css';

/** What a step is about, and where its card stands. */
interface Spot {
  /** All that is in sight of these gets a ring. */
  ring: string;
  /** What the card stands beside, where that is not what has the ring. */
  beside?: string;
  placement: PopoverProps['placement'];
}

/** Over the end of the program, which has been told of: neither over lanes nor over a panel. */
const BESIDE_RUN = { beside: '.run-side', placement: 'left bottom' } as const;

/** The first whose place is in sight. No card lies over what it tells of; before a run the timeline is empty. */
const SPOTS: Record<TourStep, readonly Spot[]> = {
  program: [
    { ring: '.pane-program .program-choice .choice-button', beside: '.pane-program', placement: 'right top' },
  ],
  run: [{ ring: '.run-button', placement: 'bottom start' }],
  timeline: [{ ...BESIDE_RUN, ring: '.pane-timeline, .pane-side, .pane-bottom' }],
  lesson: [{ ...BESIDE_RUN, ring: '.pane-program .lesson-button, [aria-controls="pane-library"]' }],
};

/** On a phone a card lies over something wherever it is, and goes away as soon as anything else is pressed. */
const NARROW_SPOTS: Record<TourStep, readonly Spot[]> = {
  program: [
    {
      ring: '.pane-program .program-choice .choice-button',
      beside: '.pane-program .program-header',
      placement: 'bottom start',
    },
    { ring: '[aria-controls="pane-program"]', placement: 'bottom start' },
  ],
  run: SPOTS.run,
  timeline: [{ ring: '.tabs-page', placement: 'bottom start' }],
  lesson: [
    { ring: '.pane-program .lesson-button', placement: 'bottom start' },
    { ring: '[aria-controls="pane-library"]', placement: 'bottom start' },
  ],
};

/** Short steps that say where things are. Nothing of the page is covered but by the card, and all of it works. */
export function Tour() {
  const step = useStore(tourStore, (state) => state.step);
  const narrow = useMedia(ONE_PANE);
  useGoingAhead(step !== undefined, narrow);
  return step === undefined ? null : <StepCard key={step} step={step} narrow={narrow} />;
}

/**
 * A person who goes ahead of the tour: it follows to what a run shows. Where the card would lie over what was asked for, as on a
 * phone, it goes away.
 */
function useGoingAhead(shown: boolean, narrow: boolean): void {
  useEffect(() => {
    if (!shown) return;
    const { ran, end } = tourStore.getState();
    const goOn = narrow ? end : ran;
    // Who was quicker than this part of the page has a run going on already.
    if (isGoing(runStore.getState().status)) goOn();
    const leave = runStore.subscribe((now, before) => {
      if (now.status === 'starting' && before.status !== 'starting') goOn();
    });
    if (!narrow) return leave;
    const elsewhere = ({ target }: Event) => {
      if (target instanceof Element && target.closest('.tour') === null) end();
    };
    document.addEventListener('pointerdown', elsewhere, { capture: true });
    return () => {
      leave();
      document.removeEventListener('pointerdown', elsewhere, { capture: true });
    };
  }, [shown, narrow]);
}

/**
 * Esc ends the tour wherever the focus is, unless something there has a use of its own for it. It is heard of before it comes
 * to the document, where the timeline takes every Esc for itself.
 */
function useEscape(shown: boolean): void {
  useEffect(() => {
    if (!shown) return;
    const press = (event: KeyboardEvent) => {
      // What belongs to a menu or a dialog is stopped on its way, and that may be here, in the body, too.
      if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented || event.cancelBubble) return;
      event.preventDefault();
      tourStore.getState().end();
    };
    document.body.addEventListener('keydown', press);
    return () => document.body.removeEventListener('keydown', press);
  }, [shown]);
}

function StepCard({ step, narrow }: { step: TourStep; narrow: boolean }) {
  const t = useT();
  const [target, placement] = useSpot((narrow ? NARROW_SPOTS : SPOTS)[step]);
  useEscape(target.current !== null);
  const { next, back, end } = tourStore.getState();
  const number = TOUR_STEPS.indexOf(step);
  const last = number === TOUR_STEPS.length - 1;
  if (target.current === null) return null;
  return (
    <Popover
      className="popover tour"
      triggerRef={target}
      isOpen
      isNonModal
      isKeyboardDismissDisabled
      placement={placement}
      offset={10}
    >
      {/* It takes no focus: who knows the page goes on with it. */}
      <section className="tour-card" aria-label={t('tour.label')} aria-live="polite">
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

/** The element that the card stands beside, and how; rendered again when it has come. */
function useSpot(spots: readonly Spot[]) {
  const target = useRef<HTMLElement | null>(null);
  const [placement, setPlacement] = useState<Spot['placement']>();
  useEffect(() => {
    let ringed: HTMLElement[] = [];
    const find = () => {
      for (const { ring, beside = ring, placement: where } of spots) {
        const [found] = inSight(beside);
        if (found === undefined) continue;
        target.current = found;
        ringed = inSight(ring);
        for (const element of ringed) element.dataset.tour = 'here';
        setPlacement(where);
        return true;
      }
      return false;
    };
    // The parts of the page come one after the other.
    const watch = new MutationObserver(() => {
      if (find()) watch.disconnect();
    });
    if (!find()) watch.observe(document.body, { childList: true, subtree: true });
    return () => {
      watch.disconnect();
      for (const element of ringed) delete element.dataset.tour;
    };
  }, [spots]);
  return [target, placement] as const;
}

function inSight(selector: string): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(selector)].filter(
    (element) => element.getClientRects().length > 0,
  );
}

import { describe, expect, it } from 'vitest';
import { createMemory } from './storage';
import { createTour, TOUR_STEPS } from './tour';

describe('the tour', () => {
  it('begins on the first visit, goes step by step, and is not offered again', () => {
    const kept = createMemory(() => undefined);
    const tour = createTour(kept);
    const steps = TOUR_STEPS.map(() => {
      const { step, next } = tour.getState();
      next();
      return step;
    });
    expect(steps).toEqual(TOUR_STEPS);
    expect(tour.getState().step).toBe(undefined);
    expect(createTour(kept).getState().step).toBe(undefined);
  });

  it('goes on to the timeline when a person runs a program of their own accord, and never back for it', () => {
    const tour = createTour(createMemory(() => undefined));
    tour.getState().ran();
    expect(tour.getState().step).toBe('timeline');
    tour.getState().ran();
    expect(tour.getState().step).toBe('timeline');
    tour.getState().end();
    tour.getState().ran();
    expect(tour.getState().step).toBe(undefined);
  });

  it('is through when a program is run at its last step', () => {
    const kept = createMemory(() => undefined);
    const tour = createTour(kept);
    while (tour.getState().step !== 'lesson') tour.getState().next();
    tour.getState().ran();
    expect(tour.getState().step).toBe(undefined);
    expect(createTour(kept).getState().step).toBe(undefined);
  });

  it('goes back, no further than to its beginning, and can be left and asked for again', () => {
    const kept = createMemory(() => undefined);
    const tour = createTour(kept);
    tour.getState().next();
    tour.getState().back();
    tour.getState().back();
    expect(tour.getState().step).toBe(TOUR_STEPS[0]);
    tour.getState().end();
    expect(tour.getState().step).toBe(undefined);
    tour.getState().next();
    expect(tour.getState().step).toBe(undefined);
    tour.getState().begin();
    expect(tour.getState().step).toBe(TOUR_STEPS[0]);
  });
});

import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { afterPicture } from './after-picture';

/** The browser tells that it has painted this for the first time. */
let paint: (name: string) => void;
let frame: () => void;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('requestAnimationFrame', (asked: () => void) => (frame = asked));
  vi.stubGlobal(
    'PerformanceObserver',
    class {
      constructor(heard: (entries: unknown, observer: unknown) => void) {
        paint = (painted) => {
          const getEntriesByName = (name: string) => [painted].filter((one) => one === name);
          heard({ getEntriesByName }, { disconnect: () => {} });
        };
      }
      observe() {}
    },
  );
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('nothing is done before the picture is to be seen, and then once', () => {
  const work = vi.fn();
  afterPicture(work);
  frame();
  vi.advanceTimersByTime(100);
  paint('first-paint');
  expect(work).not.toHaveBeenCalled();
  paint('first-contentful-paint');
  expect(work).toHaveBeenCalledOnce();
  vi.runAllTimers();
  expect(work).toHaveBeenCalledOnce();
});

it('a browser that tells of no picture has it after a while', () => {
  const work = vi.fn();
  afterPicture(work);
  vi.advanceTimersByTime(10_000);
  expect(work, 'nothing was painted').not.toHaveBeenCalled();
  frame();
  vi.advanceTimersByTime(1_000);
  expect(work).toHaveBeenCalledOnce();
});

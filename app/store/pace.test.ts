import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { paceOf } from './pace';

const FRAME_MS = 16;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  let frames = 0;
  vi.stubGlobal('requestAnimationFrame', (draw: (wallMs: number) => void) =>
    setTimeout(() => draw(++frames * FRAME_MS), FRAME_MS),
  );
  vi.stubGlobal('cancelAnimationFrame', clearTimeout);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A panel that takes `ms` to draw, and how often it was. */
function panel(ms: number) {
  let clock = 0;
  vi.stubGlobal('performance', { now: () => clock });
  const drawn = { times: 0 };
  const pace = paceOf(() => {
    drawn.times++;
    clock += ms;
  });
  return { drawn, pace };
}

it('draws once for many changes, soon where drawing is quick', async () => {
  const { drawn, pace } = panel(0);
  for (let i = 0; i < 5; i++) pace.later();
  await vi.advanceTimersByTimeAsync(150 + FRAME_MS);
  expect(drawn.times).toBe(1);
});

it('draws seldom what takes long, but at once when that is asked for', async () => {
  const { drawn, pace } = panel(100);
  pace.now();
  await vi.advanceTimersByTimeAsync(FRAME_MS);
  expect(drawn.times).toBe(1);
  pace.later();
  await vi.advanceTimersByTimeAsync(700);
  expect(drawn.times).toBe(1);
  pace.now();
  await vi.advanceTimersByTimeAsync(FRAME_MS);
  expect(drawn.times).toBe(2);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(drawn.times).toBe(2); // what was put off has been drawn
});

it('draws nothing after it was stopped', async () => {
  const { drawn, pace } = panel(0);
  pace.later();
  pace.stop();
  pace.now();
  pace.stop();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(drawn.times).toBe(0);
});

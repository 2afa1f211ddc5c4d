import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createRunStore } from './run';
import { whenQuiet } from './when-quiet';

const LONG_MS = 60_000;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it('waits until no run has gone on for a while, and does it once', () => {
  const run = createRunStore();
  const work = vi.fn();
  whenQuiet(run, work);
  expect(work).not.toHaveBeenCalled();
  vi.advanceTimersByTime(LONG_MS);
  expect(work).toHaveBeenCalledTimes(1);
  run.setState({ status: 'starting' });
  run.setState({ status: 'ended' });
  vi.advanceTimersByTime(LONG_MS);
  expect(work).toHaveBeenCalledTimes(1);
});

it('leaves the cores to a run that begins meanwhile, and begins to wait anew when it has ended', () => {
  const run = createRunStore();
  const work = vi.fn();
  whenQuiet(run, work);
  run.setState({ status: 'starting' });
  run.setState({ status: 'running' });
  vi.advanceTimersByTime(LONG_MS);
  expect(work).not.toHaveBeenCalled();
  run.setState({ status: 'ended' });
  expect(work).not.toHaveBeenCalled();
  vi.advanceTimersByTime(LONG_MS);
  expect(work).toHaveBeenCalledTimes(1);
});

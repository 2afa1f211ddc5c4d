import { describe, expect, test } from 'vitest';
import { frameTimes, longestTasks, mainThreadWork } from './main-thread.mjs';

const MAIN = { pid: 1, tid: 7 };
const OTHER = { pid: 1, tid: 8 };

const named = { name: 'thread_name', ph: 'M', ts: 0, ...MAIN, args: { name: 'CrRendererMain' } };

function task(ts: number, ms: number, thread = MAIN) {
  return { name: 'ThreadControllerImpl::RunTask', ph: 'X', ts, tdur: ms * 1000, ...thread, args: {} };
}

function frame(ts: number) {
  return { name: 'ProxyMain::BeginMainFrame', ph: 'X', ts, tdur: 100, ...MAIN, args: {} };
}

describe('the main thread in a trace of Chromium', () => {
  test('its tasks count by their processor time, those of other threads do not', () => {
    const trace = [named, task(0, 3), task(5_000, 9), task(7_000, 50, OTHER)];
    expect(longestTasks(trace, 5)).toEqual([9, 3]);
    expect(longestTasks(trace, 1)).toEqual([9]);
    expect(mainThreadWork(trace)).toBe(12);
  });

  test('a frame is all the work from its beginning to the next', () => {
    const trace = [named, ...Array.from({ length: 12 }, (_, at) => frame(at * 16_000))];
    for (let at = 0; at < 11; at++) trace.push(task(at * 16_000, 4), task(at * 16_000 + 9_000, at));
    expect(frameTimes(trace)).toEqual([4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14]);
  });

  test('frames in which nothing was to be done do not make the others look better', () => {
    const trace = [named, ...Array.from({ length: 41 }, (_, at) => frame(at * 16_000))];
    for (let at = 0; at < 40; at++) trace.push(task(at * 16_000, at % 4 === 0 ? 6 : 0.2));
    expect(frameTimes(trace)).toEqual(new Array(10).fill(6));
  });

  test('a trace without a main thread is an error, not a page without work', () => {
    expect(() => longestTasks([task(0, 3)], 5)).toThrow('no tasks of a main thread');
    expect(() => frameTimes([named, task(0, 3), frame(0), frame(16_000)])).toThrow('2 frames, 1 with work');
  });
});

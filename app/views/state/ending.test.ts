import { describe, expect, it } from 'vitest';
import { Activity } from '../../../core/trace/model/activity';
import type { TimelineModel } from '../../../core/trace/model/timeline-model';
import { played } from '../../../tests/traces/played';
import { i18n } from '../../i18n/i18n';
import { intervalText, isEndingAt, stateWord, threadText } from '../../view-model/words';
import { processLines } from '../editor/process-lines';

const t = (key: string, params?: Record<string, string | number>) => i18n.t(key, { ...params, lng: 'en' });

const PROGRAM = `
import time
from multiprocessing import Process, Queue
def fill(queue):
    for _ in range(3):
        queue.put('x' * 100_000)
def slow():
    time.sleep(0.3)
if __name__ == '__main__':
    queue = Queue()
    Process(target=fill, args=(queue,)).start()
    Process(target=slow).start()
    time.sleep(0.1)
    for _ in range(3):
        queue.get()
        time.sleep(0.02)
`;

/** What the main thread of a process does, from the beginning to the end. */
function story(model: TimelineModel, process: number): string[] {
  const { intervals } = model.processes[process].threads[0];
  return Array.from({ length: intervals.length }, (_, at) => intervalText(model, process, intervals, at, t));
}

describe.each(['spawn', 'fork'] as const)('a process that has left its last line (%s)', (preset) => {
  const model = played(PROGRAM, 1, preset);

  it('is ending, and says what it waits for', () => {
    expect(story(model, 0).slice(-2)).toEqual(['ending: waits for Process-2 to end', 'ending']);
    expect(story(model, 1).slice(-2)).toEqual(['ending: waits for QueueFeederThread', 'ending']);
    expect(story(model, 2).join()).not.toContain('ending');
  });

  it('is at no line meanwhile', () => {
    const { intervals } = model.processes[0].threads[0];
    const last = intervals.length - 2;
    expect(intervals.activity(last)).toBe(Activity.WaitingProcess);
    expect(isEndingAt(model, 0, intervals, last)).toBe(true);
    const state = model.stateAt(intervals.event(last));
    expect(stateWord(state, state.processes[0].threads[0], t)).toBe('ending');
    expect(threadText(state, 0, 0, t)).toBe('ending: waits for Process-2 to end');
    const names = processLines(state).flatMap(({ processes }) => processes.map(({ name }) => name));
    expect(names).toEqual(['Process-2']);
  });
});

it('a wait for children in a line of the program is no end, and neither is what atexit handlers run', () => {
  const model = played(`
import atexit, time
from multiprocessing import Process
def late():
    time.sleep(0.1)
def slow():
    time.sleep(0.1)
if __name__ == '__main__':
    atexit.register(late)
    child = Process(target=slow)
    child.start()
    child.join()
`);
  expect(story(model, 0).join()).not.toContain('ending');
});

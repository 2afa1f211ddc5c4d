import { describe, expect, it } from 'vitest';
import { Activity } from '../../core/trace/model/activity';
import { Link } from '../../core/trace/model/link-track';
import { thing } from '../../core/trace/model/thing';
import { played } from '../../tests/traces/played';
import { arrowsInSight, arrowsOf, type Chosen, LaneFinder, linksOfEvents } from './arrows';
import { chosenOf, followed, timesOf } from './choose';
import { layOut } from './lanes';
import { fitView } from './view';

const model = played(`
from multiprocessing import Process, Lock, Pipe
import time
def work(lock, end):
    with lock:
        time.sleep(0.1)
    end.send('done')
    time.sleep(0.03)
if __name__ == '__main__':
    lock = Lock()
    here, there = Pipe()
    first = Process(target=work, args=(lock, there), name='first')
    second = Process(target=work, args=(lock, there), name='second')
    first.start()
    time.sleep(0.08)
    second.start()
    here.recv()
    here.recv()
    first.join()
    second.join()
`);
const view = fitView(model.endTime, 1000);
const finder = new LaneFinder(layOut(model, 600));
const named = (name: string) => model.state.processes.findIndex((process) => process.name === name);
const kindsOf = (chosen: Chosen) => arrowsOf(model, chosen, finder, view).map((arrow) => arrow.kind);

/** The wait of the second process for the lock. */
function waitForLock(): Chosen {
  const process = named('second');
  const { intervals } = model.processes[process].threads[0];
  let index = 0;
  while (intervals.activity(index) !== Activity.WaitingSemaphore) index++;
  return chosenOf(model, { what: 'interval', process, tid: 0, index });
}

describe('the arrows', () => {
  it('of a wait come from who ended it', () => {
    const [arrow, ...others] = arrowsOf(model, waitForLock(), finder, view);
    expect(others).toEqual([]);
    expect(arrow.kind).toBe(Link.Wake);
    expect(arrow.from.lane.thing?.index).toBe(named('first'));
    expect(arrow.to.lane.thing?.index).toBe(named('second'));
    expect(arrow.from.x).toBeLessThanOrEqual(arrow.to.x);
  });

  it('of a lock are its wakes, of a pipe its messages, of a process all that is its', () => {
    const whole = (kind: 'primitive' | 'pipe' | 'process', index: number): Chosen => ({
      thing: thing(kind, index),
      what: 'whole',
      event: -1,
      until: -1,
    });
    expect(kindsOf(whole('primitive', 0))).toEqual([Link.Wake]);
    const pipe = model.pipes.findIndex(({ messages }) => messages.length === 2);
    expect(kindsOf(whole('pipe', pipe))).toEqual([Link.Message, Link.Message]);
    expect(new Set(kindsOf(whole('process', named('second'))))).toEqual(
      new Set([Link.Start, Link.Wake, Link.Message, Link.Join]),
    );
  });

  it('of a message go from its send to its receipt', () => {
    const pipe = model.pipes.findIndex(({ messages }) => messages.length === 2);
    const chosen = chosenOf(model, { what: 'message', pipe, index: 0 });
    expect(kindsOf(chosen)).toContain(Link.Message);
  });

  it('of everything in sight are those between lanes, and none twice in one place', () => {
    const all = arrowsInSight(model, finder, view);
    expect(all.length).toBeGreaterThan(5);
    for (const arrow of all) expect(arrow.from.lane).not.toBe(arrow.to.lane);
    expect(arrowsInSight(model, finder, { start: -2e9, end: -1e9, width: 100 })).toEqual([]);
  });

  it('lead to the cause and back to the effect', () => {
    const wait = waitForLock();
    const cause = followed(model, linksOfEvents(model, wait), wait, -1, 0)!;
    expect(cause.chosen.thing).toEqual(thing('process', named('first')));
    const effect = followed(model, linksOfEvents(model, cause.chosen), cause.chosen, 1, cause.time)!;
    expect(effect.chosen.thing).toEqual(thing('process', named('second')));
    expect(timesOf(model, wait, model.endTime)!.end).toBe(effect.time);
  });

  it('lead nowhere from what has neither', () => {
    const { outputs } = model.processes[0];
    expect(outputs.length).toBe(0);
    const start: Chosen = { thing: thing('process', 0), what: 'event', event: 1, until: -1 };
    expect(followed(model, linksOfEvents(model, start), start, -1, 0)).toBeUndefined();
  });
});

import { describe, expect, it } from 'vitest';
import { played } from '../../tests/traces/played';
import { functionsOf } from './functions';
import { search } from './search';
import { totalsOf } from './totals';
import type { Translate } from './words';

const t: Translate = (key) => key;
const SOURCE = `from multiprocessing import Process, Queue
import time

def bake(queue):
    for i in range(2):
        time.sleep(0.1)
        queue.put(f'bun {i}')

class Shop:
    def sell(self, queue):
        print('sold', queue.get())

if __name__ == '__main__':
    counter = Queue()
    baker = Process(target=bake, args=(counter,), name='baker')
    baker.start()
    Shop().sell(counter)
    Shop().sell(counter)
    baker.join()
`;
const model = played(SOURCE);
const find = (query: string, most = 20) => search(model, SOURCE, query, t, most);

describe('searching', () => {
  it('finds things, functions, messages and output, whatever the case', () => {
    expect(find('COUNT').map((found) => [found.what, found.text])).toContainEqual(['thing', 'counter']);
    expect(find('bake').map((found) => [found.what, found.text, found.detail])).toEqual([
      ['thing', 'baker', 'timeline.kind.process'],
      ['function', 'bake()', 'baker'],
    ]);
    const buns = find('bun 1').map((found) => [found.what, found.text]);
    expect(buns).toEqual([
      ['message', "'bun 1'"],
      ['output', 'sold bun 1'],
    ]);
  });

  it('gives each its place in time', () => {
    const [message, output] = find('bun 0');
    expect(message.time).toBeGreaterThan(0);
    expect(output.time).toBeGreaterThanOrEqual(message.time);
    expect(model.events.text(output.chosen.event)).toContain('bun 0');
  });

  it('finds nothing for nothing, and no more than asked', () => {
    expect(find('  ')).toEqual([]);
    expect(find('no such thing')).toEqual([]);
    expect(find('e', 3)).toHaveLength(3);
  });

  it('knows the functions of a program by their lines', () => {
    expect(functionsOf(SOURCE)).toEqual([
      { name: 'bake', first: 4, last: 7 },
      { name: 'sell', first: 10, last: 11 },
    ]);
  });
});

describe('the totals of a stretch of time', () => {
  it('are all of the run for all of its time', () => {
    const { events, messages, outputs, processes } = totalsOf(model, 0, model.endTime, model.endTime);
    expect(events).toBe(model.events.length);
    expect(messages).toBe(2);
    expect(outputs).toBe(model.outputs.length);
    const baker = processes.find(({ process }) => model.state.processes[process].name === 'baker')!;
    expect(baker.slept / 1e6).toBeCloseTo(200, -1);
  });

  it('add up however the time is cut', () => {
    const middle = model.endTime / 3;
    const all = totalsOf(model, 0, model.endTime, model.endTime);
    const a = totalsOf(model, 0, middle, model.endTime);
    const b = totalsOf(model, middle + 1, model.endTime, model.endTime);
    expect(a.events + b.events).toBe(all.events);
    expect(a.messages + b.messages).toBe(all.messages);
    expect(a.outputs + b.outputs).toBe(all.outputs);
    const slept = (totals: typeof all) => totals.processes.reduce((sum, one) => sum + one.slept, 0);
    expect(Math.abs(slept(a) + slept(b) - slept(all))).toBeLessThan(10);
  });
});

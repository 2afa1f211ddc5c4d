import { describe, expect, it } from 'vitest';
import { played } from '../../tests/traces/played';
import { accessLabels } from './access-labels';
import { accessRows, rowMiddles } from './access-rows';
import { hitTest } from './hit';
import { isContent, layOut } from './lanes';
import { ticksOf } from './ticks';
import { fitView, type View, xOf } from './view';
import type { Translate } from './words';

const t: Translate = (key, params) =>
  [key.replace('timeline.access.', ''), ...Object.values(params ?? {})].join(' ');

const program = (lock: string) => `
import json, time
from multiprocessing import Lock, Process
def buy(lock):
    ${lock}
        count = json.load(open('t.json'))['count']
        time.sleep(0.1)
        if count > 0:
            time.sleep(0.2)
            json.dump({'count': count - 1}, open('t.json', 'w'))
if __name__ == '__main__':
    lock = Lock()
    json.dump({'count': 1}, open('t.json', 'w'))
    buyers = [Process(target=buy, args=(lock,)) for _ in range(4)]
    for buyer in buyers: buyer.start()
    for buyer in buyers: buyer.join()
`;
const RACE = played(program('if True:'));
const LOCKED = played(program('with lock:'));

const laneOf = (model: typeof RACE) =>
  layOut(model, 600).lanes.find((lane) => isContent(lane) && lane.kind === 'file')!;

function rowsOf(model: typeof RACE) {
  const [band] = laneOf(model).bands;
  if (band.what !== 'accesses') throw new Error('the lane of a file has its accesses');
  return accessRows(model, band);
}

/** What stands in both rows when a letter is 5 CSS pixels wide. */
function said(model: typeof RACE, width: number, view: View = fitView(model.endTime, width)) {
  const rows = rowsOf(model);
  return (['read', 'write'] as const).map((shape) => {
    const track = rows[shape].marks;
    const ticks = ticksOf(track, view, 9);
    const labels = accessLabels(model, { track, shape, ticks }, width, (text) => text.length * 5, t);
    return labels.map(({ text }) => text);
  });
}

describe('what the marks of a file say', () => {
  it('tells that all read the same before anyone wrote, and does not count reads with writes', () => {
    const [reads, writes] = said(RACE, 500);
    expect(reads).toEqual(['all reads 4 {"count": 1}']);
    expect(writes).toEqual(['write {"count": 1}', 'all writes 4 {"count": 0}']);
  });

  it('is the value of each where marks stand apart, as short as there is room', () => {
    const [reads] = said(LOCKED, 350);
    expect(reads.map((text) => text.at(-1))).toEqual(['}', '0', '0', '0']);
    expect(said(LOCKED, 3000)[0].every((text) => /^read \{"count": [01]\}$/.test(text))).toBe(true);
  });

  it('names the last value where they differ', () => {
    const [reads] = said(LOCKED, 1000, fitView(60 * LOCKED.endTime, 1000));
    expect(reads).toEqual(['last reads 4 {"count": 0}']);
  });

  it('stands over the middle of marks that fill the row', () => {
    const rows = rowsOf(LOCKED);
    const track = rows.read.marks;
    // One mark every 20 pixels, across all of the picture.
    const ticks = Array.from({ length: 4 }, (_, index) => ({ x: 20 * index, index, count: 1 }));
    const [label] = accessLabels(LOCKED, { track, shape: 'read', ticks }, 60, (text) => text.length * 5, t);
    expect(label).toEqual({ x: (60 - 15) / 2, text: '× 4' });
  });

  it('stands before marks that have no room behind them, and never over another text or mark of the row', () => {
    const rows = rowsOf(RACE);
    for (const width of [120, 200, 300, 500, 900]) {
      const view = fitView(RACE.endTime, width);
      const ticks = ticksOf(rows.write.marks, view, 9);
      const row = { track: rows.write.marks, shape: 'write' as const, ticks };
      let free = 0;
      for (const { x, text } of accessLabels(RACE, row, width, (said) => said.length * 5, t)) {
        expect(x).toBeGreaterThanOrEqual(free);
        free = x + text.length * 5;
        expect(free).toBeLessThanOrEqual(width);
        expect(ticks.some((tick) => tick.x > x - 5 && tick.x < free + 5)).toBe(false);
      }
    }
  });
});

describe('the rows of accesses', () => {
  it('hold each access once, in its place among all', () => {
    const { accesses } = RACE.files[0];
    const rows = rowsOf(RACE);
    const places = [rows.read, rows.write, rows.stroke].flatMap((row) =>
      Array.from({ length: row.marks.length }, (_, at) => row.placeOf(at)),
    );
    expect(places.sort((a, b) => a - b)).toEqual(Array.from({ length: accesses.length }, (_, at) => at));
    expect(rows.read.marks.length).toBe(4);
    expect(rows.write.marks.length).toBe(5);
  });

  it('are told apart by the height of the pointer', () => {
    const lane = laneOf(LOCKED);
    const [band] = lane.bands;
    // So far out that a write and the next read share a pixel.
    const view = fitView(LOCKED.endTime, 300);
    const rows = rowsOf(LOCKED);
    const x = xOf(view, rows.write.marks.time(1));
    for (const shape of ['read', 'write'] as const) {
      const y = lane.y + band.top + rowMiddles(band)[shape];
      const hit = hitTest(LOCKED, lane, view, LOCKED.endTime, x, y);
      expect(hit).toMatchObject({ what: 'access', mark: rows[shape].placeOf(1) });
    }
  });
});

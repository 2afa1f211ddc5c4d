import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ticketTrace } from '../model/testing/synthetic';
import { TimelineModel } from '../model/timeline-model';
import {
  readSketch,
  SKETCH_COLUMNS_MOST,
  SKETCH_LANES_MOST,
  SKETCH_LENGTH_MOST,
  type Sketch,
  type SketchMark,
  sketchText,
} from './sketch';
import { sketchOf } from './sketch-of';

const ticketRun = () => {
  const model = new TimelineModel();
  model.append(ticketTrace());
  return model;
};

const marks = fc.constantFrom<SketchMark>('nothing', 'running', 'waiting', 'sleeping', 'held');
const sketches = fc.record<Sketch>({
  columns: fc.constant(SKETCH_COLUMNS_MOST),
  duration: fc.nat(2 ** 40),
  lanes: fc.array(
    fc.record({
      kind: fc.constantFrom('process', 'lock'),
      name: fc.string({ unit: 'grapheme-ascii', maxLength: 20 }),
      spans: fc.array(fc.record({ mark: marks, length: fc.integer({ min: 1, max: 24 }) }), { maxLength: 10 }),
    }),
    { maxLength: SKETCH_LANES_MOST },
  ),
});

describe('the sketch of a run', () => {
  it('says who ran, waited and held the lock, and when', () => {
    const sketch = sketchOf(ticketRun());
    const [main] = sketch?.lanes ?? [];
    expect(main).toMatchObject({ kind: 'process', name: 'MainProcess' });
    expect(new Set(main.spans.map(({ mark }) => mark))).toContain('waiting');
    const lock = sketch?.lanes.find(({ kind }) => kind === 'lock');
    expect(lock?.spans.some(({ mark }) => mark === 'held')).toBe(true);
    expect(sketch?.duration).toBe(ticketRun().endTime);
  });

  it('fills no more columns than it has, and is short', () => {
    const sketch = sketchOf(ticketRun());
    for (const { spans } of sketch?.lanes ?? [])
      expect(spans.reduce((sum, { length }) => sum + length, 0)).toBeLessThanOrEqual(SKETCH_COLUMNS_MOST);
    expect(sketch && sketchText(sketch).length).toBeLessThanOrEqual(SKETCH_LENGTH_MOST);
  });

  it('is nothing before anything has run', () => {
    expect(sketchOf(new TimelineModel())).toBe(undefined);
  });

  it('comes back from its text, which needs no escaping in an address', () => {
    fc.assert(
      fc.property(sketches, (sketch) => {
        expect(sketchText(sketch)).toMatch(/^[\w.-]+$/);
        expect(readSketch(sketchText(sketch))).toEqual(sketch);
      }),
    );
    const chinese: Sketch = {
      columns: 9,
      duration: 5,
      lanes: [{ kind: 'process', name: '厨师🍜 _1_', spans: [] }],
    };
    expect(readSketch(sketchText(chinese))).toEqual(chinese);
  });

  it('is none where the text is none: too wide, too many lanes, unknown marks', () => {
    expect(readSketch('9.5.pa.r9')).toBeDefined();
    for (const text of [
      '',
      '9',
      '9.5.pa',
      '9.5.pa.r10',
      '9.5.xa.r1',
      '9.5.pa.q1',
      '9.5.pa.r0',
      '0.5',
      '999.5',
      'a.5',
    ])
      expect(readSketch(text), text).toBe(undefined);
    expect(readSketch(`9.5${'.pa.r1'.repeat(SKETCH_LANES_MOST + 1)}`)).toBe(undefined);
  });
});

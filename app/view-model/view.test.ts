import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  clampView,
  fitView,
  nsPerPx,
  panBy,
  SPAN_NS_MIN,
  timeAt,
  transformOfView,
  type View,
  viewOfTransform,
  withWidth,
  xOf,
  xScale,
  zoomAt,
} from './view';

const views = fc
  .record({
    start: fc.double({ min: -1e9, max: 1e12, noNaN: true }),
    span: fc.double({ min: SPAN_NS_MIN, max: 1e12, noNaN: true }),
    width: fc.integer({ min: 50, max: 4000 }),
  })
  .map(({ start, span, width }): View => ({ start, end: start + span, width }));

describe('a view', () => {
  it('keeps the time under the pointer still while it zooms', () => {
    fc.assert(
      fc.property(
        views,
        fc.double({ min: 0.1, max: 10, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (view, factor, share) => {
          const x = share * view.width;
          const zoomed = zoomAt(view, factor, x);
          expect(xOf(zoomed, timeAt(view, x))).toBeCloseTo(x, 2);
          expect((zoomed.end - zoomed.start) * factor).toBeCloseTo(view.end - view.start, -2);
        },
      ),
    );
  });

  it('moves by as many pixels as it was dragged', () => {
    const view: View = { start: 0, end: 1e9, width: 500 };
    expect(xOf(panBy(view, 40), timeAt(view, 100))).toBeCloseTo(60, 6);
  });

  it('is the same after a way through the transform of the gestures', () => {
    fc.assert(
      fc.property(views, (view) => {
        const back = viewOfTransform(transformOfView(view), view.width);
        const tolerance = nsPerPx(view) * 1e-3 + Math.abs(view.start) * 1e-9;
        expect(Math.abs(back.start - view.start)).toBeLessThan(tolerance);
        expect(Math.abs(back.end - view.end)).toBeLessThan(tolerance);
      }),
    );
  });

  it('shows a whole run with room for what stands beside its ends', () => {
    const view = fitView(2e9, 800);
    expect(xOf(view, 0)).toBeGreaterThanOrEqual(10);
    expect(xOf(view, 2e9)).toBeLessThanOrEqual(800 - 20);
  });

  it('never goes deeper or farther than there is anything to see, nor out of sight of the run', () => {
    fc.assert(
      fc.property(views, fc.double({ min: 0, max: 1e11, noNaN: true }), (view, runEnd) => {
        const clamped = clampView(view, runEnd);
        const span = clamped.end - clamped.start;
        expect(span).toBeGreaterThanOrEqual(SPAN_NS_MIN * 0.99);
        expect(span).toBeLessThanOrEqual(Math.max(runEnd, SPAN_NS_MIN) * 2.01);
        expect(clamped.start).toBeLessThanOrEqual(runEnd);
        expect(clamped.end).toBeGreaterThan(0);
      }),
    );
  });

  it('keeps its scale and its left edge when the window becomes wider', () => {
    const view: View = { start: 5e8, end: 1e9, width: 500 };
    const wider = withWidth(view, 750);
    expect(wider.start).toBe(5e8);
    expect(nsPerPx(wider)).toBe(nsPerPx(view));
  });

  it('agrees with its scale', () => {
    const view: View = { start: 1e8, end: 9e8, width: 640 };
    expect(xScale(view)(3e8)).toBeCloseTo(xOf(view, 3e8), 9);
  });
});

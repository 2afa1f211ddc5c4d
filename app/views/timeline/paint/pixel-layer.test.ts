import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { PixelLayer } from './pixel-layer';
import type { PaintContext } from './surface';

const GROUND = 0xff000000;
const RED = 0xff0000ff;
/** Half of it is seen. */
const PALE = 0x800000ff;
const SIZE = { width: 8, height: 6 };

let marksDrawn = 0;
let image: ImageData;

beforeAll(() => {
  vi.stubGlobal(
    'ImageData',
    class {
      readonly data: Uint8ClampedArray;
      constructor(
        readonly width: number,
        readonly height: number,
      ) {
        this.data = new Uint8ClampedArray(4 * width * height);
      }
    },
  );
  // A canvas on which each mark is 2 × 2: red, pale, nothing, red.
  vi.stubGlobal(
    'OffscreenCanvas',
    class {
      getContext() {
        const pixels = new Uint32Array([RED, PALE, 0, RED]);
        const getImageData = () => ({ data: new Uint8ClampedArray(pixels.buffer) });
        return { scale: () => {}, translate: () => {}, getImageData };
      }
    },
  );
});
afterAll(() => vi.unstubAllGlobals());

function layer(): PixelLayer {
  const context = { putImageData: (put: ImageData) => (image = put) };
  const made = new PixelLayer(
    context as unknown as CanvasRenderingContext2D,
    { left: 0, top: 0, ...SIZE },
    1,
  );
  made.begin(GROUND);
  return made;
}

/** How red each pixel of a row is, 0 to 255. */
function row(y: number): number[] {
  return Array.from({ length: SIZE.width }, (_, x) => image.data[4 * (y * SIZE.width + x)]);
}

function stamp(on: PixelLayer, x: number, y: number): void {
  on.stamp('mark', 2, x, y, (_context: PaintContext) => {
    marksDrawn++;
  });
}

it('a mark is drawn once, and copied with what shines through it', () => {
  const pixels = layer();
  marksDrawn = 0;
  stamp(pixels, 3, 2);
  stamp(pixels, 6, 2);
  pixels.put();
  expect(marksDrawn).toBe(1);
  expect(row(1)).toEqual([0, 0, 255, 128, 0, 255, 128, 0]);
  expect(row(2)).toEqual([0, 0, 0, 255, 0, 0, 255, 0]);
});

it('of a mark at an edge, or under the pinned lanes, what is within is seen', () => {
  const pixels = layer();
  pixels.clipTop = 1;
  stamp(pixels, 0, 3);
  stamp(pixels, 8, 3);
  stamp(pixels, 4, 1);
  stamp(pixels, 4, 6);
  pixels.put();
  expect(row(0)).toEqual([0, 0, 0, 0, 0, 0, 0, 0]);
  expect(row(1)).toEqual([0, 0, 0, 0, 255, 0, 0, 0]);
  expect(row(2)).toEqual([128, 0, 0, 0, 0, 0, 0, 255]);
  expect(row(3)).toEqual([255, 0, 0, 0, 0, 0, 0, 0]);
  expect(row(5)).toEqual([0, 0, 0, 255, 128, 0, 0, 0]);
});

it('a bar has corners that are smooth over what lies there', () => {
  const pixels = layer();
  pixels.fill(0, 8, 0, 6, 0xffff0000);
  pixels.bar(0, 8, 0, 4, RED, 2);
  pixels.put();
  const [corner, beside, inside] = row(0);
  expect(corner).toBeGreaterThan(60);
  expect(corner).toBeLessThan(140);
  expect(beside).toBeGreaterThan(corner);
  expect(inside).toBe(255);
  // The ground's blue gives way by as much.
  expect(image.data[2]).toBe(255 - corner);
  expect(row(3)).toEqual(row(0));
});

import decodeQR from 'qr/decode.js';
import { describe, expect, it } from 'vitest';
import { QR_BYTES_MOST, qrModules, qrPath } from './qr-modules';

/** A picture of the modules, as a camera would see it. */
function picture(modules: boolean[][], scale = 4) {
  const size = modules.length * scale;
  const data = new Uint8Array(size * size * 4);
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const dark = modules[Math.floor(y / scale)][Math.floor(x / scale)];
      data.set([dark ? 0 : 255, dark ? 0 : 255, dark ? 0 : 255, 255], (y * size + x) * 4);
    }
  }
  return { width: size, height: size, data };
}

describe('the QR code of a link', () => {
  it('is read as the link by a camera', () => {
    for (const length of [40, 400, 1_500, QR_BYTES_MOST - 30]) {
      const link = `https://lockstep.example/#1d${'aB3-_x'.repeat(500).slice(0, length)}`;
      const modules = qrModules(link);
      expect(decodeQR(picture(modules ?? []))).toBe(link);
    }
  });

  it('is not to be had of what is too long', () => {
    expect(qrModules('x'.repeat(QR_BYTES_MOST))).toBeDefined();
    expect(qrModules('x'.repeat(QR_BYTES_MOST + 1))).toBe(undefined);
    expect(qrModules('世'.repeat(1_000))).toBe(undefined);
  });

  it('is drawn a stretch of a row at a time', () => {
    expect(
      qrPath([
        [true, true, false],
        [false, false, true],
      ]),
    ).toBe('M0 0h2v1h-2zM2 1h1v1h-1z');
  });
});

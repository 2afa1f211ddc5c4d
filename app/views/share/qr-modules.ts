import encodeQR from 'qr';

/** Of a code with the least correction (version 40-L): a screen is not torn or stained. */
export const QR_BYTES_MOST = 2_953;

/** Light modules on each side. */
const QUIET = 4;

/** Rows of dark (true) and light modules, with the light border that cameras need; undefined when the text is too long for a code. */
export function qrModules(text: string): boolean[][] | undefined {
  if (new TextEncoder().encode(text).length > QR_BYTES_MOST) return undefined;
  return encodeQR(text, 'raw', { ecc: 'low', border: QUIET });
}

/** Dark modules as the path of an SVG, a stretch of a row each. */
export function qrPath(modules: readonly (readonly boolean[])[]): string {
  let path = '';
  for (const [y, row] of modules.entries()) {
    for (let x = 0; x < row.length; x++) {
      if (!row[x]) continue;
      const from = x;
      while (row[x + 1]) x++;
      path += `M${from} ${y}h${x + 1 - from}v1h${from - x - 1}z`;
    }
  }
  return path;
}

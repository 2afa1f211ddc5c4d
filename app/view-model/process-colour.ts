const COLOURS = 8;

/** 0 for the main process, then 1 to 8 in the order of creation, round and round: the number in `--p0` … `--p8`. */
export function colourOf(process: number): number {
  return process <= 0 ? 0 : ((process - 1) % COLOURS) + 1;
}

/** How often all colours were given before: 0, 1, or 2 and more. It is shown by shapes, as the colours are the same. */
export function roundOf(process: number): 0 | 1 | 2 {
  return process <= COLOURS ? 0 : process <= 2 * COLOURS ? 1 : 2;
}

/** Classes of a process's swatch (swatch.css): its colour, the colour's pattern, and the shape of the round. */
export function swatchOf(process: number): string {
  return `swatch c${colourOf(process)} r${roundOf(process)}`;
}

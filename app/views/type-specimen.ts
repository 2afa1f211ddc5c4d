/**
 * Shows, where nobody sees it, every style of letters that a run brings onto the page. A browser asks another of its processes
 * for a style the first time that something is set in it, and the page's own thread stands still until the answer comes:
 * at once on a machine at rest, but after 100 ms and more where a run's processes have taken the cores. A style is
 * forgotten when nothing is set in it any more, so the specimen stays.
 */
const FONTS = [
  ...fonts('400', [10.5, 11, 12, 12.5, 13], '--sans'),
  ...fonts('500', [10, 10.5, 11, 12, 12.5, 13], '--sans'),
  ...fonts('600', [10, 10.5, 11, 12, 12.5, 13], '--sans'),
  ...fonts('400', [11, 11.5, 12, 12.5], '--mono'),
];
export const SPECIMENS = FONTS.length;

/** Letters of both languages, and signs for which the first font of a style may have no shape. */
const LETTERS = 'Aa0 “×” ’ · ← → ₂ … 进';

function fonts(weight: string, sizes: readonly number[], family: string): string[] {
  return sizes.map((size) => `${weight} ${size}px var(${family})`);
}

/**
 * To be called after the first picture, and before anything takes the cores.
 * @param breathe lets the page draw and answer input: it does between any two styles.
 */
export async function showTypeSpecimen(breathe: () => Promise<void>): Promise<void> {
  const specimen = document.createElement('div');
  specimen.className = 'type-specimen';
  specimen.ariaHidden = 'true';
  document.body.append(specimen);
  for (const font of FONTS) {
    const line = document.createElement('p');
    line.style.font = font;
    line.textContent = LETTERS;
    specimen.append(line);
    void line.offsetWidth; // is laid out now, not in a frame of the run
    await breathe();
  }
}

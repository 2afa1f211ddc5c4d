/**
 * Shows, where nobody sees it, every style of letters that a run brings onto the page. A browser asks another of its processes
 * for a style the first time that something is set in it, and the page's own thread stands still until the answer comes:
 * at once on a machine at rest, but after 100 ms and more where a run's processes have taken the cores. A style is
 * forgotten when nothing is set in it any more, so the specimen stays.
 */
const FONTS = [
  ...fonts('400', [11, 12, 12.5, 13], '--sans'),
  ...fonts('500', [10, 11, 12, 12.5, 13], '--sans'),
  ...fonts('600', [11, 12, 12.5, 13], '--sans'),
  ...fonts('400', [11, 11.5, 12, 12.5], '--mono'),
];
export const SPECIMENS = FONTS.length;

/** Letters of both languages, and signs for which the first font of a style may have no shape. */
const LETTERS = 'Aa0 “×” ’ · ← → ₂ … 进';

function fonts(weight: string, sizes: readonly number[], family: string): string[] {
  return sizes.map((size) => `${weight} ${size}px var(${family})`);
}

/** @param whenIdle calls when the page has nothing else to do: one style is shown at a time. */
export function showTypeSpecimen(whenIdle: (work: () => void) => void): void {
  const specimen = document.createElement('div');
  specimen.className = 'type-specimen';
  specimen.ariaHidden = 'true';
  document.body.append(specimen);
  const show = (nth: number) => {
    if (nth === FONTS.length) return;
    const line = document.createElement('p');
    line.style.font = FONTS[nth] as string;
    line.textContent = LETTERS;
    specimen.append(line);
    void line.offsetWidth; // is laid out now, not in a frame of the run
    whenIdle(() => show(nth + 1));
  };
  whenIdle(() => show(0));
}

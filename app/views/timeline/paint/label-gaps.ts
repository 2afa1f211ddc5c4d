/** CSS pixels above and below a label's middle that a line leaves free, and on its left and right. */
const HALF_PX = 7.5;
const BESIDE_PX = 3;

/** From where to where a line at a moment is not drawn: CSS pixels from the first lane in sight. */
export interface Gap {
  readonly from: number;
  readonly until: number;
}

/** Where labels of the picture stand in the way of lines over it, as the cursor: a line through a word makes it hard to read. */
export class LabelGaps {
  /** CSS pixels that what is painted now is scrolled up, and above which it is not seen. */
  #up = 0;
  #clipTop = 0;
  #gaps = new Map<number, Gap[]>();

  /** A frame begins. @param lines where they stand, CSS pixels of the plot. */
  begin(lines: readonly number[]): void {
    this.#gaps = new Map(lines.map((x) => [x, []]));
  }

  /** Of lanes that are scrolled: paints them. @param up so many CSS pixels, and nothing of them is seen above `clipTop`. */
  scrolled(up: number, clipTop: number, paint: () => void): void {
    this.#up = up;
    this.#clipTop = clipTop;
    paint();
    this.#up = 0;
    this.#clipTop = 0;
  }

  /** A label was written. @param middle in the lanes' own pixels. */
  note(x: number, width: number, middle: number): void {
    for (const [line, gaps] of this.#gaps) {
      if (line < x - BESIDE_PX || line > x + width + BESIDE_PX) continue;
      const from = Math.max(middle - this.#up - HALF_PX, this.#clipTop);
      const until = middle - this.#up + HALF_PX;
      if (until > from) gaps.push({ from, until });
    }
  }

  /** Gaps of a line, from the first lane down; none may overlap the next. */
  of(line: number): Gap[] {
    const gaps: Gap[] = [];
    for (const { from, until } of (this.#gaps.get(line) ?? []).sort((a, b) => a.from - b.from)) {
      const last = gaps[gaps.length - 1];
      if (last === undefined || from > last.until) gaps.push({ from, until });
      else gaps[gaps.length - 1] = { from: last.from, until: Math.max(last.until, until) };
    }
    return gaps;
  }
}

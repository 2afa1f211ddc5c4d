const AWAY_PX = 14;
const EDGE_PX = 6;

interface Size {
  width: number;
  height: number;
}

/** The card beside the pointer. Its texts are set as text, never as HTML: names and outputs are a stranger's. */
export class CardView {
  #shown = '';

  constructor(readonly element: HTMLElement) {}

  get isShown(): boolean {
    return !this.element.hidden;
  }

  /**
   * @param text what is in it, so that only another content is laid out anew
   * @param x where it belongs, in CSS pixels of the stage, as `y`
   */
  show(text: string, content: () => HTMLElement[], x: number, y: number, stage: Size): void {
    if (text !== this.#shown) {
      this.#shown = text;
      this.element.replaceChildren(...content());
    }
    this.element.hidden = false;
    const { offsetWidth: width, offsetHeight: height } = this.element;
    const left = x + AWAY_PX + width > stage.width - EDGE_PX ? x - AWAY_PX - width : x + AWAY_PX;
    const top = y + AWAY_PX + height > stage.height - EDGE_PX ? y - AWAY_PX - height : y + AWAY_PX;
    const leftMost = Math.max(EDGE_PX, stage.width - width - EDGE_PX);
    const topMost = Math.max(EDGE_PX, stage.height - height - EDGE_PX);
    this.element.style.translate = `${clamp(left, EDGE_PX, leftMost)}px ${clamp(top, EDGE_PX, topMost)}px`;
  }

  hide(): void {
    if (this.isShown) this.element.hidden = true;
  }
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}

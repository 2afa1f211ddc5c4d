import type { Card } from '../../view-model/card';
import { swatchOf } from '../../view-model/process-colour';

const AWAY_PX = 14;
const EDGE_PX = 6;

/** The card beside the pointer. Its texts are set as text, never as HTML: names and outputs are a stranger's. */
export class CardView {
  #shown = '';

  constructor(readonly element: HTMLElement) {}

  get isShown(): boolean {
    return !this.element.hidden;
  }

  /** @param x where it belongs, in CSS pixels of the stage, as `y`. */
  show(card: Card, x: number, y: number, stage: { width: number; height: number }): void {
    const text = JSON.stringify(card);
    if (text !== this.#shown) {
      this.#shown = text;
      this.element.replaceChildren(...contentOf(card));
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

/** The card as one line, for a screen reader. */
export function spokenCard(card: Card): string {
  const rows = card.rows.map((row) => `${row.label} ${row.value}`);
  return [card.subject, card.title, card.quote.trim(), ...rows].filter((part) => part !== '').join(', ');
}

function contentOf(card: Card): HTMLElement[] {
  const head = document.createElement('div');
  head.className = 'timeline-card-head';
  if (card.process >= 0) {
    const dot = document.createElement('span');
    dot.className = `timeline-dot ${swatchOf(card.process)}`;
    head.append(dot);
  }
  head.append(element('strong', card.title), element('span', card.subject));
  const parts: HTMLElement[] = [head];
  if (card.quote !== '') parts.push(element('pre', card.quote.replace(/\n$/, '')));
  const list = document.createElement('dl');
  for (const row of card.rows) list.append(element('dt', row.label), element('dd', row.value));
  parts.push(list);
  return parts;
}

function element(tag: string, text: string): HTMLElement {
  const made = document.createElement(tag);
  made.textContent = text;
  return made;
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}

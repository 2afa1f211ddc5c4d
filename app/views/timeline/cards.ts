/** What cards say and how: comes when a person points at something for the first time. */
import type { Card } from '../../view-model/card';
import { swatchOf } from '../../view-model/process-colour';

export { cardOf } from '../../view-model/card';

/** The card as one line, for a screen reader. */
export function spokenCard(card: Card): string {
  const rows = card.rows.map((row) => `${row.label} ${row.value}`);
  return [card.subject, card.title, card.quote.trim(), ...rows].filter((part) => part !== '').join(', ');
}

export function contentOf(card: Card): HTMLElement[] {
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

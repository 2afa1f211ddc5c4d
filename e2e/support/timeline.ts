/** The timeline as a person works it, and what of its picture can be told from outside. */
import { expect, type Locator, type Page } from '@playwright/test';

export interface Window {
  /** Of the whole run's length, in CSS pixels of the minimap. */
  left: number;
  width: number;
}

export class TimelineView {
  readonly section: Locator;
  readonly plot: Locator;
  readonly ruler: Locator;
  readonly minimap: Locator;
  readonly frame: Locator;
  readonly rows: Locator;

  constructor(readonly page: Page) {
    this.section = page.locator('section.timeline').first();
    this.plot = this.section.locator('.timeline-plot');
    this.ruler = this.section.locator('.timeline-ruler');
    this.minimap = this.section.locator('.timeline-mini');
    this.frame = this.section.locator('.timeline-mini-frame');
    this.rows = this.section.locator('.timeline-row:not(.timeline-row-heading)');
  }

  /** A lane's label. */
  row(name: string): Locator {
    return this.rows.filter({
      has: this.page.locator('.timeline-name', { hasText: new RegExp(`^${name}$`) }),
    });
  }

  tool(name: RegExp): Locator {
    return this.section.getByRole('button', { name });
  }

  /** Which part of the run is in sight, as the minimap shows it. */
  async window(): Promise<Window> {
    const [whole, part] = await Promise.all([boxOf(this.minimap), boxOf(this.frame)]);
    return { left: part.x - whole.x, width: part.width };
  }

  /** Where a share of the plot's width is, in the middle of a lane. */
  async at(share: number, lane: string): Promise<{ x: number; y: number }> {
    const [plot, row] = await Promise.all([boxOf(this.plot), boxOf(this.row(lane))]);
    return { x: plot.x + plot.width * share, y: row.y + row.height / 2 };
  }

  /** The time that stands over the pointer's line. */
  async pointedTime(): Promise<number> {
    const text = await this.section.locator('.timeline-hover text').textContent();
    return Number.parseFloat(text ?? '');
  }

  /** The whole run is in sight again, and nothing is chosen. */
  async fit(): Promise<void> {
    await this.tool(/^Show the whole run/).click();
    await expect
      .poll(async () => (await this.window()).width / (await boxOf(this.minimap)).width)
      .toBeGreaterThan(0.98);
  }
}

export async function boxOf(locator: Locator) {
  const box = await locator.boundingBox();
  if (box === null) throw new Error(`${locator} is not to be seen`);
  return box;
}

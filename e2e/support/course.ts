/** A course page of another site, with embeds in it: what it posts and hears is what docs/EMBED.md says. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test as base, type Frame, type FrameLocator, type Page } from '@playwright/test';
import type { FinishedMessage, Report } from '../../app/embed/protocol';
import { watch } from './lockstep';

export interface CourseFrame {
  /** What follows `embed.html`: options and link. */
  address?: string;
  sandbox?: string;
  /** CSS pixels. */
  width?: number;
  height?: number;
}

declare global {
  var heard: Record<string, unknown>[][];
}

/** Runs in the course page before its frames: keeps what each of them says. */
function listen(): void {
  globalThis.heard = [];
  addEventListener('message', ({ source, data }) => {
    const frames = [...document.querySelectorAll('iframe')];
    const at = frames.findIndex(({ contentWindow }) => contentWindow === source);
    if (at < 0 || typeof data !== 'object' || data?.lockstep !== 1) return;
    globalThis.heard[at] ??= [];
    globalThis.heard[at].push(data);
    if (data.type === 'height') frames[at].style.height = `${data.height}px`;
  });
}

/** @param host address of Lockstep's folder. @param space CSS pixels below each frame. */
export function courseMarkup(host: string, frames: readonly CourseFrame[], space = 0): string {
  const marks = frames.map(({ address = '', sandbox, width = 900, height = 400 }) => {
    const closed = sandbox === undefined ? '' : ` sandbox="${sandbox}"`;
    const src = `${host}embed.html${address}`;
    return `<iframe title="Lockstep" width="${width}" height="${height}" style="border:0;margin-bottom:${space}px"${closed} src="${src.replaceAll('&', '&amp;')}"></iframe>`;
  });
  return `<script>(${listen})()</script>${marks.join('\n')}`;
}

/** The course's web server. 'localhost' is another site than the '127.0.0.1' of the tests, and as secure. */
export class CourseSite {
  #answer: { body: string; headers: Record<string, string> } = { body: '', headers: {} };
  readonly #server: Server;

  private constructor() {
    this.#server = createServer((_, response) => {
      response.writeHead(200, { 'Content-Type': 'text/html', ...this.#answer.headers });
      response.end(this.#answer.body);
    });
  }

  static async open(): Promise<CourseSite> {
    const site = new CourseSite();
    await new Promise<void>((resolve) => site.#server.listen(0, 'localhost', resolve));
    return site;
  }

  /** @param markup of the course page. */
  show(markup: string, headers: Record<string, string> = {}): void {
    this.#answer = { body: `<!doctype html><html lang="en"><title>Course</title>${markup}</html>`, headers };
  }

  get address(): string {
    return `http://localhost:${(this.#server.address() as AddressInfo).port}/`;
  }

  close(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }
}

export class Course {
  readonly page: Page;
  readonly #host: string;
  readonly #site: CourseSite;

  /** @param host address of Lockstep's folder. */
  constructor(page: Page, host: string, site: CourseSite) {
    this.page = page;
    this.#host = host;
    this.#site = site;
  }

  /** @param headers of the course page itself: none for a plain one. */
  async open(frames: readonly CourseFrame[], headers: Record<string, string> = {}, space = 0): Promise<void> {
    await this.openBody(courseMarkup(this.#host, frames, space), headers);
  }

  /** @param markup of the course page. */
  async openBody(markup: string, headers: Record<string, string> = {}): Promise<void> {
    this.#site.show(markup, headers);
    await this.page.goto(this.#site.address);
  }

  frame(at = 0): FrameLocator {
    return this.page.frameLocator('iframe').nth(at);
  }

  /** The frame's own window, to look into. */
  async inside(at = 0): Promise<Frame> {
    const element = await this.page.locator('iframe').nth(at).elementHandle();
    const frame = await element?.contentFrame();
    if (!frame) throw new Error(`the course page has no frame ${at}`);
    return frame;
  }

  post(message: Record<string, unknown>, at = 0): Promise<void> {
    return this.page.evaluate(
      ([data, index]) => document.querySelectorAll('iframe')[index].contentWindow?.postMessage(data, '*'),
      [message, at] as const,
    );
  }

  heard(at = 0): Promise<Report[]> {
    return this.page.evaluate((index) => globalThis.heard[index] ?? [], at) as unknown as Promise<Report[]>;
  }

  /** The next message of a type that has not been asked for before, or the one with this id. */
  async told<T extends Report['type']>(
    type: T,
    { id, at = 0, timeout = 30_000 }: { id?: string; at?: number; timeout?: number } = {},
  ): Promise<Extract<Report, { type: T }>> {
    const handle = await this.page.waitForFunction(
      ([index, wanted, own]) =>
        globalThis.heard[index]?.find((one) => one.type === wanted && (own === null || one.id === own)),
      [at, type, id ?? null] as const,
      { timeout, polling: 50 },
    );
    return (await handle.jsonValue()) as unknown as Extract<Report, { type: T }>;
  }

  /** Loads a program, runs it, and answers what came of it. */
  async play(command: Record<string, unknown>, at = 0): Promise<FinishedMessage> {
    const id = `run ${Math.random()}`;
    await this.post({ lockstep: 1, type: 'load', id, run: true, ...command }, at);
    return this.told('finished', { id, at });
  }
}

/** Journeys in a course page: nothing may end in an uncaught error or a complaint in the console. */
export const courseTest = base.extend<{ course: Course }, { site: CourseSite }>({
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture needs.
    async ({}, use) => {
      const site = await CourseSite.open();
      await use(site);
      site.close();
    },
    { scope: 'worker' },
  ],
  course: async ({ page, baseURL, site }, use) => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(`uncaught: ${error.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(`console: ${message.text()}`);
    });
    await page.addInitScript(watch);
    await use(new Course(page, baseURL ?? '', site));
    base.expect(errors, 'errors in the page').toEqual([]);
  },
});

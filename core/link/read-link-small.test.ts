import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BadLink } from './bad-link';
import type { LinkDocument } from './document';
import { readLink, writeLink } from './link';
import { readLinkSmall } from './read-link-small';
import FOUR_KB_CHINESE from './samples/four-kb-chinese.py?raw';
import odd from './samples/odd.json';
import samples from './samples/version-1.json';

const documents = fc.record<LinkDocument>({
  program: fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme', maxLength: 300 })),
  settings: fc.constant({ engine: 'live', preset: 'fork', seed: 7, speed: 2 }),
  run: fc.constant(undefined),
});

/** What either reader makes of a link: its content, or what is wrong with it. */
async function tried(read: () => unknown): Promise<unknown> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof BadLink)) throw error;
    return [error.fault, error.what, error.position];
  }
}

describe('the small reader of links', () => {
  it('reads whatever was written as the other one does', async () => {
    await fc.assert(
      fc.asyncProperty(documents, async (document) => {
        const link = writeLink({ document, view: { cursor: { event: 3, time: 4 } } });
        expect(await readLinkSmall(link)).toEqual(readLink(link));
      }),
      { numRuns: 60 },
    );
  });

  it('reads every kept link, and a long program', async () => {
    for (const { link } of samples) expect(await readLinkSmall(link)).toEqual(readLink(link));
    const document = { ...readLink(samples[0].link).document, program: FOUR_KB_CHINESE };
    const link = writeLink({ document, view: {} });
    expect((await readLinkSmall(link)).document.program).toBe(FOUR_KB_CHINESE);
  });

  it('says the same of links that cannot be opened, bombs among them', async () => {
    const [{ link }] = samples;
    const broken = [
      ...Object.values(odd),
      link.slice(0, -9),
      link.replace('q', 'Q'),
      `${link.slice(0, 20)}!${link.slice(20)}`,
      '#1d',
      '#2d',
      '#hello',
      `#1d${'A'.repeat(400_000)}`,
    ];
    for (const one of broken) {
      expect(await tried(() => readLinkSmall(one)), one.slice(0, 60)).toEqual(
        await tried(() => readLink(one)),
      );
    }
  });
});

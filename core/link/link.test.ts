import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ByteWriter } from '../base/bytes';
import { xxHash32 } from '../base/hash';
import { SeededRandom } from '../base/random';
import { encodeUtf8 } from '../base/utf8';
import { BadLink } from './bad-link';
import { toBase64url } from './base64url';
import { LINK_SETTINGS, type LinkDocument } from './document';
import { fitsLink, LINK_BYTES_MOST, type Link, readLink, writeLink } from './link';
import { pack } from './pack';
import FOUR_KB from './samples/four-kb.py?raw';
import FOUR_KB_CHINESE from './samples/four-kb-chinese.py?raw';

const RUN: LinkDocument = {
  program: "from multiprocessing import Lock\nprint('hello 世界')\n",
  settings: { engine: 'repeatable', preset: 'fork', seed: 42, speed: 2 },
  run: { costModel: 1, outcome: 0xdead_beef },
};
const plainLink = (document: LinkDocument) => writeLink({ document, view: {} });
/** A link whose bytes before packing are these. */
const linkOf = (plain: Uint8Array) => `#1d${toBase64url(pack(plain))}`;

function faultOf(link: string): BadLink {
  try {
    readLink(link);
  } catch (error) {
    if (error instanceof BadLink) return error;
    throw error;
  }
  throw new Error('the link was opened');
}

const documents = fc.record<LinkDocument>({
  program: fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme', maxLength: 300 })),
  settings: fc.record({
    engine: fc.constantFrom('live', 'repeatable'),
    preset: fc.constantFrom('windows', 'spawn', 'fork'),
    seed: fc.integer({ min: 0, max: 0xffff_ffff }),
    speed: fc.integer({ min: 1, max: 1_000_000 }).map((thousandths) => thousandths / 1000),
  }),
  run: fc.option(fc.record({ costModel: fc.nat(1000), outcome: fc.integer({ min: 0, max: 0xffff_ffff }) }), {
    nil: undefined,
  }),
});
const time = fc.nat(2 ** 40);
const views: fc.Arbitrary<Link['view']> = fc.record(
  {
    cursor: fc.record({ event: fc.integer({ min: -1, max: 2_000_000 }), time }),
    stretch: fc
      .tuple(fc.integer({ min: -1_000_000, max: 2 ** 40 }), fc.integer({ min: 1, max: 2 ** 40 }))
      .map(([start, length]) => ({ start, end: start + length })),
    tabs: fc.array(fc.constantFrom('state', 'output', 'events', 'waits'), { minLength: 1, maxLength: 4 }),
    sketch: fc.stringMatching(/^[\w.-]{0,300}\d$/),
    chosen: fc.record({
      kind: fc.constantFrom('process', 'primitive', 'pipe'),
      index: fc.nat(100),
      tid: fc.nat(5),
      what: fc.constantFrom('whole', 'span', 'event'),
      event: fc.integer({ min: -1, max: 1000 }),
      until: fc.integer({ min: -1, max: 1000 }),
    }),
  },
  { requiredKeys: [] },
);

describe('a link', () => {
  it('gives back every program, setting, outcome and view', () => {
    fc.assert(
      fc.property(documents, views, (document, view) => {
        expect(readLink(writeLink({ document, view }))).toEqual({ document, view, unread: [] });
      }),
    );
  });

  it('needs no escaping anywhere in an address', () => {
    fc.assert(
      fc.property(documents, views, (document, view) => {
        expect(writeLink({ document, view })).toMatch(/^#1d[\w-]+(\?[\w.=&-]+)?$/);
      }),
    );
  });

  it('says nothing of settings that are as usual', () => {
    const usual = plainLink({ program: '', settings: LINK_SETTINGS, run: undefined });
    expect(usual.length).toBeLessThan(14);
    expect(plainLink({ ...RUN, program: '' }).length).toBeGreaterThan(usual.length);
  });

  it('of a program of 4 KB is at most 1,700 characters long, 2,200 in Chinese', () => {
    expect(encodeUtf8(FOUR_KB).length).toBeGreaterThanOrEqual(4096);
    expect(FOUR_KB_CHINESE.length).toBeGreaterThanOrEqual(4096);
    expect(plainLink({ ...RUN, program: FOUR_KB }).length).toBeLessThanOrEqual(1_700);
    expect(plainLink({ ...RUN, program: FOUR_KB_CHINESE }).length).toBeLessThanOrEqual(2_200);
  });

  it('survives what programs for mail and chat do to it', () => {
    const link = writeLink({ document: RUN, view: { cursor: { event: 3, time: 5 } } });
    const half = link.length >> 1;
    for (const changed of [
      link.slice(1),
      `${link}.`,
      `${link})。`,
      `${link.slice(0, half)}\n  ${link.slice(half)}`,
      `${link.slice(0, half)}%0A${link.slice(half)}`,
      encodeURIComponent(link.slice(1)),
    ]) {
      expect(readLink(changed)).toMatchObject({ document: RUN, view: { cursor: { event: 3, time: 5 } } });
    }
  });

  it('is opened without the parts of its view that cannot be read, and says which', () => {
    const link = plainLink(RUN);
    const { document, view, unread } = readLink(`${link}?at=1.x&tabs=state&span=9_3&colour=red&pick=a.b`);
    expect(document).toEqual(RUN);
    expect(view).toEqual({ tabs: ['state'] });
    expect(unread).toEqual(['at=1.x', 'span=9_3', 'colour=red', 'pick=a.b']);
  });
});

describe('a link that cannot be opened', () => {
  const link = plainLink(RUN);

  it('says so when it is none', () => {
    for (const none of ['#', '#section-2', '#d1', '#1-', '', '#é'])
      expect(faultOf(none).fault).toBe('no-link');
    expect(faultOf('#section-2').message).toContain('"#section-2"');
  });

  it('says so when a later version wrote it', () => {
    expect(faultOf(`#2d${link.slice(3)}`)).toMatchObject({ fault: 'newer', what: '2' });
    expect(faultOf(`#1z${link.slice(3)}`)).toMatchObject({ fault: 'newer', what: '1z' });
    const plain = (write: (out: ByteWriter) => void) => {
      const out = new ByteWriter();
      write(out);
      out.unsigned(0);
      out.raw(encodeUtf8('print(1)\n'));
      return out.finish();
    };
    const schedule = plain((out) => {
      out.unsigned((7 << 2) | 3);
      out.blob(new Uint8Array([1, 2, 3]));
    });
    expect(faultOf(linkOf(schedule))).toMatchObject({ fault: 'newer', what: '7' });
    const platform = plain((out) => {
      out.unsigned((2 << 2) | 2);
      out.unsigned(9);
    });
    expect(faultOf(linkOf(platform))).toMatchObject({ fault: 'newer', what: 'platform' });
    // What need not be obeyed is left out.
    const more = plain((out) => {
      out.unsigned(40 << 2);
      out.unsigned(12345);
      out.unsigned((41 << 2) | 1);
      out.blob(new Uint8Array(9));
    });
    expect(readLink(linkOf(more)).document.program).toBe('print(1)\n');
  });

  it('says where a character stands that no link has', () => {
    const wrong = `${link.slice(0, 10)}é${link.slice(11)}`;
    expect(faultOf(wrong)).toMatchObject({ fault: 'character', what: 'é', position: 10 });
    expect(faultOf(`${link.slice(0, 10)}%zz${link.slice(11)}`)).toMatchObject({
      fault: 'character',
      what: '%',
    });
  });

  it('says that it is cut off, wherever it is', () => {
    for (let end = 1; end < link.length - 1; end++) {
      const { fault } = faultOf(link.slice(0, end));
      expect(fault, `${end} of ${link.length}`).toBe(end === 1 ? 'no-link' : 'cut');
    }
  });

  it('says that it was changed when any character is another', () => {
    for (let at = 3; at < link.length - 1; at++) {
      const other = link[at] === 'A' ? 'B' : 'A';
      const { fault } = faultOf(link.slice(0, at) + other + link.slice(at + 1));
      expect(['damaged', 'cut']).toContain(fault);
    }
  });

  it('says that it is too large, before it has unpacked much of it', () => {
    const bomb = new Uint8Array(60 * 1024 * 1024);
    const packed = pack(bomb);
    expect(packed.length).toBeLessThan(100_000);
    const start = performance.now();
    expect(faultOf(`#1d${toBase64url(packed)}`)).toMatchObject({ fault: 'too-large', what: '256' });
    expect(performance.now() - start).toBeLessThan(1_000);
    expect(faultOf(`#1d${'A'.repeat(500_000)}`).fault).toBe('too-large');
  });

  it('says so when it was made by hand, and not rightly', () => {
    const handmade = (bytes: number[]) => linkOf(Uint8Array.from(bytes));
    expect(faultOf(handmade([0, 0xff, 0xfe])).message).toBe('the program in the link is no UTF-8');
    expect(faultOf(handmade([(4 << 2) | 0, 0, 0])).message).toBe("the link's speed is 0");
    expect(faultOf(handmade([(3 << 2) | 2])).fault).toBe('senseless');
    expect(faultOf(handmade([0x81])).fault).toBe('senseless');
    // Blocks of the third kind there are none.
    const noDeflate = Uint8Array.of(7, 7, 7, 7);
    const hash = xxHash32(noDeflate);
    const packed = Uint8Array.of(hash, hash >>> 8, hash >>> 16, ...noDeflate);
    expect(faultOf(`#1d${toBase64url(packed)}`).fault).toBe('senseless');
  });

  it('is told of as a bad link whatever was done to it: 5,000 changed links', () => {
    const random = new SeededRandom(7);
    const sound = [RUN, { ...RUN, program: FOUR_KB }, { ...RUN, program: '', run: undefined }].map(
      (document) => ({
        document,
        link: writeLink({ document, view: { cursor: { event: 12, time: 4_000_000 }, tabs: ['state'] } }),
      }),
    );
    const faults = new Map<string, number>();
    for (let round = 0; round < 5_000; round++) {
      const { document, link } = sound[random.below(sound.length)];
      const changed = changedAtRandom(link, random);
      let seen = 'opened';
      try {
        // A change that does no harm (in the view, or of padding) leaves the document as it was.
        expect(readLink(changed).document).toEqual(document);
      } catch (error) {
        if (!(error instanceof BadLink)) throw error;
        expect(error.message).not.toBe('');
        seen = error.fault;
      }
      faults.set(seen, (faults.get(seen) ?? 0) + 1);
    }
    expect([...faults.keys()].sort()).toEqual(
      expect.arrayContaining(['character', 'cut', 'damaged', 'newer', 'no-link', 'opened']),
    );
    expect(faults.get('opened')).toBeLessThan(2_500);
  });
});

const STRANGE = ['é', '%', '%C3%A9', '世', '\u0000', ' ', '#', '?', '&', '=', '+', '/', '"', '\ud800', '<'];

function changedAtRandom(link: string, random: SeededRandom): string {
  let text = link;
  for (let changes = 1 + random.below(3); changes > 0; changes--) {
    const at = random.below(text.length);
    const length = 1 + random.below(8);
    switch (random.below(6)) {
      case 0:
        text = text.slice(0, at) + String.fromCharCode(33 + random.below(94)) + text.slice(at + 1);
        break;
      case 1:
        text = text.slice(0, at) + text.slice(at + length);
        break;
      case 2:
        text = text.slice(0, at);
        break;
      case 3:
        text = text.slice(0, at) + STRANGE[random.below(STRANGE.length)] + text.slice(at);
        break;
      case 4:
        text = text.slice(0, at) + text.slice(at, at + length).repeat(2 + random.below(50)) + text.slice(at);
        break;
      default:
        text = text.slice(0, at) + text.slice(at, at + length).toUpperCase() + text.slice(at + length);
    }
    if (text === '') return '#';
  }
  return text;
}

describe('the largest program that fits', () => {
  it('is told before a link is made of it', () => {
    const most = {
      ...RUN,
      settings: LINK_SETTINGS,
      run: undefined,
      program: 'x'.repeat(LINK_BYTES_MOST - 1),
    };
    expect(fitsLink(most)).toBe(true);
    expect(readLink(plainLink(most)).document).toEqual(most);
    const more = { ...most, program: `${most.program}x` };
    expect(fitsLink(more)).toBe(false);
    expect(faultOf(plainLink(more)).fault).toBe('too-large');
  });
});

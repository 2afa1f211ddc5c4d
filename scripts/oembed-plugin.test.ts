import { describe, expect, it } from 'vitest';
import { ALL_SCENARIOS } from '../core/scenarios/all';
import { oembedFiles, oembedOf, readAddress } from './oembed-plugin.mjs';

const HOST = 'https://lockstep.example/course/';
const source = (html: string) => /src="([^"]+)"/.exec(html)?.[1].replaceAll('&amp;', '&');

describe('the oEmbed documents', () => {
  it('are there for every scenario in both languages, and for nothing else', () => {
    const names = ALL_SCENARIOS.flatMap(({ id }) => [`oembed/${id}.json`, `oembed/${id}.zh.json`]);
    expect([...oembedFiles(HOST).keys()].sort()).toEqual(names.sort());
  });

  it('have all that the specification asks of a rich one', () => {
    for (const [name, document] of oembedFiles(HOST)) {
      expect(document, name).toMatchObject({ version: '1.0', type: 'rich', provider_url: HOST });
      expect(document.title.length, name).toBeGreaterThan(0);
      expect(document.html, name).toMatch(/^<iframe [^<>]*><\/iframe>$/);
      expect(document.html, name).toContain(`width="${document.width}" height="${document.height}"`);
    }
  });

  it('embed the player of their scenario, in their language', () => {
    const files = oembedFiles(HOST);
    const english = files.get('oembed/ticket-lock.json');
    const chinese = files.get('oembed/ticket-lock.zh.json');
    expect(source(english?.html ?? '')).toBe(`${HOST}embed.html?scenario=ticket-lock`);
    expect(source(chinese?.html ?? '')).toBe(`${HOST}embed.html?scenario=ticket-lock&lang=zh`);
    expect(chinese?.title).toBe(ALL_SCENARIOS.find(({ id }) => id === 'ticket-lock')?.texts.zh.title);
  });

  it('keep what a title has of HTML out of the HTML', () => {
    const { html } = oembedOf({ id: 'a', language: 'en', title: '"><script>' }, HOST);
    expect(html).toContain('title="Lockstep: &quot;&gt;&lt;script&gt;"');
  });
});

describe('the address that the page will have', () => {
  it('ends with a slash, and is empty when nobody has said it', () => {
    expect(readAddress('https://lockstep.example/course')).toBe(HOST);
    expect(readAddress(HOST)).toBe(HOST);
    expect(readAddress(undefined)).toBe('');
    expect(oembedOf({ id: 'a', language: 'en', title: 'A' }, '').html).toContain(
      'src="embed.html?scenario=a"',
    );
  });

  it('is refused with words when it is none', () => {
    for (const text of ['lockstep.example', 'ftp://host/', 'https://host/?a=1', 'https://host/#x'])
      expect(() => readAddress(text)).toThrow(`LOCKSTEP_ADDRESS is "${text}"; it must be`);
  });
});

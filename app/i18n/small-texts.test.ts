import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from './catalogue';
import { i18n, setLanguage } from './i18n';
import './later-texts';
import { PLAYER_TEXTS as ENGLISH } from './player-en';
import { PLAYER_TEXTS as CHINESE } from './player-zh';
import { laterAreas, SmallTexts } from './small-texts';

const LATER = ['findings', 'links', 'share'] as const;
const PLAYER = { en: ENGLISH, zh: CHINESE };

const smallTexts = async (language: 'en' | 'zh') =>
  new SmallTexts(language, { ...PLAYER[language], ...(await laterAreas(language, LATER)) });

/** Keys of all texts under these areas. */
function keysOf(texts: object, before = ''): string[] {
  return Object.entries(texts).flatMap(([key, inner]) =>
    typeof inner === 'string' ? [`${before}${key}`] : keysOf(inner as object, `${before}${key}.`),
  );
}

const holesOf = (text: string) => [...text.matchAll(/\{\{(\w+)/g)].map(([, name]) => name);

describe.each(LANGUAGES)('the texts of an embed (%s)', (language) => {
  it.each([0, 1, 2, 12_345])('are those of the page, with numbers such as %d', async (number) => {
    const small = await smallTexts(language);
    const areas = { ...PLAYER[language], ...(await laterAreas(language, LATER)) };
    setLanguage(language);
    const keys = new Set(keysOf(areas).map((key) => key.replace(/_(one|other)$/, '')));
    expect(keys.size).toBeGreaterThan(200);
    for (const key of keys) {
      const variants = ['', '_one', '_other'].map((end) =>
        i18n.getResource(language, 'translation', key + end),
      );
      const params = Object.fromEntries(holesOf(variants.join()).map((name) => [name, number]));
      expect(small.t(key, { count: number, ...params }), key).toBe(i18n.t(key, { count: number, ...params }));
    }
    setLanguage('en');
  });

  it('put words in their places as they are', async () => {
    const small = await smallTexts(language);
    setLanguage(language);
    const params = { line: 3, message: '<b> & $& {{x}}' };
    expect(small.t('player.problem', params)).toBe(i18n.t('player.problem', params));
    setLanguage('en');
  });

  it('show a key that no text has', async () => {
    expect((await smallTexts(language)).t('player.nothing')).toBe('player.nothing');
  });
});

/** A file and what comes with it: not what it imports when it is needed, nor types. */
function comesWith(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  const imports = /^(?:import|export)\s+(?!type\b)(?:[^'"]*?from\s+)?'(\.[^']+)'/gm;
  for (const [, path] of readFileSync(file, 'utf8').matchAll(imports)) {
    const base = join(dirname(file), path);
    const found = [`${base}.ts`, `${base}.tsx`, join(base, 'index.ts')].find((name) => existsSync(name));
    if (found !== undefined) comesWith(found, seen);
  }
  return seen;
}

describe('the texts that an embed has', () => {
  const app = join(import.meta.dirname, '..');
  const all = Object.keys(i18n.getResourceBundle('en', 'translation')).join('|');
  const areasIn = (start: string) =>
    [...comesWith(join(app, 'embed', start))].flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(new RegExp(`['"\`](${all})\\.[a-zA-Z$]`, 'g'))].map(
        ([, area]) => area,
      ),
    );

  it('are all that its player names', () => {
    const named = new Set(areasIn('player.ts'));
    expect(named).toContain('status');
    expect([...named].filter((area) => !(area in ENGLISH))).toEqual([]);
  });

  it('and those that come later all that come to use then', () => {
    const named = new Set([...areasIn('run-findings.ts'), ...areasIn('link-words.ts')]);
    expect(named).toContain('share');
    const known = [...Object.keys(ENGLISH), ...LATER] as string[];
    expect([...named].filter((area) => !known.includes(area))).toEqual([]);
  });
});

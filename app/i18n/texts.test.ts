import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { areasOf } from './areas';
import { FIRST_FILES, LANGUAGES, type LanguageName } from './catalogue';
import { i18n, preferredLanguage, setLanguage } from './i18n';
import { LATER_FILES } from './later-texts';

const FILES = { ...FIRST_FILES, ...LATER_FILES };

/** All keys of a language with their texts, `area.key` to text. */
function texts(language: LanguageName): Map<string, string> {
  const found = new Map<string, string>();
  const walk = (prefix: string, value: unknown) => {
    if (typeof value === 'string') found.set(prefix, value);
    else
      for (const [key, inner] of Object.entries(value as object))
        walk(prefix ? `${prefix}.${key}` : key, inner);
  };
  walk('', areasOf(FILES, language));
  return found;
}

const bare = (key: string) => key.replace(/_(one|other)$/, '');
const bareKeys = (language: LanguageName) => new Set([...texts(language).keys()].map(bare));
const holes = (text: string) =>
  [...text.matchAll(/\{\{(\w+)(?:, number)?\}\}/g)].map(([, name]) => name).sort();

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sources(path);
    return /(?<!\.test)\.tsx?$/.test(entry.name) ? [path] : [];
  });
}

describe('the texts', () => {
  it('are there in every language', () => {
    for (const language of LANGUAGES) expect(bareKeys(language)).toEqual(bareKeys('en'));
  });

  it('leave none empty, and have both plurals in English', () => {
    for (const language of LANGUAGES) {
      const all = texts(language);
      for (const [key, text] of all) {
        expect(text.trim(), `${language} ${key}`).not.toBe('');
        if (language === 'en' && key.endsWith('_one')) expect(all.has(`${bare(key)}_other`), key).toBe(true);
      }
    }
  });

  it('say the same values in every language', () => {
    const english = texts('en');
    for (const [key, text] of texts('zh')) {
      const same = english.get(key) ?? english.get(`${bare(key)}_other`) ?? '';
      expect(holes(text), key).toEqual(holes(same));
    }
  });

  it('are there for every key that the page names', () => {
    const known = bareKeys('en');
    const areas = Object.keys(areasOf(FILES, 'en')).join('|');
    const named = new RegExp(`['"\`]((?:${areas})\\.[a-zA-Z][\\w.]*)['"\`]`, 'g');
    const missing = sources(join(import.meta.dirname, '..')).flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(named)]
        .filter(([, key]) => !known.has(key))
        .map(([, key]) => `${file}: ${key}`),
    );
    expect(missing).toEqual([]);
  });

  it('change with the language, and count', () => {
    setLanguage('en');
    expect(i18n.t('status.processes', { count: 1 })).toBe('1 process');
    expect(i18n.t('status.processes', { count: 10 })).toBe('10 processes');
    setLanguage('zh');
    expect(i18n.t('status.processes', { count: 10 })).toBe('10 个进程');
    setLanguage('en');
  });
});

describe('the language of the page', () => {
  it('is the first that the reader prefers and the page speaks', () => {
    expect(preferredLanguage(['fr-FR', 'zh-Hant-TW', 'en-US'])).toBe('zh');
    expect(preferredLanguage(['EN-gb', 'zh-CN'])).toBe('en');
    expect(preferredLanguage(['fr', 'de'])).toBe('en');
    expect(preferredLanguage([])).toBe('en');
  });
});

/**
 * The texts of an embed: of a part of the catalogue, in one language, looked up as the workbench's library (i18next) does it,
 * by what of it the catalogue uses: values, numbers and plurals. The library itself is more than all these texts.
 */
import type { ResourceLanguage } from 'i18next';
import type { Areas } from './areas';
import type { LanguageName } from './catalogue';

const LATER = import.meta.glob<ResourceLanguage>('./*/{findings,links,share}.json', { import: 'default' });

export type LaterArea = 'findings' | 'links' | 'share';

/** Texts that an embed seldom shows. */
export async function laterAreas(language: LanguageName, names: readonly LaterArea[]): Promise<Areas> {
  const texts = await Promise.all(names.map((name) => LATER[`./${language}/${name}.json`]()));
  return Object.fromEntries(names.map((name, at) => [name, texts[at]]));
}

type Params = Record<string, string | number | undefined>;

export class SmallTexts {
  readonly #areas: Areas;
  readonly #plurals: Intl.PluralRules;
  readonly #numbers: Intl.NumberFormat;

  constructor(language: LanguageName, areas: Areas) {
    this.#areas = areas;
    this.#plurals = new Intl.PluralRules(language);
    this.#numbers = new Intl.NumberFormat(language);
  }

  /** Makes more texts known. */
  add(areas: Areas): void {
    Object.assign(this.#areas, areas);
  }

  /** @param key what no text has is shown as it is. */
  t(key: string, params: Params = {}): string {
    const { count } = params;
    const plural =
      typeof count === 'number' ? this.#find(`${key}_${this.#plurals.select(count)}`) : undefined;
    const text = plural ?? this.#find(key) ?? key;
    return text.replace(/\{\{(\w+)(, number)?\}\}/g, (_, name: string, number?: string) => {
      const value = params[name];
      return number !== undefined && typeof value === 'number'
        ? this.#numbers.format(value)
        : String(value ?? '');
    });
  }

  #find(key: string): string | undefined {
    let found: unknown = this.#areas;
    for (const part of key.split('.')) found = (found as Record<string, unknown> | undefined)?.[part];
    return typeof found === 'string' ? found : undefined;
  }
}

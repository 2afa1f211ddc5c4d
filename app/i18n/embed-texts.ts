/**
 * The texts of an embed before its player has come: its own area of the catalogue, without the library that looks up the
 * others. They have no plurals.
 */
import type { LanguageName } from './catalogue';
import en from './en/embed.json';
import zh from './zh/embed.json';

const TEXTS: Record<LanguageName, Record<string, string>> = { en, zh };

export type EmbedText = keyof typeof en;

/** @param values for the places `{{name}}`. */
export function embedText(
  language: LanguageName,
  key: EmbedText,
  values: Record<string, string | number> = {},
): string {
  return TEXTS[language][key].replace(/\{\{(\w+)\}\}/g, (place, name: string) =>
    String(values[name] ?? place),
  );
}

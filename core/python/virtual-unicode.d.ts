/** Made by scripts/stdlib-plugin.mjs: the tables in text/unicode, or where they are. */
declare module 'virtual:unicode' {
  /** Undefined where the tables are fetched when one is first needed, which few programs do. */
  export const tables: typeof import('./text/unicode/unicode.tables.json') | undefined;
  export const address: string;
  /** Those of the module unicodedata, and of names in strings: as texts, or where they are. */
  export const seldom: Record<'database' | 'names', { text: string } | { address: string }>;
}

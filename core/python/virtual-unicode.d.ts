/** Made by scripts/stdlib-plugin.mjs: text/unicode/unicode.tables.json, or where it is. */
declare module 'virtual:unicode' {
  /** Undefined where the tables are fetched when one is first needed, which few programs do. */
  export const tables: typeof import('./text/unicode/unicode.tables.json') | undefined;
  export const address: string;
}

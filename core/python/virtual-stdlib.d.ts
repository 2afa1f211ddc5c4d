/** Made by scripts/stdlib-plugin.mjs: every module of core/stdlib, compiled. */
declare module 'virtual:stdlib' {
  import type { LateUnit } from './bytecode/code';
  import type { ModuleFacts, PackedLibrary } from './library/pack';

  export const modules: Record<string, ModuleFacts>;
  /** Where a pack is. To be asked where packs are fetched. */
  export const addressesOf: (pack: string) => LateUnit;
  /** Undefined where packs are fetched. */
  export const everything: PackedLibrary | undefined;
}

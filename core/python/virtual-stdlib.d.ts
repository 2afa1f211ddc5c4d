/** Made by scripts/stdlib-plugin.mjs: every module of core/stdlib, compiled. */
declare module 'virtual:stdlib' {
  import type { UnitJson } from './stdlib-data';

  const units: Record<string, UnitJson>;
  export default units;
}

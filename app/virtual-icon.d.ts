/** Markup of one of lucide's icons, by its name in kebab case: scripts/icons-plugin.mjs. */
declare module 'virtual:icon/*' {
  const markup: string;
  export default markup;
}

/** Scenarios' files, as scripts/scenarios-plugin.mjs gives them. */
declare module '*.yaml' {
  const facts: unknown;
  export default facts;
}
declare module '*.md' {
  const texts: unknown;
  export default texts;
}

/** Scenarios' files, as scripts/scenarios-plugin.mjs gives them. */
declare module '*.yaml' {
  const facts: unknown;
  export default facts;
}
declare module '*.md' {
  const texts: unknown;
  export default texts;
}

/** A scenario's four files in one module each, loaded when asked for. */
declare module 'virtual:scenarios' {
  interface Files {
    program: string;
    facts: import('./form').ScenarioFacts;
    en: import('./form').ScenarioTexts;
    zh: import('./form').ScenarioTexts;
    sketch: string;
  }
  const loaders: Record<string, () => Promise<{ default: Files }>>;
  export default loaders;
}

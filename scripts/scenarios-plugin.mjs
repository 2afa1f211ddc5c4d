// @ts-check
/**
 * Vite plugin: facts (`*.yaml`) and texts (`*.md` with front matter) of core/scenarios as modules of plain data, so that
 * the page needs no reader of YAML.
 */
import { parse } from 'yaml';

const FACTS = /\/core\/scenarios\/[^/]+\.yaml$/;
const TEXTS = /\/core\/scenarios\/[^/]+\.md$/;
const FRONT_MATTER = /^---\n(.*?)\n---\n(.*)$/s;

/**
 * @param {string} file name of the file, for what is wrong with it
 * @param {string} text
 * @returns {Record<string, unknown>} the front matter, and the Markdown after it as `look`
 * @throws when there is no front matter
 */
export function readTexts(file, text) {
  const [, front, body] = FRONT_MATTER.exec(text) ?? [];
  if (front === undefined) throw new Error(`${file} does not begin with front matter between lines of ---`);
  return { ...parse(front), look: body.trim() };
}

/** @returns {import('vite').Plugin} */
export function scenariosPlugin() {
  return {
    name: 'lockstep-scenarios',
    transform(code, id) {
      const data = FACTS.test(id) ? parse(code) : TEXTS.test(id) ? readTexts(id, code) : undefined;
      if (data === undefined) return undefined;
      return { code: `export default ${JSON.stringify(data)};`, map: null };
    },
  };
}

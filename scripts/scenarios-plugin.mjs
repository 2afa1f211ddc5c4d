// @ts-check
/**
 * Vite plugin: facts (`*.yaml`) and texts (`*.md` with front matter) of core/scenarios as modules of plain data, so that
 * the page needs no reader of YAML. `virtual:scenarios` has them by id, each in a module of its own.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { ROOT } from './ready.mjs';

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

const FOLDER = join(ROOT, 'core', 'scenarios');
/** How each scenario's run looks, by id: `npm run scenarios` writes it. */
const SKETCHES = 'sketches.json';
const ALL = 'virtual:scenarios';
const ONE = 'virtual:scenario/';

/** Source of the module that knows how to load each. */
function loaders() {
  const ids = readdirSync(FOLDER).flatMap((name) => /^(.+)\.yaml$/.exec(name)?.[1] ?? []);
  return `export default {${ids.map((id) => `'${id}': () => import('${ONE}${id}')`).join(',')}};`;
}

/** @param {string} id */
function oneScenario(id) {
  const read = (/** @type {string} */ name) => readFileSync(join(FOLDER, `${id}.${name}`), 'utf8');
  const files = {
    program: read('py'),
    facts: parse(read('yaml')),
    en: readTexts(`${id}.en.md`, read('en.md')),
    zh: readTexts(`${id}.zh.md`, read('zh.md')),
    sketch: JSON.parse(readFileSync(join(FOLDER, SKETCHES), 'utf8'))[id],
  };
  return `export default ${JSON.stringify(files)};`;
}

/** @returns {import('vite').Plugin} */
export function scenariosPlugin() {
  return {
    name: 'lockstep-scenarios',
    resolveId: (id) => (id === ALL || id.startsWith(ONE) ? `\0${id}` : undefined),
    load(id) {
      if (id === `\0${ALL}`) return loaders();
      return id.startsWith(`\0${ONE}`) ? oneScenario(id.slice(ONE.length + 1)) : undefined;
    },
    transform(code, id) {
      const data = FACTS.test(id) ? parse(code) : TEXTS.test(id) ? readTexts(id, code) : undefined;
      if (data === undefined) return undefined;
      return { code: `export default ${JSON.stringify(data)};`, map: null };
    },
  };
}

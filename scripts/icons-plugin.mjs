// @ts-check
/**
 * Vite plugin: lucide's icons as markup, for what is built without React: `import lock from 'virtual:icon/lock-keyhole'`.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from './ready.mjs';

const PREFIX = 'virtual:icon/';
const ICONS = join(ROOT, 'node_modules', 'lucide-react', 'dist', 'esm', 'icons');
/** As lucide-react draws them; `aria-hidden`, for all of them stand beside words or in a named button. */
const FRAME =
  'viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"';

/**
 * @param {string} name as lucide has it, in kebab case
 * @returns {Promise<string>} an <svg> of 14 CSS pixels
 * @throws when lucide has no such icon
 */
export async function iconMarkup(name) {
  const file = join(ICONS, `${name}.mjs`);
  if (!existsSync(file)) throw new Error(`lucide-react has no icon "${name}" (${file})`);
  /** @type {{ __iconData: { node: [string, Record<string, string>][] } }} */
  const { __iconData } = await import(pathToFileURL(file).href);
  const shapes = __iconData.node.map(([tag, attributes]) => {
    const list = Object.entries(attributes).filter(([key]) => key !== 'key');
    return `<${tag} ${list.map(([key, value]) => `${key}="${value}"`).join(' ')}/>`;
  });
  return `<svg width="14" height="14" ${FRAME}>${shapes.join('')}</svg>`;
}

/** @returns {import('vite').Plugin} */
export function iconsPlugin() {
  return {
    name: 'lockstep-icons',
    resolveId: (id) => (id.startsWith(PREFIX) ? `\0${id}` : undefined),
    async load(id) {
      if (!id.startsWith(`\0${PREFIX}`)) return undefined;
      return `export default ${JSON.stringify(await iconMarkup(id.slice(PREFIX.length + 1)))};`;
    },
  };
}

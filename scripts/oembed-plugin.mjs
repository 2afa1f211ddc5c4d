// @ts-check
/**
 * Vite plugin: an oEmbed document (https://oembed.com, version 1.0, type "rich") for each scenario and language, written
 * when the page is built: `oembed/ID.json` in English, `oembed/ID.zh.json` in Chinese. It embeds the scenario's player,
 * `embed.html?scenario=ID`.
 *
 * A consumer needs absolute addresses, so say where the page will be: `LOCKSTEP_ADDRESS=https://host/folder/ npm run build`.
 * Without it addresses are relative to the folder of the page, and serve only pages that lie there.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './ready.mjs';
import { readTexts } from './scenarios-plugin.mjs';

const SCENARIOS = join(ROOT, 'core', 'scenarios');
const TEXTS = /^(.*)\.(en|zh)\.md$/;

/** The player's size in CSS pixels, where the page around it gives no other: room for program, timeline and output. */
const WIDTH = 800;
const HEIGHT = 560;

/**
 * @typedef {object} OEmbed
 * @property {'1.0'} version
 * @property {'rich'} type
 * @property {string} title
 * @property {string} provider_name
 * @property {string} provider_url
 * @property {number} width
 * @property {number} height
 * @property {string} html
 */

/**
 * @param {{ id: string, language: 'en' | 'zh', title: string }} scenario
 * @param {string} address of the folder of the page, with a slash at its end; '' makes addresses relative
 * @returns {OEmbed}
 */
export function oembedOf({ id, language, title }, address) {
  const query = new URLSearchParams({ scenario: id, ...(language === 'en' ? {} : { lang: language }) });
  const player = escaped(`${address}embed.html?${query}`);
  const name = escaped(`Lockstep: ${title}`);
  return {
    version: '1.0',
    type: 'rich',
    title,
    provider_name: 'Lockstep',
    provider_url: address === '' ? './' : address,
    width: WIDTH,
    height: HEIGHT,
    html: `<iframe src="${player}" title="${name}" width="${WIDTH}" height="${HEIGHT}" style="border: 0" loading="lazy"></iframe>`,
  };
}

/** @param {string} text for an attribute of HTML */
const escaped = (text) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/**
 * All documents, by the names of their files.
 * @param {string} address as of `oembedOf`
 * @returns {Map<string, OEmbed>}
 */
export function oembedFiles(address) {
  const files = new Map();
  for (const name of readdirSync(SCENARIOS)) {
    const [, id, language] = TEXTS.exec(name) ?? [];
    if (language !== 'en' && language !== 'zh') continue;
    const { title } = readTexts(name, readFileSync(join(SCENARIOS, name), 'utf8'));
    const file = language === 'en' ? `oembed/${id}.json` : `oembed/${id}.${language}.json`;
    files.set(file, oembedOf({ id, language, title: String(title) }, address));
  }
  return files;
}

/**
 * @param {string | undefined} text what a person gave as the address of the page
 * @returns {string} as `oembedOf` takes it
 * @throws when it is no address of a page
 */
export function readAddress(text) {
  if (text === undefined || text === '') return '';
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol) || url.search !== '' || url.hash !== '') {
    throw new Error(
      `LOCKSTEP_ADDRESS is ${JSON.stringify(text)}; it must be the address of the folder that the page will lie in, as https://host/folder/`,
    );
  }
  return url.href.endsWith('/') ? url.href : `${url.href}/`;
}

/** @returns {import('vite').Plugin} */
export function oembedPlugin() {
  return {
    name: 'lockstep-oembed',
    apply: 'build',
    generateBundle() {
      for (const [fileName, document] of oembedFiles(readAddress(process.env.LOCKSTEP_ADDRESS))) {
        this.emitFile({ type: 'asset', fileName, source: `${JSON.stringify(document)}\n` });
      }
    },
  };
}

/** Which modules a text of Python may import, told from its words. */

const IMPORT =
  /^[ \t]*(?:from[ \t]+([\w.]+)[ \t]+import[ \t]+(\([^)]*\)|[^\n#;]*)|import[ \t]+([\w., \t]+))/gm;
/** Modules named where the program runs: `__import__('io')`, `importlib.import_module('os.path')`. */
const ASKED = /\b(?:__import__|import_module)\(\s*['"]([\w.]+)['"]/g;
/** Those that run with the module itself; in functions they are for later. */
const AT_MARGIN = new RegExp(IMPORT.source.replace('^[ \\t]*', '^'), 'gm');

/** All that it may import: more than it does is no harm. */
export const namesPossible = (source: string): string[] => [
  ...namesImported(source),
  ...[...source.matchAll(ASKED)].map(([, name]) => name),
];

/** What is imported when the module begins. */
export const namesAtMargin = (source: string): string[] => namesImported(source, AT_MARGIN);

/** Full names of modules after `import`, and of all that may be one after `from`. */
export function namesImported(source: string, statement = IMPORT): string[] {
  return [...source.matchAll(statement)].flatMap(([, from, members, list]) => {
    const names = (members ?? list)
      .replace(/[()]/g, '')
      .split(',')
      .map((part) => part.trim().split(/\s/)[0]);
    return from === undefined ? names : [from, ...names.map((name) => `${from}.${name}`)];
  });
}

/** 'os.path' → 'os', 'os.path': who imports a module imports its packages. */
export function withPackages(name: string): string[] {
  const parts = name.split('.');
  return parts.map((_, i) => parts.slice(0, i + 1).join('.'));
}

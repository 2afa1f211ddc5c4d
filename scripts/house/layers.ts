/**
 * Who may import whom: the one table. A file belongs to the entry with the longest `place` that its path begins with,
 * and may import its own place, the `project` places and the `packages` (a name ending in `*` stands for all that
 * begin so). Everything else fails `layers.test.ts`.
 */
export interface Layer {
  place: string;
  project: string[];
  packages: string[];
}

const CORE = ['core/base', 'core/trace', 'core/kernel', 'core/python', 'core/stdlib', 'core/engine'];
const REACT = ['react', 'react-dom', 'react/*', 'react-dom/*'];
const WIDGETS = ['react-aria-components', 'lucide-react', 'lucide-react/*'];

/** Stores are vanilla ones of app/store; others take `useStore` and types from here. */
const STORES = ['zustand', 'zustand/*'];
/** Views never see an engine. The scenarios are data: programs and their texts. */
const SEEN_BY_VIEWS = [
  'app/store',
  'app/view-model',
  'app/widgets',
  'app/i18n',
  'core/trace',
  'core/scenarios',
];
const IN_VIEWS = [...REACT, ...WIDGETS, ...STORES];

export const LAYERS: Layer[] = [
  { place: 'core/base/', project: [], packages: [] },
  { place: 'core/trace/', project: ['core/base'], packages: [] },
  { place: 'core/kernel/', project: ['core/base', 'core/trace'], packages: [] },
  {
    place: 'core/python/',
    project: ['core/base', 'core/kernel/calls', 'core/kernel/errno', 'core/stdlib'],
    // The standard library, compiled when Lockstep is built, and the tables of characters.
    packages: ['virtual:stdlib', 'virtual:unicode'],
  },
  // The parser's own folder: no other part of the VM takes from outside.
  { place: 'core/python/parse/', project: ['core/base', 'core/python'], packages: ['py-ast'] },
  // Only tests use it: runs whole programs, as the engines do, to compare them with CPython's.
  {
    place: 'core/python/testing/',
    project: [...CORE, 'core/cli/syntax-error', 'scripts/node-bundle'],
    packages: [],
  },
  { place: 'core/python/encode/testing/', project: [...CORE], packages: [] },
  { place: 'core/stdlib/', project: [], packages: [] },
  { place: 'core/engine/', project: CORE, packages: [] },
  // Only tests use it: bundles workers for Node, the compiled library in them.
  { place: 'core/engine/live/testing/', project: [...CORE, 'scripts/stdlib-plugin'], packages: [] },
  { place: 'core/engine/live/', project: CORE, packages: ['comlink', 'comlink/*'] },
  { place: 'core/engine/live/node', project: CORE, packages: ['comlink', 'comlink/*', 'node:*'] },
  { place: 'core/engine/deterministic/', project: CORE, packages: ['comlink', 'comlink/*'] },
  // Files of scenarios, each in a piece of its own (scripts/scenarios-plugin.mjs).
  { place: 'core/scenarios/', project: ['core/trace'], packages: ['virtual:scenarios'] },
  // Only tests use it: plays the scenarios.
  { place: 'core/scenarios/testing/', project: CORE, packages: ['node:*'] },
  { place: 'core/link/', project: ['core/base'], packages: ['fflate'] },
  { place: 'core/cli/', project: CORE, packages: ['node:*'] },

  { place: 'app/i18n/', project: [], packages: [...REACT, 'i18next', ...STORES] },
  {
    place: 'app/store/',
    project: ['core/trace', 'core/scenarios', 'core/link'],
    packages: ['react', ...STORES],
  },
  // The page's address: links in, links out. No React, no engine.
  { place: 'app/share/', project: ['core/link', 'core/trace', 'core/scenarios', 'app/store'], packages: [] },
  { place: 'app/run/', project: ['core/engine', 'core/trace', 'app/store'], packages: ['comlink'] },
  // The player in other sites' pages: no React, and the engines by the door alone.
  {
    place: 'app/embed/',
    project: [
      'app/i18n',
      'app/run',
      'app/share/moment',
      'app/store',
      'app/view-model',
      'app/views',
      'app/theme.css',
      'app/widgets',
      'core/base/preset',
      'core/cli/syntax-error',
      'core/engine/run',
      'core/link',
      'core/scenarios',
      'core/trace',
    ],
    packages: ['@lezer/*', 'virtual:icon/*'],
  },
  // The page without a network. The service worker itself imports nothing.
  { place: 'app/offline/', project: ['app/store'], packages: [] },
  { place: 'app/view-model/', project: ['core/trace'], packages: ['d3-scale', 'd3-shape', 'd3-array'] },
  { place: 'app/widgets/', project: ['app/i18n'], packages: [...REACT, ...WIDGETS] },
  { place: 'app/views/', project: SEEN_BY_VIEWS, packages: IN_VIEWS },
  { place: 'app/views/menu/', project: [...SEEN_BY_VIEWS, 'app/share'], packages: IN_VIEWS },
  {
    place: 'app/views/share/',
    project: [...SEEN_BY_VIEWS, 'app/share', 'core/link'],
    packages: [...IN_VIEWS, 'qr', 'qr/*'],
  },
  {
    place: 'app/views/timeline/',
    project: SEEN_BY_VIEWS,
    packages: [...IN_VIEWS, 'd3-*', 'virtual:icon/*'],
  },
  { place: 'app/views/compare/', project: SEEN_BY_VIEWS, packages: [...IN_VIEWS, 'd3-scale'] },
  { place: 'app/views/waits/', project: SEEN_BY_VIEWS, packages: [...IN_VIEWS, 'd3-force'] },
  {
    place: 'app/views/events/',
    project: SEEN_BY_VIEWS,
    packages: [...IN_VIEWS, '@tanstack/react-virtual'],
  },
  { place: 'app/views/library/', project: SEEN_BY_VIEWS, packages: [...IN_VIEWS, 'markdown-to-jsx/react'] },
  {
    place: 'app/views/editor/',
    project: SEEN_BY_VIEWS,
    packages: [...IN_VIEWS, '@codemirror/*', '@lezer/*'],
  },
  { place: 'app/', project: ['app'], packages: REACT },
];

/** What a test file may import besides what its folder may. */
export const FOR_TESTS = ['vitest', 'vitest/*', 'fast-check', 'vite', 'node:*'];

/** The place in the table that a file belongs to; undefined for a file outside core/ and app/. */
export function layerOf(file: string): Layer | undefined {
  return LAYERS.filter((layer) => file.startsWith(layer.place)).sort(
    (a, b) => b.place.length - a.place.length,
  )[0];
}

function within(target: string, place: string): boolean {
  return target === place || target.startsWith(`${place}/`) || target.startsWith(`${place}.`);
}

function isPackage(request: string, allowed: string): boolean {
  return allowed.endsWith('*') ? request.startsWith(allowed.slice(0, -1)) : request === allowed;
}

/**
 * Whether a file may import a request.
 * @param file path from the project's root, with forward slashes
 * @param request a path from the project's root (`project: true`), or a package's name
 */
export function mayImport(file: string, request: string, project: boolean, isTest: boolean): boolean {
  const layer = layerOf(file);
  if (!layer) return true;
  if (!project) {
    return [...layer.packages, ...(isTest ? FOR_TESTS : [])].some((allowed) => isPackage(request, allowed));
  }
  if (isTest && (within(request, 'tests') || within(request, 'scripts'))) return true;
  // A folder with an entry of its own still belongs to the one around it: core/python may import core/python/parse.
  const own = layer.place.replace(/\/[^/]*$/, '');
  const home = own.split('/').slice(0, 2).join('/');
  return (
    within(request, own) || within(request, home) || layer.project.some((place) => within(request, place))
  );
}

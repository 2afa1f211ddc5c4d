import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compressedPlugin } from './scripts/compress.mjs';
import { headersPlugin } from './scripts/headers.mjs';
import { iconsPlugin } from './scripts/icons-plugin.mjs';
import { oembedPlugin } from './scripts/oembed-plugin.mjs';
import { scenariosPlugin } from './scripts/scenarios-plugin.mjs';
import { serviceWorkerPlugin } from './scripts/service-worker-plugin.mjs';
import { stdlibPlugin } from './scripts/stdlib-plugin.mjs';

/** Statements stay statements: joined by commas they are shorter, but not as hosts send them. */
const minify = { compress: { sequences: false } };

export default defineConfig({
  // Relative addresses: the built page can be put into any folder of any host.
  base: './',
  plugins: [
    react(),
    headersPlugin(),
    compressedPlugin(),
    iconsPlugin(),
    scenariosPlugin(),
    oembedPlugin(),
    stdlibPlugin({ packed: 'page' }),
    serviceWorkerPlugin(),
  ],
  worker: {
    format: 'es',
    plugins: () => [stdlibPlugin({ packed: 'page' })],
    rolldownOptions: {
      output: {
        minify,
        // A run comes with the names of some 230 parts of the library.
        assetFileNames: 'assets/[name]-[hash:6].[ext]',
      },
    },
  },
  build: {
    rolldownOptions: {
      input: ['index.html', 'embed.html'],
      // One piece for what an embed needs of it at its first picture: each piece costs some hundred bytes.
      output: {
        minify,
        codeSplitting: {
          groups: [
            {
              name: 'base',
              test: /\/core\/(base\/(assert|bytes|hash|preset|utf8)|trace\/sketch\/sketch)\.ts$/,
            },
            // And one for what keeps a run's lanes and states.
            {
              name: 'model',
              test: /\/core\/trace\/(event|record|model\/[a-z-]+)\.ts$/,
            },
          ],
        },
      },
    },
    // The Content-Security-Policy allows no inline scripts; every browser that shares memory preloads modules itself.
    modulePreload: { polyfill: false },
    // Nor fonts or styles from data: addresses.
    assetsInlineLimit: 0,
    // Says what the page needs at once and what comes later: scripts/page-weight.mjs.
    manifest: true,
    chunkSizeWarningLimit: 1_500,
  },
});

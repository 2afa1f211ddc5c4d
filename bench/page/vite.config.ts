import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { iconsPlugin } from '../../scripts/icons-plugin.mjs';

/** The page that `npm run bench:page` measures: the app's timeline, and traces that are made up. */
export default defineConfig({ base: './', logLevel: 'error', plugins: [react(), iconsPlugin()] });

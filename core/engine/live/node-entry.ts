/** Entry of a worker in Node: runs the process workers' script, with V8's code for it where that was made. */
import { createRequire } from 'node:module';
import { nodeScript } from './node-script';

nodeScript(new URL('.', import.meta.url)).run(createRequire(import.meta.url));

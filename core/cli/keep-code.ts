/** Run once, when the command line's bundle has been made: keeps V8's code for its process workers beside their script. */
import { writeFileSync } from 'node:fs';
import { codeOf } from '../engine/live/node-code';
import { CODE_FILE, nodeScript } from '../engine/live/node-script';
import { compileProgram } from '../python/index';
import { setHostFlags } from './host-flags';

setHostFlags();

const here = new URL('.', import.meta.url);
writeFileSync(new URL(CODE_FILE, here), await codeOf(nodeScript(here), compileProgram));
if (!nodeScript(here).hasCode) throw new Error('V8 does not take the code that it made itself');

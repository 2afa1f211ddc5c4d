/** Run once, when the command line's bundle has been made: keeps V8's code for its process workers beside their script. */
import { rmSync, writeFileSync } from 'node:fs';
import { WARM_UP } from '../engine/deterministic/warm-up-text';
import { codeOf } from '../engine/live/node-code';
import { fetchPart } from '../engine/live/node-library';
import { CODE_FILE, nodeScript } from '../engine/live/node-script';
import { compileProgram, fetchLibrary } from '../python/index';
import { setHostFlags } from './host-flags';

setHostFlags();

const here = new URL('.', import.meta.url);
await fetchLibrary(WARM_UP, fetchPart);
const file = new URL(CODE_FILE, here);
writeFileSync(file, await codeOf(nodeScript(here), compileProgram));
// Of a V8 that does not take what it made itself there is nothing to keep: its workers compile for themselves.
if (!nodeScript(here).hasCode) rmSync(file);

/** The script of a process worker in Node (see node-script.ts). */
import { parentPort } from 'node:worker_threads';
import { createVm, prepareSpareVm, readLateParts } from '../../python/process';
import { fetchPartAtOnce } from './node-library';
import { exposeNodeWorker } from './node-port';

readLateParts(fetchPartAtOnce);
exposeNodeWorker(parentPort, createVm, prepareSpareVm);

/** The script of a process worker in Node (see node-script.ts). */
import { parentPort } from 'node:worker_threads';
import { createVm, prepareSpareVm } from '../../python/process';
import { exposeNodeWorker } from './node-port';

exposeNodeWorker(parentPort, createVm, prepareSpareVm);

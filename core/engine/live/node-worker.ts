/** Entry of a process worker in Node. */
import { parentPort } from 'node:worker_threads';
import { createVm } from '../../python/index';
import { exposeNodeWorker } from './node-port';

exposeNodeWorker(parentPort, createVm);

/** A process worker in Node whose programs are scripts: what tests of the live engine run. */
import { parentPort } from 'node:worker_threads';
import { makeScriptVm } from '../../testing/script';
import { exposeNodeWorker } from '../node-port';

exposeNodeWorker(parentPort, makeScriptVm);

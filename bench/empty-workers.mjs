// @ts-check
/** What `memory.py` measures, of Node's own workers that do nothing: no live process here can take less. */
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';

const FEW = 2;
const MORE = 10;
const LOOK_MS = 1_500;
const SLEEP = 'Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)';

async function start(/** @type {number} */ count) {
  const workers = Array.from({ length: count }, () => new Worker(SLEEP, { eval: true }));
  await Promise.all(workers.map((worker) => once(worker, 'online')));
}

await start(FEW);
console.log('begun');
await setTimeout(LOOK_MS);
await start(MORE);
console.log(`ended ${MORE}`);
await setTimeout(LOOK_MS);
process.exit();

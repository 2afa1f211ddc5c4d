/**
 * One process of a run on real threads: takes a lock, adds one to a word in two steps, gives the lock back; so many
 * times. Posts what it saw.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { encodeUtf8 } from '../../base/utf8';
import { BLOCK, DONE, NO_DEADLINE } from '../calls';
import type { KernelHost } from '../control';
import { openClient } from '../index';

interface Work {
  buffer: SharedArrayBuffer;
  counter: SharedArrayBuffer;
  slot: number;
  pid: number;
  sem: number;
  rounds: number;
}

const { buffer, counter, slot, pid, sem, rounds } = workerData as Work;
const words = new Int32Array(buffer);
const wait = (word: number, value: number): void => {
  Atomics.wait(words, word, value, 100);
};
const host: KernelHost = {
  hostNow: () => Math.round((performance.timeOrigin + performance.now()) * 1e6),
  lockWait: wait,
  traceWait: wait,
  ring: (word) => {
    Atomics.notify(words, word);
  },
};
const client = openClient(buffer, host, slot, pid);
client.begin();
const count = new Int32Array(counter);
let waits = 0;
for (let i = 0; i < rounds; i++) {
  for (;;) {
    const answer = client.semAcquire(sem, NO_DEADLINE);
    if (answer === DONE) break;
    if (answer !== BLOCK) throw new Error(`semAcquire answers ${answer}`);
    waits++;
    for (;;) {
      // As control.ts says: the bell first, then the look, then the sleep. A wake that is lost shows as a time-out.
      const seen = client.doorbell();
      if (client.runnable(0)) break;
      const ended = Atomics.wait(words, client.doorbellWord, seen, 20_000);
      if (ended === 'timed-out') throw new Error('nobody rang');
    }
  }
  const before = count[0];
  if (i % 50 === 0) client.fileWrite(1, encodeUtf8(`${pid} ${i}\n`));
  count[0] = before + 1;
  client.semRelease(sem);
}
client.procExit(0);
parentPort?.postMessage(waits);

/** Writes seeded records of all sizes into a ring, as fast as its reader lets it. Posts how many. */
import { parentPort, workerData } from 'node:worker_threads';
import { SeededRandom } from '../../base/random';
import { type RingPlace, RingWriter } from '../ring';

const { place, seed, count } = workerData as { place: RingPlace; seed: number; count: number };
const words = new Int32Array(place.buffer);
const floats = new Float64Array(place.buffer);
const random = new SeededRandom(seed);
const writer = new RingWriter(place);
const text = new Uint8Array(4000).map((_, i) => 97 + (i % 26));
let sequence = 0;
while (sequence < count) {
  const batch = 1 + random.below(4);
  const sizes = Array.from({ length: batch }, () => (random.chance(1, 3) ? random.below(text.length) : 0));
  const worst = RingWriter.worstCase(
    batch,
    sizes.reduce((sum, size) => sum + size, 0),
  );
  while (!writer.begin(worst)) {
    const tail = writer.sleeping(worst);
    if (tail !== undefined) Atomics.wait(words, place.tail, tail, 1000);
  }
  for (const size of sizes) {
    floats[place.time >> 1] = sequence;
    writer.put(1 + (sequence % 27), 1001, 0, sequence, size, batch, 0, 0, text.subarray(0, size));
    sequence++;
  }
  writer.commit();
}
parentPort?.postMessage(sequence);

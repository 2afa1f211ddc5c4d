import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SeededRandom } from '../base/random';
import { bundleThread, startThread } from '../base/testing/thread';
import { decodeRecords } from './record';
import { type RingPlace, RingReader, RingWriter } from './ring';

function place(words: number, shared = false): RingPlace {
  const bytes = 64 + words * 4;
  const buffer = shared ? new SharedArrayBuffer(bytes) : new ArrayBuffer(bytes);
  return { buffer, head: 0, tail: 1, waiters: 2, time: 4, first: 16, words };
}

const LETTERS = new Uint8Array(4000).map((_, i) => 97 + (i % 26));
/** Records short and long, by the size of their text. */
const shape = (size: number) => ({ tid: size % 5 === 4 ? 128 : 127, c: size % 3 === 0 ? 0 : -7 });
const letters = (length: number): Uint8Array => LETTERS.subarray(0, length);

/** One writer and one reader in turns; what goes in is numbered, so that what comes out can be told. */
class Pair {
  readonly at: RingPlace;
  readonly writer: RingWriter;
  readonly reader: RingReader;
  written = 0;
  read = 0;
  rung = 0;

  /** @param start what head and tail count from */
  constructor(words: number, start = 0) {
    this.at = place(words);
    new Int32Array(this.at.buffer).fill(start, this.at.head, this.at.head + 1);
    new Int32Array(this.at.buffer).fill(start, this.at.tail, this.at.tail + 1);
    this.writer = new RingWriter(this.at);
    this.reader = new RingReader(this.at, () => {
      this.rung++;
    });
  }

  /** Writes a batch of records with texts of these lengths; false when there is no room. */
  write(sizes: number[], commit = true): boolean {
    const all = sizes.reduce((sum, size) => sum + size, 0);
    if (!this.writer.begin(RingWriter.worstCase(sizes.length, all))) return false;
    sizes.forEach((size, i) => {
      new Float64Array(this.at.buffer)[this.at.time >> 1] = 1e12 + this.written + i;
      const { tid, c } = shape(size);
      this.writer.put(3, 1001, tid, this.written + i, size, -1, c, 0, size === 0 ? undefined : letters(size));
    });
    if (!commit) return true;
    this.writer.commit();
    this.written += sizes.length;
    return true;
  }

  /** Reads and checks that the records follow the ones read before. */
  drain(maxBytes?: number): number {
    const bytes = this.reader.drain(maxBytes);
    for (const event of decodeRecords(bytes)) {
      const text = String.fromCharCode(...letters(event.a));
      expect(event).toEqual({
        ...{ kind: 3, time: 1e12 + this.read, pid: 1001, ...shape(event.a), line: this.read },
        ...{ a: event.a, b: -1, d: 0, text },
      });
      this.read++;
    }
    return bytes.length;
  }
}

describe('the ring', () => {
  it('gives the reader all that was committed, and nothing that was not', () => {
    const pair = new Pair(1024);
    pair.write([0, 5], false);
    expect(pair.drain()).toBe(0);
    pair.write([0, 5]);
    expect(pair.drain()).toBe(32 + 56); // a short record, and a long one with text in eight bytes
    expect([pair.read, pair.drain()]).toEqual([2, 0]);
  });

  it('loses, doubles and tears nothing, whatever the sizes and turns', () => {
    const turn = fc.oneof(
      fc.array(fc.nat(300), { minLength: 1, maxLength: 5 }),
      fc.constant('drain' as const),
    );
    fc.assert(
      fc.property(fc.array(turn, { maxLength: 200 }), (turns) => {
        const pair = new Pair(1024);
        for (const what of turns) {
          if (what === 'drain') pair.drain();
          else if (!pair.write(what)) {
            pair.drain();
            expect(pair.write(what)).toBe(true);
          }
        }
        pair.drain();
        expect(pair.read).toBe(pair.written);
      }),
      { numRuns: 200 },
    );
  });

  it('goes on when its counters pass 2³¹ and 2³² words', () => {
    for (const start of [0x7fffff00, -0x100]) {
      const pair = new Pair(1024);
      const words = new Int32Array(pair.at.buffer);
      words[0] = words[1] = start;
      for (let i = 0; i < 100; i++) {
        expect(pair.write([i, 0, 3 * i])).toBe(true);
        pair.drain();
      }
      expect(pair.read).toBe(300);
      expect(words[0] > 0).toBe(start < 0);
    }
  });

  it('has no room for what might not fit, and has it once the reader took enough', () => {
    const pair = new Pair(1024);
    while (pair.write([100])) expect(pair.written).toBeLessThan(30);
    const worst = RingWriter.worstCase(1, 100);
    expect(pair.writer.sleeping(worst)).toBe(0);
    pair.drain(200);
    expect(pair.rung).toBe(1);
    expect(pair.write([100])).toBe(true);
    expect(pair.writer.sleeping(12)).toBeUndefined();
    pair.drain();
    expect(pair.read).toBe(pair.written);
  });

  it.each([
    ['at the beginning of the count', 0],
    ['where the count runs over', 0x7fffffff - 1023],
  ])('says that the reader lags when half is full, and again for each eighth more: %s', (_where, start) => {
    const pair = new Pair(1024, start);
    const lagged: number[] = [];
    const write = (count: number): void => {
      for (let i = 0; i < count; i++) {
        pair.write([0]); // a record of 8 words
        if (pair.writer.readerLags()) lagged.push(pair.written);
      }
    };
    write(100);
    expect(lagged).toEqual([64, 80, 96]);
    pair.drain();
    write(63);
    expect(lagged).toHaveLength(3);
    write(1);
    expect(lagged).toEqual([64, 80, 96, 164]);
  });

  it('is read in pieces of whole records', () => {
    const pair = new Pair(1024);
    for (let i = 0; i < 10; i++) pair.write([i]);
    const pieces: number[] = [];
    for (let bytes = pair.drain(120); bytes > 0; bytes = pair.drain(120)) pieces.push(bytes);
    expect(pieces.every((bytes) => bytes <= 120)).toBe(true);
    expect(pair.read).toBe(10);
  });

  it('never needs more than the worst case says', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(300), { minLength: 1, maxLength: 6 }), fc.nat(511), (sizes, before) => {
        const pair = new Pair(1024);
        const words = new Int32Array(pair.at.buffer);
        words[0] = words[1] = 2 * before;
        const all = sizes.reduce((sum, size) => sum + size, 0);
        const worst = RingWriter.worstCase(sizes.length, all);
        fc.pre(worst <= 1024);
        pair.write(sizes);
        expect(words[0] - 2 * before).toBeLessThanOrEqual(worst);
      }),
    );
  });
});

describe('the ring between threads', () => {
  it('hands everything over in order while the writer is faster than the reader', {
    timeout: 60_000,
  }, async () => {
    const code = await bundleThread(new URL('./testing/ring-thread.ts', import.meta.url));
    const at = place(16_384, true);
    const count = 20_000;
    const seed = 7;
    const done = startThread(code, { place: at, seed, count });
    let over = false;
    done.finally(() => {
      over = true;
    });
    const words = new Int32Array(at.buffer);
    const reader = new RingReader(at, (word) => Atomics.notify(words, word));
    const random = new SeededRandom(seed + 1);
    let read = 0;
    let wrong = 0;
    const look = (): void => {
      for (const event of decodeRecords(reader.drain(1 + random.below(40_000)))) {
        const asSaid = event.line === read && event.time === read && event.text.length === event.a;
        if (!asSaid || event.kind !== 1 + (read % 27)) wrong++;
        read++;
      }
    };
    while (!over) {
      look();
      await new Promise((resolve) => setImmediate(resolve));
    }
    const written = await done;
    while (reader.waiting > 0) look();
    expect({ read, wrong }).toEqual({ read: written, wrong: 0 });
    expect(read).toBeGreaterThanOrEqual(count);
  });
});

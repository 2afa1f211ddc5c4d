/** How many lines of Python all processes of a live run have run: their workers count, its supervisor looks. */
export class LineCount {
  readonly buffer: SharedArrayBuffer;
  readonly #count: BigUint64Array;

  /** @param buffer of the count to join; a new one begins at 0. */
  constructor(buffer = new SharedArrayBuffer(BigUint64Array.BYTES_PER_ELEMENT)) {
    this.buffer = buffer;
    this.#count = new BigUint64Array(buffer);
  }

  get total(): number {
    return Number(Atomics.load(this.#count, 0));
  }

  add(lines: number): void {
    Atomics.add(this.#count, 0, BigInt(lines));
  }
}

/**
 * Append-only columns of numbers, one typed array each, doubled when full: appending is O(1) amortised and a million
 * events cost tens of bytes each instead of an object each. `data` may be longer than `length`; it is replaced when
 * the column grows, so readers must not keep it across an append.
 */
const FIRST_CAPACITY = 16;

export class Float64Column {
  data = new Float64Array(FIRST_CAPACITY);
  length = 0;

  push(value: number): void {
    if (this.length === this.data.length) {
      const wider = new Float64Array(this.length * 2);
      wider.set(this.data);
      this.data = wider;
    }
    this.data[this.length++] = value;
  }
}

export class Int32Column {
  data = new Int32Array(FIRST_CAPACITY);
  length = 0;

  push(value: number): void {
    if (this.length === this.data.length) {
      const wider = new Int32Array(this.length * 2);
      wider.set(this.data);
      this.data = wider;
    }
    this.data[this.length++] = value;
  }
}

export class Uint8Column {
  data = new Uint8Array(FIRST_CAPACITY);
  length = 0;

  push(value: number): void {
    if (this.length === this.data.length) {
      const wider = new Uint8Array(this.length * 2);
      wider.set(this.data);
      this.data = wider;
    }
    this.data[this.length++] = value;
  }
}

/**
 * Index of the first of `sorted[from..to)` that is greater than `value`; `to` when none is.
 * `sorted` must not decrease.
 */
export function firstAbove(
  sorted: Float64Array | Int32Array,
  value: number,
  from: number,
  to: number,
): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle] > value) high = middle;
    else low = middle + 1;
  }
  return low;
}

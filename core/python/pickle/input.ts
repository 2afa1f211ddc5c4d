import { unpicklingError } from './stack';

/** More of the pickle must be read from its file: so many bytes, or up to the end of a line. */
export class WantsInput {
  constructor(readonly bytes: number | 'line') {}
}

/** The bytes of a pickle: all of them, or as much of a file as was read so far. */
export class PickleInput {
  at = 0;
  /** Where the operation that is read begins: it is read again once more input has come. */
  start = 0;

  constructor(
    public bytes: Uint8Array,
    /** More may come from a file. */
    public more: boolean,
  ) {}

  /** Makes sure of so many bytes, and steps over them. @returns where they begin */
  take(count: number): number {
    const { at } = this;
    const left = this.bytes.length - at;
    if (count > left) {
      if (this.more) throw new WantsInput(count - left);
      throw unpicklingError('pickle data was truncated');
    }
    this.at = at + count;
    return at;
  }

  byte(): number {
    return this.bytes[this.take(1)];
  }

  /** Unsigned, little-endian. */
  number(count: number): number {
    const at = this.take(count);
    let value = 0;
    for (let i = count - 1; i >= 0; i--) value = value * 256 + this.bytes[at + i];
    return value;
  }

  signed(): number {
    return this.number(4) | 0;
  }

  /** A line without its end. */
  line(): Uint8Array {
    const end = this.bytes.indexOf(10, this.at);
    if (end < 0) {
      if (this.more) throw new WantsInput('line');
      throw unpicklingError('pickle data was truncated');
    }
    const line = this.bytes.subarray(this.at, end);
    this.at = end + 1;
    return line;
  }

  /** More of the file; less than was asked for when it ends there. */
  append(data: Uint8Array, asked: number | 'line'): void {
    const all = new Uint8Array(this.bytes.length - this.start + data.length);
    all.set(this.bytes.subarray(this.start));
    all.set(data, this.bytes.length - this.start);
    this.bytes = all;
    this.start = this.at = 0;
    if (asked === 'line' ? data[data.length - 1] !== 10 : data.length < asked) this.more = false;
  }
}

import { AssertionFailed } from './assert';
import { decodeUtf8, utf8Length, writeUtf8 } from './utf8';

/** Thrown by `ByteReader` for input that is cut or corrupt; says what was expected at which byte. */
export class BadBytes extends Error {
  override name = 'BadBytes';
}

const scratch = new DataView(new ArrayBuffer(8));

/** Appends numbers, text and bytes to a growing buffer. Numbers are little-endian base-128 varints. */
export class ByteWriter {
  #bytes: Uint8Array<ArrayBuffer>;
  #length = 0;

  constructor(capacity = 256) {
    this.#bytes = new Uint8Array(Math.max(16, capacity));
  }

  get length(): number {
    return this.#length;
  }

  #room(extra: number): void {
    const needed = this.#length + extra;
    if (needed <= this.#bytes.length) return;
    const grown = new Uint8Array(Math.max(needed, this.#bytes.length * 2));
    grown.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = grown;
  }

  byte(value: number): void {
    this.#room(1);
    this.#bytes[this.#length++] = value;
  }

  /** 0 ≤ value ≤ 2⁵³−1. */
  unsigned(value: number): void {
    if (!(value >= 0 && Number.isSafeInteger(value)))
      throw new AssertionFailed(`varint out of range: ${value}`);
    this.#room(8);
    let rest = value;
    while (rest > 0x7fffffff) {
      this.#bytes[this.#length++] = (rest % 128) | 128;
      rest = Math.floor(rest / 128);
    }
    while (rest > 127) {
      this.#bytes[this.#length++] = (rest & 127) | 128;
      rest >>>= 7;
    }
    this.#bytes[this.#length++] = rest;
  }

  /** |value| ≤ 2⁵²; small ones of either sign are short (zigzag). */
  signed(value: number): void {
    this.unsigned(value < 0 ? -2 * value - 1 : 2 * value);
  }

  /** Eight bytes, little-endian; every double survives, −0 and NaN too. */
  float(value: number): void {
    scratch.setFloat64(0, value, true);
    this.#room(8);
    for (let i = 0; i < 8; i++) this.#bytes[this.#length++] = scratch.getUint8(i);
  }

  /** Length and UTF-8; lone surrogates survive. */
  text(value: string): void {
    const bytes = utf8Length(value);
    this.unsigned(bytes);
    this.#room(bytes);
    this.#length = writeUtf8(this.#bytes, this.#length, value);
  }

  /** Length and bytes. */
  blob(value: Uint8Array): void {
    this.unsigned(value.length);
    this.raw(value);
  }

  /** The bytes alone. */
  raw(value: Uint8Array): void {
    this.#room(value.length);
    this.#bytes.set(value, this.#length);
    this.#length += value.length;
  }

  /** A copy of what was written. */
  finish(): Uint8Array<ArrayBuffer> {
    return this.#bytes.slice(0, this.#length);
  }

  clear(): void {
    this.#length = 0;
  }
}

/** Reads what `ByteWriter` wrote. Every method throws `BadBytes` when the input ends early or cannot be meant. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  #at: number;

  constructor(bytes: Uint8Array, at = 0) {
    this.#bytes = bytes;
    this.#at = at;
  }

  get position(): number {
    return this.#at;
  }

  get done(): boolean {
    return this.#at >= this.#bytes.length;
  }

  #need(count: number, what: string): void {
    if (count > this.#bytes.length - this.#at) {
      throw new BadBytes(`cut off at byte ${this.#bytes.length}: expected ${what} at byte ${this.#at}`);
    }
  }

  byte(what = 'a byte'): number {
    this.#need(1, what);
    return this.#bytes[this.#at++];
  }

  unsigned(what = 'a number'): number {
    const start = this.#at;
    let value = 0;
    let scale = 1;
    for (;;) {
      this.#need(1, what);
      const byte = this.#bytes[this.#at++];
      value += (byte & 127) * scale;
      if (byte < 128) break;
      scale *= 128;
      if (scale > 2 ** 49) throw new BadBytes(`no number at byte ${start}: ${what} is longer than 8 bytes`);
    }
    if (!Number.isSafeInteger(value))
      throw new BadBytes(`no number at byte ${start}: ${what} is above 2^53-1`);
    return value;
  }

  signed(what = 'a number'): number {
    const value = this.unsigned(what);
    return value % 2 === 1 ? -(value + 1) / 2 : value / 2;
  }

  float(what = 'a float'): number {
    this.#need(8, what);
    for (let i = 0; i < 8; i++) scratch.setUint8(i, this.#bytes[this.#at++]);
    return scratch.getFloat64(0, true);
  }

  text(what = 'text'): string {
    const length = this.unsigned(`the length of ${what}`);
    this.#need(length, what);
    this.#at += length;
    return decodeUtf8(this.#bytes, this.#at - length, this.#at);
  }

  /** A copy. */
  blob(what = 'bytes'): Uint8Array<ArrayBuffer> {
    return this.raw(this.unsigned(`the length of ${what}`), what);
  }

  raw(length: number, what = 'bytes'): Uint8Array<ArrayBuffer> {
    this.#need(length, what);
    this.#at += length;
    const copy = new Uint8Array(length);
    copy.set(this.#bytes.subarray(this.#at - length, this.#at));
    return copy;
  }
}

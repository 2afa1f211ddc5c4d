/*
 * SHA-512 (FIPS 180-4), for random.seed() of text. Its constants are the first 64 bits of the fractional parts of
 * roots of primes, computed here. Slow and plain: a program seeds once.
 */

const MASK = (1n << 64n) - 1n;

function firstPrimes(count: number): bigint[] {
  const primes: bigint[] = [];
  for (let n = 2; primes.length < count; n++) {
    if (primes.every((prime) => BigInt(n) % prime !== 0n)) primes.push(BigInt(n));
  }
  return primes;
}

/** Fraction bits of the `degree`th root of a small number: the integer root of number × 2^(64·degree), modulo 2⁶⁴. */
function rootFraction(value: bigint, degree: bigint): bigint {
  const target = value << (64n * degree);
  let low = 0n;
  let high = value << 64n;
  while (low < high) {
    const middle = (low + high + 1n) >> 1n;
    if (middle ** degree <= target) low = middle;
    else high = middle - 1n;
  }
  return low & MASK;
}

let constants: { start: bigint[]; rounds: bigint[] } | undefined;

function rotate(x: bigint, by: bigint): bigint {
  return ((x >> by) | (x << (64n - by))) & MASK;
}

/** The message with its padding: a one bit, zeros, and the length in bits. */
function padded(bytes: Uint8Array): Uint8Array {
  const blocks = Math.ceil((bytes.length + 17) / 128);
  const out = new Uint8Array(blocks * 128);
  out.set(bytes);
  out[bytes.length] = 0x80;
  new DataView(out.buffer).setBigUint64(out.length - 8, BigInt(bytes.length) * 8n);
  return out;
}

function schedule(view: DataView, at: number): bigint[] {
  const words: bigint[] = [];
  for (let i = 0; i < 16; i++) words.push(view.getBigUint64(at + i * 8));
  for (let i = 16; i < 80; i++) {
    const a = words[i - 15];
    const b = words[i - 2];
    const small0 = rotate(a, 1n) ^ rotate(a, 8n) ^ (a >> 7n);
    const small1 = rotate(b, 19n) ^ rotate(b, 61n) ^ (b >> 6n);
    words.push((words[i - 16] + small0 + words[i - 7] + small1) & MASK);
  }
  return words;
}

/** The digest, 64 bytes. */
export function sha512(bytes: Uint8Array): Uint8Array {
  constants ??= {
    start: firstPrimes(8).map((prime) => rootFraction(prime, 2n)),
    rounds: firstPrimes(80).map((prime) => rootFraction(prime, 3n)),
  };
  const message = padded(bytes);
  const view = new DataView(message.buffer);
  const state = constants.start.slice();
  for (let at = 0; at < message.length; at += 128) {
    const words = schedule(view, at);
    let [a, b, c, d, e, f, g, h] = state;
    for (let i = 0; i < 80; i++) {
      const large1 = rotate(e, 14n) ^ rotate(e, 18n) ^ rotate(e, 41n);
      const choice = (e & f) ^ (~e & MASK & g);
      const first = (h + large1 + choice + constants.rounds[i] + words[i]) & MASK;
      const large0 = rotate(a, 28n) ^ rotate(a, 34n) ^ rotate(a, 39n);
      const majority = (a & b) ^ (a & c) ^ (b & c);
      [h, g, f, e] = [g, f, e, (d + first) & MASK];
      [d, c, b, a] = [c, b, a, (first + large0 + majority) & MASK];
    }
    [a, b, c, d, e, f, g, h].forEach((word, i) => {
      state[i] = (state[i] + word) & MASK;
    });
  }
  const digest = new Uint8Array(64);
  const out = new DataView(digest.buffer);
  for (let i = 0; i < 8; i++) out.setBigUint64(i * 8, state[i]);
  return digest;
}

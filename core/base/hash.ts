/** FNV-1a, 32 bits (http://www.isthe.com/chongo/tech/comp/fnv/): for short keys such as file names. Unsigned. */
export function fnv1a(bytes: Uint8Array): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < bytes.length; i++) hash = Math.imul(hash ^ bytes[i], 0x01000193);
  return hash >>> 0;
}

const P1 = 0x9e3779b1 | 0;
const P2 = 0x85ebca77 | 0;
const P3 = 0xc2b2ae3d | 0;
const P4 = 0x27d4eb2f;
const P5 = 0x165667b1;

const rotate = (x: number, by: number): number => (x << by) | (x >>> (32 - by));

function littleEndian32(bytes: Uint8Array, at: number): number {
  return bytes[at] | (bytes[at + 1] << 8) | (bytes[at + 2] << 16) | (bytes[at + 3] << 24);
}

/** xxHash, 32 bits (https://github.com/Cyan4973/xxHash/blob/dev/doc/xxhash_spec.md). Unsigned. */
export function xxHash32(bytes: Uint8Array, seed = 0): number {
  const length = bytes.length;
  let at = 0;
  let hash: number;
  if (length >= 16) {
    let v1 = (seed + P1 + P2) | 0;
    let v2 = (seed + P2) | 0;
    let v3 = seed | 0;
    let v4 = (seed - P1) | 0;
    for (; at + 16 <= length; at += 16) {
      v1 = Math.imul(rotate(v1 + Math.imul(littleEndian32(bytes, at), P2), 13), P1);
      v2 = Math.imul(rotate(v2 + Math.imul(littleEndian32(bytes, at + 4), P2), 13), P1);
      v3 = Math.imul(rotate(v3 + Math.imul(littleEndian32(bytes, at + 8), P2), 13), P1);
      v4 = Math.imul(rotate(v4 + Math.imul(littleEndian32(bytes, at + 12), P2), 13), P1);
    }
    hash = (rotate(v1, 1) + rotate(v2, 7) + rotate(v3, 12) + rotate(v4, 18)) | 0;
  } else {
    hash = (seed + P5) | 0;
  }
  hash = (hash + length) | 0;
  for (; at + 4 <= length; at += 4) {
    hash = Math.imul(rotate(hash + Math.imul(littleEndian32(bytes, at), P3), 17), P4);
  }
  for (; at < length; at++) hash = Math.imul(rotate(hash + Math.imul(bytes[at], P5), 11), P1);
  hash = Math.imul(hash ^ (hash >>> 15), P2);
  hash = Math.imul(hash ^ (hash >>> 13), P3);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** Sixteen hexadecimal digits that differ for different bytes, near enough: for names and outcomes, not for secrets. */
export function fingerprint(bytes: Uint8Array): string {
  const digits = (value: number): string => value.toString(16).padStart(8, '0');
  return digits(xxHash32(bytes, 0)) + digits(xxHash32(bytes, 0x5bd1e995));
}

import { xxHash32 } from '../base/hash';

/** So many bytes of a checksum stand before packed bytes. */
export const CHECK_BYTES = 3;

export function check(packed: Uint8Array): Uint8Array {
  const hash = xxHash32(packed);
  return Uint8Array.of(hash, hash >>> 8, hash >>> 16);
}

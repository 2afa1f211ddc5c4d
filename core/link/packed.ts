import { xxHash32 } from '../base/hash';

/** So many bytes of a checksum stand before packed bytes. */
export const CHECK_BYTES = 3;

/** Whether packed bytes with their checksum are as they were written. */
export function isSound(whole: Uint8Array): boolean {
  return check(whole.subarray(CHECK_BYTES)).every((byte, at) => byte === whole[at]);
}

export function check(packed: Uint8Array): Uint8Array {
  const hash = xxHash32(packed);
  return Uint8Array.of(hash, hash >>> 8, hash >>> 16);
}

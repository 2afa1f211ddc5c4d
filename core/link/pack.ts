/**
 * Bytes made small: raw deflate with a dictionary of typical programs. Three bytes of a checksum come first, so that what
 * was changed on the way is told from what was written.
 */
import { deflateSync } from 'fflate';
import { DICTIONARY } from './dictionary';
import { CHECK_BYTES, check } from './packed';

/** fflate's measure of its hash table: more takes longer to make, and packs no better. */
const HASH_MEMORY = 4;

export function pack(plain: Uint8Array): Uint8Array {
  const packed = deflateSync(plain, { level: 9, mem: HASH_MEMORY, dictionary: DICTIONARY });
  const whole = new Uint8Array(CHECK_BYTES + packed.length);
  whole.set(check(packed));
  whole.set(packed, CHECK_BYTES);
  return whole;
}

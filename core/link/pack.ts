/**
 * Bytes made small and back: raw deflate with a dictionary of typical programs. Three bytes of a checksum come first,
 * so that what was changed on the way is told from what was written.
 */
import { deflateSync, Inflate } from 'fflate';
import { xxHash32 } from '../base/hash';
import { encodeUtf8 } from '../base/utf8';
import { BadLink } from './bad-link';
import dictionaryText from './dictionary-1.txt?raw';

/** Links of version 1 are packed with it: not a byte of it may ever change. */
export const DICTIONARY = encodeUtf8(dictionaryText);
const CHECK_BYTES = 3;
/** A kilobyte of deflate unpacks to a megabyte at most: so much is done before a bomb is noticed. */
const PIECE_BYTES = 1_024;
/** fflate's measure of its hash table: more takes longer to make, and packs no better. */
const HASH_MEMORY = 4;

export function pack(plain: Uint8Array): Uint8Array {
  const packed = deflateSync(plain, { level: 9, mem: HASH_MEMORY, dictionary: DICTIONARY });
  const whole = new Uint8Array(CHECK_BYTES + packed.length);
  whole.set(check(packed));
  whole.set(packed, CHECK_BYTES);
  return whole;
}

/**
 * @param most bytes that may come out
 * @throws BadLink when `whole` is cut, changed, or unpacks to more.
 */
export function unpack(whole: Uint8Array, most: number): Uint8Array {
  if (whole.length <= CHECK_BYTES) throw cut();
  const packed = whole.subarray(CHECK_BYTES);
  const sound = check(packed).every((byte, at) => byte === whole[at]);
  try {
    const plain = inflate(packed, most);
    if (sound) return plain;
  } catch (error) {
    if (error instanceof BadLink && (sound || error.fault === 'cut')) throw error;
    if (sound && !(error instanceof BadLink)) throw senseless(error);
  }
  throw new BadLink('damaged', 'the link was changed on its way: its checksum does not fit');
}

function check(packed: Uint8Array): Uint8Array {
  const hash = xxHash32(packed);
  return Uint8Array.of(hash, hash >>> 8, hash >>> 16);
}

/** Throws what fflate throws for bytes that are no deflate. */
function inflate(packed: Uint8Array, most: number): Uint8Array {
  const pieces: Uint8Array[] = [];
  let length = 0;
  const stream = new Inflate({ dictionary: DICTIONARY }, (piece) => {
    pieces.push(piece);
    length += piece.length;
  });
  for (let at = 0; at < packed.length; at += PIECE_BYTES) {
    const last = at + PIECE_BYTES >= packed.length;
    try {
      stream.push(packed.subarray(at, at + PIECE_BYTES), last);
    } catch (error) {
      // fflate's number for an unexpected end.
      if (last && (error as { code?: number }).code === 0) throw cut();
      throw error;
    }
    if (length > most) {
      throw new BadLink(
        'too-large',
        `the link unpacks to more than ${Math.floor(most / 1024)} KB, which is more than a link may hold`,
        String(Math.floor(most / 1024)),
      );
    }
  }
  const plain = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    plain.set(piece, at);
    at += piece.length;
  }
  return plain;
}

const cut = () => new BadLink('cut', 'the link is cut off: its end is missing');

function senseless(error: unknown): BadLink {
  const why = error instanceof Error ? error.message : String(error);
  return new BadLink('senseless', `the link cannot be unpacked: ${why}`);
}

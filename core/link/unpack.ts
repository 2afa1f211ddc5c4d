/** Packed bytes (pack.ts) as they were. Apart from packing, which who only reads links need not load. */
import { Inflate } from 'fflate';
import { BadLink } from './bad-link';
import { DICTIONARY } from './dictionary';
import { CHECK_BYTES, isSound } from './packed';

/** A kilobyte of deflate unpacks to a megabyte at most: so much is done before a bomb is noticed. */
const PIECE_BYTES = 1_024;

/**
 * @param most bytes that may come out
 * @throws BadLink when `whole` is cut, changed, or unpacks to more.
 */
export function unpack(whole: Uint8Array, most: number): Uint8Array {
  if (whole.length <= CHECK_BYTES) throw cut();
  const packed = whole.subarray(CHECK_BYTES);
  const sound = isSound(whole);
  try {
    const plain = inflate(packed, most);
    if (sound) return plain;
  } catch (error) {
    if (error instanceof BadLink && (sound || error.fault === 'cut')) throw error;
    if (sound && !(error instanceof BadLink)) throw senseless(error);
  }
  throw new BadLink('damaged', 'the link was changed on its way: its checksum does not fit');
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

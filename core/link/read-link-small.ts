/**
 * Reading links with what browsers bring along instead of a library: half of the code, for embeds, whose first picture
 * waits for it.
 */
import { DICTIONARY } from './dictionary';
import { decodeDocument } from './document';
import { LINK_BYTES_MOST, linkParts, type ReadLink } from './link-parts';
import { CHECK_BYTES, isSound } from './packed';
import { readView } from './view';

/**
 * As `readLink`.
 * @throws BadLink when it is no link, or one that cannot be opened.
 */
export async function readLinkSmall(fragment: string): Promise<ReadLink> {
  const { packed, where } = linkParts(fragment);
  const plain = await unpacked(packed);
  // The library knows best what is wrong with a link that cannot be unpacked.
  if (plain === undefined) return (await import('./read-link')).readLink(fragment);
  return { document: decodeDocument(plain), ...readView(where) };
}

/** Undefined when it cannot be unpacked, is not what was written, or is too much. */
async function unpacked(whole: Uint8Array): Promise<Uint8Array | undefined> {
  if (whole.length <= CHECK_BYTES || !isSound(whole) || typeof DecompressionStream === 'undefined')
    return undefined;
  // Not the stream of a Blob: that one comes by way of the browser's own process, which waits for a core while runs go on.
  const packed = new ReadableStream<Uint8Array<ArrayBuffer>>({
    start: (pieces) => {
      pieces.enqueue(storedBlock(DICTIONARY));
      pieces.enqueue(new Uint8Array(whole.subarray(CHECK_BYTES)));
      pieces.close();
    },
  });
  const stream = packed.pipeThrough(new DecompressionStream('deflate-raw'));
  const out = new Uint8Array(DICTIONARY.length + LINK_BYTES_MOST);
  let length = 0;
  try {
    const reader = stream.getReader();
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      if (length + piece.value.length > out.length) {
        void reader.cancel();
        return undefined;
      }
      out.set(piece.value, length);
      length += piece.value.length;
    }
  } catch {
    return undefined; // No deflate, or cut off.
  }
  return out.subarray(DICTIONARY.length, length);
}

/**
 * Bytes as a block of deflate that is not packed (RFC 1951, 3.2.4), and not the last: what follows it may repeat them, as
 * it may repeat a dictionary, which browsers' streams take none of. At most 65,535 bytes.
 */
function storedBlock(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const { length } = bytes;
  const block = new Uint8Array(5 + length);
  block.set([0, length & 0xff, length >>> 8, ~length & 0xff, (~length >>> 8) & 0xff]);
  block.set(bytes, 5);
  return block;
}

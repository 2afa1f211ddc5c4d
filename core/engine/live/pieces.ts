import { RECORD_WORDS } from '../../trace/record';

/** What the page's main thread takes in one task: some 10 ms of decoding. */
export const PIECE_BYTES = 160 * 1024;

/**
 * Cuts trace records into pieces of whole records, each of at most `maxBytes` or one record, so that a reader on the
 * page's main thread never gets more than it can take between two frames. The pieces are copies.
 */
export function* splitRecords(records: Uint8Array, maxBytes: number): Generator<Uint8Array> {
  if (records.length <= maxBytes) {
    if (records.length > 0) yield records;
    return;
  }
  const words = new Int32Array(records.buffer, records.byteOffset, records.length >> 2);
  let from = 0;
  let at = 0;
  while (at < words.length) {
    const length = words[at] >>> 8;
    if (length < 1)
      throw new Error(`no trace record at word ${at} (a record has ${RECORD_WORDS} words or more)`);
    if (at > from && (at + length - from) * 4 > maxBytes) {
      yield records.slice(from * 4, at * 4);
      from = at;
    }
    at += length;
  }
  if (at > from) yield records.slice(from * 4, at * 4);
}

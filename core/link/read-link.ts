/** Reading links. An embed does it with less code: read-link-small.ts. */
import { decodeDocument } from './document';
import { LINK_BYTES_MOST, linkParts, type ReadLink } from './link-parts';
import { unpack } from './unpack';
import { readView } from './view';

/**
 * @param fragment of an address, with or without its '#'. Line breaks and blanks that a mail put in do not matter, nor
 *   does punctuation that was taken along from behind the link.
 * @throws BadLink when it is no link, or one that cannot be opened.
 */
export function readLink(fragment: string): ReadLink {
  const { packed, where } = linkParts(fragment);
  return { document: decodeDocument(unpack(packed, LINK_BYTES_MOST)), ...readView(where) };
}

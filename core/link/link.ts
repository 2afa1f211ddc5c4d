/**
 * A run in the fragment of an address: everything that is needed to play it again.
 *
 *   #1d  base64url(checksum, raw deflate(document))  ?view
 *
 * '1' is the version, 'd' the kind: a document (document.ts). A link that this version has written opens in every later
 * one: samples of all of them are kept in `samples/`.
 */
import { BadLink } from './bad-link';
import { fromBase64url, toBase64url } from './base64url';
import { decodeDocument, encodeDocument, type LinkDocument } from './document';
import { pack, unpack } from './pack';
import { type LinkView, readView, viewText } from './view';

export const LINK_VERSION = 1;
const HEAD = `${LINK_VERSION}d`;

/** A link unpacks to so many bytes at most. */
export const LINK_BYTES_MOST = 256 * 1024;
/** A longer fragment is not even looked into: base64 of as many bytes, as if nothing could be packed. */
const LINK_LENGTH_MOST = Math.ceil((LINK_BYTES_MOST * 4) / 3) + 2_000;

export interface Link {
  document: LinkDocument;
  view: LinkView;
}

export interface ReadLink extends Link {
  /** Parts of the view that could not be read, as they stand in the link. */
  unread: string[];
}

/** The fragment of an address that shows `link`, with its '#'. */
export function writeLink({ document, view }: Link): string {
  const where = viewText(view);
  const packed = toBase64url(pack(encodeDocument(document)));
  return `#${HEAD}${packed}${where === '' ? '' : `?${where}`}`;
}

/** Whether a program is small enough for a link that can be opened again. */
export function fitsLink(document: LinkDocument): boolean {
  return encodeDocument(document).length <= LINK_BYTES_MOST;
}

/**
 * @param fragment of an address, with or without its '#'. Line breaks and blanks that a mail put in do not matter, nor
 *   does punctuation that was taken along from behind the link.
 * @throws BadLink when it is no link, or one that cannot be opened.
 */
export function readLink(fragment: string): ReadLink {
  if (fragment.length > LINK_LENGTH_MOST) {
    throw new BadLink('too-large', `the link is longer than ${LINK_LENGTH_MOST} characters`);
  }
  const text = tidy(fragment);
  const [, version, kind] = /^(\d{1,9})([a-z]?)/.exec(text) ?? [];
  if (version === undefined || kind === undefined) throw notALink(text);
  if (Number(version) > LINK_VERSION) throw newer(`version ${version}`, version);
  if (kind === '') throw text === version ? cutHead() : notALink(text);
  const head = `${version}${kind}`;
  if (head !== HEAD) throw newer(`the kind ${JSON.stringify(head)}`, head);
  const [packed, ...where] = text.slice(HEAD.length).split('?');
  const document = decodeDocument(unpack(fromBase64url(packed, HEAD.length), LINK_BYTES_MOST));
  return { document, ...readView(where.join('?')) };
}

/** Undoes what programs for mail and chat do to addresses. */
function tidy(fragment: string): string {
  let text = fragment.replace(/^#/, '');
  if (text.includes('%')) {
    try {
      text = decodeURIComponent(text);
    } catch {
      // Not escaped after all: the '%' itself is then told of, as a character that no link has.
    }
  }
  return text.replace(/\s+/g, '').replace(/[.,;:!?)\]}>'"。，；：！？）」』》]+$/, '');
}

function notALink(text: string): BadLink {
  const start = [...text].slice(0, 12).join('');
  return new BadLink(
    'no-link',
    `the address ends in ${JSON.stringify(`#${start}`)}, which is no link of Lockstep's`,
    `#${start}`,
  );
}

function newer(what: string, detail: string): BadLink {
  return new BadLink('newer', `the link has ${what}, which came with a later Lockstep`, detail);
}

const cutHead = () => new BadLink('cut', 'the link is cut off: only its beginning is there');

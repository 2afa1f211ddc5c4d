/**
 * A run in the fragment of an address: everything that is needed to play it again.
 *
 *   #1d  base64url(checksum, raw deflate(document))  ?view
 *
 * '1' is the version, 'd' the kind: a document (document.ts). A link that this version has written opens in every later
 * one: samples of all of them are kept in `samples/`.
 */
import { BadLink } from './bad-link';
import { fromBase64url } from './base64url';
import type { LinkDocument } from './document';
import type { LinkView } from './view';

export const LINK_VERSION = 1;
/** What a link begins with, after its '#'. */
export const HEAD = `${LINK_VERSION}d`;

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

/** What a link's fragment is made of, before it is unpacked. */
export interface LinkParts {
  packed: Uint8Array;
  where: string;
}

/** @throws BadLink when it is no link, or one of a later version. */
export function linkParts(fragment: string): LinkParts {
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
  return { packed: fromBase64url(packed, HEAD.length), where: where.join('?') };
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

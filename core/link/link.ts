/** Writing links; reading them (read-link.ts) is half of the code, and all that an embed needs. */
import { toBase64url } from './base64url';
import { encodeDocument, type LinkDocument } from './document';
import { HEAD, LINK_BYTES_MOST, type Link } from './link-parts';
import { pack } from './pack';
import { viewText } from './view';

export { LINK_BYTES_MOST, LINK_VERSION, type Link, type ReadLink } from './link-parts';
export { readLink } from './read-link';

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

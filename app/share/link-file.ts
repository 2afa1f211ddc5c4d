/** A link as a file, for programs that are too long for an address: JSON that the page opens again. */
const LINK_FILE_VERSION = 1;

/** @param program the link's, for people who look into the file. */
export function linkFile(fragment: string, program: string): string {
  return `${JSON.stringify({ lockstepLink: LINK_FILE_VERSION, link: fragment, program }, undefined, 1)}\n`;
}

/** The fragment in the text of such a file; undefined when it is none. */
export function fragmentInFile(text: string): string | undefined {
  if (!/^\s*\{\s*"lockstepLink"/.test(text)) return undefined;
  try {
    const { link } = JSON.parse(text) as { link?: unknown };
    return typeof link === 'string' && link.startsWith('#') ? link : undefined;
  } catch {
    return undefined; // It is no JSON: whoever opens files says so.
  }
}

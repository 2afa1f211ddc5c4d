/** Characters of a title at most; the list has no room for more. */
const LENGTH_MOST = 48;
const QUOTES = `(?:"""|'''|"|')`;
const SAID = new RegExp(`^(?:#+|[rRuU]?${QUOTES})\\s*(.*?)\\s*${QUOTES}?$`);

/**
 * What a program calls itself: its first comment or docstring, or else its first function or class.
 * @param asEdit what it is called as an edit of a scenario, where it is one and does not say itself what it is
 */
export function programTitle(source: string, asEdit?: string): string | undefined {
  const lines = source.split('\n').map((line) => line.trim());
  const at = lines.findIndex((line) => line !== '' && !/^#!|^# -\*-/.test(line));
  const said = SAID.exec(lines[at] ?? '')?.[1];
  // A docstring may begin on the line after its quotes.
  const words = said === '' && !lines[at].startsWith('#') ? lines[at + 1] : said;
  const title =
    words || asEdit || lines.map((line) => /^(?:def|class)\s+(\w+)/.exec(line)?.[1]).find(Boolean);
  if (title === undefined || title === '') return undefined;
  const characters = [...title];
  return characters.length <= LENGTH_MOST ? title : `${characters.slice(0, LENGTH_MOST - 1).join('')}…`;
}

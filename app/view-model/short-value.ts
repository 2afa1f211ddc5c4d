/** An object or dictionary with one key and a plain value: JSON's and Python's look alike. */
const ONE_KEY = /^\{\s*(["'])([^"'{}]+)\1\s*:\s*("[^"]*"|'[^']*'|[^"'[\]{},:]+?)\s*\}$/;
const VALUE_LETTERS_MAX = 60;
/** So much of the end of a long text: texts that are written again and again mostly begin alike. */
const END_LETTERS = [24, 12, 6];

/** A value as it is and in ever shorter forms: `{"count": 1}`, `count 1`, `1`. Of what has no such form, its end. */
export function shorterValues(text: string): string[] {
  const whole = text.length > VALUE_LETTERS_MAX ? [] : [text];
  const one = ONE_KEY.exec(text);
  if (one !== null) return [...whole, `${one[2]} ${one[3]}`, one[3]];
  const ends = END_LETTERS.filter((length) => text.length > length + 1);
  return [...whole, ...ends.map((length) => `…${text.slice(-length)}`)];
}

/** Loads a part of the page together with the texts that are not there from the beginning (later-texts.ts). */
export async function withTexts<T>(load: () => Promise<T>): Promise<T> {
  const [part] = await Promise.all([load(), import('./later-texts')]);
  return part;
}

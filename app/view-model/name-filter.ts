/** Whether a name has all of the words that a person has written into a field, in any order and case. */
export function nameFilter(words: string): (name: string) => boolean {
  const sought = words.toLowerCase().split(/\s+/).filter(Boolean);
  return (name) => {
    const lower = name.toLowerCase();
    return sought.every((word) => lower.includes(word));
  };
}

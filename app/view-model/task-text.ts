/** "#3 square(3,)" as Python would write the call: "square(3)". */
export function taskText(text: string): string {
  return text.replace(/^#\d* /, '').replace(/,\)$/, ')');
}

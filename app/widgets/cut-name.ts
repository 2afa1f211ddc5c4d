import './cut-name.css';

/**
 * Numbers at the end of a name, as in `SpawnPoolWorker-1`, `Process-2:1`, `forks[0]` and `pool #2`, or a short last word of a
 * long one: `results_of_downloads_first` differs from its like by that. A sentence is no name.
 */
const END = /(?:(?:[-:]\d{1,4}){1,3}|\[\d{1,4}\]| #\d{1,4}|\d{1,4}|(?<=^\S{10,})[-_.][^-_.\s]{1,7})$/;

/**
 * A name, and the number or last word at its end that tells it from others: where there is no room for all, the name may be
 * cut off, and its end not. @returns the second is '' where there is none.
 */
export function splitNumber(name: string): [name: string, number: string] {
  const number = END.exec(name)?.[0] ?? '';
  return [name.slice(0, name.length - number.length), number];
}

/** Writes a name that may find no room: its number stays in sight, and all of it is there to be pointed at. */
export function writeName(element: HTMLElement, name: string): void {
  if (element.textContent === name) return;
  element.classList.add('cut-name');
  element.title = name;
  element.replaceChildren(
    ...splitNumber(name).map((text) => {
      const part = document.createElement('span');
      part.textContent = text;
      return part;
    }),
  );
}

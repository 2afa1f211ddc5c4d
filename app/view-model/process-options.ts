/** Processes beyond this many are not offered one by one: nobody looks through thousands, and each costs the page. */
export const OFFERED_MOST = 100;

/** Of a model, what a list of its processes needs. */
interface HasProcesses {
  readonly state: { readonly processes: readonly { readonly index: number; readonly name: string }[] };
}

/** How many processes of a run there are to choose from. */
export const offeredCount = ({ state }: HasProcesses): number =>
  Math.min(state.processes.length, OFFERED_MOST);

/**
 * What a list of a run's processes offers, their indexes being the keys.
 * @param chosen index of the process that is chosen, offered wherever it is; −1 for all
 * @param all the words for all of them, whose key is −1
 */
export function processOptions({ state: { processes } }: HasProcesses, chosen: number, all: string) {
  const offered = processes.slice(0, OFFERED_MOST);
  if (chosen >= OFFERED_MOST && chosen < processes.length) offered.push(processes[chosen]);
  return [
    { key: '-1', text: all },
    ...offered.map(({ index, name }) => ({ key: String(index), text: name })),
  ];
}

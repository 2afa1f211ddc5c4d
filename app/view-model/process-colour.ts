/** 0 for the main process, then 1 to 8 in the order of creation, round and round: the number in `--p0` … `--p8`. */
export function colourOf(process: number): number {
  return process <= 0 ? 0 : ((process - 1) % 8) + 1;
}

export function decodeVm(): never {
  throw new Error('not yet');
}

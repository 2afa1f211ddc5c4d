/**
 * V8 keeps arrays of small integers, of floats and of anything apart, and code compiled for one kind is compiled anew when
 * another comes: for the VM's loop, 0.3 s of a core. Arrays that the loop reads are made of the last kind from the start.
 */
export function oneKind<T>(values: Iterable<T> = []): T[] {
  const array: unknown[] = [undefined];
  array.pop();
  for (const value of values) array.push(value);
  return array as T[];
}

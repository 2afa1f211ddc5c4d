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

/**
 * Zero, for a field that will hold a clock: V8 keeps fields of small integers and of floats apart, too, and when the first
 * float comes into one (a clock that has gone beyond 2³¹ ns) it throws away what it has compiled for objects of the class.
 * A zero with a sign is kept as a float.
 */
export const FLOAT_ZERO = -0;

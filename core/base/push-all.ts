/** Adds values one by one: as arguments of one call, a hundred thousand are more than JavaScript's stack holds. */
export function pushAll<T>(to: T[], values: Iterable<T>): void {
  for (const value of values) to.push(value);
}

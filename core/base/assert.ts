/** Thrown when the code contradicts itself: a bug in Lockstep, never a fault of the user's program. */
export class AssertionFailed extends Error {
  override name = 'AssertionFailed';
}

/** Throws `AssertionFailed` unless `condition` holds. `message` names the thing, the place and what was expected. */
export function assert(condition: unknown, message: string): asserts condition {
  if (!condition) throw new AssertionFailed(message);
}

/** For the end of an exhaustive switch: the compiler rejects it while a case is missing. */
export function unreachable(value: never, what: string): never {
  throw new AssertionFailed(`${what}: unexpected ${String(value)}`);
}

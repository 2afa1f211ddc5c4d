/**
 * How a page learns that a worker was ended from outside, of which Chromium fires no event: each worker holds a Web
 * Lock of its own name for as long as it lives, and the page waits for it.
 */

/** What a worker sees of itself; the rest of its scope is not needed. */
interface OwnScope {
  readonly name: string;
}

/** In a worker: takes the lock of its name, for ever. Fulfilled when it is held. */
export function holdLifeLock(): Promise<void> {
  const { name } = self as unknown as OwnScope;
  return new Promise((held, refused) => {
    navigator.locks
      .request(name, () => {
        held();
        return new Promise<never>(() => undefined);
      })
      .catch(refused);
  });
}

/** In the page: calls back when the worker of this name has ended. Only once that worker holds its lock. */
export function onLifeLockFree(name: string, gone: (why: string) => void): void {
  navigator.locks.request(name, () => gone('it was killed')).catch((error: Error) => gone(error.message));
}

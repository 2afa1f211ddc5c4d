/**
 * How a page learns that a worker was ended from outside, of which Chromium fires no event: each worker holds a Web
 * Lock of its own name for as long as it lives, and the page waits for it. Pages without an origin have no locks, nor
 * have frames of other sites where a browser allows those no storage: there runs go on as ever, and a worker that is
 * ended from outside goes unnoticed.
 */
import { ownName } from './thread-name';

/** In a worker: takes the lock of its name, for ever. Tells whether it is held; false where there are no locks. */
export function holdLifeLock(): Promise<boolean> {
  if (!('locks' in navigator)) return Promise.resolve(false);
  return new Promise((answer) => {
    navigator.locks
      .request(ownName(), () => {
        answer(true);
        return new Promise<never>(() => undefined);
      })
      .catch(() => answer(false));
  });
}

/** In the page: whether the lock of this name is held by somebody; undefined where there are no locks. */
export async function isLifeLockHeld(name: string): Promise<boolean | undefined> {
  if (!('locks' in navigator)) return undefined;
  try {
    return await navigator.locks.request(name, { ifAvailable: true }, (lock) => lock === null);
  } catch {
    return undefined; // Refused.
  }
}

/** In the page: calls back when the worker of this name has ended. Only once that worker holds its lock. */
export function onLifeLockFree(name: string, gone: (why: string) => void): void {
  if (!('locks' in navigator)) return;
  navigator.locks.request(name, () => gone('it was killed')).catch(() => undefined); // refused: nothing will be heard
}

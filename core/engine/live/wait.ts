/**
 * Where threads of the host sleep, and are woken: the only file with `Atomics.wait`. Everything else in the project
 * waits through here, or not at all.
 */

export type Slept = 'ok' | 'not-equal' | 'timed-out';

/**
 * Sleeps while `words[word]` holds `value`, at most `ms` (Infinity: for ever). Returns at once when it does not hold
 * it any more; may return early. Not on a page's main thread, where the platform forbids it.
 *
 * @returns 'ok' when somebody woke it, 'not-equal' when it did not sleep, 'timed-out'
 */
export function sleepOn(words: Int32Array, word: number, value: number, ms: number): Slept {
  return Atomics.wait(words as Int32Array<SharedArrayBuffer>, word, value, ms);
}

/** Wakes the one that has slept on the word for longest. */
export function wakeOne(words: Int32Array, word: number): void {
  Atomics.notify(words, word, 1);
}

/** Wakes all who sleep on the word. Their number. */
export function wakeAll(words: Int32Array, word: number): number {
  return Atomics.notify(words, word);
}

/** ECMAScript 2024; not in every browser we serve. */
interface WithWaitAsync {
  waitAsync?(
    words: Int32Array,
    word: number,
    value: number,
    ms: number,
  ): { async: boolean; value: string | Promise<string> };
}

/** How often `rest` looks where there is no waitAsync. */
const POLL_MS = 4;

/**
 * As `sleepOn`, without blocking: the promise is fulfilled on a wake, or after `ms`. Where the platform has no
 * `Atomics.waitAsync` it looks again after at most `POLL_MS`.
 */
export async function rest(words: Int32Array, word: number, value: number, ms: number): Promise<void> {
  const atomics = Atomics as unknown as WithWaitAsync;
  if (atomics.waitAsync !== undefined) {
    await atomics.waitAsync(words, word, value, ms).value;
    return;
  }
  await new Promise((resolve) => setTimeout(resolve, Math.min(ms, POLL_MS)));
}

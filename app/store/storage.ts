/**
 * What the page remembers between visits. Storage may be missing, full, or forbidden (private windows, frames of other
 * sites): then the page remembers until it is closed, and nothing else changes.
 */
export interface Memory {
  /** The text kept under `key`; undefined when there is none. */
  read(key: string): string | undefined;
  /** Keeps `text`; undefined forgets it. */
  write(key: string, text: string | undefined): void;
}

type WebStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/**
 * @param open gives the storage, or throws where it is forbidden: even naming `localStorage` does in some frames.
 */
export function createMemory(open: () => WebStorage | undefined): Memory {
  // What was written in this visit wins over storage, which may have refused it.
  const own = new Map<string, string | undefined>();
  return {
    read(key) {
      if (own.has(key)) return own.get(key);
      try {
        return open()?.getItem(key) ?? undefined;
      } catch {
        return undefined; // Forbidden storage has nothing to tell, as an empty one has not.
      }
    },
    write(key, text) {
      own.set(key, text);
      try {
        const storage = open();
        if (text === undefined) storage?.removeItem(key);
        else storage?.setItem(key, text);
      } catch {
        // Full or forbidden: `own` has it for as long as the page is open, which is all that can be had.
      }
    },
  };
}

/** A list that was kept as JSON: what of it is sound. What another version kept, or a hand, may be anything. */
export function readList<T>(text: string | undefined, isSound: (value: unknown) => value is T): T[] {
  if (text === undefined) return [];
  try {
    const list: unknown = JSON.parse(text);
    return Array.isArray(list) ? list.filter(isSound) : [];
  } catch {
    return []; // Not ours, or cut off: there is none.
  }
}

export const memory = createMemory(() => globalThis.localStorage);

import { createMemory, type Memory, readList } from '../store/storage';

/** The browser's address and history, as far as links need them. */
export interface AddressBar {
  /** With its '#'; '' when there is none. */
  fragment(): string;
  /** The program of the list that the present entry of the history was about; undefined when a person came to it. */
  program(): string | undefined;
  /** Changes the present entry. */
  replace(fragment: string, program: string): void;
  /** Adds an entry: "back" leads to the present one. */
  push(fragment: string, program: string): void;
  /** Calls back when a person has gone back, forward, or to another fragment. */
  onMoved(moved: () => void): void;
}

interface Entry {
  lockstepProgram: string;
}

/** The entries that were written last, the last one first. */
const WRITTEN_KEY = 'lockstep.entries';
const WRITTEN_MOST = 2;

interface Written {
  fragment: string;
  program: string;
}

/** @param kept for as long as the tab is open */
export function browserAddressBar(kept: Memory = createMemory(() => globalThis.sessionStorage)): AddressBar {
  const written = () => readList(kept.read(WRITTEN_KEY), isWritten);
  const keep = (entry: Written) => {
    const others = written().filter(({ fragment }) => fragment !== entry.fragment);
    kept.write(WRITTEN_KEY, JSON.stringify([entry, ...others].slice(0, WRITTEN_MOST)));
  };
  return {
    fragment: () => location.hash,
    program: () => {
      const entry = history.state as Partial<Entry> | null;
      if (typeof entry?.lockstepProgram === 'string') return entry.lockstepProgram;
      if (location.hash === '') return undefined;
      // Chromium, loading a page anew that has just written its address, may go to the one before, and knows nothing of it
      // but the address.
      return written().find(({ fragment }) => fragment === location.hash)?.program;
    },
    replace(fragment, program) {
      keep({ fragment, program });
      history.replaceState(entryOf(program), '', addressOf(fragment, program));
    },
    push(fragment, program) {
      keep({ fragment, program });
      history.pushState(entryOf(program), '', addressOf(fragment, program));
    },
    onMoved(moved) {
      addEventListener('popstate', moved);
      addEventListener('hashchange', moved);
    },
  };
}

function isWritten(value: unknown): value is Written {
  if (typeof value !== 'object' || value === null) return false;
  const { fragment, program } = value as Record<string, unknown>;
  return typeof fragment === 'string' && typeof program === 'string';
}

const entryOf = (lockstepProgram: string): Entry => ({ lockstepProgram });

/** The page's address with another fragment; it names no scenario (`?scenario=`) but the one that is shown. */
export function addressOf(fragment: string, program: string): string {
  const query = new URLSearchParams(location.search);
  if (query.get('scenario') !== program) query.delete('scenario');
  const text = query.toString();
  return `${location.pathname}${text === '' ? '' : `?${text}`}${fragment}`;
}

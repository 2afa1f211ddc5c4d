import { createMemory, type Memory, readList } from '../store/storage';

/** The browser's address and history, as far as links need them. */
export interface AddressBar {
  /** With its '#'; '' when there is none. */
  fragment(): string;
  /** The program of the list that the present entry of the history was about; undefined when a person came to it. */
  program(): string | undefined;
  /** Whether the fragment of the present entry came in a link: the page has not written another since. */
  came(): boolean;
  /**
   * Changes the present entry.
   * @param came whether its fragment came in a link
   */
  replace(fragment: string, program: string, came?: boolean): void;
  /** Adds an entry: "back" leads to the present one. */
  push(fragment: string, program: string): void;
  /** Calls back when a person has gone back, forward, or to another fragment. */
  onMoved(moved: () => void): void;
}

interface Entry {
  lockstepProgram: string;
  lockstepCame?: boolean;
}

/** The entries that were written last, the last one first. */
const WRITTEN_KEY = 'lockstep.entries';
const WRITTEN_MOST = 2;

interface Written {
  fragment: string;
  program: string;
  came?: boolean;
}

/** @param kept for as long as the tab is open */
export function browserAddressBar(kept: Memory = createMemory(() => globalThis.sessionStorage)): AddressBar {
  const written = () => readList(kept.read(WRITTEN_KEY), isWritten);
  const keep = (entry: Written) => {
    const others = written().filter(({ fragment }) => fragment !== entry.fragment);
    kept.write(WRITTEN_KEY, JSON.stringify([entry, ...others].slice(0, WRITTEN_MOST)));
  };
  const present = (): Omit<Written, 'fragment'> | undefined => {
    const entry = history.state as Partial<Entry> | null;
    if (typeof entry?.lockstepProgram === 'string')
      return { program: entry.lockstepProgram, came: entry.lockstepCame };
    if (location.hash === '') return undefined;
    // Chromium, loading a page anew that has just written its address, may go to the one before, and knows nothing of it
    // but the address.
    return written().find(({ fragment }) => fragment === location.hash);
  };
  return {
    fragment: () => location.hash,
    program: () => present()?.program,
    came: () => (present() ?? { came: true }).came === true,
    replace(fragment, program, came = false) {
      keep({ fragment, program, came });
      history.replaceState(entryOf(program, came), '', addressOf(fragment, program));
    },
    push(fragment, program) {
      keep({ fragment, program });
      history.pushState(entryOf(program, false), '', addressOf(fragment, program));
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

const entryOf = (lockstepProgram: string, lockstepCame: boolean): Entry => ({
  lockstepProgram,
  lockstepCame,
});

/** The page's address with another fragment; it names no scenario (`?scenario=`) but the one that is shown. */
export function addressOf(fragment: string, program: string): string {
  const query = new URLSearchParams(location.search);
  if (query.get('scenario') !== program) query.delete('scenario');
  const text = query.toString();
  return `${location.pathname}${text === '' ? '' : `?${text}`}${fragment}`;
}

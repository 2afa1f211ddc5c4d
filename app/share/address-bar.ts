import { createMemory, type Memory } from '../store/storage';

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

const FRAGMENT_KEY = 'lockstep.fragment';
const PROGRAM_KEY = 'lockstep.fragment-of';

/** @param kept for as long as the tab is open */
export function browserAddressBar(kept: Memory = createMemory(() => globalThis.sessionStorage)): AddressBar {
  const keep = (fragment: string, program: string) => {
    kept.write(FRAGMENT_KEY, fragment);
    kept.write(PROGRAM_KEY, program);
  };
  return {
    fragment: () => location.hash,
    program: () => {
      const entry = history.state as Partial<Entry> | null;
      if (typeof entry?.lockstepProgram === 'string') return entry.lockstepProgram;
      // Chromium forgets an entry's state, not its address, when the page is loaded anew soon after both were written.
      const own = location.hash !== '' && location.hash === kept.read(FRAGMENT_KEY);
      return own ? kept.read(PROGRAM_KEY) : undefined;
    },
    replace(fragment, program) {
      keep(fragment, program);
      history.replaceState(entryOf(program), '', addressOf(fragment, program));
    },
    push(fragment, program) {
      keep(fragment, program);
      history.pushState(entryOf(program), '', addressOf(fragment, program));
    },
    onMoved(moved) {
      addEventListener('popstate', moved);
      addEventListener('hashchange', moved);
    },
  };
}

const entryOf = (lockstepProgram: string): Entry => ({ lockstepProgram });

/** The page's address with another fragment; it names no scenario (`?scenario=`) but the one that is shown. */
export function addressOf(fragment: string, program: string): string {
  const query = new URLSearchParams(location.search);
  if (query.get('scenario') !== program) query.delete('scenario');
  const text = query.toString();
  return `${location.pathname}${text === '' ? '' : `?${text}`}${fragment}`;
}

/** The link that the page was opened with, and what became of it. Only `app/share` writes here. */
import { createStore } from 'zustand/vanilla';
import type { LinkFault } from '../../core/link/bad-link';
import type { ReadLink } from '../../core/link/link';

/** Why a link cannot be opened. */
export interface LinkProblem {
  fault: LinkFault;
  /** A character, a version, a name: see BadLink. */
  what: string;
  position: number;
  /** The whole in English, for a fault that the page has no closer words for. */
  message: string;
}

/** How the run of an opened link came out beside the one that was shared. */
export type Verdict = 'same' | 'other-model' | 'differs';

export interface LinkState {
  /** What is shown came in it; undefined when nothing did. */
  opened: ReadLink | undefined;
  /** The page itself had written the address, and was loaded anew or gone back to: nobody need be told of it. */
  own: boolean;
  /** The program of the list that was shown before, when it is another and not as it came with the page. */
  before: string | undefined;
  problem: LinkProblem | undefined;
  /** The moment and the stretch of time that the link shows are still to come: they need its run. */
  pending: boolean;
  verdict: Verdict | undefined;
}

export const NO_LINK: LinkState = {
  opened: undefined,
  own: false,
  before: undefined,
  problem: undefined,
  pending: false,
  verdict: undefined,
};

export const linkStore = createStore<LinkState>(() => NO_LINK);

/** Something that went wrong beside the runs (a file that cannot be opened), until a person has seen it. */
import { createStore } from 'zustand/vanilla';

export interface Notice {
  /** Sentences in the language of the page: what happened, what exactly, and the way out. */
  title: string;
  detail: string;
  help: string;
}

export const noticeStore = createStore<{ notice: Notice | undefined }>(() => ({ notice: undefined }));

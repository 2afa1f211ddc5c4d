/** Where the person is looking: which pane of a narrow window, and which line somebody pointed at. */
import { createStore } from 'zustand/vanilla';

export type Pane = 'program' | 'timeline' | 'output';

export interface ViewState {
  /** The pane that a narrow window shows; a wide one shows all. */
  pane: Pane;
  /** The last line pointed at (1-based) and how often lines were pointed at: the same line twice is two requests. */
  revealed: { line: number; count: number };
  show(pane: Pane): void;
  /** Shows a line of the program in the editor. */
  reveal(line: number): void;
}

export const viewStore = createStore<ViewState>((set) => ({
  pane: 'program',
  revealed: { line: 0, count: 0 },
  show: (pane) => set({ pane }),
  reveal: (line) =>
    set(({ revealed }) => ({ pane: 'program', revealed: { line, count: revealed.count + 1 } })),
}));

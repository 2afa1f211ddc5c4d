/** Where the person is looking: which panel of each dock, and which line somebody pointed at. */
import { createStore } from 'zustand/vanilla';

/** What tells of the run, beside the timeline. */
export type PanelName =
  | 'output'
  | 'state'
  | 'waits'
  | 'details'
  | 'findings'
  | 'events'
  | 'summary'
  | 'compare'
  | 'library';
/** What a narrow window shows one at a time. */
export type Pane = 'program' | 'timeline' | PanelName;

/** In a wide window these stand beside the timeline, the others below; in a narrower one all are below. */
export const SIDE_PANELS: readonly PanelName[] = ['library', 'state', 'waits', 'details', 'findings'];
export const BOTTOM_PANELS: readonly PanelName[] = ['output', 'events', 'summary', 'compare'];

export interface ViewState {
  /** Whether the window is narrow: it shows one pane at a time. */
  narrow: boolean;
  /** Of a narrow window. */
  pane: Pane;
  /** Of the dock that has all panels. */
  dock: PanelName;
  /** Of the docks of a wide window. */
  side: PanelName;
  bottom: PanelName;
  /** The last line pointed at (1-based; 0: none any more) and how often lines were pointed at: the same line twice is two requests. */
  revealed: { line: number; count: number };
  /** Brings a pane into sight, in whichever layout. */
  show(pane: Pane): void;
  /** Brings a panel into sight where a wide window has it, and changes nothing in others. */
  showBeside(panel: PanelName): void;
  /** Shows a line of the program in the editor. */
  reveal(line: number): void;
  /** The same where the editor is in sight; what is in sight stays. 0 takes back that a line was shown. */
  point(line: number): void;
}

export function createView() {
  return createStore<ViewState>((set, get) => ({
    narrow: false,
    pane: 'program',
    dock: 'output',
    side: 'state',
    bottom: 'output',
    revealed: { line: 0, count: 0 },
    show: (pane) => set({ pane, ...docksShowing(pane) }),
    showBeside: (panel) => {
      if (SIDE_PANELS.includes(panel)) set({ side: panel });
    },
    reveal: (line) => {
      get().point(line);
      set({ pane: 'program' });
    },
    point: (line) => set(({ revealed }) => ({ revealed: { line, count: revealed.count + 1 } })),
  }));
}

function docksShowing(pane: Pane): Partial<ViewState> {
  if (pane === 'program' || pane === 'timeline') return {};
  return { dock: pane, ...(SIDE_PANELS.includes(pane) ? { side: pane } : { bottom: pane }) };
}

export const viewStore = createView();

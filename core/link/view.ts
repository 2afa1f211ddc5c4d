/**
 * Where in the run a link looks: after the document, as `?at=120.45210334&span=1000-90000&tabs=state.output`.
 * What cannot be read of it is left out: the program and its run are worth more.
 */

/** A thing of the run that is selected: see app/store/selection.ts. */
export interface LinkChoice {
  kind: string;
  index: number;
  tid: number;
  what: 'whole' | 'span' | 'event';
  /** Indices of events; −1 for none. */
  event: number;
  until: number;
}

export interface LinkView {
  /** The event that the cursor stands at, and its time (ns of the run). */
  cursor?: { event: number; time: number };
  /** The stretch of time on screen, ns; it may begin before 0. */
  stretch?: { start: number; end: number };
  /** Panels that are open. */
  tabs?: string[];
  chosen?: LinkChoice;
  /** How a run looked, as `core/trace/sketch` writes it: what an embed shows before it has run. */
  sketch?: string;
}

const MAX_TABS = 8;
const SKETCH_LENGTH_MOST = 4_000;
const WHATS = ['whole', 'span', 'event'] as const;

/** Without the '?'; '' when there is nothing to say. */
export function viewText({ cursor, stretch, tabs, chosen, sketch }: LinkView): string {
  const parts: string[] = [];
  if (cursor !== undefined) parts.push(`at=${cursor.event}.${Math.round(cursor.time)}`);
  if (stretch !== undefined) parts.push(`span=${Math.round(stretch.start)}_${Math.round(stretch.end)}`);
  if (tabs !== undefined && tabs.length > 0) parts.push(`tabs=${tabs.join('.')}`);
  if (chosen !== undefined) {
    const { kind, index, tid, what, event, until } = chosen;
    parts.push(`pick=${[kind, index, tid, what, event, until].join('.')}`);
  }
  if (sketch !== undefined) parts.push(`sketch=${sketch}`);
  return parts.join('&');
}

/** What can be read of `text`, and the parts that cannot. */
export function readView(text: string): { view: LinkView; unread: string[] } {
  const view: LinkView = {};
  const unread: string[] = [];
  for (const part of text.split('&')) {
    if (part === '') continue;
    const [name, value = ''] = part.split('=', 2);
    if (!readPart(view, name, value)) unread.push(part);
  }
  return { view, unread };
}

function readPart(view: LinkView, name: string, value: string): boolean {
  switch (name) {
    case 'at': {
      const [event, time, ...more] = value.split('.').map(integer);
      if (more.length > 0 || !(event >= -1) || !(time >= 0)) return false;
      view.cursor = { event, time };
      return true;
    }
    case 'span': {
      const [start, end, ...more] = value.split('_').map(integer);
      if (more.length > 0 || !(start < end)) return false;
      view.stretch = { start, end };
      return true;
    }
    case 'tabs': {
      const tabs = value.split('.');
      if (tabs.length > MAX_TABS || !tabs.every((tab) => /^[a-z]{1,20}$/.test(tab))) return false;
      view.tabs = tabs;
      return true;
    }
    case 'sketch':
      if (value.length > SKETCH_LENGTH_MOST || !/^[\w.-]+$/.test(value)) return false;
      view.sketch = value;
      return true;
    case 'pick':
      return readChoice(view, value);
    default:
      return false;
  }
}

function readChoice(view: LinkView, value: string): boolean {
  const [kind, ...rest] = value.split('.');
  const what = WHATS.find((known) => known === rest[2]);
  const [index, tid, , event, until] = rest.map(integer);
  if (rest.length !== 5 || what === undefined || !/^[a-z]{1,20}$/.test(kind)) return false;
  if (!(index >= 0 && tid >= 0 && event >= -1 && until >= -1)) return false;
  view.chosen = { kind, index, tid, what, event, until };
  return true;
}

/** NaN for what is no integer. */
function integer(text: string): number {
  const value = /^-?\d{1,16}$/.test(text) ? Number(text) : Number.NaN;
  return Number.isSafeInteger(value) ? value : Number.NaN;
}

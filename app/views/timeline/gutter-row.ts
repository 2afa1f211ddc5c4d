import type { Lane } from '../../view-model/lanes';
import { swatchOf } from '../../view-model/process-colour';
import '../../widgets/swatch.css';

/** What a row's buttons ask for. */
export type RowAction = 'fold' | 'pin' | 'hide';

/** Makes a copy of an icon of the icon library, by the name Stage.tsx gives it. */
export type IconMaker = (name: string) => Node;

export interface RowTexts {
  fold: string;
  pin: string;
  unpin: string;
  hide: string;
}

export interface Row {
  lane: Lane;
  element: HTMLLIElement;
  name: HTMLElement;
  /** What eyes see beside or under the name. */
  state: HTMLElement;
  /** What a screen reader says instead: the whole of it. */
  spoken: HTMLElement;
}

const ICONS: Partial<Record<Lane['kind'], string>> = {
  lock: 'lock',
  semaphore: 'semaphore',
  event: 'event',
  condition: 'condition',
  barrier: 'barrier',
  queue: 'queue',
  pipe: 'pipe',
  pool: 'pool',
  manager: 'manager',
  value: 'value',
  file: 'file',
};

/** A lane's label: fold, dot or icon, name and state, and its buttons, which show when the row is pointed at. */
export function makeRow(lane: Lane, icons: IconMaker, texts: RowTexts): Row {
  const element = document.createElement('li');
  element.className = `timeline-row timeline-row-${lane.kind}`;
  element.dataset.key = lane.key;
  element.classList.toggle('timeline-pinned', lane.pinned);
  element.classList.toggle('timeline-inner', lane.depth > 0);
  element.style.setProperty('--depth', String(lane.depth));
  const name = span('timeline-name');
  const state = span('timeline-state');
  state.setAttribute('aria-hidden', 'true');
  const spoken = span('timeline-spoken');
  const words = span('timeline-words');
  words.append(name, state);
  if (lane.kind === 'heading') {
    element.append(words);
    return { lane, element, name, state, spoken };
  }
  element.append(foldOf(lane, icons, texts), symbolOf(lane, icons), words, spoken);
  if (lane.depth === 0) element.append(buttonsOf(lane, icons, texts));
  return { lane, element, name, state, spoken };
}

function symbolOf(lane: Lane, icons: IconMaker): HTMLElement {
  const icon = ICONS[lane.kind];
  if (icon === undefined) {
    return span(`timeline-dot ${swatchOf(lane.thing?.index ?? 0)}`);
  }
  const symbol = span('timeline-icon');
  symbol.setAttribute('aria-hidden', 'true');
  symbol.append(icons(icon));
  return symbol;
}

/** Keeps its place where there is nothing to fold out. */
function foldOf(lane: Lane, icons: IconMaker, texts: RowTexts): HTMLElement {
  if (lane.inner === 0) return span('timeline-fold');
  const button = buttonOf('fold', texts.fold, icons('fold'));
  button.classList.add('timeline-fold');
  button.setAttribute('aria-expanded', String(lane.open));
  return button;
}

function buttonsOf(lane: Lane, icons: IconMaker, texts: RowTexts): HTMLElement {
  const buttons = span('timeline-row-buttons');
  const pin = buttonOf('pin', lane.pinned ? texts.unpin : texts.pin, icons(lane.pinned ? 'unpin' : 'pin'));
  buttons.append(pin, buttonOf('hide', texts.hide, icons('hide')));
  return buttons;
}

/** The keyboard has keys for these: the buttons are no stops of the Tab key, which would be hundreds. */
function buttonOf(action: RowAction, label: string, icon: Node): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.tabIndex = -1;
  button.className = 'timeline-row-button';
  button.dataset.action = action;
  button.setAttribute('aria-label', label);
  button.title = label;
  button.append(icon);
  return button;
}

function span(className: string): HTMLSpanElement {
  const made = document.createElement('span');
  made.className = className;
  return made;
}

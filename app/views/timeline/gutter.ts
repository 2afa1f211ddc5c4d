import { Activity } from '../../../core/trace/model/activity';
import type { TimelineModel } from '../../../core/trace/model/timeline-model';
import { colourOf, type Lane, type LaneLayout } from '../../view-model/lanes';
import {
  isCutOff,
  kindName,
  primitiveName,
  primitiveText,
  processName,
  stateWord,
  type Translate,
  threadText,
} from '../../view-model/words';

interface Row {
  lane: Lane;
  element: HTMLLIElement;
  name: HTMLElement;
  /** What eyes see beside or under the name. */
  state: HTMLElement;
  /** What a screen reader says instead: the whole of it. */
  spoken: HTMLElement;
}

const WAITING_CLASS = 'timeline-waiting';

/**
 * The lanes' labels: an ordinary list, so that a screen reader has the picture in words. Rows are made when lanes
 * appear; afterwards only texts that have changed are written.
 */
export class Gutter {
  #rows: Row[] = [];
  #active = -1;

  constructor(readonly list: HTMLUListElement) {}

  /** Makes the rows of a layout. */
  lay(layout: LaneLayout, t: Translate): void {
    this.#rows = [];
    this.#active = -1;
    const elements: HTMLElement[] = [];
    for (const lane of layout.lanes) {
      const row = makeRow(lane);
      row.element.style.top = `${lane.y}px`;
      row.element.style.height = `${lane.height}px`;
      if (lane.kind === 'processes') row.name.textContent = t('timeline.processes');
      if (lane.kind === 'shared') row.name.textContent = t('timeline.shared');
      this.#rows.push(row);
      elements.push(row.element);
    }
    this.list.replaceChildren(...elements);
  }

  /** Writes what each lane's thing is doing now. */
  update(model: TimelineModel, t: Translate): void {
    for (const row of this.#rows) {
      const { kind, index, tid } = row.lane;
      if (kind === 'process' || kind === 'thread') {
        const process = model.state.processes[index];
        const thread = process.threads[tid];
        const name = kind === 'process' ? process.name : thread.name || t('timeline.thread', { number: tid });
        write(row.name, name);
        write(row.state, stateWord(model.state, thread, t));
        write(row.spoken, threadText(model.state, index, tid, t));
        const waits = thread.activity === Activity.WaitingSemaphore && !isCutOff(model.state, thread);
        row.element.classList.toggle(WAITING_CLASS, waits);
        row.element.classList.toggle('timeline-over', thread.activity === Activity.Ended);
      } else if (kind === 'primitive') {
        const primitive = model.state.primitives[index];
        const text = primitiveText(model.state, index, t);
        write(row.name, primitiveName(model.state, index));
        write(row.state, `${kindName(primitive.kind)} · ${text}`);
        const waiting = t('timeline.countWaiting', { count: primitive.waiters.length });
        write(
          row.spoken,
          `${kindName(primitive.kind)}${t('timeline.comma')}${text}${t('timeline.comma')}${waiting}`,
        );
      } else if (kind === 'file') {
        const file = model.state.files[index];
        const last = file.lastWrite;
        write(row.name, file.path);
        write(row.state, t('timeline.file'));
        const writer = last === undefined ? '' : processName(model.state, last.process);
        write(
          row.spoken,
          last === undefined ? t('timeline.file') : t('timeline.lastWrite', { name: writer }),
        );
      }
    }
  }

  /** Marks the lane chosen with the keyboard or under the pointer; −1 for none. */
  activate(index: number): void {
    if (index === this.#active) return;
    this.#active = index;
    this.#rows.forEach((row, at) => {
      row.element.classList.toggle('timeline-active', at === index);
    });
  }
}

function makeRow(lane: Lane): Row {
  const element = document.createElement('li');
  element.className = `timeline-row timeline-row-${lane.kind}`;
  const name = document.createElement('span');
  name.className = 'timeline-name';
  const state = document.createElement('span');
  state.className = 'timeline-state';
  state.setAttribute('aria-hidden', 'true');
  const spoken = document.createElement('span');
  spoken.className = 'timeline-spoken';
  if (lane.kind === 'process' || lane.kind === 'thread') {
    const dot = document.createElement('span');
    dot.className = 'timeline-dot';
    dot.style.background = `var(--p${colourOf(lane.index)})`;
    element.append(dot);
  }
  const words = document.createElement('span');
  words.className = 'timeline-words';
  words.append(name, state);
  element.append(words, spoken);
  return { lane, element, name, state, spoken };
}

function write(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}

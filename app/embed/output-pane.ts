/** What the processes printed, in an element that is as high as its lines need. */
import type { TimelineModel } from '../../core/trace/model/timeline-model';
import { playbackStore } from '../store/playback';
import type { Translate } from '../view-model/words';
import { OutputLines } from '../views/output/output-lines';
import { LINE_PX, OutputList, outputWords } from '../views/output/output-list';
import '../views/output/output.css';

const LINES_LEAST = 3;
const LINES_MOST = 10;

export class OutputPane {
  readonly #scroller = document.createElement('div');
  readonly #empty = document.createElement('p');
  readonly #frame = document.createElement('div');
  readonly #t: Translate;
  #list: OutputList | undefined;
  #leave = () => {};
  #lines = LINES_LEAST;

  constructor(section: HTMLElement, t: Translate) {
    this.#t = t;
    this.#frame.className = 'output-frame embed-output-frame';
    this.#scroller.className = 'output-scroller';
    this.#scroller.tabIndex = 0;
    this.#scroller.role = 'log';
    this.#scroller.ariaLabel = t('output.title');
    this.#empty.className = 'output-empty';
    this.#frame.append(this.#scroller, this.#empty);
    section.replaceChildren(this.#frame);
  }

  setModel(model: TimelineModel): void {
    this.#leave();
    this.#list?.destroy();
    const list = new OutputList(this.#scroller, new OutputLines(model), {
      nameOf: (process) => model.state.processes[process]?.name ?? '',
      words: outputWords(this.#t),
      onLine: () => {},
      onMoment: (event) => playbackStore.getState().seek(event),
      onDrawn: (count) => this.#drawn(count),
    });
    this.#list = list;
    this.#leave = model.subscribe(() => list.soon());
  }

  /** @param key of the catalogue, for when nothing was printed. */
  setSilence(key: string): void {
    this.#empty.textContent = this.#t(key);
  }

  #drawn(count: number): void {
    this.#empty.hidden = count > 0;
    const lines = Math.min(LINES_MOST, Math.max(this.#lines, count));
    if (lines === this.#lines) return;
    this.#lines = lines;
    this.#frame.style.height = `${lines * LINE_PX + 16}px`;
  }
}

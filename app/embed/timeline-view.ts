/** The timeline of the player: the workbench's own drawing, in an element that is as high as its lanes need. */
import type { TimelineModel } from '../../core/trace/model/timeline-model';
import { lanesStore } from '../store/lanes';
import { laneSignature, layOut } from '../view-model/lanes';
import type { Translate } from '../view-model/words';
import { TimelineController, type TimelineSettings } from '../views/timeline/controller';
import { TOP_HEIGHT } from '../views/timeline/drawing';
import { fillStage, partsOf, writeStage } from '../views/timeline/stage';
import '../views/timeline/timeline.css';
import { onFirstGesture } from './first-gesture';

/** CSS pixels: in longer ones the lanes scroll. */
const HEIGHT_MOST = 480;

export interface TimelineHost {
  t: Translate;
  onPause(): void;
  /** So many CSS pixels of height are needed. */
  onHeight(height: number): void;
}

export class TimelineView {
  readonly #stage: HTMLElement;
  readonly #host: TimelineHost;
  readonly #controller: TimelineController;
  #model: TimelineModel;
  #leave: () => void;
  #signature = '';

  constructor(section: HTMLElement, model: TimelineModel, host: TimelineHost) {
    this.#host = host;
    this.#model = model;
    this.#stage = document.createElement('div');
    this.#stage.className = 'timeline-stage';
    this.#stage.toggleAttribute('data-empty', true);
    section.append(this.#stage);
    fillStage(this.#stage);
    writeStage(this.#stage, host.t, true);
    this.#controller = new TimelineController(partsOf(section, this.#stage), model, this.#settings('idle'));
    this.#leave = model.subscribe(() => this.#grow());
    // Gestures are a third of the timeline's code. Keys and clicks need nothing more.
    onFirstGesture(this.#stage, async () => {
      const { takeInHand } = await import('../views/timeline/hands');
      this.#controller.takeInHand(takeInHand);
    });
  }

  setModel(model: TimelineModel): void {
    if (model === this.#model) return;
    this.#leave();
    this.#model = model;
    this.#signature = '';
    this.#controller.setModel(model);
    this.#leave = model.subscribe(() => this.#grow());
    this.#grow();
  }

  setStatus(status: TimelineSettings['status']): void {
    writeStage(this.#stage, this.#host.t, status === 'idle');
    this.#controller.setSettings(this.#settings(status));
  }

  fit(): void {
    this.#controller.command('fit-all');
  }

  #settings(status: TimelineSettings['status']): TimelineSettings {
    const nothing = () => {};
    return {
      status,
      t: this.#host.t,
      clock: undefined,
      onPick: undefined,
      onPause: () => this.#host.onPause(),
      keys: 'inside',
      onFollow: nothing,
      onSearch: nothing,
      onHelp: nothing,
    };
  }

  #grow(): void {
    const signature = laneSignature(this.#model);
    if (signature === this.#signature) return;
    this.#signature = signature;
    const lanes = layOut(this.#model, HEIGHT_MOST - TOP_HEIGHT, lanesStore.getState()).height;
    this.#host.onHeight(Math.min(HEIGHT_MOST, TOP_HEIGHT + lanes));
  }
}

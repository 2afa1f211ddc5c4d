import { EndReason } from '../../../core/trace/event';
import type { TimelineModel } from '../../../core/trace/model/timeline-model';
import { FlowingClock } from '../../view-model/flowing-clock';
import type { TimelineSettings } from './controller';

/** How long a stuck run is drawn beyond its last event: this share of it, and at least so many nanoseconds. */
const STUCK_TAIL = 0.45;
const STUCK_TAIL_NS_MIN = 20_000_000;

/** Until when a run is drawn: between its events time goes on, and a stuck one waits for ever. */
export class RunTime {
  /** Nanoseconds of the run's clock. */
  now = 0;
  readonly #clock = new FlowingClock();
  #stands = false;

  constructor(private readonly model: TimelineModel) {}

  /** Events came. */
  hear(): void {
    this.#clock.hear(this.model.endTime);
    this.#stands = standsFor(this.model);
  }

  /** @param wallMs of the page's clock. */
  update(wallMs: number, { status, clock }: TimelineSettings): void {
    const { model } = this;
    const { end, paused, speed } = model.state;
    const flows = status === 'running' && model.events.length > 0 && end === undefined;
    if (!flows) {
      this.#clock.now(wallMs, 0);
      // A run that is over ends with its last event, whatever the clock had come to.
      this.now =
        status === 'running' || status === 'paused' ? Math.max(this.now, model.endTime) : drawnEnd(model);
    } else if (clock !== undefined) {
      this.now = Math.max(this.now, model.endTime, clock());
    } else {
      this.now = Math.max(this.now, this.#clock.now(wallMs, paused || this.#stands ? 0 : speed));
    }
  }
}

/** The clock of a live run stands still while a process waits for its worker; for how long, no event says. */
function standsFor({ state }: TimelineModel): boolean {
  if (state.info?.engine !== 'live') return false;
  return state.processes.some((process) => process.startedAt === undefined && process.endedAt === undefined);
}

function drawnEnd(model: TimelineModel): number {
  const { end } = model.state;
  if (end === undefined || end.reason !== EndReason.Stuck) return model.endTime;
  return model.endTime + Math.max(model.endTime * STUCK_TAIL, STUCK_TAIL_NS_MIN);
}

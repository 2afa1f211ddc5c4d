/**
 * Where in the run the page is: the cursor. Every panel shows what held just after the cursor's event. While nobody
 * places it, it is the last event and goes along with the run.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { TimelineModel } from '../../core/trace/model/timeline-model';
import { type RunState, runStore } from './run';

/** How fast a recording can be played, as a share of the run's own time. */
export const RATES: readonly number[] = [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10];

export interface PlaybackState {
  /** Index of the event that the cursor stands at, −1 before the first; undefined: the last, whichever that is. */
  cursor: number | undefined;
  /** Where it stands between that event and the next, nanoseconds of the run; without a cursor it says nothing. */
  time: number;
  /** The cursor moves by itself through what was recorded. */
  playing: boolean;
  /** Seconds of the run that a second of playing shows. */
  rate: number;
  /** Places the cursor at an event. */
  seek(event: number): void;
  /** Places the cursor at a time: at the last event until then. */
  seekTime(time: number): void;
  /** Takes the cursor away: what is shown goes along with the run again. */
  follow(): void;
  /**
   * Moves the cursor by so many moments. What a thread does at one instant is one moment: a call of the kernel, with
   * all its events.
   */
  step(moments: number): void;
  /** Plays from the cursor, or from the beginning when it is at the end. */
  play(): void;
  pause(): void;
  setRate(rate: number): void;
  /** A clock of the page went on by so many milliseconds: while playing, the cursor does too. */
  advance(elapsedMs: number): void;
}

/** Index of the event that is shown: the cursor's, or the last; −1 when there is none. */
export function shownEvent(state: Pick<PlaybackState, 'cursor'>, model: TimelineModel): number {
  const last = model.events.length - 1;
  return state.cursor === undefined ? last : Math.min(state.cursor, last);
}

/** Nanoseconds of the run that are shown. */
export function shownTime(state: Pick<PlaybackState, 'cursor' | 'time'>, model: TimelineModel): number {
  return state.cursor === undefined ? model.endTime : state.time;
}

export function createPlayback(run: StoreApi<RunState>) {
  const store = createStore<PlaybackState>((set, get) => {
    const model = () => run.getState().model;
    const place = (event: number, time: number) => set({ cursor: event, time });
    return {
      cursor: undefined,
      time: 0,
      playing: false,
      rate: 1,
      seek(event) {
        const { events } = model();
        const at = Math.min(Math.max(event, -1), events.length - 1);
        place(at, at < 0 ? 0 : events.time(at));
      },
      seekTime(time) {
        const at = Math.min(Math.max(time, 0), model().endTime);
        place(model().eventAt(at), at);
      },
      follow: () => set({ cursor: undefined, playing: false }),
      step(moments) {
        let at = shownEvent(get(), model());
        for (let left = Math.abs(moments); left > 0; left--)
          at = besideMoment(model(), at, Math.sign(moments));
        set({ playing: false });
        get().seek(at);
      },
      play() {
        const { seek } = get();
        if (model().events.length === 0) return;
        if (shownTime(get(), model()) >= model().endTime) seek(-1);
        set({ playing: true });
      },
      pause: () => set({ playing: false }),
      setRate: (rate) => set({ rate }),
      advance(elapsedMs) {
        const { playing, rate, time, seekTime } = get();
        if (!playing) return;
        const next = time + elapsedMs * 1e6 * rate;
        if (next < model().endTime) seekTime(next);
        else set({ cursor: undefined, playing: false });
      },
    };
  });
  run.subscribe((now, before) => {
    if (now.model !== before.model) store.getState().follow();
  });
  return store;
}

/** The last event of the moment after (1) or before (−1) that of event `at`. */
function besideMoment({ events }: TimelineModel, at: number, direction: number): number {
  const last = events.length - 1;
  if (direction > 0) return at >= last ? last : endOfMoment(events, at + 1);
  let first = at;
  while (first > 0 && events.sameMoment(first - 1, at)) first--;
  return first - 1;
}

function endOfMoment(events: TimelineModel['events'], at: number): number {
  let end = at;
  while (end < events.length - 1 && events.sameMoment(end, end + 1)) end++;
  return end;
}

export const playbackStore = createPlayback(runStore);

import type { Timer } from './calls';
import { NO_DEADLINE } from './calls';
import type { Context } from './context';
import * as L from './layout';
import { SIGALRM } from './signal-set';
import { sendSignal } from './signals';

/** The interval timer that each process has (Linux's ITIMER_REAL): it sends SIGALRM, once or again and again. */

/** See `KernelCalls.setTimer`. */
export function setTimer(k: Context, after: number, every: number): Timer {
  k.enter(0, 0);
  const before = timerNow(k);
  k.memory.setFloat(k.process + L.P_TIMER, after > 0 ? k.time + after : NO_DEADLINE);
  k.memory.setFloat(k.process + L.P_TIMER_EVERY, after > 0 ? every : 0);
  k.leave();
  return before;
}

export function timer(k: Context): Timer {
  k.enter(0, 0);
  const now = timerNow(k);
  k.leave();
  return now;
}

/** Within a call. One that is due and has not been heard yet has a moment left. */
function timerNow(k: Context): Timer {
  const due = k.memory.float(k.process + L.P_TIMER);
  const now = k.readClock();
  return {
    left: due === NO_DEADLINE ? 0 : Math.max(1, due - now),
    every: k.memory.float(k.process + L.P_TIMER_EVERY),
  };
}

/** Sends the signal when the timer is due; of times that were missed only one is made up for. */
export function ringTimer(k: Context): void {
  const due = k.memory.float(k.process + L.P_TIMER);
  if (due === NO_DEADLINE || due > k.clock.read()) return;
  k.enter(1, 0);
  const every = k.memory.float(k.process + L.P_TIMER_EVERY);
  const next = every > 0 ? due + every * (Math.floor((k.readClock() - due) / every) + 1) : NO_DEADLINE;
  k.memory.setFloat(k.process + L.P_TIMER, next);
  sendSignal(k, k.process, SIGALRM);
  k.leave();
}

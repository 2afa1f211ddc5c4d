import { WaitFor, WaitResult } from '../trace/event';
import { NO_DEADLINE } from './calls';
import type { Context } from './context';
import { Attention } from './control';
import * as L from './layout';
import { SIGCONT } from './signal-set';
import { beginWait, endWait } from './waits';

/**
 * Processes that a signal has stopped (SIGSTOP), until one lets them go on (SIGCONT). Two bits: Stopped, set by whoever
 * sends the signal, and Still, set by the process itself when it has ceased to run. From then on its threads do nothing,
 * whatever they are woken for, and its deadlines pass unheard. A third, GoesOn, stands from SIGCONT until the process has
 * heard of it: meanwhile its threads look asleep, but it is not stuck.
 */
const BOTH = Attention.Stopped | Attention.Still;

export const isStopped = (k: Context, process: number): boolean =>
  (Atomics.load(k.words, process + L.P_ATTENTION) & Attention.Stopped) !== 0;

/** It has ceased to run, and nothing but SIGCONT or its end is ahead of it. */
export const standsStill = (k: Context, process: number): boolean =>
  Atomics.load(k.words, process + L.P_ATTENTION) === BOTH;

export function stop(k: Context, process: number): void {
  Atomics.or(k.words, process + L.P_ATTENTION, Attention.Stopped);
  k.ringProcess(process);
}

/** To go on, or to end. */
export function unstop(k: Context, process: number): void {
  const attention = process + L.P_ATTENTION;
  if ((Atomics.load(k.words, attention) & Attention.Still) !== 0)
    Atomics.or(k.words, attention, Attention.GoesOn);
  Atomics.and(k.words, attention, ~BOTH);
  k.ringProcess(process);
}

/** See `EngineClient.standStill`. `thread`: the one that ran. */
export function standStill(k: Context, thread: number): void {
  if (standsStill(k, k.process)) return;
  k.enter(1, 0);
  const { words } = k;
  if (isStopped(k, k.process)) {
    Atomics.or(words, k.process + L.P_ATTENTION, Attention.Still);
    Atomics.and(words, k.process + L.P_ATTENTION, ~Attention.GoesOn);
    if (thread !== 0 && words[thread + L.T_WAIT] === L.WAIT_NONE) {
      words.fill(0, thread + L.T_AWAITED, thread + L.T_AWAITED + 2); // no signal is taken by it
      beginWait(k, thread, WaitFor.Signal, SIGCONT, NO_DEADLINE, 0);
    }
  }
  k.leave();
}

/** See `EngineClient.goOn`. */
export function goOn(k: Context): void {
  const { words } = k;
  k.enter(1, 0);
  Atomics.and(words, k.process + L.P_ATTENTION, ~Attention.GoesOn);
  for (let t = words[k.process + L.P_THREADS]; t !== 0; t = words[t + L.T_SIBLING]) {
    const stood = words[t + L.T_WAIT] !== L.WAIT_NONE && words[t + L.T_WAIT_FOR] === WaitFor.Signal;
    if (stood && words[t + L.T_OBJECT] === SIGCONT) endWait(k, t, WaitResult.Granted);
  }
  k.leave();
}

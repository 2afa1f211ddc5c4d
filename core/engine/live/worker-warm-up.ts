/** What a process worker runs before its first run: it comes after what serves, since no run waits for it. */
import { Advanced, DeterministicRun } from '../deterministic/run';
import { WARM_UP_STEPS } from '../deterministic/warm-up';
import type { VmMaker } from '../machine';
import { unpack } from './parcel';
import type { FromWorker, WarmUpOrder } from './protocol';

/**
 * Runs a program in a world of its own, so that the host has compiled what all processes need before the first run. Leaves
 * it when it is asked to.
 */
export function warmUp(order: WarmUpOrder, makeVm: VmMaker): FromWorker {
  const leave = new Int32Array(order.leave);
  const run = new DeterministicRun(unpack(order.program), {}, makeVm);
  while (Atomics.load(leave, 0) === 0 && run.advance({ steps: WARM_UP_STEPS }) !== Advanced.Ended)
    run.drain();
  return { kind: 'left' };
}

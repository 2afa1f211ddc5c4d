import { NO_DEADLINE, SemKind } from './calls';
import { createKernel, openClient, openControl, SingleThreadHost } from './index';

/** The global one is looked up by a getter each time, which costs as much as the reading. */
const { performance } = globalThis;

/**
 * A supervisor takes records out as they come, on another core, some KB at a time. Had it all the ring holds taken out in
 * one piece here, half of the figure would be what the host's allocator takes for a megabyte of fresh memory.
 */
const PIECE_BYTES = 16 * 1024;

/** What one round costs: two kernel calls, two events, and the reading of the ring. */
export interface PairCost {
  nsPerPair: number;
  pairs: number;
}

/**
 * Times traced, uncontended acquire + release pairs of a Lock on shared memory, with the live clock, the ring drained
 * as a supervisor does.
 * @param hostNow nanoseconds of a monotonic clock.
 */
export function benchAcquireRelease(
  hostNow: () => number = () => performance.now() * 1e6,
  pairs = 1_000_000,
): PairCost {
  const limits = { maxTraceEvents: Number.POSITIVE_INFINITY, maxTraceBytes: Number.POSITIVE_INFINITY };
  const buffer = createKernel({ shared: true, clock: 'live', ...limits });
  const host = new SingleThreadHost(() => undefined, hostNow);
  const control = openControl(buffer, host);
  const drain = (): void => {
    while (control.drain(PIECE_BYTES).length > 0);
  };
  host.drain = drain;
  control.startRun({ version: 1, engine: 'live', seed: 0, speed: 1, costModel: 1, preset: 'spawn' });
  control.slotReady(0);
  const client = openClient(buffer, host, 0, control.createMain());
  client.begin();
  const lock = client.semCreate(SemKind.Lock, 1, 1);
  const round = (count: number): number => {
    const from = hostNow();
    for (let i = 0; i < count; i++) {
      client.line = 1 + (i & 7);
      client.semAcquire(lock, NO_DEADLINE);
      client.semRelease(lock);
    }
    drain();
    return (hostNow() - from) / count;
  };
  round(pairs); // until the calls are compiled, and the ring's memory is there
  const rounds = [0, 1, 2, 3, 4].map(() => round(Math.ceil(pairs / 5)));
  rounds.sort((a, b) => a - b);
  return { nsPerPair: rounds[2], pairs };
}

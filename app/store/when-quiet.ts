/** For what can wait until a person has what they asked for: it would take the cores from a first run. */
import type { StoreApi } from 'zustand/vanilla';
import type { RunState } from './run';

/** So long (ms) no run goes on before it is quiet. */
const QUIET_MS = 3_000;

/** Does it once, when for a while no run has gone on. */
export function whenQuiet(run: StoreApi<RunState>, work: () => void): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = () => {
    clearTimeout(timer);
    const { status } = run.getState();
    if (status !== 'idle' && status !== 'ended') return;
    timer = setTimeout(() => {
      leave();
      work();
    }, QUIET_MS);
  };
  const leave = run.subscribe((now, before) => {
    if (now.status !== before.status) look();
  });
  look();
}

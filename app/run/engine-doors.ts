/** The doors to the real engines. Each comes and is made when it is first needed: making one starts its workers. */
import { MAX_SOURCE_LENGTH, RUN_LIMITS } from '../../core/engine/limits';
import type { LimitsShown } from '../store/run';
import type { EngineChoice } from '../store/settings';
import type { RunDoor } from './door';

export function engineDoors(): Record<EngineChoice, RunDoor> {
  return {
    live: lateDoor(async () => {
      const { BrowserLiveEngine } = await import('../../core/engine/live/browser');
      return new BrowserLiveEngine();
    }),
    repeatable: lateDoor(async () => {
      const { BrowserDeterministicEngine } = await import('../../core/engine/deterministic/browser');
      return new BrowserDeterministicEngine();
    }),
  };
}

/** Whether live runs can be had: as the page says at once, and tried with a worker. */
export { canRunLive, mayShareMemory as liveAvailable } from '../../core/engine/live/handshake';

export const RUN_LIMITS_SHOWN: LimitsShown = {
  outputBytes: RUN_LIMITS.outputBytes,
  traceEvents: RUN_LIMITS.traceEvents,
  lines: RUN_LIMITS.lines,
  programLength: MAX_SOURCE_LENGTH,
};

type Engine = Pick<RunDoor, 'start'> & { close(): void };

function lateDoor(bring: () => Promise<Engine>): RunDoor {
  let made: Promise<Engine> | undefined;
  const door = () => {
    made ??= bring().catch((error: unknown) => {
      made = undefined; // whoever needs it next tries again
      throw error;
    });
    return made;
  };
  const unneeded = () => undefined; // whoever starts a run is told why there is none
  return {
    start: async (request, listener) => (await door()).start(request, listener),
    warm: () => void door().catch(unneeded),
    rest: () => {
      void made?.then((engine) => engine.close(), unneeded);
      made = undefined;
    },
  };
}

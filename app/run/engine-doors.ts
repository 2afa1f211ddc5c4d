/** The doors to the real engines. Each is made when it is first needed, for making one starts its workers. */
import { BrowserDeterministicEngine } from '../../core/engine/deterministic/browser';
import { RUN_LIMITS } from '../../core/engine/limits';
import { BrowserLiveEngine } from '../../core/engine/live/browser';
import type { LimitsShown } from '../store/run';
import type { EngineChoice } from '../store/settings';
import type { RunDoor } from './door';

export function engineDoors(): Record<EngineChoice, RunDoor> {
  return {
    live: lateDoor(() => new BrowserLiveEngine()),
    repeatable: lateDoor(() => new BrowserDeterministicEngine()),
  };
}

/** Whether this page says that it may share memory between workers, which live runs need. */
export const liveAvailable = (): boolean => BrowserLiveEngine.available();

/** Whether live runs can really be had: tried with a worker. */
export { canRunLive } from '../../core/engine/live/handshake';

export const RUN_LIMITS_SHOWN: LimitsShown = {
  outputBytes: RUN_LIMITS.outputBytes,
  traceEvents: RUN_LIMITS.traceEvents,
  lines: RUN_LIMITS.lines,
};

type Engine = Pick<RunDoor, 'start'> & { close(): void };

function lateDoor(make: () => Engine): RunDoor {
  let made: Engine | undefined;
  const door = () => {
    made ??= make();
    return made;
  };
  return {
    start: (request, listener) => door().start(request, listener),
    warm: () => void door(),
    rest: () => {
      made?.close();
      made = undefined;
    },
  };
}

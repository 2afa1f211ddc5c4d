/**
 * The only door from the page to the engines. The page asks for a run and gets its trace in batches; it knows nothing
 * of workers, buffers or strategies. Each engine has a door of its own (`engine-doors.ts`).
 */
import type { RunListener, RunRequest, Started } from '../../core/engine/run';

export interface RunDoor {
  /**
   * Starts a run. Its trace goes to `listener`, which is told nothing before the answer has come.
   * A program that cannot start is an answer (`error`), not an exception.
   * @throws when the engine itself cannot start (a worker that does not load, for example).
   */
  start(request: RunRequest, listener: RunListener): Promise<Started>;
  /** Gets ready what the first run would otherwise wait for. Cheap to call again. */
  warm(): void;
  /** Lets go of what is kept ready between runs. Only while nothing runs; the next run gets it anew. */
  rest(): void;
}

/**
 * Starts live runs and keeps the crew of workers between them. In a page it lives in a worker of its own, so that the
 * main thread only draws; on the command line it lives in the main thread.
 */
import type { Program, ProgramError } from '../../python/face';
import type { RunHandle, RunListener, RunRequest, RunSettings } from '../run';
import { Crew, type WorkerMaker } from './crew';
import { LiveRun, type RunSink } from './live-run';

export type Compile = (source: string, filename?: string) => { program: Program } | { error: ProgramError };

export interface SupervisorOptions {
  compile: Compile;
  maker: WorkerMaker;
  /** Cores of the machine. */
  cores: number;
  /** Workers kept between runs. */
  warm: number;
  /** See RunSink. */
  pieceBytes: number;
  pieceMs: number;
}

export interface RunningLive {
  run: RunHandle;
  buffer: SharedArrayBuffer;
}
export type StartedLive = RunningLive | { error: ProgramError };

export class Supervisor {
  readonly crew: Crew;
  readonly #options: SupervisorOptions;
  #run: LiveRun | undefined;

  constructor(options: SupervisorOptions) {
    this.#options = options;
    this.crew = new Crew(options.maker);
  }

  /** Starts a run; one at a time. @throws when one is going on. */
  start(request: RunRequest, listener: RunListener): StartedLive {
    const compiled = this.#options.compile(request.source, request.filename);
    if ('error' in compiled) return { error: compiled.error };
    return this.startProgram(compiled.program, request.settings ?? {}, listener);
  }

  startProgram(program: Program, settings: RunSettings, listener: RunListener): RunningLive {
    if (this.#run !== undefined) throw new Error('a run is going on: stop it before the next one');
    const sink: RunSink = {
      pieceBytes: this.#options.pieceBytes,
      pieceMs: this.#options.pieceMs,
      records: (records) => listener.onRecords(records),
    };
    const run = new LiveRun(program, settings, this.#options.cores, this.crew, sink);
    this.#run = run;
    void this.#finish(run, listener);
    return { run, buffer: run.buffer };
  }

  /** A worker has ended, whoever ended it. Between runs another is made in its place. */
  workerGone(id: number): void {
    this.crew.gone(id);
    if (this.#run === undefined) this.crew.settle(this.#options.warm);
  }

  async #finish(run: LiveRun, listener: RunListener): Promise<void> {
    await Promise.resolve(); // the caller has its answer before the listener hears anything
    const outcome = await run.go().catch((error: unknown) => run.broken(error));
    this.#run = undefined;
    listener.onEnd(outcome);
    await run.left();
    if (this.#run === undefined) this.crew.settle(this.#options.warm);
  }
}

/**
 * Starts live runs and keeps the crew of workers between them. In a page it lives in a worker of its own, so that the
 * main thread only draws; on the command line it lives in the main thread.
 */
import type { Program, ProgramError } from '../../python/face';
import { warmUpProgram } from '../deterministic/warm-up';
import type { RunHandle, RunListener, RunRequest, RunSettings } from '../run';
import { CORES_BYTES } from './cores';
import { Crew, type Hand, WARMING_UP, type WorkerMaker } from './crew';
import { LiveRun, type RunSink } from './live-run';
import { pack } from './parcel';

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
  /** Workers run this program before their first run, one after the other, while no run goes on. */
  warmUp?: WarmUp;
}

export interface WarmUp {
  /** Brings the program and what it imports; where that fails, nothing is warmed up. */
  source: () => Promise<string>;
  /** Milliseconds that nothing is asked for before it begins: who presses Run at once has the cores for the run. */
  afterMs: number;
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
  /** Compiled when it is first needed, which warms up the compiler, too. */
  #warmUp: Program | undefined;
  #warmingUp = false;
  /** One word for all warm-ups: not zero while a run goes on. */
  readonly #leave = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  #warmUpTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: SupervisorOptions) {
    this.#options = options;
    this.crew = new Crew(options.maker);
  }

  /** A worker has come. A run asks by itself for those it needs; between runs the next is made. */
  workerCame(id: number, serve: Hand['serve']): void {
    this.crew.add(id, serve);
    if (this.#run === undefined) this.crew.settle(this.#options.warm);
    this.#warmUpSoon();
  }

  /**
   * Starts a run; one at a time.
   * @param awake shared with the page that will draw the run (see Cores), CORES_BYTES
   * @throws when one is going on.
   */
  start(request: RunRequest, listener: RunListener, awake?: SharedArrayBuffer): StartedLive {
    const compiled = this.#options.compile(request.source, request.filename);
    if ('error' in compiled) return { error: compiled.error };
    return this.startProgram(compiled.program, request.settings ?? {}, listener, awake);
  }

  startProgram(
    program: Program,
    settings: RunSettings,
    listener: RunListener,
    awake = new SharedArrayBuffer(CORES_BYTES),
  ): RunningLive {
    if (this.#run !== undefined) throw new Error('a run is going on: stop it before the next one');
    const sink: RunSink = {
      pieceBytes: this.#options.pieceBytes,
      pieceMs: this.#options.pieceMs,
      records: (records) => listener.onRecords(records),
    };
    const run = new LiveRun(program, settings, { cores: this.#options.cores, awake }, this.crew, sink);
    this.#run = run;
    Atomics.store(this.#leave, 0, 1);
    void this.#finish(run, listener);
    return { run, buffer: run.buffer };
  }

  /** A worker has ended, whoever ended it. Between runs another is made in its place. */
  workerGone(id: number): void {
    const hand = this.crew.gone(id);
    if (this.#run === undefined) this.crew.settle(this.#options.warm);
    if (hand?.slot !== WARMING_UP) return;
    this.#warmingUp = false;
    this.#warmUpSoon();
  }

  async #finish(run: LiveRun, listener: RunListener): Promise<void> {
    await Promise.resolve(); // the caller has its answer before the listener hears anything
    const outcome = await run.go().catch((error: unknown) => run.broken(error));
    this.#run = undefined;
    listener.onEnd(outcome);
    await run.left();
    if (this.#run !== undefined) return;
    this.crew.settle(this.#options.warm);
    this.#warmUpSoon();
  }

  #warmUpSoon(): void {
    const { warmUp } = this.#options;
    if (warmUp === undefined) return;
    clearTimeout(this.#warmUpTimer);
    const { source } = warmUp;
    this.#warmUpTimer = setTimeout(() => {
      void source().then(
        (text) => this.#warmUpNext(text),
        () => undefined, // no network: a run is slower than it might be
      );
    }, warmUp.afterMs);
  }

  /** One at a time: a person who presses Run meanwhile finds the others free. */
  #warmUpNext(source: string): void {
    if (this.#run !== undefined || this.#warmingUp) return;
    // As many as compute at once, and one that waits for them: more would take cores and power for what a run seldom has.
    if (this.crew.warmedUp > this.#options.cores) return;
    const hand = this.crew.free().find((one) => !one.warmedUp);
    if (hand === undefined) return;
    const program = this.#warmUpProgram(source);
    this.#warmingUp = true;
    hand.slot = WARMING_UP;
    Atomics.store(this.#leave, 0, 0);
    const done = () => {
      this.#warmingUp = false;
      hand.warmedUp = Atomics.load(this.#leave, 0) === 0;
      this.crew.freed(hand);
      this.#warmUpNext(source);
    };
    const leave = this.#leave.buffer as SharedArrayBuffer;
    hand.serve({ kind: 'warm-up', program: pack(program, hand.units), leave }).then(done, done);
  }

  #warmUpProgram(source: string): Program {
    this.#warmUp ??= warmUpProgram(this.#options.compile, source);
    return this.#warmUp;
  }
}

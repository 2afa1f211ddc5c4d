/**
 * Carries out what a person asks: starts runs through a door, feeds their trace to the model, and keeps the run store
 * true. One run at a time; what an earlier one still sends after its end is dropped.
 */
import { splitRecords } from '../../core/engine/live/pieces';
import type { RunHandle, RunListener, RunOutcome } from '../../core/engine/run';
import type { TraceFileContent } from '../../core/trace/export/json';
import { TimelineModel } from '../../core/trace/model/timeline-model';
import { decodeRecords, RECORD_WORDS } from '../../core/trace/record';
import type { Commands } from '../store/commands';
import { type createRunStore, engineInUse, type RunState } from '../store/run';
import type { createSettings, EngineChoice } from '../store/settings';
import type { RunDoor } from './door';

/** Events appended at once: a few milliseconds of work on a slow machine. */
const PIECE_EVENTS = 2_000;
const PIECE_BYTES = PIECE_EVENTS * RECORD_WORDS * 4;
/** Longest stretch of work before the page may draw. */
const WORK_MS_MOST = 8;

export interface ControllerParts {
  doors: Record<EngineChoice, RunDoor>;
  run: ReturnType<typeof createRunStore>;
  /** Where the program to run is, and where one goes that comes with an opened run. */
  program: { getState(): { id: string; text: string; bring(source: string): void } };
  settings: ReturnType<typeof createSettings>;
  /** Milliseconds of any clock that does not go back. */
  now(): number;
  /** Lets the page do what it has to, then goes on. */
  breathe(): Promise<void>;
}

/** A run from the moment it is asked for. */
interface Attempt {
  handle: RunHandle | undefined;
  /** What was asked before there was a handle to ask. */
  wanted: { paused: boolean; stopped: boolean };
  ended: Promise<void>;
  settle(): void;
}

export class RunController implements Commands {
  readonly #parts: ControllerParts;
  #current: Attempt | undefined;
  /** The next run, while the one before it is being stopped. */
  #queued = false;
  #workedSince = 0;

  constructor(parts: ControllerParts) {
    this.#parts = parts;
    parts.settings.subscribe((now, before) => {
      if (now.speed !== before.speed) this.#current?.handle?.setSpeed(now.speed);
    });
  }

  /** From now on the engine that Run would use is kept ready, and no other: each costs a device seconds of work. */
  keepWarm(): void {
    const { doors, run, settings } = this.#parts;
    const warm = () => doors[engineInUse(settings.getState().engine, run.getState().liveAvailable)].warm();
    warm();
    settings.subscribe((now, before) => {
      if (now.engine !== before.engine) warm();
    });
    run.subscribe((now, before) => {
      if (now.liveAvailable !== before.liveAvailable) warm();
    });
  }

  run(): void {
    if (this.#current === undefined) {
      void this.#start();
      return;
    }
    if (this.#queued) return;
    this.#queued = true;
    this.stop();
    void this.#current.ended.then(() => {
      this.#queued = false;
      void this.#start();
    });
  }

  open(file: TraceFileContent): void {
    if (this.#current !== undefined) {
      this.stop();
      void this.#current.ended.then(() => this.#open(file));
    } else void this.#open(file);
  }

  pause(): void {
    const { run } = this.#parts;
    if (this.#current === undefined || run.getState().status === 'stopping') return;
    this.#current.wanted.paused = true;
    this.#current.handle?.pause();
    run.setState({ status: 'paused' });
  }

  resume(): void {
    const { run } = this.#parts;
    if (this.#current === undefined || run.getState().status !== 'paused') return;
    this.#current.wanted.paused = false;
    this.#current.handle?.resume();
    run.setState({ status: this.#current.handle === undefined ? 'starting' : 'running' });
  }

  stop(): void {
    if (this.#current === undefined) return;
    this.#current.wanted.stopped = true;
    this.#current.handle?.stop();
    this.#parts.run.setState({ status: 'stopping' });
  }

  dismiss(): void {
    this.#parts.run.setState({ failure: undefined, problem: undefined });
  }

  async #start(): Promise<void> {
    const { doors, run, program, settings } = this.#parts;
    const { preset, seed, speed, engine: choice } = settings.getState();
    const before = run.getState();
    const engine = engineInUse(choice, before.liveAvailable);
    const { id: ofProgram, text: source } = program.getState();
    const attempt = newAttempt();
    this.#current = attempt;
    const model = new TimelineModel();
    run.setState({ status: 'starting', problem: undefined, failure: undefined });
    try {
      const started = await doors[engine].start(
        { source, settings: { preset, seed, speed } },
        this.#listener(attempt, model),
      );
      if ('error' in started) {
        // Nothing ran: the run before stays on screen.
        this.#over(attempt, { status: restingStatus(before), problem: { ...started.error } });
        return;
      }
      run.setState({ model, engine, ran: source, ofProgram, unfinished: false });
      this.#begin(attempt, started.run, speed);
    } catch (error) {
      this.#over(attempt, { status: restingStatus(before), failure: messageOf(error) });
    }
  }

  async #open({ info, program, events }: TraceFileContent): Promise<void> {
    const { run, now, breathe } = this.#parts;
    const model = new TimelineModel();
    try {
      this.#workedSince = now();
      for (let at = 0; at < events.length; at += PIECE_EVENTS) {
        if (now() - this.#workedSince > WORK_MS_MOST) {
          await breathe();
          this.#workedSince = now();
        }
        model.append(events.slice(at, at + PIECE_EVENTS));
      }
    } catch (error) {
      run.setState({ failure: messageOf(error) });
      return;
    }
    if (program !== undefined) this.#parts.program.getState().bring(program);
    const engine = info.engine === 'live' ? 'live' : 'repeatable';
    run.setState({
      model,
      engine,
      ran: program ?? '',
      ofProgram: program === undefined ? undefined : this.#parts.program.getState().id,
      status: 'ended',
      unfinished: model.outcome === undefined,
      problem: undefined,
      failure: undefined,
    });
  }

  /** Asks the handle for what was asked before it was there. */
  #begin(attempt: Attempt, handle: RunHandle, startedAt: number): void {
    attempt.handle = handle;
    const { run, settings } = this.#parts;
    const { speed } = settings.getState();
    if (speed !== startedAt) handle.setSpeed(speed);
    if (attempt.wanted.stopped) handle.stop();
    else if (attempt.wanted.paused) handle.pause();
    else if (this.#current === attempt) run.setState({ status: 'running' });
  }

  #listener(attempt: Attempt, model: TimelineModel): RunListener {
    let broken = false;
    return {
      onRecords: async (records) => {
        if (broken) return;
        try {
          await this.#append(model, records);
        } catch (error) {
          broken = true;
          this.#parts.run.setState({ failure: messageOf(error) });
          attempt.wanted.stopped = true;
          attempt.handle?.stop();
        }
      },
      onEnd: (outcome) => this.#ended(attempt, model, outcome),
    };
  }

  async #append(model: TimelineModel, records: Uint8Array): Promise<void> {
    const { now, breathe } = this.#parts;
    this.#workedSince = now();
    for (const piece of splitRecords(records, PIECE_BYTES)) {
      if (now() - this.#workedSince > WORK_MS_MOST) {
        await breathe();
        this.#workedSince = now();
      }
      model.append(decodeRecords(piece));
    }
  }

  #ended(attempt: Attempt, model: TimelineModel, outcome: RunOutcome): void {
    // A trace without its last event cannot say how it ended; then the engine's word is shown.
    const said = model.outcome === undefined ? { failure: outcome.text } : {};
    this.#over(attempt, { status: 'ended', ...said });
  }

  #over(attempt: Attempt, state: Partial<RunState>): void {
    if (this.#current === attempt) {
      this.#current = undefined;
      this.#parts.run.setState(state);
    }
    attempt.settle();
  }
}

function newAttempt(): Attempt {
  let settle = () => {};
  const ended = new Promise<void>((resolve) => {
    settle = resolve;
  });
  return { handle: undefined, wanted: { paused: false, stopped: false }, ended, settle };
}

function restingStatus(before: RunState): 'idle' | 'ended' {
  return before.ran === undefined ? 'idle' : 'ended';
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/**
 * The run on screen. Its trace grows in `model`, outside of React: views subscribe to the model and draw once a frame.
 * Only `app/run` writes here.
 */
import { createStore } from 'zustand/vanilla';
import { TimelineModel } from '../../core/trace/model/timeline-model';
import type { EngineChoice } from './settings';

/** 'starting': asked for, and not a line of it has run yet. 'stopping': asked to stop, and not yet ended. */
export type RunStatus = 'idle' | 'starting' | 'running' | 'paused' | 'stopping' | 'ended';

/** Why a program could not start, at its place: 1-based lines, 0-based columns in UTF-16 units. */
export interface ProgramProblem {
  type: string;
  message: string;
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
  /** Where CPython prints its carets, when that is elsewhere; null: nowhere. */
  caret?: { line: number; column: number; endColumn: number } | null;
}

/** How much a run may use, as the page says it. */
export interface LimitsShown {
  outputBytes: number;
  traceEvents: number;
  lines: number;
  /** Characters of the program itself. */
  programLength: number;
}

export interface RunState {
  status: RunStatus;
  model: TimelineModel;
  /** Which engine made `model`. */
  engine: EngineChoice;
  /** The program whose run `model` is; undefined before the first. */
  ran: string | undefined;
  /** Its id in the list of programs; undefined when it came without its text, or before the first. */
  ofProgram: string | undefined;
  /** Of the last attempt; undefined when it started. */
  problem: ProgramProblem | undefined;
  /** What the engine said when it, not the program, could not start or go on; undefined when it could. */
  failure: string | undefined;
  /** False where this page may not share memory: then only repeatable runs can be had. */
  liveAvailable: boolean;
  /** The run came in a file that was written before its end: what there is of it is all. */
  unfinished: boolean;
  /** What a run may use, for the messages that say so. */
  limits: LimitsShown;
}

export function createRunStore() {
  return createStore<RunState>(() => ({
    status: 'idle',
    model: new TimelineModel(),
    engine: 'live',
    ran: undefined,
    ofProgram: undefined,
    problem: undefined,
    failure: undefined,
    liveAvailable: true,
    unfinished: false,
    limits: { outputBytes: 0, traceEvents: 0, lines: 0, programLength: Number.POSITIVE_INFINITY },
  }));
}

export const runStore = createRunStore();

/** Whether processes may still do something: from Run until the end. */
export function isGoing(status: RunStatus): boolean {
  return status !== 'idle' && status !== 'ended';
}

/** The engine that Run would use now. */
export function engineInUse(choice: EngineChoice, liveAvailable: boolean): EngineChoice {
  return liveAvailable ? choice : 'repeatable';
}

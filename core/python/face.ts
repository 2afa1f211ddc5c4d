import type { Preset } from '../base/preset';

/** What an engine sees of a Python process. The VM itself is behind it and knows nothing of workers or strategies. */
export const VmStatus = {
  /** The line budget is used up; call run again. */
  Budget: 0,
  /** The next thing to do is a kernel call and there is no permit (gated engines only). */
  Gate: 1,
  /** No thread of the process can run before it is woken or a deadline passes. */
  Idle: 2,
  /** The process has ended; kernel.procExit was called. */
  Exited: 3,
} as const;
export type VmStatus = (typeof VmStatus)[keyof typeof VmStatus];

export interface VmFace {
  /**
   * Runs at most `lineBudget` source lines (statement starts and loop rounds; long native operations count as
   * many), in whichever thread can run.
   * @param nowNs the run's clock
   */
  run(lineBudget: number, nowNs: number): VmStatus;
  /** When another thread is to have the interpreter; Infinity while there is one only. A slice had better end there. */
  readonly turnEnds: number;
  /** Lines charged since the process began; never decreases. The unit of the cost model. */
  readonly linesDone: number;
  /**
   * Signals that the process handles have come. Their functions are called in the main thread before its next line, or
   * in the middle of its wait, which goes on when they return.
   */
  signal(signals: readonly number[]): void;
  /** The whole process as bytes; `decodeVm` makes an equal one of them. */
  encode(): Uint8Array;
}

/** A program that cannot start: shown at its place in the editor, printed like CPython's own. */
export interface ProgramError {
  /** 'SyntaxError', 'IndentationError', 'TabError', 'UnsupportedError' … */
  type: string;
  message: string;
  /** 1-based line and 0-based column (in UTF-16 units of that line) of the start and the end. */
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
  /** Where CPython prints its carets when that is not the fault itself but what it had read by then; null: nowhere. */
  caret?: { line: number; column: number; endColumn: number } | null;
}

/** A compiled program: plain data, the same for every process of a run; passes through structuredClone. */
export interface Program {
  filename: string;
  source: string;
  /** Compiled units by module name: '__main__' and each stdlib module; opaque to engines. */
  units: Record<string, unknown>;
  /** Library modules that a process of it is likely to need: they are run ahead of the process. */
  preload: readonly string[];
}

/** How a VM begins. */
export type VmStart =
  | { as: 'main' } // runs the program as __main__
  | { as: 'spawned'; payload: Uint8Array } // runs its top level as __mp_main__, then unpickles target and arguments
  | { as: 'forked'; payload: Uint8Array }; // goes on where its parent called fork

/*
 * core/python/index.ts exports
 *   compileProgram(source: string, filename?: string): { program: Program } | { error: ProgramError }
 *   createVm(program: Program, kernel: KernelCalls, options: VmOptions, start: VmStart): VmFace
 *   decodeVm(program: Program, kernel: KernelCalls, options: VmOptions, bytes: Uint8Array): VmFace
 */
export interface VmOptions {
  preset: Preset;
  /** Seed of this run; each process derives its own from it and its pid. */
  seed: number;
  cpuCount: number;
  /** Most heap cells the VM may hold before MemoryError. */
  maxCells: number;
}

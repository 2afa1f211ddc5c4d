import type { Program, ProgramError } from '../../python/face';

/**
 * Milliseconds that nothing is asked for before workers warm up: who opens a page and presses Run at once has the cores
 * for the run, and who only looks keeps them.
 */
export const WARM_UP_AFTER_MS = 1_500;

/** Steps of the program that warms up between two looks at whether a person has asked for a run: some milliseconds. */
export const WARM_UP_STEPS = 20;

/**
 * Compiles the program that warms up.
 * @throws Error when it cannot be compiled, which a test would show
 */
export function warmUpProgram(
  compile: (source: string) => { program: Program } | { error: ProgramError },
  source: string,
): Program {
  const compiled = compile(source);
  if ('error' in compiled) throw new Error(`the program that warms up: ${compiled.error.message}`);
  return compiled.program;
}

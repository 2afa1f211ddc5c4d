/** Which functions of the library a program runs. */
import type { Preset } from '../../base/preset';
import { Advanced, DeterministicRun } from '../../engine/deterministic/run';
import { compileProgram, createVm } from '../index';
import { withLateLibrary } from './late-library';

/** A run that needs more shows the same again and again. */
const STEPS_MOST = 200_000;
const STEPS_A_TURN = 4_096;

/** @returns qualified names by module, among those whose bodies can be late. */
export function codesRun(source: string, preset: Preset, seed: number): Record<string, string[]> {
  const compiled = compileProgram(source);
  if ('error' in compiled) throw new Error(`line ${compiled.error.line}: ${compiled.error.message}`);
  const found = new Map<string, Set<string>>();
  const program = withLateLibrary(compiled.program, (module, name) => {
    found.set(module, (found.get(module) ?? new Set()).add(name));
  });
  const run = new DeterministicRun(program, { preset, seed }, createVm);
  for (let steps = 0; steps < STEPS_MOST; steps += STEPS_A_TURN) {
    if (run.advance({ steps: STEPS_A_TURN }) === Advanced.Ended) break;
    run.drain();
  }
  return Object.fromEntries([...found].map(([module, names]) => [module, [...names]]));
}

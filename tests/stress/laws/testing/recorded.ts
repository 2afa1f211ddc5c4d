/** Traces of the stress programs for tests of the laws: small ones, out of the deterministic engine. */
import { fileURLToPath } from 'node:url';
import { bundledPrograms } from '../../../../core/python/testing/bundled';
import type { TraceEvent } from '../../../../core/trace/event';
import { type Scale, sourceOf } from '../../programs';
import type { Ended } from '../law';

const { playProgram } = await bundledPrograms();

export const FOLDER = fileURLToPath(new URL('../../programs/', import.meta.url));

export interface Recorded {
  events: TraceEvent[];
  ended: Ended;
}

/** Plays a program to its end. */
export function recorded(name: string, scale: Scale, seed: number): Recorded {
  const events: TraceEvent[] = [];
  const program = { name: `${name}.py`, source: sourceOf(FOLDER, name, scale) };
  const { ended } = playProgram(program, seed, (event) => events.push(event));
  const { reason, exitCode } = ended;
  return { events, ended: { reason, exitCode, kills: scale.kills > 0 } };
}

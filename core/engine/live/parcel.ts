/**
 * A program on its way to a worker. The units of the standard library are the same in all programs of this build and
 * by far the most of one, so a worker is sent each of them once and keeps it; only the program's own comes each time.
 */
import type { Program } from '../../python/face';

/** The unit of the person's text; all others are of the standard library. */
const OWN = '__main__';

export interface Parcel {
  program: Program;
  /** Names of all units; those not in `program` were sent before. */
  names: string[];
}

/** @param sent names of the units that the worker has; those that are now sent are added. */
export function pack(program: Program, sent: Set<string>): Parcel {
  const names = Object.keys(program.units);
  const units: Program['units'] = {};
  for (const name of names) {
    if (name !== OWN && sent.has(name)) continue;
    units[name] = program.units[name];
    sent.add(name);
  }
  return { program: { ...program, units }, names };
}

/** What this worker was sent. */
const kept = new Map<string, unknown>();

export function unpack({ program, names }: Parcel): Program {
  const units: Program['units'] = {};
  for (const name of names) {
    const unit = program.units[name] ?? kept.get(name);
    if (unit === undefined) throw new Error(`the unit ${name} was never sent to this worker`);
    if (name !== OWN) kept.set(name, unit);
    units[name] = unit;
  }
  return { ...program, units };
}

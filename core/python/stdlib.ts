import precompiled from 'virtual:stdlib';
import type { Unit } from './bytecode/code';
import { HELPERS } from './stdlib-compile';
import { unitFromJson } from './stdlib-data';

/** Modules that a program can import and that are written in Python. */
export const stdlibModules = (): string[] => Object.keys(precompiled).filter((name) => name !== HELPERS);

const units = new Map<string, Unit>();

/** A module of the standard library, compiled when Lockstep was built; undefined when there is none of that name. */
export function stdlibUnit(name: string): Unit | undefined {
  let unit = units.get(name);
  if (unit === undefined && Object.hasOwn(precompiled, name)) {
    unit = unitFromJson(precompiled[name]);
    units.set(name, unit);
  }
  return unit;
}

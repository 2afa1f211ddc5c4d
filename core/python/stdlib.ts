/** The standard library as `compileProgram` knows it: all of it at hand (tests), or fetched in packs (pages, the command line). */
import { addressesOf, everything, modules } from 'virtual:stdlib';
import type { LateUnit, Unit } from './bytecode/code';
import { type PackedUnit, unpackUnit, unpackWhole } from './library/pack';
import { HELPERS } from './stdlib-compile';

/** Modules that a program can import and that are written in Python. */
export const stdlibModules = (): string[] => Object.keys(modules).filter((name) => name !== HELPERS);

export const isInLibrary = (name: string): boolean => Object.hasOwn(modules, name);

const units = new Map<string, Unit>();
/** Packs by name: asked for, or come. */
const fetched = new Map<string, Promise<void>>();

/** A module of the library, compiled when Lockstep was built; where it is to be had, if it has not come yet. */
export function stdlibUnit(name: string): Unit | LateUnit {
  const unit = units.get(name);
  if (unit !== undefined) return unit;
  if (everything === undefined) {
    return addressesOf(modules[name].pack);
  }
  const whole = unpackWhole(name, everything);
  units.set(name, whole);
  return whole;
}

/** Modules and what they import, by facts that were told from their texts when Lockstep was built. */
export function reached(names: Iterable<string>, by: 'possible' | 'atMargin'): Set<string> {
  const all = new Set([...names].filter(isInLibrary));
  for (const name of all) {
    const { atMargin, later } = modules[name];
    for (const other of by === 'possible' ? [...atMargin, ...later] : atMargin) all.add(other);
  }
  return all;
}

/** @returns what stands at an address. @throws when it cannot be had */
export type PartFetcher = (address: string) => Promise<string>;

/** Has these modules at hand. @throws when one cannot be fetched */
export async function fetchModules(names: Iterable<string>, fetchPart: PartFetcher): Promise<void> {
  if (everything !== undefined) return;
  const packs = new Set([...names].map((name) => modules[name].pack));
  await Promise.all([...packs].map((pack) => fetchPack(pack, fetchPart)));
}

function fetchPack(pack: string, fetchPart: PartFetcher): Promise<void> {
  let coming = fetched.get(pack);
  if (coming === undefined) {
    coming = takePack(addressesOf(pack), fetchPart);
    fetched.set(pack, coming);
    coming.catch(() => fetched.delete(pack)); // whoever asks next tries again
  }
  return coming;
}

async function takePack({ unitAt, textAt, restAt }: LateUnit, fetchPart: PartFetcher): Promise<void> {
  const packed: Record<string, PackedUnit> = JSON.parse(await fetchPart(unitAt));
  for (const [name, unit] of Object.entries(packed))
    units.set(name, unpackUnit(name, unit, { textAt }, restAt));
}

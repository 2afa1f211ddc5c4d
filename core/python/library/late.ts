/**
 * Parts of the library that did not come with a program: modules that it seldom imports, what of the others seldom runs, and
 * texts, which tracebacks show.
 * A process that needs one fetches it in the middle of an instruction, so that no run can tell when it came.
 */
import type { CodeBody, LateUnit, Unit, UnitText } from '../bytecode/code';
import { type PackedText, type PackedUnit, unpackRest, unpackText, unpackUnit } from './pack';
import { readLate } from './reader';

const packs = new Map<string, Record<string, unknown>>();
const units = new Map<string, Unit>();
const texts = new Map<string, UnitText>();
/** By the names of units, and the indices of codes. */
const bodies = new Map<string, Bodies>();

export type Bodies = Pick<ReadonlyMap<number, CodeBody>, 'get'>;

/** For who has the bodies of a unit's late codes at hand. */
export function haveBodies(name: string, own: Bodies): void {
  bodies.set(name, own);
}

function part<T>(address: string, name: string): T {
  let pack = packs.get(address);
  if (pack === undefined) {
    pack = JSON.parse(readLate(address)) as Record<string, unknown>;
    packs.set(address, pack);
  }
  if (!Object.hasOwn(pack, name)) throw new Error(`${address} has nothing of ${name}`);
  return pack[name] as T;
}

/** A unit that may be late, itself. */
export function unitOf(name: string, unit: Unit | LateUnit): Unit {
  if ('codes' in unit) return unit;
  let own = units.get(name);
  if (own === undefined) {
    const { unitAt, textAt, restAt } = unit;
    own = unpackUnit(name, part<PackedUnit>(unitAt, name), { textAt }, restAt);
    units.set(name, own);
  }
  return own;
}

/** The text of a unit. */
export function textOf({ name, text }: Unit): UnitText {
  if (!('textAt' in text)) return text;
  let own = texts.get(name);
  if (own === undefined) {
    own = unpackText(part<PackedText>(text.textAt, name));
    texts.set(name, own);
  }
  return own;
}

/** What the late code at `index` of a unit runs. */
export function bodyOf(unit: Unit, index: number): CodeBody {
  let own = bodies.get(unit.name);
  if (own === undefined) {
    if (unit.restAt === undefined) throw new Error(`it is not known where the rest of ${unit.name} is`);
    own = unpackRest(unit, part<PackedUnit>(unit.restAt, unit.name));
    bodies.set(unit.name, own);
  }
  const body = own.get(index);
  if (body === undefined) throw new Error(`the rest of ${unit.name} has no code ${index}`);
  return body;
}

/**
 * Parts of the library that did not come with a program: modules that it seldom imports, and texts, which tracebacks show.
 * A process that needs one fetches it in the middle of an instruction, so that no run can tell when it came.
 */
import type { LateUnit, Unit, UnitText } from '../bytecode/code';
import { type PackedText, type PackedUnit, unpackText, unpackUnit } from './pack';

/** @returns what stands at an address. @throws when it cannot be had */
export type LateReader = (address: string) => string;

let read: LateReader = (address) => {
  throw new Error(`nothing is fetched here, and ${address} was asked for`);
};

/** Where parts of the library come late, before the first process. */
export function readLateParts(reader: LateReader): void {
  read = reader;
}

const packs = new Map<string, Record<string, unknown>>();
const units = new Map<string, Unit>();
const texts = new Map<string, UnitText>();

function part<T>(address: string, name: string): T {
  let pack = packs.get(address);
  if (pack === undefined) {
    pack = JSON.parse(read(address)) as Record<string, unknown>;
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
    const { unitAt, textAt } = unit;
    own = unpackUnit(name, part<PackedUnit>(unitAt, name), { textAt });
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

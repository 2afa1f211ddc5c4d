/**
 * Which functions of the library come with it: those that the scenarios run, and what is much like them. The bodies of the
 * others are two thirds of it, and are fetched by a program that calls one.
 */
import { type CodeData, CodeFlag, type Unit } from '../bytecode/code';
import NAMES from './first-codes.json';

/** By module, qualified names. All of a module that is not listed comes at once. */
const FIRST: Readonly<Record<string, readonly string[]>> = NAMES;

/** What a module runs when it begins, it runs in any case. */
export const canBeLate = ({ flags }: CodeData): boolean =>
  (flags & (CodeFlag.Module | CodeFlag.ClassBody)) === 0;

export function withLateCodes<T extends Unit>(unit: T): T {
  if (!Object.hasOwn(FIRST, unit.name)) return unit;
  const first = new Set(FIRST[unit.name]);
  const codes = unit.codes.map((code) => ({ ...code, late: canBeLate(code) && !first.has(code.qualname) }));
  return { ...unit, codes };
}

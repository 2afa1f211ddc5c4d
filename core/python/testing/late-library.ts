/** A library of which every body is late, and who asks for one is told. */
import { type CodeData, LATE_BODY, type Unit } from '../bytecode/code';
import type { Program } from '../face';
import { canBeLate } from '../library/first-codes';
import { haveBodies } from '../library/late';

/** @param asked for the body of a code: its module and its qualified name */
export function withLateLibrary(program: Program, asked: (module: string, name: string) => void): Program {
  const units = Object.entries(program.units as Record<string, Unit>).map(([name, unit]) => {
    if (!unit.internal) return [name, unit];
    haveBodies(name, {
      get: (index) => {
        asked(name, unit.codes[index].qualname);
        return unit.codes[index];
      },
    });
    return [name, { ...unit, codes: unit.codes.map(withoutBody) }];
  });
  return { ...program, units: Object.fromEntries(units) };
}

function withoutBody(code: CodeData): CodeData {
  return canBeLate(code) ? { ...code, ...LATE_BODY, late: true } : code;
}

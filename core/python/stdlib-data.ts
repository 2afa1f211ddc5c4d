import type { CodeData, Const, Unit } from './bytecode/code';

/** Compiled units as JSON can hold them: what a build puts in place of compiling the library at every start. */
export type UnitJson = Omit<Unit, 'codes'> & { codes: CodeJson[] };
type CodeJson = Omit<CodeData, 'words' | 'positions' | 'handlers' | 'consts'> & {
  words: number[];
  positions: number[];
  handlers: number[];
  consts: unknown[];
};

export function unitToJson(unit: Unit): UnitJson {
  return {
    ...unit,
    // nothing of a hidden unit is ever shown
    source: unit.hidden ? '' : unit.source,
    codes: unit.codes.map((code) => ({
      ...code,
      words: [...code.words],
      positions: [...code.positions],
      handlers: [...code.handlers],
      consts: code.consts.map(constToJson),
    })),
  };
}

export function unitFromJson(unit: UnitJson): Unit {
  return {
    ...unit,
    codes: unit.codes.map((code) => ({
      ...code,
      doc: code.doc ?? undefined, // JSON leaves undefined out
      words: Int32Array.from(code.words),
      positions: Int32Array.from(code.positions),
      handlers: Int32Array.from(code.handlers),
      consts: code.consts.map(constFromJson),
    })),
  };
}

/** What JSON has no word for gets a tag: bigints, special floats, bytes. */
function constToJson(c: Const): unknown {
  if (typeof c === 'bigint') return { big: c.toString() };
  if (typeof c !== 'object') return c;
  if ('float' in c) return { float: Object.is(c.float, -0) ? '-0' : String(c.float) };
  if ('bytes' in c) return { bytes: [...c.bytes] };
  if ('tuple' in c) return { tuple: c.tuple.map(constToJson) };
  return c;
}

function constFromJson(c: unknown): Const {
  if (typeof c !== 'object' || c === null) return c as Const;
  if ('big' in c) return BigInt(c.big as string);
  if ('float' in c) return { float: Number(c.float) };
  if ('bytes' in c) return { bytes: Uint8Array.from(c.bytes as number[]) };
  if ('tuple' in c) return { tuple: (c.tuple as unknown[]).map(constFromJson) };
  return c as Const;
}

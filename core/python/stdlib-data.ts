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
  const take = wordRoom(unit);
  return {
    ...unit,
    codes: unit.codes.map((code) => ({
      ...code,
      doc: code.doc ?? undefined, // JSON leaves undefined out
      words: take(code.words),
      positions: take(code.positions),
      handlers: take(code.handlers),
      consts: code.consts.map(constFromJson),
    })),
  };
}

/**
 * Copies arrays of a unit into one buffer. Nobody writes to them afterwards, so where memory can be shared all workers
 * that are sent the unit have it in common.
 */
function wordRoom({ codes }: UnitJson): (words: number[]) => Int32Array {
  const size = codes.reduce(
    (sum, { words, positions, handlers }) => sum + words.length + positions.length + handlers.length,
    0,
  );
  const Memory = typeof SharedArrayBuffer === 'function' ? SharedArrayBuffer : ArrayBuffer;
  const room = new Int32Array(new Memory(size * 4));
  let used = 0;
  return (words) => {
    const place = room.subarray(used, used + words.length);
    place.set(words);
    used += words.length;
    return place;
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

import type { Unit } from '../bytecode/code';
import { countOf, isRealmObject, K, type Obj, type Value } from '../object/obj';
import type { Code } from '../vm/code';

/** Where an object stands among the constants of a code: its turn when all objects are visited, tuples before items. */
export interface ConstantPlace {
  code: Code;
  turn: number;
}

/** Which constants of each code of a unit are objects; the same for all VMs that run it. */
const objectIndices = new WeakMap<Unit, (readonly number[] | undefined)[]>();

function indicesOf(unit: Unit): (readonly number[] | undefined)[] {
  let found = objectIndices.get(unit);
  if (found === undefined) {
    found = [];
    objectIndices.set(unit, found);
  }
  return found;
}

function objectsAmong(code: Code, known = indicesOf(code.unit)): readonly number[] {
  let found = known[code.index];
  if (found === undefined) {
    found = code.consts.flatMap((v, i) => (typeof v === 'object' && !isRealmObject(v) ? [i] : []));
    known[code.index] = found;
  }
  return found;
}

/** Visits all objects among the constants of a code; stops when `visit` answers true. */
function visitConstants(code: Code, visit: (obj: Obj, turn: number) => boolean): void {
  let turn = 0;
  const into = (v: Value): boolean => {
    if (typeof v !== 'object' || isRealmObject(v)) return false;
    if (visit(v, turn++)) return true;
    return v.kind === K.Tuple && (v.p as Value[]).some(into);
  };
  for (const i of objectsAmong(code)) if (into(code.consts[i])) return;
}

/**
 * Constants that something besides their code refers to.
 * @param codes those of a unit one after the other: what is known of a unit is looked up once for all of them
 */
export function sharedConstants(codes: Iterable<Code>): Map<Obj, ConstantPlace> {
  const shared = new Map<Obj, ConstantPlace>();
  let unit: Unit | undefined;
  let known: (readonly number[] | undefined)[] = [];
  for (const code of codes) {
    if (code.data.late) continue;
    if (code.unit !== unit) {
      unit = code.unit;
      known = indicesOf(unit);
    }
    if (objectsAmong(code, known).length === 0) continue;
    visitConstants(code, (obj, turn) => {
      if (countOf(obj) > 1) shared.set(obj, { code, turn });
      return false;
    });
  }
  return shared;
}

/** @param code whole */
export function constantAt(code: Code, turn: number): Obj | undefined {
  let found: Obj | undefined;
  visitConstants(code, (obj, at) => {
    if (at === turn) found = obj;
    return at === turn;
  });
  return found;
}

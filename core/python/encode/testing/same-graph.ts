import { DictData } from '../../object/dict';
import { isRealmObject, Obj } from '../../object/obj';
import { SetData } from '../../object/set';
import { Shape } from '../../object/shape';
import { Twister } from '../../random/twister';
import { Code } from '../../vm/code';

/** What is made again after decoding and may differ: fields of payloads by name. */
const MADE_AGAIN: ReadonlySet<string> = new Set(['cache', 'epoch', 'facts', 'live']);

interface Pair {
  a: unknown;
  b: unknown;
  path: string;
}

/**
 * The first place where two graphs differ; undefined when they are the same, with the same sharing and the same
 * reference counts. Looks into payloads by their fields, so that a field which an encoder forgets shows.
 */
export function firstDifference(first: unknown, second: unknown): string | undefined {
  // identity is that of objects: what payloads are made of belongs to one, or is never changed
  const twins = new Map<object, object>();
  const back = new Map<object, object>();
  const open: Pair[] = [{ a: first, b: second, path: '' }];
  for (let pair = open.pop(); pair !== undefined; pair = open.pop()) {
    const { a, b, path } = pair;
    if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) {
      if (!Object.is(a, b)) return `${path}: ${String(a)} became ${String(b)}`;
      continue;
    }
    if (a instanceof Obj && isRealmObject(a)) {
      if (a !== b) return `${path}: an object of the realm became another`;
      continue;
    }
    if (a instanceof Obj) {
      if (twins.has(a) || back.has(b)) {
        if (twins.get(a) !== b || back.get(b) !== a) return `${path}: shared differently`;
        continue;
      }
      twins.set(a, b);
      back.set(b, a);
    }
    const difference = expand(a, b, path, open);
    if (difference !== undefined) return `${path}: ${difference}`;
  }
  return undefined;
}

/** Compares two nodes alone, and opens what they refer to. */
function expand(a: object, b: object, path: string, open: Pair[]): string | undefined {
  if (a.constructor !== b.constructor) return `${a.constructor.name} became ${b.constructor.name}`;
  if (a instanceof Code && b instanceof Code) {
    return a.unit === b.unit && a.index === b.index ? undefined : 'another code';
  }
  if (a instanceof Shape && b instanceof Shape) {
    return a.names.join() === b.names.join() ? undefined : `attributes ${a.names} became ${b.names}`;
  }
  if (a instanceof SetData && b instanceof SetData) {
    open.push(
      { a: a.state(), b: b.state(), path: `${path}.table` },
      { a: a.custom, b: b.custom, path: `${path}.custom` },
    );
    return undefined;
  }
  if (a instanceof Twister && b instanceof Twister) {
    open.push({ a: a.state(), b: b.state(), path: `${path}.state` });
    return undefined;
  }
  if (a instanceof DictData && b instanceof DictData && a.version !== b.version) return 'another version';
  if (a instanceof Map && b instanceof Map) return expandItems([...a].flat(), [...b].flat(), path, open);
  if (a instanceof Set && b instanceof Set) return expandItems([...a], [...b], path, open);
  if (a instanceof Uint8Array && b instanceof Uint8Array)
    return `${a}` === `${b}` ? undefined : `bytes ${a} became ${b}`;
  if (Array.isArray(a) && Array.isArray(b)) return expandItems(a, b, path, open);
  return expandFields(a as Record<string, unknown>, b as Record<string, unknown>, path, open);
}

function expandItems(
  a: readonly unknown[],
  b: readonly unknown[],
  path: string,
  open: Pair[],
): string | undefined {
  if (a.length !== b.length) return `${a.length} items became ${b.length}`;
  for (let i = a.length - 1; i >= 0; i--) open.push({ a: a[i], b: b[i], path: step(path, `[${i}]`) });
  return undefined;
}

function expandFields(
  a: Record<string, unknown>,
  b: Record<string, unknown>,
  path: string,
  open: Pair[],
): string | undefined {
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  for (const name of names) {
    if (!MADE_AGAIN.has(name)) open.push({ a: a[name], b: b[name], path: step(path, `.${name}`) });
  }
  return undefined;
}

/** Paths of long chains show their end only. */
const step = (path: string, by: string): string =>
  `${path.length > 200 ? `…${path.slice(-160)}` : path}${by}`;

/** A part of an object of a manager, and whether a call reads or writes it. */
export interface PartCalled {
  /** As a program writes it: "dict['count']", "Namespace.x"; "Value" for all of it. */
  part: string;
  writes: boolean;
  /** The beginning of what is written; '' when it reads. */
  value: string;
}

const ASSIGNS = ' = ';

/**
 * Reads what the text of a served call (multiprocessing/managers.py makes it) says of one part of its object.
 * @returns undefined when the call is about something else, or the text does not show all of the part's name
 */
export function partCalled(text: string): PartCalled | undefined {
  const [, object, sign] = /^(\w+)([[.])/.exec(text) ?? [];
  if (object === undefined) {
    const [, key, of] = /^(.+) in (\w+)$/.exec(text) ?? [];
    return key === undefined ? undefined : reads(`${of}[${key}]`);
  }
  if (sign === '.') {
    const [, name, rest] = /^\w+\.(\w+)(.*)$/s.exec(text) ?? [];
    if (rest === '') return reads(text);
    if (rest?.startsWith(ASSIGNS)) return writes(`${object}.${name}`, rest.slice(ASSIGNS.length));
    return methodCalled(object, name, rest);
  }
  const end = endOf(text, object.length + 1, ']');
  if (end < 0) return undefined;
  const part = text.slice(0, end + 1);
  const rest = text.slice(end + 1);
  if (rest === '') return reads(part);
  return rest.startsWith(ASSIGNS) ? writes(part, rest.slice(ASSIGNS.length)) : undefined;
}

/** @param rest "(…)" */
function methodCalled(object: string, name: string, rest: string): PartCalled | undefined {
  if (!rest.startsWith('(') || !rest.endsWith(')')) return undefined;
  const args = rest.slice(1, -1);
  if (name === 'set' && args !== '') return writes(object, args);
  if (name !== 'get') return undefined;
  if (args === '') return reads(object);
  const end = endOf(args, 0, ',');
  return reads(`${object}[${end < 0 ? args : args.slice(0, end)}]`);
}

function reads(part: string): PartCalled | undefined {
  return isCut(part) ? undefined : { part, writes: false, value: '' };
}

function writes(part: string, value: string): PartCalled | undefined {
  return isCut(part) ? undefined : { part, writes: true, value };
}

/** Previews end so where there is more: two that are cut alike may be of different keys. */
function isCut(part: string): boolean {
  return part.includes('…');
}

/** Where `mark` first stands in Python's text outside of strings and brackets; −1 for nowhere. */
function endOf(text: string, from: number, mark: string): number {
  let depth = 0;
  let quote = '';
  for (let at = from; at < text.length; at++) {
    const sign = text[at];
    if (quote !== '') {
      if (sign === '\\') at++;
      else if (sign === quote) quote = '';
    } else if (depth === 0 && sign === mark) return at;
    else if (sign === "'" || sign === '"') quote = sign;
    else if ('([{'.includes(sign)) depth++;
    else if (')]}'.includes(sign)) depth--;
  }
  return -1;
}

import { placesOf } from './source-places';

/** A variable of the program's top level that a function changes which runs in a process of its own. */
export interface CopyChange {
  name: string;
  /** Where (1-based). */
  line: number;
  /** Whether the function is the target of processes, or a task of a pool. */
  runBy: keyof typeof RUNS;
}

/** What is shared by nobody: numbers, texts, and the containers of the language. */
const PLAIN =
  /^(?:[-+]?[\d.]|[rbf]?['"]|True\b|False\b|None\b|[[{]|(?:list|dict|set|defaultdict|Counter|deque)\()/;
const CONTAINER = /^(?:[[{]|(?:list|dict|set|defaultdict|Counter|deque)\()/;
const ASSIGNED = /^\s*([A-Za-z_]\w*)\s*(?::[^=]+)?=(?!=)\s*(.*)$/;
/** Texts that name a function which other processes run. */
const RUNS = {
  process: /\bProcess\s*\((?:[^()]|\([^()]*\))*?\btarget\s*=\s*([A-Za-z_]\w*)/g,
  pool: /\.(?:i?map|imap_unordered|starmap|apply|map_async|starmap_async|apply_async|submit)\s*\(\s*([A-Za-z_]\w*)/g,
} as const;
const CHANGING = 'append|appendleft|extend|insert|add|update|pop|popleft|remove|discard|clear|setdefault';

/**
 * Variables that targets of processes and tasks of pools, or functions that they call, change. Read from the text alone, line by line, as a
 * person would who looks for `global` and for what is appended to: it finds what is plain, and no more.
 */
export function copyChanges(source: string): CopyChange[] {
  const text = source.split(/\r\n|\r|\n/);
  const places = placesOf(source);
  const variables = topLevel(text, places);
  const changes: CopyChange[] = [];
  for (const runBy of ['process', 'pool'] as const) {
    for (const place of inChildren(source.matchAll(RUNS[runBy]), text, places)) {
      const body = linesIn(place, text, places);
      for (const [name, first] of variables) {
        const word = wordOf(name);
        const own = body.some(({ line }) => word.test(line)) ? changing(name, first, body) : undefined;
        const change = own && body.find(({ line }) => own(line));
        if (change !== undefined && changes.every((known) => known.name !== name))
          changes.push({ name, line: change.number, runBy });
      }
    }
  }
  return changes;
}

/**
 * Where a variable of the top level is read after line `from` (1-based), in the function or the top level that this line is
 * in; undefined where it is not.
 */
export function readAfter(source: string, name: string, from: number): number | undefined {
  const text = source.split(/\r\n|\r|\n/);
  const places = placesOf(source);
  const place = places[from - 1];
  if (place === undefined || isLocal(name, linesIn(place, text, places), place)) return undefined;
  const word = wordOf(name);
  for (let at = from; at < text.length; at++) {
    const line = code(text[at]);
    if (places[at] !== place || !word.test(line) || /^\s*global\b/.test(line)) continue;
    const assigned = ASSIGNED.exec(line);
    if (assigned?.[1] === name && !word.test(assigned[2])) return undefined; // it is another value from here on
    return at + 1;
  }
  return undefined;
}

const wordOf = (name: string): RegExp => new RegExp(`\\b${name}\\b`);

interface BodyLine {
  line: string;
  /** 1-based. */
  number: number;
}

/** Lines of a function, or of the top level for ''. */
function linesIn(place: string, text: readonly string[], places: readonly string[]): BodyLine[] {
  return text.flatMap((line, at) => (places[at] === place ? [{ line: code(line), number: at + 1 }] : []));
}

/** A line without its comment. A # in a text is taken for one, too. */
const code = (line: string): string => line.replace(/#.*$/, '');

/** Variables of the top level that are plain data at first, with what they are. */
function topLevel(text: readonly string[], places: readonly string[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const { line } of linesIn('', text, places)) {
    const [, name, value] = ASSIGNED.exec(line) ?? [];
    if (name !== undefined && !found.has(name) && PLAIN.test(value)) found.set(name, value);
  }
  return found;
}

/** Functions of the program that `named` name, and what these call. */
function inChildren(
  named: Iterable<RegExpMatchArray>,
  text: readonly string[],
  places: readonly string[],
): Set<string> {
  const functions = new Set(places.filter((place) => place !== '' && !place.includes('.')));
  const found = new Set([...named].map(([, name]) => name).filter((name) => functions.has(name)));
  for (const place of found) {
    const body = linesIn(place, text, places);
    for (const other of functions) {
      const call = new RegExp(`\\b${other}\\s*\\(`);
      if (other !== place && body.some(({ line }) => call.test(line))) found.add(other); // looked at in its turn
    }
  }
  return found;
}

function isGlobal(name: string, body: readonly BodyLine[]): boolean {
  const declared = new RegExp(`^\\s*global\\b.*\\b${name}\\b`);
  return body.some(({ line }) => declared.test(line));
}

/** Whether a function has a variable of its own of that name. */
function isLocal(name: string, body: readonly BodyLine[], place: string): boolean {
  if (place === '' || isGlobal(name, body)) return false;
  const parameter = new RegExp(`^\\s*(?:async\\s+)?def\\b.*\\(.*\\b${name}\\b`);
  const bound = new RegExp(
    `^\\s*${name}\\s*(?::[^=]+)?(?:[-+*/|&^%]|//|\\*\\*|<<|>>)?=(?!=)|\\b(?:for|as)\\s+${name}\\b`,
  );
  return body.some(({ line }) => parameter.test(line) || bound.test(line));
}

/** Tells lines of a function that change a variable of the top level; undefined where the function has one of its own. */
function changing(
  name: string,
  first: string,
  body: readonly BodyLine[],
): ((line: string) => boolean) | undefined {
  const declared = isGlobal(name, body);
  if (!declared && isLocal(name, body, '.')) return undefined;
  const word = wordOf(name);
  const updated = new RegExp(`^\\s*${name}\\s*(?:[-+*/|&^%]|//|\\*\\*|<<|>>)=`);
  const called = new RegExp(`\\b${name}\\.(?:${CHANGING})\\(`);
  const item = new RegExp(`^\\s*${name}\\[.*\\]\\s*(?:[-+*/|&^%]|//|\\*\\*)?=(?!=)`);
  const isContainer = CONTAINER.test(first);
  return (line) => {
    if (declared && updated.test(line)) return true;
    const [, assigned, value] = (declared && ASSIGNED.exec(line)) || [];
    if (assigned === name && (PLAIN.test(value) || word.test(value))) return true;
    return isContainer && (called.test(line) || item.test(line));
  };
}

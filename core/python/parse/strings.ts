import { decodeBytes, decodeStr, EscapeFailure } from './escapes';
import { type Place, placeMarkedAt, placeOf, SyntaxFailure } from './failure';
import { type Field, FStringFailure, type Part, splitFString } from './fstring';
import type { Token } from './token';

/** What a run of string tokens (`'a' f"{b}" 'c'`) stands for. Text parts are decoded and never empty or adjacent. */
export type StringLiteral =
  | { kind: 'str'; value: string }
  | { kind: 'bytes'; value: Uint8Array }
  | { kind: 'fstring'; parts: LiteralPart[] };

export type LiteralPart = { text: string } | { field: Field; place: Place; spec: LiteralPart[] | null };

/** Told of each expression in an f-string: its extent in the text and its place. */
export type OnField = (field: { start: number; end: number }, place: Place) => void;

/**
 * Decodes a run of string tokens as CPython concatenates them.
 *
 * @param next the token behind them, which CPython marks when it cannot decode them; undefined in an f-string's field
 * @throws SyntaxFailure with CPython's message, at the place of the fault
 */
export function readStrings(
  source: string,
  tokens: readonly Token[],
  next: Token | undefined,
  onField: OnField,
): StringLiteral {
  const first = splitToken(tokens[0]);
  const parts: LiteralPart[] = [];
  const bytes: number[] = [];
  let isFString = false;
  for (const token of tokens) {
    const split = splitToken(token);
    if (split.isBytes !== first.isBytes) {
      throw new SyntaxFailure('SyntaxError', 'cannot mix bytes and nonbytes literals', faultIn(token, next));
    }
    if (split.isBytes) for (const byte of bytesOf(source, token, split, next)) bytes.push(byte);
    else if (split.isFormatted) {
      isFString = true;
      appendFString(source, token, next, split, onField, parts);
    } else appendText(parts, decode(source.slice(split.start, split.end), token, split.raw, next));
  }
  if (first.isBytes) return { kind: 'bytes', value: Uint8Array.from(bytes) };
  if (isFString) return { kind: 'fstring', parts };
  const only = parts[0];
  return { kind: 'str', value: only !== undefined && 'text' in only ? only.text : '' };
}

interface SplitToken {
  /** Extent of the body, without prefix and quotes. */
  start: number;
  end: number;
  raw: boolean;
  isBytes: boolean;
  isFormatted: boolean;
}

function splitToken(token: Token): SplitToken {
  const prefix = /^[A-Za-z]*/.exec(token.text)![0];
  const quote = token.text[prefix.length];
  const size =
    token.text.startsWith(quote.repeat(3), prefix.length) && token.text.length >= prefix.length + 6 ? 3 : 1;
  return {
    start: token.start + prefix.length + size,
    end: token.end - size,
    raw: /r/i.test(prefix),
    isBytes: /b/i.test(prefix),
    isFormatted: /f/i.test(prefix),
  };
}

function bytesOf(source: string, token: Token, split: SplitToken, next: Token | undefined): Uint8Array {
  const body = source.slice(split.start, split.end);
  for (let i = 0; i < body.length; i++) {
    if (body.charCodeAt(i) > 0x7f) {
      const message = 'bytes can only contain ASCII literal characters';
      throw new SyntaxFailure('SyntaxError', message, placeOf(token));
    }
  }
  if (split.raw) return Uint8Array.from(body, (c) => c.charCodeAt(0));
  return withPlace(token, next, () => decodeBytes(body));
}

function decode(body: string, token: Token, raw: boolean, next?: Token): string {
  return raw ? body : withPlace(token, next, () => decodeStr(body));
}

/** A string token that cannot be decoded. */
function faultIn(token: Token, next: Token | undefined): Place {
  return next === undefined ? placeOf(token) : placeMarkedAt(placeOf(token), next);
}

function withPlace<T>(token: Token, next: Token | undefined, decodeBody: () => T): T {
  try {
    return decodeBody();
  } catch (failure) {
    if (!(failure instanceof EscapeFailure)) throw failure;
    throw new SyntaxFailure('SyntaxError', failure.message, faultIn(token, next));
  }
}

function appendFString(
  source: string,
  token: Token,
  next: Token | undefined,
  split: SplitToken,
  onField: OnField,
  parts: LiteralPart[],
): void {
  const tell = (start: number, end: number) => onField({ start, end }, placeIn(source, token, start, end));
  let raw: Part[];
  try {
    raw = splitFString(source, split.start, split.end, split.raw, tell);
  } catch (failure) {
    if (!(failure instanceof FStringFailure)) throw failure;
    const at = Math.min(failure.at, token.end - 1);
    throw new SyntaxFailure('SyntaxError', failure.message, placeIn(source, token, at, at + 1));
  }
  const decodeText = (text: string) => decode(text, token, split.raw, next);
  appendParts(source, token, decodeText, raw, parts);
}

function appendParts(
  source: string,
  token: Token,
  decodeText: (text: string) => string,
  from: Part[],
  to: LiteralPart[],
): void {
  for (const part of from) {
    if ('text' in part) {
      appendText(to, decodeText(part.text));
      continue;
    }
    const { field } = part;
    if (field.debugText !== null) appendText(to, field.debugText);
    let spec: LiteralPart[] | null = null;
    if (field.spec !== null) {
      spec = [];
      appendParts(source, token, decodeText, field.spec, spec);
    }
    to.push({ field, place: placeIn(source, token, field.start, field.end), spec });
  }
}

function appendText(parts: LiteralPart[], text: string): void {
  if (text === '') return;
  const last = parts.at(-1);
  if (last !== undefined && 'text' in last) last.text += text;
  else parts.push({ text });
}

/** The place of a part of a string token. */
function placeIn(source: string, token: Token, start: number, end: number): Place {
  const [line, column] = locate(source, token, start);
  const [endLine, endColumn] = locate(source, token, end);
  return { line, column, endLine, endColumn };
}

function locate(source: string, token: Token, at: number): [line: number, column: number] {
  let line = token.line;
  let lineStart = token.start - token.column;
  for (let i = source.indexOf('\n', token.start); i >= 0 && i < at; i = source.indexOf('\n', i + 1)) {
    line++;
    lineStart = i + 1;
  }
  return [line, at - lineStart];
}

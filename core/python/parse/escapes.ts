import { codePointNamed } from '../text/unicode/names';

/** What a backslash stands for in strings and bytes. */
const SIMPLE: Readonly<Record<string, string>> = {
  '\n': '',
  '\\': '\\',
  "'": "'",
  '"': '"',
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};

/** An escape that cannot be decoded; `message` is CPython's. */
export class EscapeFailure extends Error {}

/** The text of a str literal's body. Unknown escapes stay as they are, as in CPython. */
export function decodeStr(body: string): string {
  if (!body.includes('\\')) return body;
  let out = '';
  for (let i = 0; i < body.length; i++) {
    if (body[i] !== '\\') {
      out += body[i];
      continue;
    }
    const c = body[++i];
    const octal = octalAt(body, i);
    if (octal !== '') {
      out += String.fromCharCode(Number.parseInt(octal, 8));
      i += octal.length - 1;
    } else if (c === 'x' || c === 'u' || c === 'U') {
      const size = c === 'x' ? 2 : c === 'u' ? 4 : 8;
      out += hexCharacter(body, i + 1, size);
      i += size;
    } else if (c === 'N') {
      const { character, length } = namedCharacter(body, i);
      out += character;
      i += length - 1;
    } else out += SIMPLE[c] ?? `\\${c}`;
  }
  return out;
}

/** The bytes of a bytes literal's body, whose characters are all ASCII. */
export function decodeBytes(body: string): Uint8Array {
  const out: number[] = [];
  for (let i = 0; i < body.length; i++) {
    if (body[i] !== '\\') {
      out.push(body.charCodeAt(i));
      continue;
    }
    const c = body[++i];
    const octal = octalAt(body, i);
    if (octal !== '') {
      out.push(Number.parseInt(octal, 8) & 0xff);
      i += octal.length - 1;
    } else if (c === 'x') {
      const hex = /^[0-9a-fA-F]{2}/.exec(body.slice(i + 1, i + 3))?.[0];
      if (hex === undefined) {
        throw new EscapeFailure(`(value error) invalid \\x escape at position ${i - 1}`);
      }
      out.push(Number.parseInt(hex, 16));
      i += 2;
    } else {
      for (const character of SIMPLE[c] ?? `\\${c}`) out.push(character.charCodeAt(0));
    }
  }
  return Uint8Array.from(out);
}

function octalAt(body: string, i: number): string {
  return /^[0-7]{1,3}/.exec(body.slice(i, i + 3))?.[0] ?? '';
}

function hexCharacter(body: string, at: number, size: number): string {
  const digits = /^[0-9a-fA-F]*/.exec(body.slice(at, at + size))?.[0] ?? '';
  if (digits.length < size) {
    const shape = `\\${body[at - 1]}${'X'.repeat(size)}`;
    throw unicodeError(body, at - 2, digits.length + 1, `truncated ${shape} escape`);
  }
  const code = Number.parseInt(digits, 16);
  if (code > 0x10ffff) throw unicodeError(body, at - 2, digits.length + 1, 'illegal Unicode character');
  return String.fromCodePoint(code);
}

/** The escape `\N{name}`, whose N is at `at`: what it stands for, and its length without the backslash. */
function namedCharacter(body: string, at: number): { character: string; length: number } {
  const found = /^N\{([^}]+)\}/.exec(body.slice(at));
  if (found === null) {
    const seen = /^N(\{[^}]*)?/.exec(body.slice(at)) as RegExpExecArray;
    throw unicodeError(body, at - 1, widthOf(seen[0]), 'malformed \\N character escape');
  }
  const [all, name] = found;
  const codePoint = codePointNamed(name);
  if (codePoint === undefined)
    throw unicodeError(body, at - 1, widthOf(all), 'unknown Unicode character name');
  return { character: String.fromCodePoint(codePoint), length: all.length };
}

/** CPython decodes from a text in which each character outside ASCII has become `\UXXXXXXXX`: ten bytes. */
function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += character > '\x7f' ? 10 : 1;
  return width;
}

function unicodeError(body: string, at: number, extra: number, reason: string): EscapeFailure {
  const position = widthOf(body.slice(0, at));
  const where = `position ${position}-${position + extra}`;
  return new EscapeFailure(`(unicode error) 'unicodeescape' codec can't decode bytes in ${where}: ${reason}`);
}

/**
 * Splits the body of an f-string into text and `{…}` fields, by the rules and with the errors of CPython 3.11:
 * no backslash, comment or quote of the f-string's own kind inside a field.
 */

/** `{expression=!r:spec}`. */
export interface Field {
  /** The expression's extent in the source text. */
  start: number;
  end: number;
  /** For `{x = }`: the text as it is written, up to where the conversion begins. */
  debugText: string | null;
  conversion: -1 | 97 | 114 | 115;
  spec: Part[] | null;
}

/** Text is undecoded still (escapes in it), except that doubled braces are single. */
export type Part = { text: string } | { field: Field };

/** A wrong f-string; `at` is the offset in the source text. */
export class FStringFailure extends Error {
  constructor(
    message: string,
    readonly at: number,
  ) {
    super(message);
  }
}

const MAX_SPEC_DEPTH = 2;
const MAX_BRACKETS = 200;
const OPENER: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };
const CONVERSIONS: Readonly<Record<string, 97 | 114 | 115>> = { a: 97, r: 114, s: 115 };

/**
 * @param source the whole text; the body is its part from `start` to `end` (without quotes)
 * @param raw whether backslashes are plain characters
 * @param onField told of each expression as soon as its end is known, before its conversion and format are read
 */
export function splitFString(
  source: string,
  start: number,
  end: number,
  raw: boolean,
  onField: (start: number, end: number) => void,
): Part[] {
  const splitter = new Splitter(source, start, end, raw, onField);
  return splitter.parts(0);
}

class Splitter {
  constructor(
    private readonly source: string,
    private at: number,
    private readonly end: number,
    private readonly raw: boolean,
    private readonly onField: (start: number, end: number) => void,
  ) {}

  /** Parts up to the end of the body, or (in a format spec) up to the `}` that ends it. */
  parts(depth: number): Part[] {
    const parts: Part[] = [];
    for (;;) {
      const text = this.text(depth);
      if (text !== '') parts.push({ text });
      if (this.at >= this.end || this.source[this.at] === '}') break;
      parts.push({ field: this.field(depth) });
    }
    return parts;
  }

  private text(depth: number): string {
    let text = '';
    while (this.at < this.end) {
      const c = this.source[this.at];
      if (c === '\\' && !this.raw) {
        text += this.escape();
      } else if (c === '{' || c === '}') {
        if (depth > 0) return text;
        if (this.source[this.at + 1] === c && this.at + 1 < this.end) {
          text += c;
          this.at += 2;
        } else if (c === '}') {
          throw new FStringFailure("f-string: single '}' is not allowed", this.at);
        } else return text;
      } else {
        text += c;
        this.at++;
      }
    }
    return text;
  }

  /** A backslash and what belongs to it; the braces of `\N{…}` open no field, those after another backslash do. */
  private escape(): string {
    const from = this.at++;
    const c = this.source[this.at];
    if (c === 'N' && this.source[this.at + 1] === '{') {
      const close = this.source.indexOf('}', this.at);
      this.at = close < 0 || close >= this.end ? this.end : close + 1;
    } else if (c === '{' || c === '}') {
      return '\\\\';
    } else this.at++;
    return this.source.slice(from, this.at);
  }

  private field(depth: number): Field {
    if (depth >= MAX_SPEC_DEPTH) {
      throw new FStringFailure('f-string: expressions nested too deeply', this.at);
    }
    const start = ++this.at;
    this.skipExpression();
    const end = this.at;
    this.expect();
    if (/^[ \t\n\f]*$/.test(this.source.slice(start, end))) {
      const c = this.source[end];
      const message = c === '}' ? 'empty expression not allowed' : `expression required before '${c}'`;
      throw new FStringFailure(`f-string: ${message}`, start);
    }
    this.onField(start, end);
    const debugText = this.debugText(start);
    let conversion = this.conversion();
    let spec: Part[] | null = null;
    if (this.source[this.at] === ':') {
      this.at++;
      this.expect();
      spec = this.parts(depth + 1);
    }
    if (this.at >= this.end || this.source[this.at] !== '}') this.expectedBrace();
    this.at++;
    if (debugText !== null && spec === null && conversion === -1) conversion = 114;
    return { start, end, debugText, conversion, spec };
  }

  /** Moves to the character that ends the expression: `!`, `:`, `=` or `}` outside brackets and quotes. */
  private skipExpression(): void {
    const open: string[] = [];
    let quote = '';
    for (; this.at < this.end; this.at++) {
      const c = this.source[this.at];
      if (c === '\\') {
        throw new FStringFailure('f-string expression part cannot include a backslash', this.at);
      }
      if (quote !== '') {
        if (this.startsWith(quote)) {
          this.at += quote.length - 1;
          quote = '';
        }
      } else if (c === "'" || c === '"') {
        quote = this.startsWith(c.repeat(3)) ? c.repeat(3) : c;
        this.at += quote.length - 1;
      } else if (c === '(' || c === '[' || c === '{') {
        if (open.length >= MAX_BRACKETS) {
          throw new FStringFailure('f-string: too many nested parenthesis', this.at);
        }
        open.push(c);
      } else if (c === '#') {
        throw new FStringFailure("f-string expression part cannot include '#'", this.at);
      } else if (open.length === 0 && '!:}=<>'.includes(c)) {
        if (c !== '}' && c !== ':' && this.source[this.at + 1] === '=' && this.at + 1 < this.end) this.at++;
        else if (c !== '<' && c !== '>') break;
      } else if (c in OPENER) this.close(c, open.pop());
    }
    if (quote !== '') throw new FStringFailure('f-string: unterminated string', this.at);
    const unclosed = open.at(-1);
    if (unclosed !== undefined) throw new FStringFailure(`f-string: unmatched '${unclosed}'`, this.at);
  }

  private close(c: string, opener: string | undefined): void {
    if (opener === undefined) throw new FStringFailure(`f-string: unmatched '${c}'`, this.at);
    if (opener === OPENER[c]) return;
    const what = `closing parenthesis '${c}' does not match opening parenthesis '${opener}'`;
    throw new FStringFailure(`f-string: ${what}`, this.at);
  }

  private startsWith(text: string): boolean {
    return this.at + text.length <= this.end && this.source.startsWith(text, this.at);
  }

  private debugText(start: number): string | null {
    if (this.source[this.at] !== '=') return null;
    this.at++;
    while (/[ \t\n\v\f\r]/.test(this.source[this.at] ?? '') && this.at < this.end) this.at++;
    this.expect();
    return this.source.slice(start, this.at);
  }

  private conversion(): -1 | 97 | 114 | 115 {
    if (this.source[this.at] !== '!') return -1;
    const from = ++this.at;
    this.expect();
    const text = this.source[this.at++];
    const conversion = text in CONVERSIONS ? CONVERSIONS[text] : undefined;
    if (conversion !== undefined) return conversion;
    const message = "f-string: invalid conversion character: expected 's', 'r', or 'a'";
    throw new FStringFailure(message, from);
  }

  /** The body must go on here. */
  private expect(): void {
    if (this.at >= this.end) this.expectedBrace();
  }

  private expectedBrace(): never {
    throw new FStringFailure("f-string: expecting '}'", this.at);
  }
}

/**
 * The words of a program that have a colour of their own. The editor tells them by the grammar of Python, which would be
 * half of what an embed loads before its first picture; reading the words alone gives the same colours, as a test holds.
 */
import type { WordKind } from '../views/editor/word-kinds';

export interface Word {
  from: number;
  to: number;
  kind: WordKind['name'];
}

const KEYWORDS = new Set(
  (
    'and as assert async await break class continue def del elif else except finally for from global if import in is ' +
    'lambda nonlocal not or pass raise return try while with yield'
  ).split(' '),
);
const CONSTANTS = new Set(['True', 'False', 'None']);

const SPACE = /(?:[ \t\f\r]|\\\r?\n)+/y;
const COMMENT = /#[^\r\n]*/y;
const QUOTE = /((?:[bfru]|br|rb|fr|rf)?)('''|"""|'|")/iy;
const NAME = /[\p{ID_Start}_]\p{ID_Continue}*/uy;
const NUMBER =
  /(?:0x[\da-f_]+|0b[01_]+|0o[0-7_]+|(?:\d[\d_]*(?:\.\d[\d_]*)?|\.\d[\d_]*)(?:e[+-]?\d[\d_]*)?)j?/iy;
const STARS = /\*\*?(?!=)/y;
/** `match` or `case` that may be the head of a block: it is not given a value, an attribute, a type … */
const HEAD = /(?:match|case)\b(?![ \t]*[=.,:;)])/y;
/** Has no colour in a string, as in the editor. */
const ESCAPE = /\\(?:x[\da-fA-F]{0,2}|u[\da-fA-F]{0,4}|U[\da-fA-F]{0,8}|N(?:\{[^}'"\n]*\}?)?|[\s\S])/y;
const CONVERSION = /![a-z]/iy;

/** In the order of the text. @param program any text: what is no Python is passed over */
export function wordsOf(program: string): Word[] {
  const reader = new WordReader(program);
  while (!reader.done) reader.statement();
  return reader.words;
}

class WordReader {
  readonly words: Word[] = [];
  readonly #text: string;
  #at = 0;
  /** Brackets that are open. */
  #depth = 0;
  /** What came before ends a value: a star after it multiplies. */
  #afterValue = false;
  /** `def` or `class` came before. */
  #defines = false;

  constructor(text: string) {
    this.#text = text;
  }

  get done(): boolean {
    return this.#at >= this.#text.length;
  }

  /** Up to the end of its line; brackets hold lines together. */
  statement(): void {
    this.#afterValue = false;
    this.#take(SPACE);
    const from = this.#at;
    if (this.#take(HEAD) !== undefined) {
      if (this.#hasColon(this.#at)) this.#word('keyword', from);
      else this.#at = from;
    }
    while (!this.done && !(this.#depth === 0 && this.#sees('\n'))) this.#piece();
    this.#at++;
  }

  /** Whether a colon outside of brackets follows in the line, which makes a block's head of it. */
  #hasColon(from: number): boolean {
    const ahead = new WordReader(this.#text);
    ahead.#at = from;
    while (!ahead.done && !(ahead.#depth === 0 && ahead.#sees('\n', ':'))) ahead.#piece();
    return ahead.#sees(':');
  }

  #piece(): void {
    const from = this.#at;
    if (this.#take(SPACE) !== undefined) return;
    if (this.#take(COMMENT) !== undefined) {
      this.#word('comment', from);
      return;
    }
    if (this.#string()) return;
    const name = this.#take(NAME);
    if (name !== undefined) this.#name(name, from);
    else if (this.#take(NUMBER) !== undefined) {
      this.#word('number', from);
      this.#afterValue = true;
    } else if (this.#take(STARS) !== undefined) {
      if (!this.#afterValue) this.#word('keyword', from);
      this.#afterValue = false;
    } else this.#sign(this.#text[this.#at++]);
  }

  #name(name: string, from: number): void {
    const attribute = this.#text[from - 1] === '.';
    const keyword = !attribute && KEYWORDS.has(name);
    if (this.#defines && !keyword) this.#word('definition', from);
    else if (keyword) this.#word('keyword', from);
    else if (!attribute && CONSTANTS.has(name)) this.#word('number', from);
    this.#defines = keyword && (name === 'def' || name === 'class');
    this.#afterValue = !keyword;
  }

  #sign(sign: string): void {
    const closes = ')]}'.includes(sign);
    if (closes) this.#depth = Math.max(0, this.#depth - 1);
    else if ('([{'.includes(sign)) this.#depth++;
    if (sign !== '\n') this.#afterValue = closes;
    this.#defines = false;
  }

  /** A string, if one begins here. */
  #string(): boolean {
    let from = this.#at;
    const begun = this.#take(QUOTE);
    if (begun === undefined) return false;
    const [, prefix, quote] = /^(\w*)(.+)$/.exec(begun) as RegExpExecArray;
    const raw = /r/i.test(prefix);
    const fields = /f/i.test(prefix);
    while (!this.done && !this.#sees(quote) && !this.#lineEnds(quote)) {
      if (this.#sees('\\') && raw) this.#at += 2;
      else if (fields && this.#sees('{{')) this.#at += 2;
      else if (this.#sees('\\') || (fields && this.#sees('{'))) {
        this.#word('string', from);
        if (this.#take(ESCAPE) === undefined) this.#field(quote);
        from = this.#at;
      } else this.#at++;
    }
    if (this.#sees(quote)) this.#at += quote.length;
    this.#at = Math.min(this.#at, this.#text.length);
    this.#word('string', from);
    this.#afterValue = true;
    return true;
  }

  /** `{value!r:format}` in a string that ends with `quote`. */
  #field(quote: string): void {
    const depth = this.#depth;
    this.#depth = 0;
    this.#afterValue = false;
    this.#at++;
    while (!this.done && !this.#lineEnds(quote) && !(this.#depth === 0 && this.#valueEnds())) this.#piece();
    let from = this.#at;
    if (this.#take(CONVERSION) !== undefined) this.#word('keyword', from);
    if (this.#sees(':')) this.#at++;
    from = this.#at;
    while (!this.done && !this.#sees('}', quote) && !this.#lineEnds(quote)) {
      if (this.#sees('{')) {
        this.#word('keyword', from);
        this.#field(quote);
        from = this.#at;
      } else this.#at++;
    }
    this.#word('keyword', from);
    if (this.#sees('}')) this.#at++;
    this.#depth = depth;
  }

  /** A string with one quote ends with its line. */
  #lineEnds(quote: string): boolean {
    return quote.length === 1 && this.#sees('\n');
  }

  /** What follows is no more of a field's value: `!=` compares in it. */
  #valueEnds(): boolean {
    return this.#sees('}', ':') || (this.#sees('!') && !this.#sees('!='));
  }

  #sees(...texts: string[]): boolean {
    return texts.some((text) => this.#text.startsWith(text, this.#at));
  }

  /** Goes over what the expression matches here. @param expression sticky */
  #take(expression: RegExp): string | undefined {
    expression.lastIndex = this.#at;
    const found = expression.exec(this.#text)?.[0];
    if (found !== undefined) this.#at += found.length;
    return found;
  }

  /** From there to where reading is. */
  #word(kind: Word['kind'], from: number): void {
    if (this.#at > from) this.words.push({ from, to: this.#at, kind });
  }
}

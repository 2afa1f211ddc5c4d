import { Raise } from '../raise';

/** json.JSONDecodeError: a ValueError with where in the text it went wrong. */
export class JsonDecodeError extends Raise {
  /** In code points; line and column count from 1. */
  readonly pos: number;
  readonly lineno: number;
  readonly colno: number;

  /** @param unit place in UTF-16 units */
  constructor(
    readonly msg: string,
    readonly doc: string,
    unit: number,
  ) {
    const before = doc.slice(0, unit);
    const lastLine = before.slice(before.lastIndexOf('\n') + 1);
    const pos = Array.from(before).length;
    const lineno = before.split('\n').length;
    const colno = Array.from(lastLine).length + 1;
    super('JSONDecodeError', `${msg}: line ${lineno} column ${colno} (char ${pos})`);
    this.pos = pos;
    this.lineno = lineno;
    this.colno = colno;
  }
}

/** Makes Python values of the parts. Numbers come as their text, for parse_int and parse_float. */
export interface JsonBuilder<V> {
  /** Pairs in order, with repetitions: the last one counts, but object_pairs_hook sees all. */
  object(pairs: [string, V][]): V;
  array(items: V[]): V;
  string(text: string): V;
  int(text: string): V;
  float(text: string): V;
  constant(name: 'null' | 'true' | 'false' | 'NaN' | 'Infinity' | '-Infinity'): V;
}

export interface JsonDecodeOptions {
  /** Whether control characters in strings are errors; true unless told. */
  strict?: boolean;
  /** How deep arrays and objects may be nested before RecursionError; 990 unless told. */
  maxDepth?: number;
}

/** An array or object that is being read. */
interface Open<V> {
  isObject: boolean;
  items: V[];
  pairs: [string, V][];
  key: string;
}

const NUMBER = /(-?(?:0|[1-9][0-9]*))(\.[0-9]+)?([eE][-+]?[0-9]+)?/y;
const CONSTANT = /null|true|false|NaN|-?Infinity/y;
// biome-ignore lint/suspicious/noControlCharactersInRegex: what JSON forbids in strings
const PLAIN = /[^"\\\x00-\x1f]*/y;
const PLAIN_LAX = /[^"\\]*/y;
const ESCAPES: Record<string, string> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};

class JsonDecoder<V> {
  private at = 0;
  private readonly open: Open<V>[] = [];
  private readonly strict: boolean;
  private readonly maxDepth: number;

  constructor(
    private readonly text: string,
    private readonly builder: JsonBuilder<V>,
    options: JsonDecodeOptions,
  ) {
    this.strict = options.strict ?? true;
    this.maxDepth = options.maxDepth ?? 990;
  }

  document(): V {
    if (this.text[0] === '\ufeff') throw this.error('Unexpected UTF-8 BOM (decode using utf-8-sig)', 0);
    this.space();
    const value = this.whole();
    this.space();
    if (this.at < this.text.length) throw this.error('Extra data', this.at);
    return value;
  }

  /** The value that begins at this unit of the text, and the unit behind it. */
  from(unit: number): { value: V; end: number } {
    this.at = unit;
    return { value: this.whole(), end: this.at };
  }

  /** Reads a value at the place with all that is in it. */
  private whole(): V {
    let value = this.value();
    // A value is complete here; what was opened around it says what may follow.
    for (;;) {
      while (value === undefined) value = this.value();
      const around = this.open[this.open.length - 1];
      if (around === undefined) return value;
      value = this.follow(around, value);
    }
  }

  /** Reads a value at the place; undefined when it began an array or object that has one inside. */
  private value(): V | undefined {
    const { text } = this;
    const first = text[this.at];
    if (first === '"') return this.builder.string(this.string());
    if (first === '[') return this.begin(false);
    if (first === '{') return this.begin(true);
    CONSTANT.lastIndex = this.at;
    const constant = CONSTANT.exec(text);
    if (constant !== null) {
      this.at += constant[0].length;
      return this.builder.constant(constant[0] as Parameters<JsonBuilder<V>['constant']>[0]);
    }
    NUMBER.lastIndex = this.at;
    const number = NUMBER.exec(text);
    if (number === null) throw this.error('Expecting value', this.at);
    this.at += number[0].length;
    const isInt = number[2] === undefined && number[3] === undefined;
    return isInt ? this.builder.int(number[0]) : this.builder.float(number[0]);
  }

  private begin(isObject: boolean): V | undefined {
    if (this.open.length >= this.maxDepth) {
      const what = isObject ? 'object' : 'array';
      throw new Raise(
        'RecursionError',
        `maximum recursion depth exceeded while decoding a JSON ${what} from a unicode string`,
      );
    }
    this.at++;
    this.space();
    if (this.text[this.at] === (isObject ? '}' : ']')) {
      this.at++;
      return isObject ? this.builder.object([]) : this.builder.array([]);
    }
    const opened: Open<V> = { isObject, items: [], pairs: [], key: '' };
    this.open.push(opened);
    if (isObject) opened.key = this.key();
    return undefined;
  }

  /** Puts a value into what is open around it. @returns that, when it ends here */
  private follow(around: Open<V>, value: V): V | undefined {
    if (around.isObject) around.pairs.push([around.key, value]);
    else around.items.push(value);
    this.space();
    const next = this.text[this.at];
    if (next === (around.isObject ? '}' : ']')) {
      this.at++;
      this.open.pop();
      return around.isObject ? this.builder.object(around.pairs) : this.builder.array(around.items);
    }
    if (next !== ',') throw this.error("Expecting ',' delimiter", this.at);
    this.at++;
    this.space();
    if (around.isObject) around.key = this.key();
    return undefined;
  }

  private key(): string {
    if (this.text[this.at] !== '"') {
      throw this.error('Expecting property name enclosed in double quotes', this.at);
    }
    const key = this.string();
    this.space();
    if (this.text[this.at] !== ':') throw this.error("Expecting ':' delimiter", this.at);
    this.at++;
    this.space();
    return key;
  }

  private string(): string {
    const { text } = this;
    const begin = this.at++;
    const plain = this.strict ? PLAIN : PLAIN_LAX;
    let out = '';
    for (;;) {
      plain.lastIndex = this.at;
      const piece = plain.exec(text)?.[0] ?? '';
      out += piece;
      this.at += piece.length;
      const next = text[this.at];
      if (next === '"') {
        this.at++;
        return out;
      }
      if (next === undefined) throw this.error('Unterminated string starting at', begin);
      if (next !== '\\') throw this.error('Invalid control character at', this.at);
      out += this.escape(begin);
    }
  }

  private escape(begin: number): string {
    const kind = this.text[this.at + 1];
    if (kind === undefined) throw this.error('Unterminated string starting at', begin);
    if (kind === 'u') {
      const hex = this.text.slice(this.at + 2, this.at + 6);
      // CPython wants at least one more character, the closing quote, behind the digits.
      if (!/^[0-9a-fA-F]{4}$/.test(hex) || this.at + 6 >= this.text.length) {
        throw this.error('Invalid \\uXXXX escape', this.at + 1);
      }
      this.at += 6;
      return String.fromCharCode(Number.parseInt(hex, 16));
    }
    const character = ESCAPES[kind];
    if (character === undefined) throw this.error('Invalid \\escape', this.at);
    this.at += 2;
    return character;
  }

  private space(): void {
    const { text } = this;
    while (' \t\n\r'.includes(text[this.at] ?? 'x')) this.at++;
  }

  private error(message: string, unit: number): JsonDecodeError {
    return new JsonDecodeError(message, this.text, unit);
  }
}

/**
 * Reads a JSON document. Not recursive: depth costs no stack.
 * @throws JsonDecodeError with CPython's messages and places, and whatever the builder throws
 */
export function decodeJson<V>(text: string, builder: JsonBuilder<V>, options: JsonDecodeOptions = {}): V {
  return new JsonDecoder(text, builder, options).document();
}

/** Reads the JSON value that begins at unit `at` of a text, whatever stands behind it. @throws as decodeJson */
export function decodeJsonAt<V>(
  text: string,
  at: number,
  builder: JsonBuilder<V>,
  options: JsonDecodeOptions = {},
): { value: V; end: number } {
  return new JsonDecoder(text, builder, options).from(at);
}

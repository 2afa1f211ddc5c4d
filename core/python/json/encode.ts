import { floatRepr } from '../number/float-text';
import { Raise } from '../raise';
import { MAX_UNITS } from '../text/points';
import { jsonFloat, jsonString } from './text';

/** What a value is to json; 'other' is for `default`. */
export type JsonKind = 'null' | 'true' | 'false' | 'int' | 'float' | 'str' | 'list' | 'dict' | 'other';

/** How the encoder looks at values that it knows nothing of. */
export interface JsonView<V> {
  kind(value: V): JsonKind;
  /** Text of a str. */
  str(value: V): string;
  /** Decimal text of an int. */
  int(value: V): string;
  float(value: V): number;
  /** Elements of a list or tuple. */
  items(value: V): readonly V[];
  /** Items of a dict in order; with `sorted` as sorted() orders them, which may raise TypeError. */
  entries(value: V, sorted: boolean): readonly (readonly [V, V])[];
  /** Name of the value's type, for errors. */
  typeName(value: V): string;
}

export interface JsonEncodeOptions {
  /** Text put in once per level; an int means that many spaces. Absent: all in one line. */
  indent?: string;
  itemSeparator: string;
  keySeparator: string;
  sortKeys: boolean;
  ensureAscii: boolean;
  allowNan: boolean;
  skipKeys: boolean;
  checkCircular: boolean;
  /** Whether json.dump() asks, whose error for NaN tells the value. */
  dump: boolean;
  maxDepth: number;
}

/** json.dumps()'s own defaults. With an indent the item separator is ',' unless the program gives one. */
export const JSON_DEFAULTS: JsonEncodeOptions = {
  itemSeparator: ', ',
  keySeparator: ': ',
  sortKeys: false,
  ensureAscii: true,
  allowNan: true,
  skipKeys: false,
  checkCircular: true,
  dump: false,
  maxDepth: 990,
};

/** A list or dict that is being written, or a value that `default` replaced. */
interface Level<V> {
  owner: V;
  close: string;
  items: readonly V[];
  entries: readonly (readonly [V, V])[] | undefined;
  next: number;
  empty: boolean;
}

/**
 * Writes a value as JSON, without recursion. `run` goes on until all is written (true), or until it meets a value
 * that json does not know (false): then `unknown` is it, and the VM either gives what `default` made of it to `supply`
 * and runs on, or raises `unserializable`. `text` is what is written so far, as json.dump() would have written it.
 */
export class JsonEncoder<V> {
  text = '';
  unknown: V | undefined;
  private readonly levels: Level<V>[] = [];
  private readonly around = new Set<V>();
  private pending: V | undefined;
  private hasPending = true;

  constructor(
    root: V,
    private readonly view: JsonView<V>,
    private readonly options: JsonEncodeOptions,
  ) {
    this.pending = root;
  }

  /** @returns whether the text is complete. @throws TypeError, ValueError, RecursionError, MemoryError */
  run(): boolean {
    for (;;) {
      if (this.hasPending) {
        this.hasPending = false;
        if (!this.write(this.pending as V)) return false;
        continue;
      }
      const level = this.levels[this.levels.length - 1];
      if (level === undefined) return true;
      if (this.text.length > MAX_UNITS) throw new Raise('MemoryError', '');
      this.advance(level);
    }
  }

  /** Goes on with `replacement` for the unknown value. */
  supply(replacement: V): void {
    const replaced = this.unknown as V;
    this.unknown = undefined;
    this.enter(replaced, { close: '', items: [], entries: undefined, empty: true });
    this.pending = replacement;
    this.hasPending = true;
  }

  /** The error for an unknown value where there is no `default`. */
  unserializable(): Raise {
    const name = this.view.typeName(this.unknown as V);
    return new Raise('TypeError', `Object of type ${name} is not JSON serializable`);
  }

  private write(value: V): boolean {
    const { view, options } = this;
    const kind = view.kind(value);
    if (kind === 'other') {
      this.unknown = value;
      return false;
    }
    if (kind === 'list') this.beginList(value);
    else if (kind === 'dict') this.beginDict(value);
    else if (kind === 'str') this.text += jsonString(view.str(value), options.ensureAscii);
    else if (kind === 'int') this.text += view.int(value);
    else if (kind === 'float') this.text += this.float(view.float(value));
    else this.text += kind;
    return true;
  }

  private float(x: number): string {
    if (!Number.isFinite(x) && !this.options.allowNan) {
      const tells = this.options.dump || this.options.indent !== undefined;
      throw new Raise(
        'ValueError',
        `Out of range float values are not JSON compliant${tells ? `: ${floatRepr(x)}` : ''}`,
      );
    }
    return jsonFloat(x);
  }

  private beginList(value: V): void {
    const items = this.view.items(value);
    if (items.length === 0) {
      this.text += '[]';
      return;
    }
    this.enter(value, { close: ']', items, entries: undefined, empty: true });
    this.text += `[${this.newline()}`;
  }

  private beginDict(value: V): void {
    const entries = this.view.entries(value, false);
    if (entries.length === 0) {
      this.text += '{}';
      return;
    }
    this.enter(value, { close: '}', items: [], entries, empty: true });
    this.text += `{${this.newline()}`;
    if (this.options.sortKeys) {
      this.levels[this.levels.length - 1].entries = this.view.entries(value, true);
    }
  }

  private enter(owner: V, level: Omit<Level<V>, 'owner' | 'next'>): void {
    if (this.options.checkCircular) {
      if (this.around.has(owner)) throw new Raise('ValueError', 'Circular reference detected');
      this.around.add(owner);
    }
    if (this.levels.length >= this.options.maxDepth) {
      throw new Raise('RecursionError', 'maximum recursion depth exceeded while encoding a JSON object');
    }
    this.levels.push({ ...level, owner, next: 0 });
  }

  /** A line break with the indent of the innermost level. */
  private newline(): string {
    const { indent } = this.options;
    if (indent === undefined) return '';
    // Levels of replaced values do not indent.
    const depth = this.levels.reduce((sum, level) => sum + (level.close === '' ? 0 : 1), 0);
    return `\n${indent.repeat(depth)}`;
  }

  /** Writes what comes before the next element, or the end. */
  private advance(level: Level<V>): void {
    const { entries } = level;
    if (level.next >= (entries ?? level.items).length) {
      this.leave(level);
      return;
    }
    const at = level.next++;
    if (entries === undefined) {
      this.separate(level);
      this.pending = level.items[at];
      this.hasPending = true;
      return;
    }
    const [key, value] = entries[at];
    const name = this.key(key);
    if (name === undefined) return;
    this.separate(level);
    this.text += jsonString(name, this.options.ensureAscii) + this.options.keySeparator;
    this.pending = value;
    this.hasPending = true;
  }

  private separate(level: Level<V>): void {
    if (!level.empty) this.text += this.options.itemSeparator.concat(this.newline());
    level.empty = false;
  }

  private leave(level: Level<V>): void {
    this.levels.pop();
    this.around.delete(level.owner);
    if (level.close !== '') this.text += this.newline() + level.close;
  }

  /** The name a key is written as; undefined to leave it out. @throws TypeError, ValueError */
  private key(key: V): string | undefined {
    const { view } = this;
    const kind = view.kind(key);
    if (kind === 'str') return view.str(key);
    if (kind === 'int') return view.int(key);
    if (kind === 'float') return this.float(view.float(key));
    if (kind === 'null' || kind === 'true' || kind === 'false') return kind;
    if (this.options.skipKeys) return undefined;
    const name = view.typeName(key);
    throw new Raise('TypeError', `keys must be str, int, float, bool or None, not ${name}`);
  }
}

/** json.dumps() of a value of which nothing needs a `default`. @throws TypeError, ValueError, … as CPython */
export function encodeJson<V>(root: V, view: JsonView<V>, options: Partial<JsonEncodeOptions> = {}): string {
  const separator = options.indent === undefined ? {} : { itemSeparator: ',' };
  const encoder = new JsonEncoder(root, view, { ...JSON_DEFAULTS, ...separator, ...options });
  if (!encoder.run()) throw encoder.unserializable();
  return encoder.text;
}

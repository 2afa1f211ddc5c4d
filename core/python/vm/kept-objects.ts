import type { Entry } from '../object/dict';
import { functionEdits } from '../object/function-edits';
import { K, type Obj, type Value } from '../object/obj';
import type { Shape } from '../object/shape';
import { anyRefs, refsOf, restoreRefs } from '../object/weak';
import { type DictDifference, type KeptDict, type KeptPayload, keepPayload } from './kept';

/** What of an object is not as it was: nothing but its counts and its identity number, some entries of a dict, or more. */
export type Change = 'counts' | 'whole' | DictDifference;

/** How an object was found, while changes are looked for. */
const Mark = { Same: 0, Counts: 1, Contents: 2, Whole: 3 } as const;

interface KeptAttributes {
  readonly place: number;
  readonly slots: Value[];
  readonly attributes: readonly Value[];
}

interface KeptContents {
  readonly place: number;
  readonly contents: KeptPayload;
}

/**
 * Objects as they were when they were kept. What all objects have is in lists of one sort each, and what few have apart:
 * every start of a process goes through all of it, mostly in code that the host has not compiled yet.
 */
export class KeptObjects {
  readonly #objects: readonly Obj[];
  readonly #counts: readonly number[];
  readonly #classes: readonly Obj[];
  readonly #payloads: readonly unknown[];
  readonly #shapes: readonly (Shape | undefined)[];
  readonly #slots: readonly (Value[] | undefined)[];
  readonly #attributes: readonly KeptAttributes[];
  readonly #contents: readonly KeptContents[];
  readonly #dicts = new Map<number, KeptDict>();
  /** Contents of functions, most of all objects, of which hardly one is ever changed. */
  readonly #functions: readonly KeptContents[];
  /** While so many functions have been edited, those of the objects are as they were. */
  #functionsSameAt = functionEdits();
  readonly #refs: readonly (readonly [Obj, readonly Obj[]])[];
  readonly #hasRefs: boolean;
  readonly #marks: Uint8Array;

  /** @throws Error for an object that cannot be kept */
  constructor(objects: readonly Obj[]) {
    this.#objects = objects;
    this.#counts = objects.map(({ rc }) => rc);
    this.#classes = objects.map(({ cls }) => cls);
    this.#payloads = objects.map(({ p }) => p);
    this.#shapes = objects.map(({ shape }) => shape);
    this.#slots = objects.map(({ slots }) => slots);
    this.#attributes = objects.flatMap(({ slots }, place) =>
      slots === undefined ? [] : [{ place, slots, attributes: slots.slice() }],
    );
    const kept = objects.flatMap((obj, place) => {
      const contents = keepPayload(obj);
      return contents === undefined ? [] : [{ place, contents }];
    });
    this.#contents = kept.filter(({ place }) => objects[place].kind !== K.Function);
    this.#functions = kept.filter(({ place }) => objects[place].kind === K.Function);
    for (const { place, contents } of kept) if (isKeptDict(contents)) this.#dicts.set(place, contents);
    this.#refs = objects.map((obj) => [obj, refsOf(obj).slice()] as const);
    this.#hasRefs = this.#refs.some(([, refs]) => refs.length > 0);
    this.#marks = new Uint8Array(objects.length);
  }

  /** Makes all of them what they were. */
  restore(): void {
    const objects = this.#objects;
    for (let i = 0; i < objects.length; i++) {
      const obj = objects[i];
      obj.rc = this.#counts[i];
      if (obj.cls !== this.#classes[i]) obj.cls = this.#classes[i];
      if (obj.p !== this.#payloads[i]) obj.p = this.#payloads[i];
      if (obj.shape !== this.#shapes[i]) obj.shape = this.#shapes[i];
      if (obj.slots !== this.#slots[i]) obj.slots = this.#slots[i];
    }
    for (const { slots, attributes } of this.#attributes) {
      if (slots.length !== attributes.length) slots.length = attributes.length;
      for (let i = 0; i < attributes.length; i++) slots[i] = attributes[i];
    }
    for (const { contents } of this.#contents) contents.restore();
    if (this.#functionsSameAt !== functionEdits()) {
      for (const { contents } of this.#functions) contents.restore();
      this.#functionsSameAt = functionEdits();
    }
    if (anyRefs() || this.#hasRefs) for (const [obj, refs] of this.#refs) restoreRefs(obj, refs);
  }

  /**
   * Calls back with each object that is not as it was, in order.
   * @param numbered objects whose identity number is to be told, also when they are as they were
   */
  eachChange(numbered: ReadonlySet<Obj>, tell: (obj: Obj, place: number, change: Change) => void): void {
    this.#mark(numbered);
    const contents = new Map<number, KeptPayload>();
    this.#markContents(this.#contents, contents);
    if (this.#functionsSameAt !== functionEdits()) this.#markContents(this.#functions, contents);
    const marks = this.#marks;
    for (let i = 0; i < marks.length; i++) {
      const mark = marks[i];
      if (mark === Mark.Same) continue;
      const change =
        mark === Mark.Counts ? 'counts' : mark === Mark.Whole ? 'whole' : changeOf(contents.get(i));
      tell(this.#objects[i], i, change);
    }
  }

  /** The entries that the dict at `place` had; undefined where no dict is. */
  entriesAt(place: number): readonly Entry[] | undefined {
    return this.#dicts.get(place)?.entries;
  }

  #mark(numbered: ReadonlySet<Obj>): void {
    const objects = this.#objects;
    const marks = this.#marks;
    for (let i = 0; i < objects.length; i++) {
      const obj = objects[i];
      const whole =
        obj.p !== this.#payloads[i] || obj.shape !== this.#shapes[i] || obj.cls !== this.#classes[i];
      marks[i] = whole ? Mark.Whole : obj.rc !== this.#counts[i] ? Mark.Counts : Mark.Same;
    }
    if (numbered.size > 0) {
      for (let i = 0; i < objects.length; i++) {
        if (marks[i] === Mark.Same && numbered.has(objects[i])) marks[i] = Mark.Counts;
      }
    }
    for (const { place, attributes } of this.#attributes) {
      if (marks[place] !== Mark.Whole && differ(objects[place].slots as Value[], attributes))
        marks[place] = Mark.Whole;
    }
  }

  #markContents(kept: readonly KeptContents[], found: Map<number, KeptPayload>): void {
    const marks = this.#marks;
    for (const { place, contents } of kept) {
      if (marks[place] === Mark.Whole || !contents.changed()) continue;
      marks[place] = Mark.Contents;
      found.set(place, contents);
    }
  }
}

function differ(slots: readonly Value[], attributes: readonly Value[]): boolean {
  if (slots.length !== attributes.length) return true;
  for (let i = 0; i < attributes.length; i++) if (slots[i] !== attributes[i]) return true;
  return false;
}

function changeOf(contents: KeptPayload | undefined): Change {
  return (contents !== undefined && isKeptDict(contents) ? contents.difference() : undefined) ?? 'whole';
}

const isKeptDict = (contents: KeptPayload): contents is KeptDict => 'difference' in contents;

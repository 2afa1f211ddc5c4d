import type { Entry } from '../object/dict';
import { functionEdits } from '../object/function-edits';
import { K, type Obj, type Value } from '../object/obj';
import type { Shape } from '../object/shape';
import { typeEpoch } from '../object/type';
import { typeEdits } from '../object/type-edits';
import { refsOf, restoreRefs, takeLastingTargets } from '../object/weak';
import { type KeptPayload, keepPayload } from './kept';
import { type DictDifference, KeptDicts } from './kept-dicts';

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
  readonly #dicts = new KeptDicts();
  /** Contents of classes and functions, most of all objects, of which hardly one is ever changed. */
  readonly #seldom: readonly SeldomChanged[];
  /** Contents of all others. */
  readonly #contents: readonly KeptContents[];
  readonly #refs: ReadonlyMap<Obj, readonly Obj[]>;
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
      if (obj.kind === K.Dict) {
        this.#dicts.add(obj, place);
        return [];
      }
      const contents = keepPayload(obj);
      return contents === undefined ? [] : [{ place, contents }];
    });
    const ofKind = (kind: number) => kept.filter(({ place }) => objects[place].kind === kind);
    const functions = ofKind(K.Function);
    const types = ofKind(K.Type);
    this.#seldom = [new SeldomChanged(types, typeChanges), new SeldomChanged(functions, functionEdits)];
    const apart = new Set([...functions, ...types]);
    this.#contents = kept.filter((one) => !apart.has(one));
    this.#refs = new Map(
      objects.flatMap((obj) => (refsOf(obj).length > 0 ? [[obj, refsOf(obj).slice()] as const] : [])),
    );
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
    this.#dicts.restore();
    for (const { contents } of this.#contents) contents.restore();
    for (const seldom of this.#seldom) seldom.restore();
    // Few are referred to weakly: those that were when they were kept, and those that have been since.
    for (const obj of takeLastingTargets()) if (!this.#refs.has(obj)) restoreRefs(obj, []);
    for (const [obj, refs] of this.#refs) restoreRefs(obj, refs);
  }

  /**
   * Calls back with each object that is not as it was, in order.
   * @param numbered objects whose identity number is to be told, also when they are as they were
   */
  eachChange(numbered: ReadonlySet<Obj>, tell: (obj: Obj, place: number, change: Change) => void): void {
    this.#mark(numbered);
    const marks = this.#marks;
    this.#dicts.eachChanged((place) => {
      if (marks[place] !== Mark.Whole) marks[place] = Mark.Contents;
    });
    this.#markContents(this.#contents);
    for (const { mayHaveChanged } of this.#seldom) this.#markContents(mayHaveChanged);
    for (let i = 0; i < marks.length; i++) {
      const mark = marks[i];
      if (mark === Mark.Same) continue;
      const change =
        mark === Mark.Counts
          ? 'counts'
          : ((mark === Mark.Contents ? this.#dicts.difference(i) : undefined) ?? 'whole');
      tell(this.#objects[i], i, change);
    }
  }

  /** The entries that the dict at `place` had; undefined where no dict is. */
  entriesAt(place: number): readonly Entry[] | undefined {
    return this.#dicts.entriesAt(place);
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

  #markContents(kept: readonly KeptContents[]): void {
    const marks = this.#marks;
    for (const { place, contents } of kept) {
      if (marks[place] !== Mark.Whole && contents.changed()) marks[place] = Mark.Contents;
    }
  }
}

/** While a count of changes to any of their kind stands still, there is nothing to look for in them. */
class SeldomChanged {
  readonly #kept: readonly KeptContents[];
  readonly #changes: () => number;
  /** They are as they were when they were kept at this count. */
  #sameAt: number;

  constructor(kept: readonly KeptContents[], changes: () => number) {
    this.#kept = kept;
    this.#changes = changes;
    this.#sameAt = changes();
  }

  /** All of them, or none. */
  get mayHaveChanged(): readonly KeptContents[] {
    return this.#sameAt === this.#changes() ? [] : this.#kept;
  }

  restore(): void {
    for (const { contents } of this.mayHaveChanged) contents.restore();
    this.#sameAt = this.#changes();
  }
}

function differ(slots: readonly Value[], attributes: readonly Value[]): boolean {
  if (slots.length !== attributes.length) return true;
  for (let i = 0; i < attributes.length; i++) if (slots[i] !== attributes[i]) return true;
  return false;
}

/** Raised by whatever is done to a class. */
const typeChanges = (): number => typeEpoch() + typeEdits();

import { ByteWriter } from '../../base/bytes';
import type { Unit } from '../bytecode/code';
import { isRealmObject, K, type Obj, type Slot } from '../object/obj';
import type { Shape } from '../object/shape';
import { type TypeData, typeData } from '../object/type';
import type { Code } from '../vm/code';
import type { ConstantPlace } from './constants';
import { Head, SHARED_TEXT, Special, Tag, Written } from './format';
import { realmName } from './names';

/** Above this a number is written as a double, which is exact for all Python ints that are numbers. */
const VARINT_MAX = 2 ** 49;

/**
 * Writes values. An object is entered in `objects` when it is first referred to and written later, so a chain of
 * any length needs no JavaScript stack, and an object referred to twice is one object.
 */
export class GraphWriter {
  readonly out = new ByteWriter(1 << 12);
  private readonly heads = new ByteWriter(1 << 12);
  /** All objects met that the reader does not have, by position. */
  readonly objects: Obj[] = [];
  private readonly positions = new Map<Obj, number>();
  private readonly texts = new Map<string, number>();
  private readonly units = new Map<Unit, number>();
  private readonly shapes = new Map<Shape, number>();

  /**
   * @param constants those that something besides their code refers to
   * @param lasting places of the objects that the reader has already; they come before all others
   */
  constructor(
    private readonly constants: ReadonlyMap<Obj, ConstantPlace>,
    readonly lasting: ReadonlyMap<Obj, number> = new Map(),
  ) {}

  /** How much is written of an object. */
  writtenOf(obj: Obj): number {
    return isRealmObject(obj) ? Written.Name : this.constants.has(obj) ? Written.Counts : Written.All;
  }

  value(v: Slot): void {
    switch (typeof v) {
      case 'object':
        this.out.unsigned(this.position(v) * 8 + Tag.Object);
        return;
      case 'string':
        this.string(v);
        return;
      case 'number':
        this.number(v);
        return;
      case 'boolean':
        this.special(v ? Special.True : Special.False);
        return;
      case 'bigint':
        this.special(Special.BigInt);
        this.out.byte(v < 0n ? 1 : 0);
        this.out.text((v < 0n ? -v : v).toString(16));
        return;
      default:
        this.special(Special.Absent);
    }
  }

  /** `v`, written shortly when it is the very value that `before` was. */
  valueAfter(before: Slot, v: Slot): void {
    if (v === before) this.special(Special.Same);
    else this.value(v);
  }

  values(items: readonly Slot[]): void {
    this.out.unsigned(items.length);
    for (let i = 0; i < items.length; i++) this.value(items[i]);
  }

  text(text: string): void {
    this.string(text);
  }

  flag(on: boolean): void {
    this.out.byte(on ? 1 : 0);
  }

  code(code: Code): void {
    const { unit } = code;
    let number = this.units.get(unit);
    if (number === undefined) {
      number = this.units.size;
      this.units.set(unit, number);
      this.out.unsigned(number);
      this.text(unit.name);
    } else this.out.unsigned(number);
    this.out.unsigned(code.index);
  }

  /** The shape of an instance of `cls`: the names of its attributes, once. */
  shape(shape: Shape, cls: Obj): void {
    const number = this.shapes.get(shape);
    if (number !== undefined) {
      this.out.unsigned(number);
      return;
    }
    if ((cls.p as TypeData).root !== shape.root)
      throw new Error(`an object has the shape of another class than ${typeData(cls).name}`);
    this.out.unsigned(this.shapes.size);
    this.shapes.set(shape, this.shapes.size);
    this.value(cls);
    this.out.unsigned(shape.names.length);
    for (const name of shape.names) this.text(name);
  }

  /** Number of objects, heads, and whatever was written. */
  finishInto(all: ByteWriter): void {
    all.unsigned(this.objects.length);
    all.raw(this.heads.finish());
    all.raw(this.out.finish());
  }

  private special(which: number): void {
    this.out.unsigned(which * 8 + Tag.Special);
  }

  private number(v: number): void {
    if (Number.isSafeInteger(v) && v < VARINT_MAX && v > -VARINT_MAX && !Object.is(v, -0)) {
      this.out.unsigned(v >= 0 ? v * 8 + Tag.Int : (-v - 1) * 8 + Tag.NegativeInt);
      return;
    }
    this.special(Special.Number);
    this.out.float(v);
  }

  private string(v: string): void {
    if (v.length > SHARED_TEXT) {
      this.out.unsigned(Tag.LongText);
      this.out.text(v);
      return;
    }
    const number = this.texts.get(v);
    if (number !== undefined) {
      this.out.unsigned(number * 8 + Tag.KnownText);
      return;
    }
    this.texts.set(v, this.texts.size);
    this.out.unsigned(Tag.NewText);
    this.out.text(v);
  }

  private position(obj: Obj): number {
    let position = this.lasting.get(obj) ?? this.positions.get(obj);
    if (position === undefined) {
      position = this.lasting.size + this.objects.length;
      this.positions.set(obj, position);
      this.objects.push(obj);
      this.head(obj);
    }
    return position;
  }

  private head(obj: Obj): void {
    const { heads } = this;
    if (isRealmObject(obj)) {
      const { head, name, attribute } = realmName(obj);
      heads.byte(head);
      heads.text(name);
      if (head === Head.Descriptor) heads.text(attribute);
      return;
    }
    const constant = this.constants.get(obj);
    if (constant !== undefined) {
      heads.byte(Head.Constant);
      heads.text(constant.code.unit.name);
      heads.unsigned(constant.code.index);
      heads.unsigned(constant.turn);
    } else if (obj.kind === K.Type) {
      heads.byte(typeData(obj).root === undefined ? Head.ClassWithoutAttributes : Head.Class);
    } else heads.byte(obj.kind);
  }
}

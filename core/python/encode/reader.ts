import { BadBytes, type ByteReader } from '../../base/bytes';
import type { Unit } from '../bytecode/code';
import { K, type Kind, Obj, type Slot, type Value } from '../object/obj';
import { Shape } from '../object/shape';
import { newTypeData, T, typeData } from '../object/type';
import type { Code } from '../vm/code';
import { countHandle } from '../vm/handles';
import { TRAMPOLINE } from '../vm/trampoline';
import type { VM } from '../vm/vm';
import { constantAt } from './constants';
import { Head, Special, Tag, Written } from './format';
import { realmObject } from './names';

/** Reads what GraphWriter wrote. All objects exist, empty, before the first value is read. */
export class GraphReader {
  readonly objects: Obj[] = [];
  /** What was written of each: `Written`. */
  readonly written: number[] = [];
  private readonly texts: string[] = [];
  private readonly units: Unit[] = [];
  private readonly shapes: Shape[] = [];

  /** @param lasting objects at hand, whose places come before all others */
  constructor(
    private readonly vm: VM,
    readonly input: ByteReader,
    readonly lasting: readonly Obj[],
  ) {
    const count = input.unsigned('the number of objects');
    for (let i = 0; i < count; i++) {
      const head = input.byte("an object's head");
      this.written.push(
        head < Head.Native || head >= Head.Class
          ? Written.All
          : head === Head.Constant
            ? Written.Counts
            : Written.Name,
      );
      this.objects.push(this.fromHead(head));
    }
  }

  /** An object was read that refers to a semaphore. */
  countSemaphore(sem: number): void {
    countHandle(this.vm, sem);
  }

  /** A value that must be there. */
  value(): Value {
    const v = this.slot();
    if (v === undefined) throw new BadBytes(`no value before byte ${this.input.position}`);
    return v;
  }

  /** A value or undefined; `same` is what the value before was, where that may be repeated. */
  slot(same?: Slot): Slot {
    const first = this.input.unsigned('a value');
    const rest = Math.floor(first / 8);
    switch (first % 8) {
      case Tag.Object:
        return this.at(rest);
      case Tag.Int:
        return rest;
      case Tag.NegativeInt:
        return -rest - 1;
      case Tag.KnownText:
        return this.texts[rest];
      case Tag.NewText: {
        const text = this.input.text();
        this.texts.push(text);
        return text;
      }
      case Tag.LongText:
        return this.input.text();
      default:
        return this.special(rest, same);
    }
  }

  slots(): Slot[] {
    const items: Slot[] = [];
    for (let left = this.input.unsigned('a length'); left > 0; left--) items.push(this.slot());
    return items;
  }

  values(): Value[] {
    const items: Value[] = [];
    for (let left = this.input.unsigned('a length'); left > 0; left--) items.push(this.value());
    return items;
  }

  object(): Obj {
    const v = this.slot();
    if (typeof v !== 'object') throw new BadBytes(`no object before byte ${this.input.position}`);
    return v;
  }

  /** An object or undefined. */
  maybe(): Obj | undefined {
    const v = this.slot();
    if (v !== undefined && typeof v !== 'object')
      throw new BadBytes(`no object before byte ${this.input.position}`);
    return v;
  }

  text(): string {
    const v = this.slot();
    if (typeof v !== 'string') throw new BadBytes(`no text before byte ${this.input.position}`);
    return v;
  }

  flag(): boolean {
    return this.input.byte('a flag') !== 0;
  }

  code(): Code {
    const number = this.input.unsigned('a unit');
    if (number === this.units.length) this.units.push(this.unit(this.text()));
    return this.codeOf(this.units[number], this.input.unsigned('a code'));
  }

  shape(): Shape {
    const number = this.input.unsigned('a shape');
    if (number === this.shapes.length) {
      const { root } = typeData(this.object());
      if (root === undefined)
        throw new BadBytes(`a class without attributes before byte ${this.input.position}`);
      let shape = root;
      for (let left = this.input.unsigned('a length'); left > 0; left--) shape = shape.with(this.text());
      this.shapes.push(shape);
    }
    return this.shapes[number];
  }

  private at(position: number): Obj {
    const { lasting } = this;
    const obj = position < lasting.length ? lasting[position] : this.objects[position - lasting.length];
    if (obj === undefined) throw new BadBytes(`no object ${position} before byte ${this.input.position}`);
    return obj;
  }

  private special(which: number, same: Slot): Slot {
    switch (which) {
      case Special.Absent:
        return undefined;
      case Special.True:
        return true;
      case Special.False:
        return false;
      case Special.Number:
        return this.input.float();
      case Special.BigInt: {
        const negative = this.flag();
        const size = BigInt(`0x${this.input.text('an int')}`);
        return negative ? -size : size;
      }
      case Special.Same:
        return same;
      default:
        throw new BadBytes(`no value before byte ${this.input.position}`);
    }
  }

  private fromHead(head: number): Obj {
    const { input } = this;
    switch (head) {
      case Head.Native:
      case Head.BuiltinType:
      case Head.Singleton:
        return realmObject({ head, name: input.text('a name'), attribute: '' });
      case Head.Descriptor:
        return realmObject({ head, name: input.text('a name'), attribute: input.text('a name') });
      case Head.Constant: {
        const code = this.codeOf(this.unit(input.text('a unit')), input.unsigned('a code'));
        const constant = constantAt(code.whole(), input.unsigned('a constant'));
        if (constant === undefined) throw new BadBytes(`${code.data.qualname} has no such constant`);
        return constant;
      }
      case Head.Class:
      case Head.ClassWithoutAttributes: {
        const data = newTypeData('', [], K.Instance, true);
        if (head === Head.Class) data.root = new Shape([]);
        return new Obj(K.Type, T.type, data);
      }
      default:
        return new Obj(head as Kind, T.object, undefined);
    }
  }

  private unit(name: string): Unit {
    const unit = name === TRAMPOLINE.name ? TRAMPOLINE : this.vm.unit(name);
    if (unit === undefined) throw new BadBytes(`the program has no unit ${name}`);
    return unit;
  }

  private codeOf(unit: Unit, index: number): Code {
    if (!(index < unit.codes.length)) throw new BadBytes(`unit ${unit.name} has no code ${index}`);
    return this.vm.code(unit, index);
  }
}

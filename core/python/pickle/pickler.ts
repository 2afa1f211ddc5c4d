import { floatRepr } from '../number/float-text';
import type { DictData } from '../object/dict';
import { drop } from '../object/heap';
import { newBytes, newTuple } from '../object/make';
import { K, type Obj, type Slot, type Value } from '../object/obj';
import type { SetData } from '../object/set';
import { ELLIPSIS, NONE, NOT_IMPLEMENTED, T, type TypeData } from '../object/type';
import { latinText } from '../text/decode';
import { pyError } from '../vm/errors';
import { RECURSION_LIMIT } from '../vm/limits';
import type { VM } from '../vm/vm';
import { type Ask, askFor } from './ask';
import { findGlobal, globalName } from './global';
import { PickleMemo } from './memo';
import { python2Name } from './names2';
import { BATCH, Op } from './opcode';
import { PickleOutput } from './output';
import { isPlainReduction, nativeReduce, ownPart, withState } from './reduce';
import { Step, Task } from './task';

/** What a pickler does besides the usual; all given by its Python object. */
export interface PicklerHooks {
  /** Called with every object; what it answers other than None is written instead. */
  persistentId: Slot;
  /** Called with every object that is no simple built-in one, before all other ways. */
  reducerOverride: Slot;
  /** Dicts from classes to functions that reduce their instances, in the order they are asked. */
  dispatch: readonly Obj[];
}

/** The phase after the last part of a reduction. */
const LAST_PHASE = 10;

/** What an answer of Python is for. */
export const Await = {
  Nothing: 0,
  PersistentId: 1,
  Override: 2,
  /** A reduction that was looked at already. */
  Reduce: 3,
  Global: 4,
  /** What a function of the program gave as a reduction. */
  Reduction: 5,
  /** What `__getstate__` gave. */
  State: 6,
} as const;
export type Await = (typeof Await)[keyof typeof Await];

/**
 * Writes a pickle as CPython's `_pickle` does, byte for byte. Where Python must be asked it stops and answers the call to
 * be made; `answer` goes on with what that gave. It keeps its own stack of work, so that it can stop anywhere, be encoded,
 * and go as deep as CPython goes.
 */
export class PicklerState {
  out: PickleOutput;
  memo = new PickleMemo();
  readonly tasks: Task[] = [];
  depth = 0;
  limit = 0;
  awaiting: Await = Await.Nothing;
  /** What the answer awaited is about; counted. */
  subject: Slot;
  private asked: Ask | undefined;

  constructor(
    readonly protocol: number,
    readonly fixImports: boolean,
    public hooks: PicklerHooks,
  ) {
    this.out = new PickleOutput();
    countHooks(hooks);
  }

  /** For decoding, which restores counts itself. */
  static decoded(protocol: number, fixImports: boolean, hooks: PicklerHooks): PicklerState {
    const made = new PicklerState(protocol, fixImports, hooks);
    for (const v of hookValues(hooks)) if (typeof v === 'object') v.rc--;
    return made;
  }

  /** Roughly the cells it takes, without those of the values it puts on `stack`. */
  cells(stack: unknown[]): number {
    for (const task of this.tasks) stack.push(task.v, task.w);
    stack.push(...hookValues(this.hooks), this.subject, this.memo.state().values);
    return this.tasks.length * 2 + this.memo.size + (this.out.size >> 3);
  }

  /** Other hooks from the next object on. */
  use(hooks: PicklerHooks): void {
    const old = this.hooks;
    this.hooks = hooks;
    countHooks(hooks);
    for (const v of hookValues(old)) drop(v);
  }

  /** Begins with an object. Undefined: all is written. @throws PyThrow with nothing left behind but the memo */
  begin(vm: VM, root: Value): Ask | undefined {
    this.limit = RECURSION_LIMIT - vm.thread.depth - 2;
    if (this.protocol >= 2) this.out.op1(Op.PROTO, this.protocol);
    if (this.protocol >= 4) this.out.startFraming();
    return this.guarded(vm, () => this.save(vm, root));
  }

  /** Goes on with what Python answered to the last ask. */
  answer(vm: VM, value: Value): Ask | undefined {
    const { awaiting, subject } = this;
    this.awaiting = Await.Nothing;
    this.subject = undefined;
    try {
      return this.guarded(vm, () => this.take(vm, awaiting, subject as Value, value));
    } finally {
      drop(subject);
    }
  }

  /** The pickle; the memo stays. */
  finish(): Uint8Array {
    const bytes = this.out.finish();
    this.out = new PickleOutput();
    return bytes;
  }

  /** Lets go of all work that is left. */
  abandon(): void {
    for (const task of this.tasks.splice(0)) task.release();
    this.depth = 0;
    this.out.abandon();
    this.out = new PickleOutput();
    drop(this.subject);
    this.subject = undefined;
  }

  /** Its Python object has gone, or the pickle is made. */
  release(): void {
    if (this.tasks.length > 0) for (const task of this.tasks.splice(0)) task.release();
    this.memo.clear();
    drop(this.subject);
    const { persistentId, reducerOverride, dispatch } = this.hooks;
    drop(persistentId);
    drop(reducerOverride);
    for (const table of dispatch) drop(table);
  }

  private guarded(vm: VM, first: () => boolean): Ask | undefined {
    try {
      first();
      while (this.asked === undefined && this.tasks.length > 0)
        this.go(vm, this.tasks[this.tasks.length - 1]);
    } catch (error) {
      this.asked = undefined;
      this.abandon();
      throw error;
    }
    const { asked } = this;
    this.asked = undefined;
    return asked;
  }

  private ask(what: Await, subject: Value, callee: Value, args: Value[]): false {
    if (typeof subject === 'object') subject.rc++;
    this.awaiting = what;
    this.subject = subject;
    this.asked = askFor(callee, args);
    return false;
  }

  private take(vm: VM, what: Await, subject: Value, value: Value): boolean {
    switch (what) {
      case Await.PersistentId:
        return value === NONE
          ? this.saveValue(vm, subject)
          : this.push(new Task(Step.Persistent, value, undefined, 1));
      case Await.Override:
        return value === NOT_IMPLEMENTED
          ? this.reducible(vm, subject as Obj)
          : this.reduced(vm, subject as Obj, value);
      case Await.Reduce:
        return this.reduced(vm, subject as Obj, value);
      case Await.Reduction:
        return isPlainReduction(value)
          ? this.reduced(vm, subject as Obj, value)
          : this.ask(Await.Reduce, subject, vm.helper('_plain_reduction'), [subject, value, this.protocol]);
      case Await.State:
        return this.reduced(vm, subject as Obj, withState(subject as Obj, value));
      default: {
        const [module, name, native] = (value as Obj).p as [string, string, boolean];
        return this.global(vm, subject as Obj, module, name, native);
      }
    }
  }

  private push(task: Task): false {
    this.depth += task.levels;
    this.tasks.push(task);
    return false;
  }

  private pop(): void {
    const task = this.tasks.pop() as Task;
    this.depth -= task.levels;
    task.release();
  }

  // ---- values ------------------------------------------------------------------------------------------------------

  /** True when the value is written; false when there is a task for it, or Python is asked. */
  private save(vm: VM, v: Value): boolean {
    if (this.depth >= this.limit) throw tooDeep('while pickling an object');
    this.out.boundary();
    const { persistentId } = this.hooks;
    if (persistentId !== undefined) return this.ask(Await.PersistentId, v, persistentId, [v]);
    return this.saveValue(vm, v);
  }

  private saveValue(vm: VM, v: Value): boolean {
    switch (typeof v) {
      case 'number':
      case 'bigint':
        this.int(v);
        return true;
      case 'boolean':
        if (this.protocol >= 2) this.out.op(v ? Op.NEWTRUE : Op.NEWFALSE);
        else this.out.line(Op.INT, v ? '01' : '00');
        return true;
      case 'string':
        this.text(v);
        return true;
    }
    if (v.kind === K.None) {
      this.out.op(Op.NONE);
      return true;
    }
    if (v.cls === T.float) {
      if (this.protocol > 0) this.out.float(v.p as number);
      else this.out.line(Op.FLOAT, floatRepr(v.p as number));
      return true;
    }
    const place = this.memo.find(v);
    if (place >= 0) {
      this.get(place);
      return true;
    }
    return this.object(vm, v);
  }

  private int(v: number | bigint): void {
    if (this.protocol >= 2) {
      if (typeof v === 'number') this.out.int(v);
      else this.out.long(v);
    } else if (typeof v === 'number' && v === (v | 0)) {
      if (this.protocol === 0) this.out.line(Op.INT, String(v));
      else this.out.int(v);
    } else this.out.line(Op.LONG, `${v}L`);
  }

  private text(v: string): void {
    const place = this.memo.find(v);
    if (place >= 0) {
      this.get(place);
      return;
    }
    if (this.protocol > 0) this.out.text(v, this.protocol);
    else this.out.latinLine(Op.UNICODE, rawUnicodeEscape(v));
    this.put(v);
  }

  private object(vm: VM, v: Obj): boolean {
    switch (v.cls) {
      case T.bytes:
        return this.bytes(v);
      case T.dict:
        return this.container(v, Op.EMPTY_DICT, Op.DICT, (v.p as DictData).size, Step.Dict, 2);
      case T.list:
        return this.container(v, Op.EMPTY_LIST, Op.LIST, (v.p as Value[]).length, Step.List, 2);
      case T.tuple:
        return this.tuple(v);
      case T.set:
        if (this.protocol < 4) break;
        this.out.op(Op.EMPTY_SET);
        this.put(v);
        return (v.p as SetData).size === 0 ? true : this.push(new Task(Step.Set, v, undefined, 1));
      case T.frozenset:
        if (this.protocol < 4) break;
        this.out.op(Op.MARK);
        return this.push(new Task(Step.FrozenSet, v, undefined, 1));
      case T.bytearray:
        if (this.protocol < 5) break;
        this.out.byteArray(v.p as Uint8Array);
        this.put(v);
        return true;
    }
    const { reducerOverride } = this.hooks;
    if (reducerOverride !== undefined) return this.ask(Await.Override, v, reducerOverride, [v]);
    return this.reducible(vm, v);
  }

  private container(v: Obj, empty: number, old: number, size: number, step: Step, levels: number): boolean {
    if (this.protocol > 0) this.out.op(empty);
    else {
      this.out.op(Op.MARK);
      this.out.op(old);
    }
    this.put(v);
    return size === 0 ? true : this.push(new Task(step, v, undefined, levels));
  }

  private tuple(v: Obj): boolean {
    const { length } = v.p as Value[];
    if (length === 0) {
      if (this.protocol === 0) this.out.op(Op.MARK);
      this.out.op(this.protocol === 0 ? Op.TUPLE : Op.EMPTY_TUPLE);
      return true;
    }
    if (length > 3 || this.protocol < 2) this.out.op(Op.MARK);
    return this.push(new Task(Step.Tuple, v, undefined, 1));
  }

  private bytes(v: Obj): boolean {
    const data = v.p as Uint8Array;
    if (this.protocol >= 3) this.out.blob(data);
    else if (data.length === 0) {
      this.known(T.bytes, 'builtins', 'bytes');
      this.emptyTuple();
      this.out.op(Op.REDUCE);
    } else {
      this.shared('_codecs.encode', () => this.out.line(Op.GLOBAL, '_codecs\nencode'));
      if (this.protocol < 2) this.out.op(Op.MARK);
      this.text(latinText(data));
      this.text('latin1');
      this.out.op(this.protocol < 2 ? Op.TUPLE : Op.TUPLE2);
      this.put(undefined);
      this.out.op(Op.REDUCE);
    }
    this.put(v);
    return true;
  }

  private emptyTuple(): void {
    if (this.protocol === 0) this.out.op(Op.MARK);
    this.out.op(this.protocol === 0 ? Op.TUPLE : Op.EMPTY_TUPLE);
  }

  // ---- the memo ------------------------------------------------------------------------------------------------------

  /** Notes what was written last; undefined for what nothing can refer to. */
  private put(v: Slot): void {
    const place = v === undefined ? this.memo.addShared(`nothing ${this.memo.size}`) : this.memo.add(v);
    this.wrotePlace(place);
  }

  private wrotePlace(place: number): void {
    if (this.protocol >= 4) this.out.op(Op.MEMOIZE);
    else if (this.protocol === 0) this.out.line(Op.PUT, String(place));
    else if (place < 256) this.out.op1(Op.BINPUT, place);
    else this.out.op4(Op.LONG_BINPUT, place);
  }

  private get(place: number): void {
    if (this.protocol === 0) this.out.line(Op.GET, String(place));
    else if (place < 256) this.out.op1(Op.BINGET, place);
    else this.out.op4(Op.LONG_BINGET, place);
  }

  private shared(name: string, write: () => void): void {
    const place = this.memo.findShared(name);
    if (place >= 0) this.get(place);
    else {
      write();
      this.wrotePlace(this.memo.addShared(name));
    }
  }

  // ---- names ---------------------------------------------------------------------------------------------------------

  private known(v: Obj, module: string, name: string): void {
    const place = this.memo.find(v);
    if (place >= 0) this.get(place);
    else this.writeGlobal(v, module, name, false);
  }

  private writeGlobal(v: Obj, module: string, name: string, native: boolean): void {
    if (this.protocol >= 4) {
      if (native) this.shared(`module ${module}`, () => this.out.text(module, this.protocol));
      else this.text(module);
      this.text(name);
      this.out.op(Op.STACK_GLOBAL);
    } else {
      const old = this.protocol < 3 && this.fixImports ? python2Name(module, name) : `${module}\n${name}`;
      this.out.line(Op.GLOBAL, old);
    }
    this.put(v);
  }

  /** An object by its name, which is known to lead to it. */
  private global(vm: VM, v: Obj, module: string, name: string, native: boolean): boolean {
    const dot = name.lastIndexOf('.');
    const parent = this.protocol >= 4 || dot < 0 ? undefined : findGlobal(vm, module, name.slice(0, dot));
    if (parent === undefined) {
      this.writeGlobal(v, module, name, native);
      return true;
    }
    const args = newTuple([parent, name.slice(dot + 1)]);
    return this.reduced(vm, v, newTuple([vm.native('builtins.getattr'), args]));
  }

  private byName(vm: VM, v: Obj, name: Value): boolean {
    const own = globalName(v);
    if (
      own !== undefined &&
      (name === NONE || name === own.name) &&
      findGlobal(vm, own.module, own.name) === v
    )
      return this.global(vm, v, own.module, own.name, own.native);
    if (v === ELLIPSIS || v === NOT_IMPLEMENTED) return this.global(vm, v, 'builtins', name as string, false);
    return this.ask(Await.Global, v, vm.helper('_pickle_global'), [v, name]);
  }

  // ---- objects of all other types --------------------------------------------------------------------------------------

  private reducible(vm: VM, v: Obj): boolean {
    if (v.kind === K.Type && v.cls === T.type) return this.type(vm, v);
    if (v.kind === K.Function) return this.byName(vm, v, NONE);
    for (const dict of this.hooks.dispatch) {
      const reducer = (dict.p as DictData).get(v.cls);
      if (reducer !== undefined) return this.ask(Await.Reduction, v, reducer, [v]);
    }
    if (v.kind === K.Type) return this.byName(vm, v, NONE);
    if (v.cls === T.bytearray) return this.byteArray(vm, v);
    if (this.depth + 1 >= this.limit && (v.cls.p as TypeData).heap)
      throw tooDeep('while calling a Python object');
    const reduced = nativeReduce(vm, v, this.protocol);
    return reduced === undefined ? this.askHow(vm, v) : this.reduced(vm, v, reduced);
  }

  /** Asks the class's own function where it has one, and all of Python's way otherwise. */
  private askHow(vm: VM, v: Obj): false {
    const own = ownPart(v, this.protocol);
    if (own === undefined) return this.ask(Await.Reduce, v, vm.helper('_pickle_reduce'), [v, this.protocol]);
    return this.ask(own.tells === 'state' ? Await.State : Await.Reduction, v, own.method, own.args);
  }

  private type(vm: VM, v: Obj): boolean {
    const only =
      v === T.NoneType
        ? NONE
        : v === T.ellipsis
          ? ELLIPSIS
          : v === T.NotImplementedType
            ? NOT_IMPLEMENTED
            : undefined;
    if (only === undefined) return this.byName(vm, v, NONE);
    return this.reduced(vm, v, newTuple([T.type, newTuple([only])]));
  }

  private byteArray(vm: VM, v: Obj): boolean {
    const data = v.p as Uint8Array;
    const args = data.length === 0 ? [] : [newBytes(data.slice())];
    return this.reduced(vm, v, newTuple([T.bytearray, newTuple(args)]));
  }

  /** A reduction: a str or a tuple of two to six, as `_pickle_reduce` and nativeReduce give it. */
  private reduced(vm: VM, v: Obj, how: Value): boolean {
    if (typeof how === 'string') return this.byName(vm, v, how);
    return this.push(new Task(Step.Reduce, how, v, 1));
  }

  // ---- tasks -----------------------------------------------------------------------------------------------------------

  /** Goes on with the task on top until it is done, or another is on top, or Python is asked. */
  private go(vm: VM, task: Task): void {
    switch (task.step) {
      case Step.List:
      case Step.Items:
        this.list(vm, task);
        return;
      case Step.Dict:
      case Step.Pairs:
      case Step.FlatPairs:
        this.dict(vm, task);
        return;
      case Step.Set:
        this.set(vm, task);
        return;
      case Step.FrozenSet:
        this.frozenSet(vm, task);
        return;
      case Step.Tuple:
        this.tupleItems(vm, task);
        return;
      case Step.Reduce:
        this.reduction(vm, task);
        return;
      default:
        this.persistent(vm, task);
    }
  }

  private list(vm: VM, task: Task): void {
    const items = (task.v as Obj).p as Value[];
    for (;;) {
      if (task.open && (task.single || task.i % BATCH === 0 || task.i >= items.length)) {
        this.out.op(task.single ? Op.APPEND : Op.APPENDS);
        task.open = false;
      }
      if (task.i >= items.length) break;
      if (!task.open) this.openBatch(task, task.step === Step.List ? items.length : items.length - task.i);
      const end = task.single ? task.i + 1 : Math.min(items.length, task.i - (task.i % BATCH) + BATCH);
      task.i = this.ints(items, task.i, end);
      if (task.i === end) continue;
      if (!this.save(vm, items[task.i++])) return;
    }
    this.pop();
  }

  /** Writes the ints at the beginning of `items[from]` to `items[end - 1]`. @returns where another value is, or `end` */
  private ints(items: readonly Value[], from: number, end: number): number {
    if (this.protocol < 2 || this.hooks.persistentId !== undefined || this.depth >= this.limit) return from;
    for (let i = from; i < end; i++) {
      const v = items[i];
      if (typeof v !== 'number') return i;
      this.out.boundary();
      this.out.int(v);
    }
    return end;
  }

  private openBatch(task: Task, count: number): void {
    task.single = count === 1 || this.protocol === 0;
    if (!task.single) this.out.op(Op.MARK);
    task.open = true;
  }

  /** An exact dict whose size is a multiple of a batch ends with an empty batch, as in CPython. */
  private dict(vm: VM, task: Task): void {
    task.items ??= pairsOf(task);
    const { items } = task;
    const exact = task.step === Step.Dict;
    const size = items.length / 2;
    for (;;) {
      const pair = task.i >> 1;
      if (task.open && (task.i & 1) === 0) {
        if (task.single || pair >= size || (pair % BATCH === 0 && pair > task.phase)) {
          this.out.op(task.single ? Op.SETITEM : Op.SETITEMS);
          task.open = false;
          if (exact && ((task.v as Obj).p as DictData).size !== size)
            throw pyError('RuntimeError', 'dictionary changed size during iteration');
          if (exact && !task.single && pair === size && size % BATCH === 0) {
            if (task.phase === size) break;
            this.openBatch(task, 0);
            task.phase = size;
            continue;
          }
        }
      }
      if (pair >= size) break;
      if (!task.open) {
        this.openBatch(task, exact ? size : size - pair);
        task.phase = pair;
      }
      if (!this.save(vm, items[task.i++])) return;
    }
    this.pop();
  }

  private set(vm: VM, task: Task): void {
    const data = (task.v as Obj).p as SetData;
    task.items ??= [...data.values()];
    const { items } = task;
    for (;;) {
      if (task.open && (task.i >= items.length || (task.i % BATCH === 0 && task.i > task.phase))) {
        this.out.op(Op.ADDITEMS);
        task.open = false;
        if (data.size !== items.length) throw pyError('RuntimeError', 'set changed size during iteration');
        if (task.i >= items.length) {
          if (items.length % BATCH !== 0 || task.phase === items.length) break;
        }
      }
      if (!task.open) {
        this.out.op(Op.MARK);
        task.open = true;
        task.phase = task.i;
        if (task.i >= items.length) continue;
      }
      if (!this.save(vm, items[task.i++])) return;
    }
    this.pop();
  }

  private frozenSet(vm: VM, task: Task): void {
    const v = task.v as Obj;
    task.items ??= [...(v.p as SetData).values()];
    while (task.i < task.items.length) if (!this.save(vm, task.items[task.i++])) return;
    const place = this.memo.find(v);
    if (place >= 0) {
      // it holds itself: what refers to it made it already
      this.out.op(Op.POP_MARK);
      this.get(place);
    } else {
      this.out.op(Op.FROZENSET);
      this.put(v);
    }
    this.pop();
  }

  private tupleItems(vm: VM, task: Task): void {
    const v = task.v as Obj;
    const items = v.p as Value[];
    for (;;) {
      task.i = this.ints(items, task.i, items.length);
      if (task.i === items.length) break;
      if (!this.save(vm, items[task.i++])) return;
    }
    const place = this.memo.find(v);
    const marked = items.length > 3 || this.protocol < 2;
    if (place < 0) {
      this.out.op(marked ? Op.TUPLE : Op.TUPLE1 + items.length - 1);
      this.put(v);
    } else {
      if (this.protocol > 0 && marked) this.out.op(Op.POP_MARK);
      else for (let i = marked ? -1 : 0; i < items.length; i++) this.out.op(Op.POP);
      this.get(place);
    }
    this.pop();
  }

  private persistent(vm: VM, task: Task): void {
    if (this.protocol === 0) this.out.line(Op.PERSID, String(task.v));
    else if (task.phase === 0) {
      task.phase = 1;
      if (!this.saveValue(vm, task.v)) return;
      this.out.op(Op.BINPERSID);
    } else this.out.op(Op.BINPERSID);
    this.pop();
  }

  /**
   * The parts of a reduction in turn. What makes the object: None, its class and arguments (NEWOBJ); True, its class,
   * arguments and keywords (NEWOBJ_EX); or a callable and its arguments.
   */
  private reduction(vm: VM, task: Task): void {
    const how = (task.v as Obj).p as Value[];
    while (task.phase < LAST_PHASE) {
      const phase = task.phase++;
      if (!this.part(vm, task, how, phase)) return;
    }
    this.pop();
  }

  private part(vm: VM, task: Task, how: Value[], phase: number): boolean {
    const [maker] = how;
    const args = (how[1] as Obj).p as Value[];
    const there = (i: number): boolean => how.length > i && how[i] !== NONE;
    switch (phase) {
      case 0:
        return this.save(vm, maker === NONE || maker === true ? args[0] : maker);
      case 1:
        return this.makerArguments(vm, task, maker, how[1] as Obj);
      case 2:
        this.out.op(maker === NONE ? Op.NEWOBJ : maker === true ? Op.NEWOBJ_EX : Op.REDUCE);
        this.made(task.w as Obj);
        return true;
      case 3:
        return there(3) ? this.push(new Task(Step.Items, how[3], undefined, 0)) : true;
      case 4:
        if (!there(4)) return true;
        return this.push(
          new Task((how[4] as Obj).kind === K.Dict ? Step.Pairs : Step.FlatPairs, how[4], undefined, 0),
        );
      case 5:
        if (!there(2)) {
          task.phase = LAST_PHASE;
          return true;
        }
        if (!there(5)) return this.save(vm, how[2]);
        task.phase = 7;
        return this.save(vm, how[5]);
      case 6:
        this.out.op(Op.BUILD);
        task.phase = LAST_PHASE;
        return true;
      case 7:
        return this.save(vm, task.w as Obj);
      case 8:
        return this.save(vm, how[2]);
      default:
        this.out.op(Op.TUPLE2);
        this.out.op(Op.REDUCE);
        this.out.op(Op.POP);
        return true;
    }
  }

  private makerArguments(vm: VM, task: Task, maker: Value, args: Obj): boolean {
    const items = args.p as Value[];
    if (maker === NONE) {
      if (items.length > 1) return this.save(vm, newTuple(items.slice(1)));
      this.emptyTuple();
      return true;
    }
    if (maker !== true) return this.save(vm, args);
    // class and arguments and keywords: one after the other
    task.i++;
    if (task.i < items.length) {
      if (task.i < items.length - 1) task.phase = 1;
      return this.save(vm, items[task.i]);
    }
    return true;
  }

  /** The object is made; it may have been met on the way, in its own arguments. */
  private made(v: Obj): void {
    const place = this.memo.find(v);
    if (place < 0) this.put(v);
    else {
      this.out.op(Op.POP);
      this.get(place);
    }
  }
}

const hookValues = (hooks: PicklerHooks): Slot[] => [
  hooks.persistentId,
  hooks.reducerOverride,
  ...hooks.dispatch,
];

function countHooks({ persistentId, reducerOverride, dispatch }: PicklerHooks): void {
  if (typeof persistentId === 'object') persistentId.rc++;
  if (typeof reducerOverride === 'object') reducerOverride.rc++;
  for (const table of dispatch) table.rc++;
}

function pairsOf(task: Task): Value[] {
  const v = task.v as Obj;
  if (task.step === Step.FlatPairs) return v.p as Value[];
  const pairs: Value[] = [];
  for (const entry of (v.p as DictData).map.values()) pairs.push(entry.k, entry.v as Value);
  return pairs;
}

function tooDeep(where: string) {
  return pyError('RecursionError', `maximum recursion depth exceeded ${where}`);
}

function rawUnicodeEscape(text: string): string {
  let out = '';
  for (const character of text) {
    const code = character.codePointAt(0) as number;
    if (code > 0xffff) out += `\\U${code.toString(16).padStart(8, '0')}`;
    else if (code > 0xff || code === 0 || code === 10 || code === 13 || code === 26 || code === 92)
      out += `\\u${code.toString(16).padStart(4, '0')}`;
    else out += character;
  }
  return out;
}

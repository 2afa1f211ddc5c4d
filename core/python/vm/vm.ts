import { FLOAT_ZERO, oneKind } from '../../base/one-kind';
import { Bound, type KernelCalls } from '../../kernel/calls';
import type { LateUnit, Unit } from '../bytecode/code';
import { encodeVm } from '../encode/encode';
import { type Program, type VmFace, type VmOptions, VmStatus } from '../face';
import { unitOf } from '../library/late';
import { natives } from '../native/registry';
import type { DictData } from '../object/dict';
import { drop, type Finalizers, release, setFinalizers } from '../object/heap';
import { adoptList, newBytes, newDict } from '../object/make';
import { isLasting, isRealmObject, K, Obj, type Slot, setRegistry, type Value } from '../object/obj';
import { moduleDict } from '../object/payloads';
import { Registry } from '../object/registry';
import { lookup, NONE, T, typeOf } from '../object/type';
import type { Raise } from '../raise';
import { CodecError } from '../text/codec-error';
import { storeSlot } from './attr';
import { callValue, type Keywords } from './call';
import { Code } from './code';
import { type PyThrow, pyError } from './errors';
import { finalize, isOutside } from './finalize';
import { HOME } from './folder';
import { fork } from './fork';
import { Ret } from './frame';
import { resume, throwInto } from './generators';
import { deliverSignals, receiveSignals, signalCuts } from './handlers';
import { giveValue, put } from './leave';
import type { LibraryImage } from './library-image';
import { execute } from './loop';
import { liveCells } from './memory';
import { ModuleTable } from './module-table';
import { CALL, GATE, isSignal, RAISE, RESUME, SWITCHED, WAIT } from './signal';
import type { Steppers } from './steps';
import { stopAnswer } from './stop-iteration';
import { Thread } from './thread';
import { trampoline } from './trampoline';

/** A call that a native asks for instead of answering. Holds references until it is made. */
interface Tail {
  callee: Value;
  args: Value[];
  kw: Keywords | undefined;
}

/** A generator that is to go on, with a value or an exception. */
interface Resumption {
  gen: Obj;
  value: Value;
  exc: Obj | undefined;
  closing: boolean;
}

/** What a string may be made of before MemoryError, in UTF-16 units. */
const MAX_TEXT = 1 << 26;

/**
 * One Python process: modules, threads, heap. Knows the kernel's calls and nothing of engines; see face.ts for
 * what engines know of it. Everything in it can be encoded (encode/), so it holds no JavaScript closure, promise
 * or timer.
 */
export class VM implements VmFace {
  readonly finalizers: Finalizers = { queue: oneKind() };
  /** Objects that may be part of cycles. */
  readonly registry = new Registry(this.finalizers.queue, natives.get('_helpers._collect') as Obj);
  readonly threads: Thread[] = [];
  thread!: Thread;
  /** Instructions until `execute` returns; 0 for no limit. Only tests set it. */
  fuel = 0;
  /** Lines left in this slice. */
  budget = 0;
  linesDone = 0;
  /** Roughly the heap's cells; counted anew when it is more than `maxCells`. */
  cells = 0;
  pendingThrow: Obj | undefined;
  private raised: PyThrow | undefined;
  private steppersOf: Obj | undefined;
  private knownSteppers: Steppers | undefined;
  private tail: Tail | undefined;
  resumption: Resumption | undefined;
  /** What next(it, default) answers at the end, for the call being followed. */
  nextDefault: Slot;

  modules = new ModuleTable(newDict());
  /** Library modules run ahead of the program's import: each with the modules that came with it. */
  readonly preloaded = new Map<string, Map<string, Obj>>();
  /** Functions in Python that natives lean on: core/stdlib/builtins.py. */
  helpers: Obj = newDict();
  builtins: Obj = newDict();
  /** What was run ahead of the process and is lent to it; undefined when it ran its library itself. */
  library: LibraryImage | undefined;
  exited = false;
  /** Set once the main thread's program has ended: what follows is `_shutdown`. */
  shuttingDown = false;
  exitError: Obj | undefined;
  /** As multiprocessing knows it. */
  processName = 'MainProcess';
  /** How many of its objects refer to each semaphore. */
  readonly semaphores = new Map<number, number>();
  /** How many generators were seeded by the run. */
  seedsTaken = 0;
  /** While builtins.py runs, before the program. */
  booting = false;
  private interval = 5_000_000;
  /** Since when the present thread has it. */
  turnBegan = FLOAT_ZERO;
  /** The clock at the beginning of this slice. */
  private now = FLOAT_ZERO;
  /** Signals that came and whose functions are still to be called, the lowest first. */
  came: number[] = [];
  /** One of them cuts the wait that the main thread is in. */
  cutsWait = false;
  /** The engine has just told of some: the slice to come begins with them. */
  private arrived = false;

  // the loop compares with these; fields are cheaper than imports there
  readonly listType = T.list;
  readonly dictType = T.dict;
  readonly tupleType = T.tuple;
  readonly strType = T.str;

  private readonly codes = new Map<Unit, Code[]>();
  /** Once they were asked for: see `laterCodes`. */
  private later: Code[] | undefined;
  private ids = new WeakMap<Obj, number>();
  /** The identity number that the next object to need one gets. */
  nextId = 1;
  /** Objects of the realm that have a number: encoding cannot find them in a WeakMap. */
  readonly numberedImmortals: Obj[] = [];
  /** And objects of the library that was run ahead. */
  readonly numberedLasting: Obj[] = [];
  readonly idOf = (obj: Obj): number => {
    let id = this.ids.get(obj);
    if (id === undefined) {
      id = this.nextId++;
      this.setId(obj, id);
    }
    return id;
  };
  /** An object brought back to life by its `__del__` is not finalized a second time (PEP 442). */
  readonly finalized = new WeakSet<Obj>();

  constructor(
    readonly program: Program,
    /** Given when the process begins; a VM prepared ahead of its process has none. */
    public kernel: KernelCalls,
    readonly options: VmOptions,
  ) {
    this.helpers.rc++;
    this.builtins.rc++;
    this.modules.dict.rc++;
  }

  get builtinNames(): DictData {
    return this.builtins.p as DictData;
  }

  // ---- running -----------------------------------------------------------------------------------------------

  run(lineBudget: number, nowNs: number): VmStatus {
    setFinalizers(this.finalizers);
    const before = setRegistry(this.registry);
    this.budget = lineBudget;
    this.now = nowNs;
    if (nowNs >= this.turnEnds) this.nextTurn();
    try {
      return this.slice();
    } finally {
      setRegistry(before);
      this.linesDone += lineBudget - this.budget;
    }
  }

  private slice(): VmStatus {
    for (;;) {
      if (this.arrived) {
        this.arrived = false;
        deliverSignals(this);
      }
      const thread = this.pick();
      if (thread === undefined) return VmStatus.Idle;
      this.thread = thread;
      if (this.cells > this.options.maxCells && thread.wait === undefined) this.checkGrowth();
      const status = execute(this);
      if (this.exited) return VmStatus.Exited;
      if (status === VmStatus.Idle && thread.fork !== undefined) fork(this, thread);
      else if (status === VmStatus.Idle) thread.waiting = true;
      else if (status === VmStatus.Budget || status === VmStatus.Gate) {
        this.kernel.tid = thread.tid;
        this.kernel.line = this.nextLine(); // where it is, for the engine's progress events
        return status;
      }
      // Exited: this thread's frames are done; another may go on
    }
  }

  /** The present thread while it can run, else the next one that can. */
  private pick(): Thread | undefined {
    const present = this.thread;
    const start = Math.max(0, this.threads.indexOf(present));
    for (let i = 0; i < this.threads.length; i++) {
      const thread = this.threads[(start + i) % this.threads.length];
      if (thread.done) continue;
      const main = thread === this.threads[0];
      if (!thread.waiting || (main && signalCuts(this)) || this.kernel.runnable(thread.tid)) {
        const waited = thread.waiting;
        thread.waiting = false;
        if (waited && thread.signalled) deliverSignals(this);
        if (thread !== present) this.turnBegan = this.now;
        return thread;
      }
    }
    return undefined;
  }

  /** Where paths that do not begin with '/' begin: os.chdir sets it. */
  folder = HOME;

  /** For how long (ns of the run's clock) a thread has the interpreter while others want it: CPython's 5 ms. */
  get switchInterval(): number {
    return this.interval;
  }

  set switchInterval(ns: number) {
    this.interval = ns;
    this.turnBegan = this.now;
  }

  /**
   * Turns end where slices begin. Whatever sets this within a slice sets it to later than the slice's beginning, so that
   * a slice which is cut in two by encoding the VM goes on in the same thread.
   */
  get turnEnds(): number {
    return this.threads.length < 2 ? Number.POSITIVE_INFINITY : this.turnBegan + this.interval;
  }

  /** The present thread has had the interpreter long enough. */
  private nextTurn(): void {
    const at = this.threads.indexOf(this.thread);
    this.thread = this.threads[(at + 1) % this.threads.length];
    this.turnBegan = this.now;
  }

  /** The kernel, told who calls from which line of the program; undefined when a permit is wanted first. */
  sys(): KernelCalls | undefined {
    const { kernel } = this;
    if (!kernel.permit) return undefined;
    kernel.tid = this.thread.tid;
    kernel.line = this.userLine();
    return kernel;
  }

  /** Line of the innermost frame of the user's own program; 0 when there is none. */
  userLine(): number {
    const { frames, depth } = this.thread;
    for (let i = depth; i >= 0; i--) {
      const { code, pc } = frames[i];
      if (!code.unit.internal) return code.lineAt(pc);
    }
    return 0;
  }

  /** As `userLine`, of a thread that stands before an instruction: the line of that one, to which it may have jumped. */
  private nextLine(): number {
    const { code, pc } = this.thread.top;
    return code.unit.internal ? this.userLine() : code.lineAt(pc + 4);
  }

  signal(signals: readonly number[]): void {
    receiveSignals(this, signals, true);
    this.arrived = this.threads[0].signalled;
  }

  /** The outermost frame of `thread` has gone. True: nothing of it is left to run. */
  threadFinished(thread: Thread): boolean {
    if (this.booting) return true;
    if (thread === this.threads[0] && !this.shuttingDown) {
      this.shuttingDown = true;
      const args = [this.exitError ?? NONE];
      callValue(this, this.helper('_shutdown'), args, undefined, { ret: Ret.Finish, dst: -1, target: 0 });
      drop(this.exitError);
      this.exitError = undefined;
      return false;
    }
    thread.done = true;
    return true;
  }

  uncaught(thread: Thread, exc: Obj): void {
    if (thread === this.threads[0] && !this.shuttingDown) {
      exc.rc++;
      this.exitError = exc;
    }
  }

  startThread(name: string, tid: number): Thread {
    const thread = new Thread(tid, name);
    if (this.threads.length === 1) this.turnBegan = this.now; // nobody wanted the interpreter till now
    this.threads.push(thread);
    if (this.thread === undefined) this.thread = thread;
    return thread;
  }

  /** The thread has nothing left to run; the kernel knows. */
  removeThread(thread: Thread): void {
    thread.done = true;
    this.threads.splice(this.threads.indexOf(thread), 1);
  }

  // ---- calls of Python from natives -----------------------------------------------------------------------------

  /** `return vm.call(f, args)` in a native: f's value becomes the native's. Arguments are held until then. */
  call(callee: Value, args: Value[], kw?: Keywords): Value {
    if (typeof callee === 'object') callee.rc++;
    for (const arg of args) if (typeof arg === 'object') arg.rc++;
    if (kw !== undefined) for (const v of kw.values) if (typeof v === 'object') v.rc++;
    const unmade = this.tail; // a native asked for a call, thought better of it and asks for another
    this.tail = { callee, args, kw };
    if (unmade !== undefined) this.releaseCall(unmade.callee, unmade.args, unmade.kw);
    return CALL;
  }

  /** The call asked for, to be made now; its references are the caller's to release. */
  takeTail(): Tail {
    const { tail } = this;
    if (tail === undefined) throw new Error('no call was asked for');
    this.tail = undefined;
    return tail;
  }

  /** `return vm.resume(gen, value)` in a native: what the generator yields becomes the native's value. */
  resume(gen: Obj, value: Value, exc?: Obj, closing = false): Value {
    gen.rc++;
    if (typeof value === 'object') value.rc++;
    if (exc !== undefined) exc.rc++;
    this.resumption = { gen, value, exc, closing };
    return RESUME;
  }

  /**
   * Does what a signal asks for on behalf of the top frame, whose pc is saved; the value goes where `ret` says.
   * `x` is for the way of returning (frame.ts).
   */
  follow(signal: Value, ret: Ret, dst: number, target: number, x?: Slot): void {
    const { thread } = this;
    const fallback = this.nextDefault;
    this.nextDefault = undefined;
    const how = fallback !== undefined && ret === Ret.Store ? Ret.Next : ret;
    const extra = how === Ret.Next && ret === Ret.Store ? fallback : x;
    if (signal === RESUME) {
      this.makeResumption(how, dst, target, extra);
      return;
    }
    if (signal !== CALL) throw new Error('a native answered a signal that its caller cannot follow');
    const { callee, args, kw } = this.takeTail();
    let result: Value;
    try {
      result = callValue(this, callee, args, kw, { ret: how, dst, target, x: extra });
      if (result === GATE || result === WAIT) {
        trampoline(this, callee, args, kw, { ret: how, dst, target, x: extra });
        result = SWITCHED;
      }
    } catch (error) {
      const answer = stopAnswer(error, how, extra);
      if (answer === undefined) throw error;
      answer(this, thread, dst, target);
      return;
    } finally {
      this.releaseCall(callee, args, kw);
    }
    if (result === SWITCHED) return;
    if (typeof result === 'object') result.rc++;
    if (how === Ret.Next) put(thread, dst, result);
    else giveValue(this, thread, how, dst, target, result);
  }

  releaseCall(callee: Value, args: readonly Value[], kw: Keywords | undefined): void {
    drop(callee);
    for (const arg of args) drop(arg);
    if (kw !== undefined) for (const v of kw.values) drop(v);
  }

  /** Resumes the generator of the last `resume`. */
  makeResumption(ret: Ret, dst: number, target: number, x: Slot): void {
    const { gen, value, exc, closing } = this.resumption as Resumption;
    this.resumption = undefined;
    try {
      if (exc !== undefined) {
        if (closing) throwInto(this, this.thread, gen, exc, Ret.Drop, dst, -7);
        else throwInto(this, this.thread, gen, exc, ret, dst, target);
      } else resume(this.thread, gen, value, ret, dst, target, x);
    } finally {
      drop(value);
      drop(exc);
      drop(gen);
    }
  }

  /** After a conditional's operand turned out to need Python: the answer decides the jump. */
  branch(signal: Value, jumpOnTrue: boolean, target: number): void {
    if (!isSignal(signal)) {
      if (typeof signal === 'object') signal.rc++;
      giveValue(this, this.thread, jumpOnTrue ? Ret.JumpTrue : Ret.JumpFalse, -1, target, signal);
      return;
    }
    this.follow(signal, jumpOnTrue ? Ret.JumpTrue : Ret.JumpFalse, -1, target);
  }

  helper(name: string): Value {
    const fn = (this.helpers.p as DictData).getStr(name);
    if (fn === undefined) throw new Error(`core/stdlib/builtins.py has no ${name}`);
    return fn;
  }

  /** Classes of the library whose steps are made without it (steps.ts). */
  get steppers(): Steppers {
    if (this.steppersOf !== this.helpers) {
      this.steppersOf = this.helpers;
      this.knownSteppers = {
        enumerate: this.helper('enumerate'),
        zip: this.helper('zip'),
        map: this.helper('map'),
      };
    }
    return this.knownSteppers as Steppers;
  }

  /** A value of a loaded module. */
  moduleValue(module: string, name: string): Value {
    const found = moduleDict(this.modules.module(module) as Obj).getStr(name);
    if (found === undefined) throw new Error(`module ${module} has no ${name}`);
    return found;
  }

  /** A native by its id. */
  native(id: string): Value {
    const found = natives.get(id);
    if (found === undefined) throw new Error(`no native ${id}`);
    return found;
  }

  byIndex(helper: string, args: Value[]): Value {
    return this.call(this.helper(helper), args);
  }

  lookupSpecial(v: Value, name: string): Slot {
    return lookup(typeOf(v), name);
  }

  isIterable(v: Value): boolean {
    return (
      typeof v === 'string' ||
      this.lookupSpecial(v, '__iter__') !== undefined ||
      this.lookupSpecial(v, '__getitem__') !== undefined
    );
  }

  // ---- references and memory ---------------------------------------------------------------------------------------

  /** Holds a value over the dropping of what may own it. */
  keep(v: Value): void {
    if (typeof v === 'object') v.rc++;
  }

  unkeep(v: Value): void {
    if (typeof v === 'object') v.rc--;
  }

  dropValue(v: Slot): void {
    drop(v);
  }

  retained(v: Obj): Obj {
    v.rc++;
    return v;
  }

  /**
   * Finalizes what waits for it. A file or handle at once. Where Python is called, all that wait now go to a helper, one
   * after the other; what ends meanwhile is finalized within, as in CPython. Answers what the slice ends with: Gate when
   * a permit is wanted, Idle while a pipe is full, or undefined.
   */
  finalizeNext(): VmStatus | undefined {
    const { queue } = this.finalizers;
    if (isOutside(queue[0])) {
      const paused = finalize(this, queue[0]);
      if (paused === GATE) return VmStatus.Gate;
      if (paused === WAIT) return VmStatus.Idle;
      this.settle(queue.shift() as Obj);
      return undefined;
    }
    const collect = natives.get('_helpers._collect') as Obj;
    if (queue[0] === collect) {
      queue.shift();
      if (!this.registry.isDue()) return undefined;
      this.call(this.helper('_collect_cycles'), []);
    } else {
      const at = queue.indexOf(collect);
      this.call(this.helper('_finalize_all'), [adoptList(queue.splice(0, at < 0 ? queue.length : at))]);
    }
    this.follow(CALL, Ret.Drop, -1, 0);
    return undefined;
  }

  /** After the finalizer was called: the queue's reference goes. */
  settle(obj: Obj): void {
    obj.rc--;
    if (obj.rc === 0) release(obj);
  }

  /** Accounts for `cells` about to be made, before they are. */
  allocate(cells: number): void {
    this.cells += cells;
    if (this.cells <= this.options.maxCells) return;
    if (this.countCells() + cells > this.options.maxCells) throw this.outOfMemory();
    this.cells += cells;
  }

  /** Counts them anew, and lets the program have a few more before they are counted again, which takes long. */
  private countCells(): number {
    const { maxCells } = this.options;
    const live = liveCells(this);
    this.cells = Math.min(live, maxCells - (maxCells >> 4));
    return live;
  }

  /**
   * What grows by an item at a time is counted, but not stopped: here it is, when the slice begins. MemoryError is raised
   * in the present thread, which stands before an instruction. A program that goes on regardless meets it again each time it has had a few more.
   */
  private checkGrowth(): void {
    const { maxCells } = this.options;
    const live = this.countCells();
    if (live <= maxCells) return;
    this.thread.top.pc += 4; // of the instruction that it would make now
    const { exc } = this.outOfMemory();
    exc.rc++;
    this.pendingThrow = exc;
  }

  /** What an instruction answers that raises. */
  raise(thrown: PyThrow): Value {
    this.raised = thrown;
    return RAISE;
  }

  takeRaised(): PyThrow {
    const { raised } = this;
    if (raised === undefined) throw new Error('nothing was raised');
    this.raised = undefined;
    return raised;
  }

  /** MemoryError, and the trace says how many cells there may be. */
  outOfMemory(): PyThrow {
    this.kernel.tid = this.thread.tid;
    this.kernel.line = this.userLine();
    this.kernel.boundMet(Bound.Heap, this.options.maxCells);
    return pyError('MemoryError');
  }

  /** Work of a long native operation, in thousands of machine steps: counted as lines, so that stop is prompt. */
  charge(lines: number): void {
    if (lines > 1) this.budget -= Math.floor(lines);
  }

  concat(x: string, y: string): string {
    const length = x.length + y.length;
    if (length > 4096) {
      if (length > MAX_TEXT) throw pyError('MemoryError');
      this.allocate(length >> 10);
    }
    return x + y;
  }

  // ---- making things ---------------------------------------------------------------------------------------------

  code(unit: Unit, index: number): Code {
    let codes = this.codes.get(unit);
    if (codes === undefined) {
      codes = [];
      this.codes.set(unit, codes);
    }
    const known = codes[index];
    if (known !== undefined) return known;
    const made = new Code(unit, index);
    codes[index] = made;
    this.later?.push(made);
    return made;
  }

  /** The codes of a unit as this VM runs them, by index; not all may be there. */
  codesOf(unit: Unit): Code[] {
    return this.codes.get(unit) ?? [];
  }

  /** All of them by their units. */
  unitCodes(): Iterable<[Unit, Code[]]> {
    return this.codes;
  }

  /** Goes on with codes that another VM, which has ended, made. */
  lendCodes(unit: Unit, codes: Code[]): void {
    this.codes.set(unit, codes);
    this.later = undefined;
  }

  /** A process that was not run on the library goes on in this VM. */
  forgetLibrary(): void {
    this.library = undefined;
    this.preloaded.clear();
    this.codes.clear();
    this.later = undefined;
  }

  /** All codes that were ever run or made a function of. */
  *loadedCodes(): Iterable<Code> {
    for (const codes of this.codes.values()) for (const code of codes) if (code !== undefined) yield code;
  }

  /** Those of them that were not whole in a library that was run ahead. Processes have thousands of codes, and these are few. */
  laterCodes(): readonly Code[] {
    this.later ??= [...this.loadedCodes()].filter((code) => !code.ranAhead);
    return this.later;
  }

  encode(): Uint8Array {
    return encodeVm(this);
  }

  /** Of a module that the program may import. */
  unit(name: string): Unit | undefined {
    const unit = this.program.units[name] as Unit | LateUnit | undefined;
    return unit && unitOf(name, unit);
  }

  newByteArray(bytes: Uint8Array): Obj {
    return new Obj(K.ByteArray, T.bytearray, bytes);
  }

  raiseFrom(error: Raise): PyThrow {
    if (error instanceof CodecError) {
      const { encoding, object, start, end, reason } = error;
      return pyError(
        error.excType,
        encoding,
        typeof object === 'string' ? object : newBytes(object),
        start,
        end,
        reason,
      );
    }
    return pyError(error.excType, error.message);
  }

  /** Sets an attribute of an object that takes any, such as an exception. */
  setAttribute(obj: Obj, name: string, value: Value): void {
    if (obj.shape !== undefined) storeSlot(obj, name, value);
  }

  /** Gives an object its identity number: what decoding does. */
  setId(obj: Obj, id: number): void {
    if (this.ids.get(obj) === id) return;
    this.ids.set(obj, id);
    if (isRealmObject(obj)) this.numberedImmortals.push(obj);
    else if (isLasting(obj)) this.numberedLasting.push(obj);
  }

  knownId(obj: Obj): number | undefined {
    return this.ids.get(obj);
  }
}

import { hashFrozenSet, hashTuple } from '../hash/composite';
import { hashInt } from '../hash/numeric';
import { isSharedView } from '../object/buffer';
import type { DictData } from '../object/dict';
import { drop, needsFinalizer } from '../object/heap';
import { newList } from '../object/make';
import { FIRST_BY_METHODS, K, type Obj, type Slot, type Value } from '../object/obj';
import { moduleDict, type TracebackEntry } from '../object/payloads';
import type { SetData } from '../object/set';
import { lookup, NONE, T, typeData, typeOf } from '../object/type';
import { codecErrorText } from '../text/codec-error';
import { asciiOfRepr } from '../text/repr';
import { winningMetaclass } from '../vm/classes';
import { exitProcess } from '../vm/exit';
import { finalize, isOutside } from '../vm/finalize';
import { clearGarbage, clearWeakRefs, endingWithModules, findGarbage } from '../vm/garbage';
import { startForPython } from '../vm/imports';
import { keyOf } from '../vm/keys';
import { bucketOf } from '../vm/lookup-key';
import { nameError } from '../vm/names';
import { percent } from '../vm/percent';
import { stream } from '../vm/services';
import { GATE } from '../vm/signal';
import { framesText, type SourceLines, suggestion } from '../vm/traceback-text';
import type { VM } from '../vm/vm';
import { define } from './define';

/** Natives that core/stdlib/builtins.py stands on and that have no place of their own. */
const helper = (text: string, fn: Parameters<typeof define>[2]): Obj => define('_helpers', text, fn);

helper('_winning_metaclass(meta, bases, /)', (_vm, meta: Obj, bases: Obj) =>
  winningMetaclass(meta, bases.p as Value[]),
);
helper('_global_name(names, name, /)', (vm, names: Obj, name: string) => {
  const found = (names.p as DictData).getStr(name) ?? vm.builtinNames.getStr(name);
  if (found === undefined) throw nameError(vm, name);
  return found;
});
helper('_name_error(name, /)', (vm, name: string) => nameError(vm, name).exc);
helper(
  '_base_of(obj, /)',
  (_vm, v: Value) => typeData(typeOf(v)).mro.find((t) => !typeData(t).heap) ?? T.object,
);
helper(
  '_is_handle(obj, /)',
  (_vm, v: Value) => typeof v === 'object' && (v.kind === K.Lock || v.kind >= FIRST_BY_METHODS),
);
/** A view that compares and combines as a set does. */
helper(
  '_is_view(obj, /)',
  (_vm, v: Value) => typeof v === 'object' && v.kind === K.DictView && v.cls !== T.dictValues,
);
helper('_is_shared_view(obj, /)', (_vm, v: Value) => isSharedView(v));
helper('_is_proxy(obj, /)', (_vm, v: Value) => typeof v === 'object' && v.kind === K.MappingProxy);
helper('_is_bound(obj, /)', (_vm, v: Value) => typeof v === 'object' && v.kind === K.BoundMethod);
helper('_ascii_text(text, /)', (_vm, text: string) => asciiOfRepr(text));
helper('_reduce_hash(h, /)', (_vm, h: number | bigint) => hashInt(h));
helper('_combine_hashes(hashes, /)', (_vm, hashes: Obj) => hashTuple(hashes.p as number[]));
helper('_combine_frozen(hashes, /)', (_vm, hashes: Obj) => hashFrozenSet(hashes.p as number[]));
helper('_stderr()', (vm) => stream(vm, 'stderr'));
helper('_stream(name, /)', (vm, name: 'stdin' | 'stdout') => stream(vm, name));
helper('_std_streams()', (vm) => newList([stream(vm, 'stdout'), stream(vm, 'stderr')]));
helper('_frames_text(error, lines, /)', (_vm, error: Obj, lines: SourceLines) =>
  framesText(error.p.tb as TracebackEntry[], lines),
);
helper('_suggestion(error, /)', (vm, error: Obj) => suggestion(vm, error));
helper('_start_module(name, /)', (vm, name: string) => startForPython(vm, name));
/** Module teardown, told to the list `ended`; takes a line of Python no more where nothing has a finalizer. */
helper('_end_modules(ended, /)', (vm, ended: Obj) => {
  (ended.p as Value[]).push(true);
  const ending = endingWithModules(vm);
  return ending.length === 0
    ? vm.call(vm.helper('_clear_main'), [])
    : vm.call(vm.helper('_finalize_and_clear_main'), [newList(ending)]);
});
helper('_main_names()', (vm) => newList(mainNames(vm)));
helper('_drop_main(name, /)', (vm, name: string) => {
  drop(moduleDict(vm.modules.module('__main__') as Obj).setStr(name, NONE));
  return NONE;
});
function mainNames(vm: VM): Value[] {
  const main = vm.modules.module('__main__');
  return main === undefined ? [] : [...moduleDict(main).map.values()].map((entry) => entry.k);
}
helper('_loaded_module(name, /)', (vm, name: string) => vm.modules.get(name) ?? NONE);
helper(
  '_percent_texts(text, values, strs, reprs, /)',
  (vm, text: string, values: Value, strs: Obj, reprs: Obj) =>
    percent(vm, text, values, { strs, reprs }) as Value,
);
helper('_plain_in(d, key, /)', (vm, d: Obj, key: Value) =>
  (d.p as DictData).map.has(keyOf(vm, key) as never),
);
/** Without a code: as SIGINT ends a process. */
helper('_exit_process(code=, /)', (vm, code: Slot) => {
  if (vm.sys() === undefined) return GATE;
  return exitProcess(vm, code);
});

helper(
  '_codec_text(encoding, object, start, end, reason, /)',
  (_vm, encoding: string, object: string | Obj, start: number, end: number, reason: string) =>
    codecErrorText(
      encoding,
      typeof object === 'string' ? object : (object.p as Uint8Array),
      start,
      end,
      reason,
    ),
);

// ---- sets whose members hash in Python ------------------------------------------------------------------------------

helper('_add_member(s, x, /)', (vm, s: Obj, x: Value) => {
  const key = keyOf(vm, x);
  if (key === undefined) return vm.call(vm.helper('_set_add'), [s, x]);
  if ((s.p as SetData).add(key, x) && typeof x === 'object') x.rc++;
  return NONE;
});
helper('_set_bucket(s, h, /)', (vm, s: Obj, h: Value) =>
  newList(bucketOf(vm, (s.p as SetData).custom, h, (s.p as SetData).values())),
);
helper('_set_put(s, h, x, /)', (vm, s: Obj, h: Value, x: Value) => {
  const data = s.p as SetData;
  const plain = keyOf(vm, x);
  if (plain === undefined) {
    data.custom ??= new Map();
    const hash = keyOf(vm, h) as never;
    const bucket = data.custom.get(hash);
    if (bucket === undefined) data.custom.set(hash, [x]);
    else bucket.push(x);
  }
  if (data.add(plain ?? (x as Obj), x, plain === undefined ? (h as number) : undefined)) vm.keep(x);
  return NONE;
});
helper('_set_take(s, h, x, /)', (vm, s: Obj, h: Value, x: Value) => {
  const data = s.p as SetData;
  const bucket = data.custom?.get(keyOf(vm, h) as never);
  const at = bucket?.indexOf(x) ?? -1;
  if (at >= 0) bucket?.splice(at, 1);
  drop(data.remove(keyOf(vm, x) ?? (x as Obj)));
  return NONE;
});
// ---- finalizers -----------------------------------------------------------------------------------------------------

helper('_finalize_first(waiting, /)', (vm, waiting: Obj) => finalize(vm, (waiting.p as Obj[])[0]));
helper('_settle_first(waiting, /)', (vm, waiting: Obj) => {
  vm.settle((waiting.p as Obj[]).shift() as Obj);
  return NONE;
});

/** Its place in the queue of finalizers asks for a collection; the loop never calls it. */
helper('_collect()', (vm) => vm.call(vm.helper('_collect_cycles'), []));
helper('_gc_enabled()', (vm) => vm.registry.enabled);
helper('_gc_enable(on, /)', (vm, on: boolean) => {
  vm.registry.enabled = on;
  return NONE;
});
helper('_gc_room()', (vm) => vm.registry.room);
helper('_find_garbage()', (vm) => {
  const garbage = findGarbage(vm);
  clearWeakRefs(vm, garbage);
  return newList(garbage);
});
helper('_needs_finalizer(garbage, i, /)', (_vm, garbage: Obj, i: number) =>
  needsFinalizer((garbage.p as Obj[])[i]),
);
helper('_finalize_at(garbage, i, /)', (vm, garbage: Obj, i: number) => {
  const obj = (garbage.p as Obj[])[i];
  return isOutside(obj) ? NONE : finalize(vm, obj);
});
helper('_clear_garbage(garbage, /)', (_vm, garbage: Obj) => clearGarbage(garbage.p as Obj[]));
helper('_make_room()', (vm) => {
  vm.registry.makeRoom();
  return NONE;
});

helper('_lookup(obj, name, /)', (_vm, v: Obj, name: string) => lookup(v.cls, name) ?? NONE);

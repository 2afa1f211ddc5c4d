import { newBytes } from '../object/make';
import { K, Obj, type Slot, type Value } from '../object/obj';
import { moduleDict } from '../object/payloads';
import { builtinType, builtinTypes, NONE, typeData, typeOf } from '../object/type';
import type { Ask } from '../pickle/ask';
import { DEFAULT_PROTOCOL, HIGHEST_PROTOCOL } from '../pickle/opcode';
import { type PicklerHooks, PicklerState } from '../pickle/pickler';
import { smallPickle, smallValue } from '../pickle/small';
import { NO_HOOKS, type UnpicklerHooks, UnpicklerState } from '../pickle/unpickler';
import { findEncoding } from '../text/codec-error';

import { typeError, valueError } from '../vm/errors';
import type { VM } from '../vm/vm';
import { indexOf } from './conversions';
import { define } from './define';
import { nativeModuleOf } from './modules';
import { natives } from './registry';

/** The module _pickle, and what core/stdlib/builtins.py calls for picklers that ask. */

const PICKLER = builtinType('_PicklerState', K.Pickler);
const UNPICKLER = builtinType('_UnpicklerState', K.Unpickler);

const none = (v: Slot): Slot => (v === NONE ? undefined : v);
const orNone = (ask: Ask | undefined): Value => ask ?? NONE;

// ---- writing -----------------------------------------------------------------------------------------------------------

function protocolOf(v: Slot): number {
  if (v === undefined || v === NONE) return DEFAULT_PROTOCOL;
  const protocol = Number(indexOf(v));
  if (protocol < 0) return HIGHEST_PROTOCOL;
  if (protocol > HIGHEST_PROTOCOL) throw valueError(`pickle protocol must be <= ${HIGHEST_PROTOCOL}`);
  return protocol;
}

/** Reducers that `copyreg.pickle` registered. */
function registered(vm: VM): Obj[] {
  const copyreg = vm.modules.module('copyreg');
  const table = copyreg === undefined ? undefined : moduleDict(copyreg).getStr('dispatch_table');
  return typeof table === 'object' && table.kind === K.Dict ? [table] : [];
}

/**
 * The pickle of `root` as bytes, or the call of the helper that makes it with Python's help.
 * @param reducers the tables of reducers beside the classes' own, in the order they are asked
 */
export function dumpsWith(
  vm: VM,
  root: Value,
  protocol: number,
  fixImports: boolean,
  reducers: (vm: VM) => Obj[],
): Value {
  const small = smallPickle(root, protocol);
  if (small !== undefined) return asBytes(vm, small);
  const hooks: PicklerHooks = { persistentId: undefined, reducerOverride: undefined, dispatch: reducers(vm) };
  const state = new PicklerState(protocol, fixImports, hooks);
  let ask: Ask | undefined;
  try {
    ask = state.begin(vm, root);
  } catch (error) {
    state.release();
    throw error;
  }
  if (ask !== undefined)
    return vm.call(vm.helper('_pickle_drive'), [new Obj(K.Pickler, PICKLER, state), ask]);
  state.release();
  return pickled(vm, state);
}

const pickled = (vm: VM, state: PicklerState): Value => asBytes(vm, state.finish());

function asBytes(vm: VM, bytes: Uint8Array): Value {
  vm.allocate(bytes.length >> 3);
  vm.charge(bytes.length >> 10);
  return newBytes(bytes);
}

define(
  '_pickle',
  'dumps(obj, protocol=, *, fix_imports=, buffer_callback=)',
  (vm, root: Value, protocol: Slot, fixImports: Slot, callback: Slot) => {
    const number = protocolOf(protocol);
    if (none(callback) !== undefined && number < 5) throw valueError('buffer_callback needs protocol >= 5');
    return dumpsWith(vm, root, number, fixImports !== false, registered);
  },
);

define('_pickle', '_registered()', (vm) => registered(vm)[0] ?? NONE);
define(
  '_pickle',
  '_new_pickler(protocol, fix_imports, /)',
  (_vm, protocol: Value, fixImports: Value) =>
    new Obj(
      K.Pickler,
      PICKLER,
      new PicklerState(protocolOf(protocol), fixImports !== false, {
        persistentId: undefined,
        reducerOverride: undefined,
        dispatch: [],
      }),
    ),
);
define(
  '_pickle',
  '_dump(state, obj, persistent_id, reducer_override, tables, /)',
  (vm, obj: Obj, root: Value, persistentId: Value, override: Value, tables: Obj) => {
    const state = obj.p as PicklerState;
    state.use({
      persistentId: none(persistentId),
      reducerOverride: none(override),
      dispatch: [...(tables.p as Obj[])],
    });
    const ask = state.begin(vm, root);
    return ask === undefined ? pickled(vm, state) : vm.call(vm.helper('_pickle_drive'), [obj, ask]);
  },
);
define('_pickle', '_abandon(state, /)', (_vm, obj: Obj) => {
  (obj.p as PicklerState).abandon();
  return NONE;
});
define('_pickle', '_clear_memo(state, /)', (_vm, obj: Obj) => {
  (obj.p as PicklerState).memo.clear();
  return NONE;
});
define('_helpers', '_pickle_answer(state, answer, /)', (vm, obj: Obj, answer: Value) =>
  orNone((obj.p as PicklerState).answer(vm, answer)),
);
define('_helpers', '_pickle_finish(state, /)', (vm, obj: Obj) => pickled(vm, obj.p as PicklerState));

// ---- reading -----------------------------------------------------------------------------------------------------------

/** The value of a pickle, or the call of the helper that makes it with Python's help. */
export function loadsWith(vm: VM, data: Value, hooks: UnpicklerHooks = NO_HOOKS): Value {
  if (typeof data !== 'object' || (data.kind !== K.Bytes && data.kind !== K.ByteArray))
    throw typeError(`a bytes-like object is required, not '${typeData(typeOf(data)).name}'`);
  const bytes = data.p as Uint8Array;
  vm.charge(bytes.length >> 10);
  vm.allocate(bytes.length >> 3);
  const small = smallValue(bytes);
  if (small !== undefined) return small;
  const state = new UnpicklerState(hooks);
  let ask: Ask | undefined;
  try {
    ask = state.begin(vm, data.kind === K.Bytes ? bytes : bytes.slice());
  } catch (error) {
    state.release();
    throw error;
  }
  if (ask !== undefined)
    return vm.call(vm.helper('_unpickle_drive'), [new Obj(K.Unpickler, UNPICKLER, state), ask]);
  return loaded(state, true);
}

/** The value, kept alive while what the unpickler refers to is let go. */
function loaded(state: UnpicklerState, release: boolean): Value {
  const value = state.finish();
  if (!release) return value;
  if (typeof value === 'object') value.rc++;
  state.release();
  if (typeof value === 'object') value.rc--;
  return value;
}

const textOr = (v: Slot, otherwise: string): string => (typeof v === 'string' ? v : otherwise);

define(
  '_pickle',
  'loads(data, /, *, fix_imports=, encoding=, errors=, buffers=)',
  (vm, data: Value, fixImports: Slot, encoding: Slot, errors: Slot, buffers: Slot) =>
    loadsWith(vm, data, {
      ...NO_HOOKS,
      fixImports: fixImports !== false,
      encoding: textOr(encoding, 'ASCII'),
      errors: textOr(errors, 'strict'),
      buffers: none(buffers),
    }),
);
define(
  '_pickle',
  '_new_unpickler(read, readline, fix_imports, encoding, errors, buffers, /)',
  (_vm, read: Value, readline: Value, fixImports: Value, encoding: string, errors: string, buffers: Value) =>
    new Obj(
      K.Unpickler,
      UNPICKLER,
      new UnpicklerState({
        ...NO_HOOKS,
        read,
        readline,
        fixImports: fixImports !== false,
        encoding,
        errors,
        buffers: none(buffers),
      }),
    ),
);
define(
  '_pickle',
  '_load(state, find_class, persistent_load, /)',
  (vm, obj: Obj, findClass: Value, persistentLoad: Value) => {
    const state = obj.p as UnpicklerState;
    state.setFunctions(none(findClass), none(persistentLoad));
    const ask = state.begin(vm, undefined);
    return ask === undefined ? loaded(state, false) : vm.call(vm.helper('_unpickle_drive'), [obj, ask]);
  },
);
define('_pickle', '_find_class(state, module, name, /)', (vm, obj: Obj, module: string, name: string) => {
  const [found, call] = (obj.p as UnpicklerState).find(vm, module, name);
  return found ?? vm.call(call.callee, call.args);
});
define('_helpers', '_unpickle_answer(state, answer, /)', (vm, obj: Obj, answer: Value) =>
  orNone((obj.p as UnpicklerState).answer(vm, answer)),
);
define('_helpers', '_unpickle_finish(state, /)', (_vm, obj: Obj) => loaded(obj.p as UnpicklerState, false));

// ---- the module --------------------------------------------------------------------------------------------------------

/** What the extra reducers of `_multiprocessing.register` and `copyreg` are, in the order they are asked. */
export function reducersOf(vm: VM): Obj[] {
  return [vm.helper('_extra_reducers') as Obj, ...registered(vm)];
}

define('_codecs', 'encode(obj, encoding=, errors=)', (vm, text: Value, encoding: Slot, errors: Slot) => {
  if (typeof text !== 'string')
    throw typeError(`encode() argument 1 must be str, not ${typeData(typeOf(text)).name}`);
  return vm.call(vm.native('str.encode'), [text, encoding ?? 'utf-8', errors ?? 'strict']);
});

/** What an encoding calls itself, of all the names it has. */
define('_codecs', 'name(encoding, /)', (_vm, encoding: Value) => {
  if (typeof encoding !== 'string') throw typeError('lookup() argument must be str');
  return findEncoding(encoding);
});
nativeModuleOf('_codecs', () => ({
  encode: natives.get('_codecs.encode') as Obj,
  name: natives.get('_codecs.name') as Obj,
}));
nativeModuleOf('_pickle', () => {
  const values: Record<string, Value> = { HIGHEST_PROTOCOL, DEFAULT_PROTOCOL };
  for (const name of ['PickleError', 'PicklingError', 'UnpicklingError'])
    values[name] = builtinTypes.get(name) as Obj;
  for (const [id, fn] of natives) if (id.startsWith('_pickle.')) values[id.slice('_pickle.'.length)] = fn;
  return values;
});

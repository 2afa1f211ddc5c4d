import { isBoxed, unbox } from '../object/boxed';
import { isSharedView } from '../object/buffer';
import { newTuple } from '../object/make';
import { K, type Obj, type Slot, type Value } from '../object/obj';
import type { BoundMethodData, FunctionData, NativeData } from '../object/payloads';
import { typeData, typeOf } from '../object/type';
import { AskIndex } from './ask-index';
import { type Keywords, keywordDict } from './call';
import { typeError } from './errors';
import { checkReceiver } from './receiver';
import type { VM } from './vm';

/** Calls a native with its parameters in order; keywords are put in their places, what is absent is undefined. */
export function bindNative(vm: VM, native: NativeData, given: Value[], named: Keywords | undefined): Value {
  checkReceiver(native, given[0]);
  if (native.unboxes && given.some(isSharedView))
    return vm.call(vm.helper('_with_snapshots'), [vm.native(native.id), ...given], named);
  const args = native.unboxes && given.some(isBoxed) ? given.map(unbox) : given;
  const kw =
    named !== undefined && native.unboxes && named.values.some(isBoxed)
      ? { names: named.names, values: named.values.map(unbox) }
      : named;
  try {
    return bindPlain(vm, native, args, kw);
  } catch (error) {
    if (!(error instanceof AskIndex)) throw error;
    return vm.call(vm.helper('_ask_index'), [
      vm.native(native.id),
      error.object,
      newTuple(args),
      keywordDict(kw),
    ]);
  }
}

function bindPlain(vm: VM, native: NativeData, args: Value[], kw: Keywords | undefined): Value {
  const { positional, required, params, varargs, varkw } = native;
  const given = args.length;
  if (given > positional && !varargs) throw arityError(native, given);
  if (kw === undefined && !varargs && !varkw && given >= required && params.length === positional) {
    return native.fn(vm, ...args);
  }
  const bound: Slot[] = args.slice(0, positional);
  while (bound.length < positional) bound.push(undefined);
  const named: Slot[] = new Array(params.length - positional).fill(undefined);
  const extra = varkw ? new Map<string, Value>() : undefined;
  if (kw !== undefined) {
    kw.names.forEach((name, i) => {
      const at = params.indexOf(name, native.posonly);
      if (at < 0) {
        if (extra === undefined) throw unexpected(native, name);
        extra.set(name, kw.values[i]);
      } else if (at < positional) {
        if (bound[at] !== undefined) {
          throw typeError(
            `argument for ${shortName(native)}() given by name ('${name}') and position (${at + 1})`,
          );
        }
        bound[at] = kw.values[i];
      } else named[at - positional] = kw.values[i];
    });
  }
  for (let i = 0; i < required; i++) {
    if (bound[i] === undefined) {
      if (i >= native.posonly)
        throw typeError(
          `${shortName(native)}() missing required argument '${params[i]}' (pos ${i + 1 - selfCount(native)})`,
        );
      throw arityError(native, given);
    }
  }
  const all: unknown[] = bound;
  if (varargs) all.push(args.slice(positional));
  all.push(...named);
  if (extra !== undefined) all.push(extra);
  return native.fn(vm, ...all);
}

const isMaker = (native: NativeData): boolean => native.name === '__new__' || native.name === '__init__';

/** 'len', or the class for what makes its instances. */
function shortName(native: NativeData): string {
  return isMaker(native) ? native.id.slice(0, native.id.indexOf('.')) : native.name;
}

function unexpected(native: NativeData, name: string) {
  if (native.params.length === native.posonly || (isMaker(native) && native.posonly > 1))
    return typeError(`${displayName(native)}() takes no keyword arguments`);
  return typeError(`'${name}' is an invalid keyword argument for ${shortName(native)}()`);
}

/** 'list.append' for methods, 'math.sqrt' in modules, 'len' for builtins: as CPython's messages name them. */
function displayName(native: NativeData): string {
  if (isMaker(native)) return shortName(native);
  return native.id.startsWith('builtins.') ? native.name : native.id;
}

/** Parameters that a caller does not count: the object, or the class of a new one. */
const selfCount = (native: NativeData): number => (native.method || isMaker(native) ? 1 : 0);

function arityError(native: NativeData, given: number) {
  const self = selfCount(native);
  const min = native.required - self;
  const max = native.positional - self;
  const n = given - self;
  const named = native.params.length > native.positional;
  if (max === 0 && named) return typeError(`${shortName(native)}() takes no positional arguments`);
  if (min === 0 && max === 0) return typeError(`${displayName(native)}() takes no arguments (${n} given)`);
  if (min === 1 && max === 1 && !named && !isMaker(native))
    return typeError(`${displayName(native)}() takes exactly one argument (${n} given)`);
  const name = shortName(native);
  if (native.posonly < native.positional) return openArityError(native, min, max, n);
  if (min === max) return typeError(`${name} expected ${min} argument${min === 1 ? '' : 's'}, got ${n}`);
  if (n < min) return typeError(`${name} expected at least ${min} argument${min === 1 ? '' : 's'}, got ${n}`);
  return typeError(`${name} expected at most ${max} argument${max === 1 ? '' : 's'}, got ${n}`);
}

/** For parameters that may be named, CPython words it in another way (getargs.c, vgetargskeywordsfast_impl). */
function openArityError(native: NativeData, min: number, max: number, n: number) {
  const all = native.params.length - native.positional + max;
  if (n > all)
    return typeError(
      `${shortName(native)}() takes ${min === all ? 'exactly' : 'at most'} ${all} argument${all === 1 ? '' : 's'} (${n} given)`,
    );
  const [bound, count] = n < min ? ['at least', min] : [min === max ? 'exactly' : 'at most', max];
  return typeError(
    `${shortName(native)}() takes ${bound} ${count} positional argument${count === 1 ? '' : 's'} (${n} given)`,
  );
}

/** How an error names what was called: `f()`. */
export function describeCallee(callee: Value): string {
  if (typeof callee === 'object') {
    if (callee.kind === K.Function) {
      const { qualname } = callee.p as FunctionData;
      return `${moduleOf(callee)}${qualname}()`;
    }
    if (callee.kind === K.Native) return `${displayName(callee.p as NativeData)}()`;
    if (callee.kind === K.BoundMethod) return describeCallee((callee.p as BoundMethodData).fn);
    if (callee.kind === K.Type) {
      const { module, qualname } = typeData(callee);
      return `${module === 'builtins' ? '' : `${module}.`}${qualname}()`;
    }
  }
  return `${typeData(typeOf(callee)).name} object`;
}

function moduleOf(fn: Obj): string {
  const { module } = fn.p as FunctionData;
  return typeof module === 'string' && module !== 'builtins' ? `${module}.` : '';
}

import { CodeFlag } from '../bytecode/code';
import type { DictData } from '../object/dict';
import { drop } from '../object/heap';
import { newDict, newTuple } from '../object/make';
import type { Obj, Slot, Value } from '../object/obj';
import type { FunctionData } from '../object/payloads';
import type { Keywords } from './call';
import { typeError } from './errors';

/**
 * Puts arguments where a function's parameters are: registers base … of `into`, counted. The order of parameters
 * is CPython's: positional, keyword-only, *args, **kwargs. The other locals become unbound.
 */
export function bindPython(
  fn: Obj,
  args: Value[],
  kw: Keywords | undefined,
  into: Slot[],
  base: number,
): void {
  const data = fn.p as FunctionData;
  const { code } = data;
  const { argcount, kwonly, flags } = code.whole().data; // parameters have names
  const total = argcount + kwonly;
  for (let i = 0; i < code.nlocals; i++) into[base + i] = undefined;
  const positional = Math.min(args.length, argcount);
  for (let i = 0; i < positional; i++) into[base + i] = counted(args[i]);
  let extra: Obj | undefined;
  if ((flags & CodeFlag.Varkw) !== 0) {
    extra = newDict();
    extra.rc++;
  }
  try {
    if (kw !== undefined) bindKeywords(data, kw, into, base, extra);
    if ((flags & CodeFlag.Varargs) !== 0) {
      const rest = newTuple(args.slice(argcount));
      rest.rc++;
      into[base + total] = rest;
    } else if (args.length > argcount) throw tooMany(data, args.length, into, base);
    if (extra !== undefined) into[base + total + ((flags & CodeFlag.Varargs) !== 0 ? 1 : 0)] = extra;
    fillDefaults(data, into, base);
  } catch (error) {
    for (let i = 0; i < code.nlocals; i++) {
      drop(into[base + i]);
      into[base + i] = undefined;
    }
    throw error;
  }
}

function counted(v: Value): Value {
  if (typeof v === 'object') v.rc++;
  return v;
}

function bindKeywords(
  data: FunctionData,
  kw: Keywords,
  into: Slot[],
  base: number,
  extra: Obj | undefined,
): void {
  const { argcount, kwonly, posonly, varnames } = data.code.data;
  const total = argcount + kwonly;
  const wrongPosonly: string[] = [];
  kw.names.forEach((name, i) => {
    let at = -1;
    for (let k = posonly; k < total; k++) if (varnames[k] === name) at = k;
    if (at >= 0) {
      if (into[base + at] !== undefined)
        throw typeError(`${data.qualname}() got multiple values for argument '${name}'`);
      into[base + at] = counted(kw.values[i]);
    } else if (extra !== undefined) {
      drop((extra.p as DictData).setStr(name, kw.values[i]));
    } else if (varnames.slice(0, posonly).includes(name)) wrongPosonly.push(name);
    else throw typeError(`${data.qualname}() got an unexpected keyword argument '${name}'`);
  });
  if (wrongPosonly.length > 0) {
    throw typeError(
      `${data.qualname}() got some positional-only arguments passed as keyword arguments: '${wrongPosonly.join(', ')}'`,
    );
  }
}

function fillDefaults(data: FunctionData, into: Slot[], base: number): void {
  const { argcount, kwonly, varnames } = data.code.data;
  const count = data.defaults?.length ?? 0;
  const missing: string[] = [];
  for (let i = 0; i < argcount; i++) {
    if (into[base + i] !== undefined) continue;
    const at = i - (argcount - count);
    if (at >= 0) into[base + i] = counted((data.defaults as Value[])[at]);
    else missing.push(varnames[i]);
  }
  if (missing.length > 0) throw missingError(data, missing, 'positional');
  for (let i = argcount; i < argcount + kwonly; i++) {
    if (into[base + i] !== undefined) continue;
    const value = data.kwdefaults?.get(varnames[i]);
    if (value !== undefined) into[base + i] = counted(value);
    else missing.push(varnames[i]);
  }
  if (missing.length > 0) throw missingError(data, missing, 'keyword-only');
}

function missingError(data: FunctionData, names: string[], what: string) {
  const quoted = names.map((name) => `'${name}'`);
  const last = quoted.pop() as string;
  const list = quoted.length === 0 ? last : `${quoted.join(', ')}${quoted.length > 1 ? ',' : ''} and ${last}`;
  return typeError(
    `${data.qualname}() missing ${names.length} required ${what} argument${names.length === 1 ? '' : 's'}: ${list}`,
  );
}

function tooMany(data: FunctionData, given: number, into: Slot[], base: number) {
  const { argcount, kwonly } = data.code.data;
  const defaults = data.defaults?.length ?? 0;
  let named = 0;
  for (let i = argcount; i < argcount + kwonly; i++) if (into[base + i] !== undefined) named++;
  const plural = argcount !== 1;
  const takes = defaults > 0 ? `from ${argcount - defaults} to ${argcount}` : `${argcount}`;
  const extra =
    named > 0
      ? ` positional argument${given === 1 ? '' : 's'} (and ${named} keyword-only argument${named === 1 ? '' : 's'})`
      : '';
  return typeError(
    `${data.qualname}() takes ${takes} positional argument${plural ? 's' : ''} but ${given}${extra} ${
      given === 1 && named === 0 ? 'was' : 'were'
    } given`,
  );
}

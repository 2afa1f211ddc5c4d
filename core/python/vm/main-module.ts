import type { DictData } from '../object/dict';
import { newDict, newModule } from '../object/make';
import type { Obj, Value } from '../object/obj';
import { moduleDict } from '../object/payloads';
import { NONE } from '../object/type';
import type { VM } from './vm';

/** The module of the program itself, with what is in it before its first line, in CPython's order. */

/** `__main__` of the main process. It is there from the beginning; what runs early can refer to it. */
export function makeMain(vm: VM): void {
  const main = newModule('__main__');
  const names = moduleDict(main);
  nothingIn(names, ['__doc__', '__package__', '__loader__', '__spec__']);
  names.setStr('__annotations__', newDict());
  names.setStr('__builtins__', vm.modules.get('builtins') as Obj);
  vm.modules.set('__main__', main);
}

/** Tells `__main__` which file it is. */
export function mainOfProgram(vm: VM): Obj {
  const main = vm.modules.module('__main__') as Obj;
  moduleDict(main).setStr('__file__', vm.program.filename);
  moduleDict(main).setStr('__cached__', NONE);
  return main;
}

/** The module in which a spawned child runs the program's top level again, as runpy makes it. */
export function mainOfChild(vm: VM, name: string): Obj {
  const main = newModule(name);
  const names = moduleDict(main);
  names.setStr('__doc__', NONE);
  names.setStr('__package__', '');
  nothingIn(names, ['__loader__', '__spec__']);
  names.setStr('__file__', vm.program.filename);
  names.setStr('__cached__', NONE);
  names.setStr('__builtins__', vm.modules.get('builtins') as Value);
  return main;
}

function nothingIn(names: DictData, keys: readonly string[]): void {
  for (const key of keys) names.setStr(key, NONE);
}

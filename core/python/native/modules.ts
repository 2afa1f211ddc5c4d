import { newModule } from '../object/make';
import type { Obj, Value } from '../object/obj';
import { moduleDict } from '../object/payloads';
import type { VM } from '../vm/vm';
import type { NativeModuleName } from './module-names';

/** What a native module holds: made when a VM first imports it. */
export type ModuleMaker = (vm: VM) => Record<string, Value>;

const makers = new Map<string, ModuleMaker>();

/** Enters a native module under its name, one of `module-names.ts`. */
export function nativeModuleOf(name: NativeModuleName, maker: ModuleMaker): void {
  makers.set(name, maker);
}

/** Those that were entered. */
export const nativeModuleNames = (): string[] => [...makers.keys()];

/** A new module object, or undefined where no native module has that name. */
export function nativeModule(vm: VM, name: string): Obj | undefined {
  const maker = makers.get(name);
  if (maker === undefined) return undefined;
  // what is written to `builtins` is seen by all code
  const module = name === 'builtins' ? newModule(name, vm.builtins) : newModule(name);
  const dict = moduleDict(module);
  for (const [key, value] of Object.entries(maker(vm))) dict.setStr(key, value);
  return module;
}

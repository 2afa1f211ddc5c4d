import type { KernelCalls } from '../../kernel/calls';
import { type Program, type VmOptions, type VmStart, VmStatus } from '../face';
import { libraryFile } from '../library/names';
import { builtinValues, helperValues } from '../native/builtins';
import { nativeModule } from '../native/modules';
import type { DictData } from '../object/dict';
import { K, Obj, setRegistry, type Value } from '../object/obj';
import type { ModuleData } from '../object/payloads';
import { FIRST_ROOM } from '../object/registry';
import { T } from '../object/type';
import { callValue } from './call';
import { Ret } from './frame';
import { addModule, pushModule, unitModule } from './imports';
import { execute } from './loop';
import { mainOfProgram, makeMain } from './main-module';
import { MISSING } from './missing';
import { provideBuiltins } from './names';
import { VM } from './vm';

/** Names of builtins.py that programs see. */
const PUBLIC = [
  'enumerate',
  'zip',
  'map',
  'filter',
  'input',
  'complex',
  'BaseExceptionGroup',
  'ExceptionGroup',
];
const BOOT_LINES = 1_000_000;
/** Lines between two calls of `between`: a millisecond or two while the host has compiled little. */
const PIECE_LINES = 20;

/** A VM with its builtins, and nothing to run yet. */
export function bareVm(program: Program, kernel: KernelCalls, options: VmOptions, between?: () => void): VM {
  const vm = new VM(program, kernel, options);
  for (const [name, value] of realmBuiltins()) vm.builtinNames.setStr(name, value);
  vm.startThread('MainThread', 0);
  makeHelpers(vm, between);
  const helpers = vm.helpers.p as DictData;
  for (const name of PUBLIC) vm.builtinNames.setStr(name, helpers.getStr(name) as Value);
  return vm;
}

let builtins: readonly [string, Value][] | undefined;

/** The same for all VMs of this realm. */
function realmBuiltins(): readonly [string, Value][] {
  builtins ??= Object.entries(builtinValues());
  return builtins;
}
provideBuiltins(realmBuiltins);

/** Runs core/stdlib/builtins.py. */
function makeHelpers(vm: VM, between?: () => void): void {
  const helpers = vm.helpers.p as DictData;
  for (const [name, value] of Object.entries(helperValues())) helpers.setStr(name, value);
  helpers.setStr('_missing', MISSING);
  helpers.setStr('__name__', 'builtins');
  const module = new Obj(K.Module, T.module, { name: 'builtins', dict: vm.helpers } satisfies ModuleData);
  module.rc++;
  vm.helpers.rc++;
  runEarly(vm, module, 'builtins', between);
}

/** Runs a module's code before the process begins, to its end: it must not ask for anything of the process. */
function runEarly(vm: VM, module: Obj, unit: string, between?: () => void): void {
  const before = setRegistry(undefined); // what the library makes first lasts as long as the process
  vm.booting = true;
  pushModule(vm, module, unit, -1, Ret.Finish);
  for (let lines = 0; lines < BOOT_LINES; lines += PIECE_LINES) {
    vm.budget = PIECE_LINES;
    if (execute(vm) !== VmStatus.Budget) break;
    between?.();
  }
  if (vm.thread.depth > 0)
    throw new Error(`${unit} cannot run ahead of a process: it asks for something of it`);
  vm.booting = false;
  vm.thread.done = false;
  vm.budget = 0;
  setRegistry(before);
}

/**
 * A VM for a process that is yet to be created: builtins and the library modules of the program have run. A worker
 * makes one while it has nothing else to do, so that starting a process costs its own lines only; what it made can be
 * used again by the process after that (library-image.ts).
 * @param between called every few lines: it may let others go first, and must not touch any VM
 */
export function prepareVm(program: Program, options: VmOptions, between?: () => void): VM {
  const vm = bareVm(program, undefined as unknown as KernelCalls, options, between);
  importFirst(vm);
  for (const name of program.preload) {
    if (vm.modules.has(name)) continue;
    const before = new Set(vm.modules.keys());
    runEarly(vm, unitModule(vm, name, libraryFile(name)), name, between);
    const brought = new Map([...vm.modules].filter(([other]) => !before.has(other)));
    for (const [other, one] of brought) {
      one.rc++;
      vm.preloaded.set(other, brought);
    }
  }
  for (const name of vm.preloaded.keys()) vm.modules.delete(name);
  return vm;
}

/** A process about to run its first line; `spare` is a VM prepared for this very program and these options. */
export function startVm(
  program: Program,
  kernel: KernelCalls,
  options: VmOptions,
  start: VmStart,
  spare?: VM,
): VM {
  const vm = spare ?? bareVm(program, kernel, options);
  vm.kernel = kernel;
  vm.registry.room = FIRST_ROOM;
  if (spare === undefined) importFirst(vm);
  if (start.as === 'main') {
    pushModule(vm, mainOfProgram(vm), '__main__', -1, Ret.Finish);
  } else {
    vm.shuttingDown = true;
    callValue(vm, vm.helper('_start_child'), [], undefined, { ret: Ret.Finish, dst: -1, target: 0 });
  }
  return vm;
}

/** What every process has before its first line. */
function importFirst(vm: VM): void {
  importEarly(vm, 'builtins');
  importEarly(vm, 'sys');
  makeMain(vm);
}

function importEarly(vm: VM, name: string): void {
  const module = nativeModule(vm, name);
  if (module === undefined) throw new Error(`no native module ${name}`);
  addModule(vm, name, module);
}

import { BLOCK, TIMEOUT } from '../../kernel/calls';
import type { DictData } from '../object/dict';
import { drop } from '../object/heap';
import { newBytes, newList, newTuple } from '../object/make';
import type { Obj, Slot, Value } from '../object/obj';
import { NONE } from '../object/type';
import { DEFAULT_PROTOCOL } from '../pickle/opcode';
import { preview } from '../pickle/preview';
import { bindingName } from '../vm/binding-name';
import { newFile } from '../vm/files';
import type { LockData } from '../vm/handles';
import { pushModule } from '../vm/imports';
import { mainOfChild } from '../vm/main-module';
import { osError } from '../vm/os-error';
import { GATE, SWITCHED, WAIT } from '../vm/signal';
import type { VM } from '../vm/vm';
import { define, method, natives } from './define';
import { LOCK, SEM_VALUE_MAX } from './lock';
import { nativeModuleOf } from './modules';
import { dumpsWith, loadsWith, reducersOf } from './pickle';
import { pollDeadline } from './timeouts';
import { joinTracker } from './trackers';

/** The native side of multiprocessing: what core/stdlib/multiprocessing stands on. */
const native = (text: string, fn: Parameters<typeof define>[2]): Obj => define('_multiprocessing', text, fn);

native('getpid()', (vm) => vm.kernel.pid);
native('preset()', (vm) => vm.options.preset);
native('cpu_count()', (vm) => vm.options.cpuCount);
/** Starts a spawned child, which has these of our descriptors, and holds these semaphores from now on. */
native(
  'start(name, daemon, payload, fds=, semaphores=, /)',
  (vm, name: string, daemon: boolean, payload: Obj, fds: Obj | undefined, semaphores: Obj | undefined) => {
    const kernel = vm.sys();
    if (kernel === undefined) return GATE;
    if (vm.options.preset !== 'windows') joinTracker(vm);
    const pid = kernel.procCreate({
      name,
      daemon,
      method: 'spawn',
      payload: payload.p as Uint8Array,
      descriptors: (fds?.p ?? []) as number[],
      semaphores: (semaphores?.p ?? []) as number[],
      withoutStdin: true,
    });
    if (pid < 0) throw osError(vm, -pid, NONE);
    return pid;
  },
);
/** Forks the process, with the hooks of os.register_at_fork and of the library: 0 in the child. */
native('fork(name, daemon, /)', (vm, name: Value, daemon: Value) =>
  vm.call(vm.helper('_fork'), [name, daemon]),
);
/** The fork itself: asks for it and waits; the VM makes it between two instructions (vm/fork.ts). */
define('_helpers', '_fork_process(name, daemon, /)', (vm, name: Value, daemon: boolean) => {
  const { thread } = vm;
  const answer = thread.forked;
  thread.forked = undefined;
  if (answer !== undefined) {
    if (answer < 0) throw osError(vm, -answer, NONE);
    return answer;
  }
  if (vm.sys() === undefined) return GATE;
  thread.fork =
    name === NONE
      ? { name: `${vm.processName} (fork)`, daemon, withoutStdin: false }
      : { name: String(name), daemon, withoutStdin: true };
  return WAIT;
});
native('children()', (vm) => (vm.sys() === undefined ? GATE : newList(vm.kernel.procChildren())));
native('parent()', (vm) => vm.kernel.procParent());
/** True when the process has ended in time. */
native('wait(pid, timeout, /)', (vm, pid: number, timeout: Slot) => {
  const kernel = vm.sys();
  if (kernel === undefined) return GATE;
  const { thread } = vm;
  const first = thread.wait === undefined;
  const deadline = thread.wait?.deadline ?? pollDeadline(vm, timeout, timeout === NONE ? 0 : kernel.now());
  const result = kernel.procWait(pid, deadline);
  if (result === BLOCK) {
    if (first) thread.wait = { deadline };
    return WAIT;
  }
  thread.wait = undefined;
  if (result < 0) throw osError(vm, -result, NONE);
  return result !== TIMEOUT;
});
native('exitcode(pid, /)', (vm, pid: number) => {
  if (vm.sys() === undefined) return GATE;
  return vm.kernel.procState(pid)?.exitCode ?? NONE;
});
/** The stdin of a child of multiprocessing: /dev/null. */
native('empty_stdin()', () => newFile(0, 0, 'r', { kind: 'null', closes: false }));
native('payload()', (vm) => newBytes(vm.kernel.procPayload()));
native('set_name(name, /)', (vm, name: string) => {
  vm.processName = name;
  return NONE;
});
native('name_lock(lock, /)', nameLock);
native('name_semlock(lock, /)', nameLock);
/** Names it after the variable that the program's present call is about to be bound to. */
function nameLock(vm: VM, lock: Obj): Value {
  const name = bindingName(vm);
  if (name === undefined) return NONE;
  const kernel = vm.sys();
  if (kernel === undefined) return GATE;
  kernel.semName(lock.p.sem as number, name);
  return NONE;
}
native('dumps(obj, protocol=, /)', (vm, v: Value, protocol: Slot) =>
  dumpsWith(vm, v, typeof protocol === 'number' ? protocol : DEFAULT_PROTOCOL, true, reducersOf),
);
native('loads(data, /)', (vm, data: Value) => loadsWith(vm, data));
/** Reduces instances of a class in what goes to other processes, as ForkingPickler.register. */
native('register(cls, reduce, /)', (vm, cls: Obj, reduce: Value) => {
  drop(((vm.helper('_extra_reducers') as Obj).p as DictData).set(cls, cls, reduce));
  return NONE;
});
native('preview(obj, max=, /)', (vm, v: Value, max: Slot) =>
  preview(vm, v, typeof max === 'number' ? max : 40),
);
/** A semaphore goes to another process by its number in the kernel. */
method(LOCK, '__reduce__()', (vm, self: Obj) => {
  const { sem, kind, maxValue } = self.p as LockData;
  return newTuple([vm.native('SemLock._rebuild'), newTuple([sem, kind, maxValue])]);
});
native('traceback_text(error, lines, /)', (vm, error: Obj, lines: string) =>
  vm.call(vm.helper('_traceback_text'), [error, NONE, 0, lines]),
);
/** Runs the program's top level in a fresh module of that name, which is then both __main__ and __mp_main__. */
native('run_main(name, /)', (vm, name: string) => {
  const module = mainOfChild(vm, name);
  for (const alias of ['__main__', '__mp_main__']) vm.modules.set(alias, module);
  const frame = vm.thread.top;
  pushModule(vm, module, '__main__', frame.bp + frame.code.nregs - 1);
  return SWITCHED;
});

nativeModuleOf('_multiprocessing', () => {
  const values: Record<string, Value> = { SemLock: LOCK, SEM_VALUE_MAX };
  for (const [id, fn] of natives)
    if (id.startsWith('_multiprocessing.')) values[id.slice('_multiprocessing.'.length)] = fn;
  return values;
});

import { NO_DEADLINE } from '../../kernel/calls';
import { newBytes, newTuple } from '../object/make';
import type { Obj, Slot, Value } from '../object/obj';
import { NONE, typeData, typeOf } from '../object/type';
import { typeError } from '../vm/errors';
import { located } from '../vm/folder';
import { osError } from '../vm/os-error';
import { GATE, WAIT } from '../vm/signal';
import { indexOf } from './conversions';
import { define } from './define';
import { bufferOf, checked, failed, state, writeAll } from './pipes';

/** os's calls on descriptors, whatever they refer to. */
const native = (text: string, fn: Parameters<typeof define>[2]): Obj => define('_os', text, fn);

const number = (v: Value): number => Number(indexOf(v));

native('open(path, flags, /)', (vm, path: Value, flags: Value) => {
  if (typeof path !== 'string')
    throw typeError(`open: path should be string, bytes or os.PathLike, not ${typeData(typeOf(path)).name}`);
  const how = number(flags);
  const kernel = vm.sys();
  if (kernel === undefined) return GATE;
  const fd = kernel.fileOpen(located(vm, path), how);
  if (fd < 0) throw osError(vm, -fd, path);
  return fd;
});
/** A one-way pipe of bytes, on Windows too: (reading end, writing end). */
native('pipe()', (vm) => {
  const kernel = vm.sys();
  if (kernel === undefined) return GATE;
  const ends = kernel.pipeCreate('stream');
  if (typeof ends === 'number') throw osError(vm, -ends, NONE);
  return newTuple([ends.read, ends.write]);
});
native('read(fd, n, /)', (vm, fd: Value, n: Value) => {
  const from = number(fd);
  const most = number(n);
  const kernel = vm.sys();
  if (kernel === undefined) return GATE;
  const answer = kernel.fdRead(from, most);
  if (typeof answer !== 'number') {
    vm.thread.wait = undefined;
    return newBytes(answer);
  }
  if (answer < 0) throw failed(vm, answer);
  vm.thread.wait = { deadline: NO_DEADLINE };
  return WAIT;
});
/** How many bytes were written: all, unless a signal cut it after some. */
native('write(fd, data, /)', (vm, fd: Value, data: Value) => {
  const to = number(fd);
  const bytes = bufferOf(data);
  const { wait } = vm.thread;
  const at = state(vm, 0);
  if (wait?.resumed === true && at.done > 0) {
    vm.thread.wait = undefined;
    return at.done;
  }
  const paused = writeAll(vm, to, bytes, at);
  if (paused !== NONE) return paused;
  vm.thread.wait = undefined;
  return bytes.length;
});
native('close(fd, /)', (vm, fd: Value) => {
  const which = number(fd);
  const kernel = vm.sys();
  if (kernel === undefined) return GATE;
  checked(vm, kernel.fdClose(which));
  return NONE;
});
native('dup(fd, /)', (vm, fd: Value) => {
  const which = number(fd);
  const kernel = vm.sys();
  return kernel === undefined ? GATE : checked(vm, kernel.fdDup(which));
});
native('dup2(fd, fd2, /)', (vm, fd: Value, to: Value) => {
  const which = number(fd);
  const target = number(to);
  const kernel = vm.sys();
  return kernel === undefined ? GATE : checked(vm, kernel.fdDup(which, target));
});
native('lseek(fd, position, how, /)', (vm, fd: Value, position: Value, how: Value) => {
  const which = number(fd);
  const by = number(position);
  const whence = number(how);
  const kernel = vm.sys();
  return kernel === undefined ? GATE : checked(vm, kernel.fileSeek(which, by, whence));
});
native('ftruncate(fd, length, /)', (vm, fd: Value, length: Value) => {
  const which = number(fd);
  const size = number(length);
  const kernel = vm.sys();
  if (kernel === undefined) return GATE;
  checked(vm, kernel.fileTruncate(which, size));
  return NONE;
});
/** (kind, size); None for what is not open, unless `strict`. */
native('stat_of(fd, strict=, /)', (vm, fd: Value, strict: Slot) => {
  const which = number(fd);
  const kernel = vm.sys();
  if (kernel === undefined) return GATE;
  const stat = kernel.fdStat(which);
  if (typeof stat !== 'number') return newTuple([stat.kind, stat.size]);
  if (strict === false) return NONE;
  throw osError(vm, -stat, NONE);
});

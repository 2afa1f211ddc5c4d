import {
  EAGAIN,
  ECHILD,
  ECONNREFUSED,
  ECONNRESET,
  EEXIST,
  EISDIR,
  ENOENT,
  ENOTDIR,
  EPIPE,
  ERROR_TEXT,
  ESRCH,
} from '../../kernel/errno';
import type { Obj, Value } from '../object/obj';
import { exceptionType, newException, PyThrow } from './errors';
import type { VM } from './vm';

/** The subclass of OSError that CPython raises for an errno. */
export const OS_ERROR_CLASSES: Readonly<Record<number, string>> = {
  [ENOENT]: 'FileNotFoundError',
  [EEXIST]: 'FileExistsError',
  [EISDIR]: 'IsADirectoryError',
  [ENOTDIR]: 'NotADirectoryError',
  [ECHILD]: 'ChildProcessError',
  [ESRCH]: 'ProcessLookupError',
  [EAGAIN]: 'BlockingIOError',
  [EPIPE]: 'BrokenPipeError',
  [ECONNRESET]: 'ConnectionResetError',
  [ECONNREFUSED]: 'ConnectionRefusedError',
  // errnos that programs use and the kernel does not
  1: 'PermissionError', // EPERM
  4: 'InterruptedError', // EINTR
  13: 'PermissionError', // EACCES
  103: 'ConnectionAbortedError',
  108: 'BrokenPipeError', // ESHUTDOWN
  110: 'TimeoutError',
  114: 'BlockingIOError', // EALREADY
  115: 'BlockingIOError', // EINPROGRESS
};

export const osErrorClass = (errno: number): Obj => exceptionType(OS_ERROR_CLASSES[errno] ?? 'OSError');

/** OSError(errno, text) of the right class; `filename` is shown in its message unless it is None. */
export function osError(vm: VM, errno: number, filename: Value): PyThrow {
  const exc = newException(osErrorClass(errno), [errno, ERROR_TEXT[errno] ?? `error ${errno}`]);
  vm.setAttribute(exc, 'filename', filename);
  return new PyThrow(exc);
}

import {
  EAGAIN,
  ECHILD,
  ECONNREFUSED,
  ECONNRESET,
  EEXIST,
  EINVAL,
  EISDIR,
  ENOENT,
  ENOTDIR,
  EPIPE,
  ERROR_TEXT,
  ESRCH,
} from '../../kernel/errno';
import type { Obj, Value } from '../object/obj';
import { NONE } from '../object/type';
import { exceptionType, newException, PyThrow } from './errors';
import { setArgs } from './exception-fields';
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

/** OSError(errno, text) of the right class; the file, or both, are shown in its message unless they are None. */
export function osError(vm: VM, errno: number, filename: Value, filename2: Value = NONE): PyThrow {
  const exc = newException(osErrorClass(errno), [errno, ERROR_TEXT[errno] ?? `error ${errno}`]);
  vm.setAttribute(exc, 'filename', filename);
  if (filename2 !== NONE) vm.setAttribute(exc, 'filename2', filename2);
  return new PyThrow(exc);
}

/** Errors of Windows' own functions: the errno that C has for them, and what FormatMessage says. */
const WIN_ERRORS: Readonly<Record<number, readonly [errno: number, text: string]>> = {
  2: [ENOENT, 'The system cannot find the file specified'],
  109: [EPIPE, 'The pipe has been ended'],
  183: [EEXIST, 'Cannot create a file when that file already exists'],
  232: [EPIPE, 'The pipe is being closed'],
};
export const ERROR_FILE_NOT_FOUND = 2;
export const ERROR_BROKEN_PIPE = 109;
export const ERROR_NO_DATA = 232;

/** The errno that OSError shows for an error of Windows: EINVAL where C has none. */
export const errnoOfWinError = (code: number): number => WIN_ERRORS[code]?.[0] ?? EINVAL;

/** OSError of the right class for an error of Windows, with its `winerror`, and a file unless it is None. */
export function winError(vm: VM, code: number, filename: Value = NONE): PyThrow {
  const errno = errnoOfWinError(code);
  const exc = newException(osErrorClass(errno), [errno, WIN_ERRORS[code]?.[1] ?? `Windows error ${code}`]);
  vm.setAttribute(exc, 'filename', filename);
  vm.setAttribute(exc, 'winerror', code);
  return new PyThrow(exc);
}

/** The errno of OSError(*args); on Windows the fourth, an error of Windows, decides about the first. */
export function errnoGiven(vm: VM, args: readonly Value[]): Value {
  const code = args[3];
  return vm.options.preset === 'windows' && typeof code === 'number' ? errnoOfWinError(code) : args[0];
}

/** What OSError(errno, text, filename, winerror) has besides the fields of other systems, on Windows. */
export function windowsFields(vm: VM, exc: Obj, args: readonly Value[]): void {
  if (vm.options.preset !== 'windows' || typeof args[3] !== 'number') return;
  const errno = errnoGiven(vm, args);
  vm.setAttribute(exc, 'errno', errno);
  vm.setAttribute(exc, 'winerror', args[3]);
  setArgs(exc, [errno, args[1]]);
}

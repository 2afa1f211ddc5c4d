import { errnoName, errnoText } from '../../kernel/errno';
import type { Value } from '../object/obj';
import { PyThrow, exceptionType, newException } from './errors';
import type { VM } from './vm';

/** The subclass of OSError that CPython raises for an errno. */
const CLASSES: Record<string, string> = {
  ENOENT: 'FileNotFoundError',
  EEXIST: 'FileExistsError',
  EISDIR: 'IsADirectoryError',
  ENOTDIR: 'NotADirectoryError',
  EACCES: 'PermissionError',
  EPERM: 'PermissionError',
  EPIPE: 'BrokenPipeError',
  ECHILD: 'ChildProcessError',
  ESRCH: 'ProcessLookupError',
  EAGAIN: 'BlockingIOError',
  EINTR: 'InterruptedError',
};

/** OSError(errno, text[, filename]) of the right class. */
export function osError(vm: VM, errno: number, filename: Value): PyThrow {
  const exc = newException(exceptionType(CLASSES[errnoName(errno)] ?? 'OSError'), [errno, errnoText(errno)]);
  vm.setAttribute(exc, 'filename', filename);
  return new PyThrow(exc);
}

/** Linux error numbers that kernel calls answer, negated. */
export const EPERM = 1;
export const ENOENT = 2;
export const ESRCH = 3;
export const EINTR = 4;
export const EBADF = 9;
export const ECHILD = 10;
export const EAGAIN = 11;
export const ENOMEM = 12;
export const EBUSY = 16;
export const EEXIST = 17;
export const ENOTDIR = 20;
export const EISDIR = 21;
export const EINVAL = 22;
export const ENFILE = 23;
export const EMFILE = 24;
export const ENOSPC = 28;
export const ESPIPE = 29;
export const EPIPE = 32;
export const ENAMETOOLONG = 36;
export const ENOTEMPTY = 39;
export const EOVERFLOW = 75;
export const EMSGSIZE = 90;
export const EADDRINUSE = 98;
export const ECONNRESET = 104;
export const ECONNREFUSED = 111;

/** What `os.strerror` says of them. */
export const ERROR_TEXT: Readonly<Record<number, string>> = {
  [EPERM]: 'Operation not permitted',
  [ENOENT]: 'No such file or directory',
  [ESRCH]: 'No such process',
  [EINTR]: 'Interrupted system call',
  [EBADF]: 'Bad file descriptor',
  [ECHILD]: 'No child processes',
  [EAGAIN]: 'Resource temporarily unavailable',
  [ENOMEM]: 'Cannot allocate memory',
  [EBUSY]: 'Device or resource busy',
  [EEXIST]: 'File exists',
  [ENOTDIR]: 'Not a directory',
  [EISDIR]: 'Is a directory',
  [EINVAL]: 'Invalid argument',
  [ENFILE]: 'Too many open files in system',
  [EMFILE]: 'Too many open files',
  [ENOSPC]: 'No space left on device',
  [ESPIPE]: 'Illegal seek',
  [EPIPE]: 'Broken pipe',
  [ENAMETOOLONG]: 'File name too long',
  [ENOTEMPTY]: 'Directory not empty',
  [EOVERFLOW]: 'Value too large for defined data type',
  [EMSGSIZE]: 'Message too long',
  [EADDRINUSE]: 'Address already in use',
  [ECONNRESET]: 'Connection reset by peer',
  [ECONNREFUSED]: 'Connection refused',
};

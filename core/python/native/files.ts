import { O_APPEND, O_CREAT, O_EXCL, O_RDONLY, O_RDWR, O_TRUNC, O_WRONLY, SEEK_END } from '../../kernel/calls';
import { ENOENT } from '../../kernel/errno';
import type { Int } from '../number/int';
import { K, type Obj, type Slot, type Value } from '../object/obj';
import { builtinType, NONE, typeData, typeOf } from '../object/type';
import { findEncoding } from '../text/codec-error';
import { markOf } from '../text/encode';
import { strLength } from '../text/points';
import { asInt, isInt } from '../vm/arith';
import { truth } from '../vm/compare';
import { exceptionType, pyError, typeError, valueError } from '../vm/errors';
import {
  BINARY_READER,
  BINARY_WRITER,
  closeFile,
  describeFile,
  type FileOptions,
  fileData,
  flushFile,
  newFile,
  readFile,
  readLine,
  readLineOf,
  seekFile,
  TEXT_FILE,
  tellFile,
  truncateFile,
  writeBytes,
  writeText,
} from '../vm/files';
import { HOME, located } from '../vm/folder';
import { osError } from '../vm/os-error';
import { GATE } from '../vm/signal';
import type { VM } from '../vm/vm';
import { indexOf } from './conversions';
import { attribute, define, method } from './define';
import { nativeModuleOf } from './modules';

/** open() and the methods of files. */

const nameOf = (v: Value): string => typeData(typeOf(v)).name;
const UNSUPPORTED = builtinType(
  'UnsupportedOperation',
  K.Exception,
  [exceptionType('OSError'), exceptionType('ValueError')],
  true,
);
typeData(UNSUPPORTED).module = 'io';
nativeModuleOf('_io', () => ({ UnsupportedOperation: UNSUPPORTED }));

/** Flags of a mode: 'r', 'w', 'a' or 'x', with 'b' or 't' and '+'. */
function modeFlags(mode: string): number {
  const kinds = [...mode].filter((c) => 'rwax'.includes(c));
  if (/[^rwaxbt+]/.test(mode) || new Set(mode).size !== mode.length)
    throw valueError(`invalid mode: '${mode}'`);
  if (mode.includes('b') && mode.includes('t')) throw valueError("can't have text and binary mode at once");
  if (kinds.length !== 1) {
    const plus =
      kinds.length === 0
        ? 'Must have exactly one of create/read/write/append mode and at most one plus'
        : 'must have exactly one of create/read/write/append mode';
    throw valueError(plus);
  }
  const access = mode.includes('+') ? O_RDWR : kinds[0] === 'r' ? O_RDONLY : O_WRONLY;
  const extra = { r: 0, w: O_CREAT | O_TRUNC, a: O_CREAT | O_APPEND, x: O_CREAT | O_EXCL }[kinds[0] as 'r'];
  return access | extra;
}

/** open()'s `newline`, as file-lines.ts has it. @throws ValueError, TypeError */
function newlineOf(newline: Slot, mode: string): string {
  if (newline === undefined || newline === NONE) return 'universal';
  if (mode.includes('b')) throw valueError("binary mode doesn't take a newline argument");
  if (typeof newline !== 'string')
    throw typeError(`open() argument 'newline' must be str or None, not ${nameOf(newline)}`);
  if (!['', '\n', '\r', '\r\n'].includes(newline)) throw valueError(`illegal newline value: ${newline}`);
  return newline;
}

/** open()'s `encoding` or `errors`: the text, or undefined where none was given. */
function codecOf(name: 'encoding' | 'errors', v: Slot, mode: string): string | undefined {
  if (v === undefined || v === NONE) return undefined;
  if (mode.includes('b')) throw valueError(`binary mode doesn't take an ${name} argument`);
  if (typeof v !== 'string')
    throw typeError(`open() argument '${name}' must be str or None, not ${nameOf(v)}`);
  if (name === 'encoding') findEncoding(v); // there must be one of that name
  return v;
}

/** open()'s `buffering`: whether there is no buffer at all, or one that is written at each newline. */
function bufferingOf(buffering: Slot, mode: string): Pick<FileOptions, 'raw' | 'lineBuffered'> {
  const size = buffering === undefined ? -1 : Number(indexOf(buffering));
  if (size === 0 && !mode.includes('b')) throw valueError("can't have unbuffered text I/O");
  return { raw: size === 0, lineBuffered: size === 1 && !mode.includes('b') ? true : undefined };
}

/** The file on a descriptor that is open. */
function openDescriptor(vm: VM, fd: Int | boolean, mode: string, options: FileOptions): Value {
  const number = Number(asInt(fd));
  if (number < 0) throw valueError('negative file descriptor');
  const kernel = vm.sys();
  if (kernel === undefined) return GATE;
  const stat = kernel.fdStat(number);
  if (typeof stat === 'number') throw osError(vm, -stat, NONE);
  return newFile(number, fd, mode, { ...options, kind: stat.kind });
}

const givenOptions = (buffering: Slot, encoding: Slot, errors: Slot, newline: Slot): Value[] => [
  buffering ?? -1,
  encoding ?? NONE,
  errors ?? NONE,
  newline ?? NONE,
];

/** Whether a path is that of the program, by its whole path or in the folder where all begin. */
function isProgram(vm: VM, path: string): boolean {
  const { filename } = vm.program;
  const name = filename.slice(filename.lastIndexOf('/') + 1);
  const there = located(vm, path);
  return there === filename || there === `${HOME}/${name}` || (vm.folder === HOME && there === name);
}
define('_helpers', '_program_text()', (vm) => vm.program.source);

/** What `locale.getencoding()` says where people use UTF-8: in capitals, unlike the name of the standard streams' encoding. */
const LOCALE_ENCODING = 'UTF-8';

define(
  'builtins',
  'open(file, mode=, buffering=, encoding=, errors=, newline=, closefd=, opener=)',
  (
    vm,
    file: Value,
    mode: Slot,
    buffering: Slot,
    encoding: Slot,
    errors: Slot,
    newline: Slot,
    closefd: Slot,
  ) => {
    const text = mode === undefined ? 'r' : mode;
    if (typeof text !== 'string') throw typeError(`open() argument 'mode' must be str, not ${nameOf(text)}`);
    if (typeof file !== 'string' && !isInt(file)) {
      if (
        typeof file === 'object' &&
        (file.kind === K.Bytes || vm.lookupSpecial(file, '__fspath__') !== undefined)
      ) {
        const options = givenOptions(buffering, encoding, errors, newline);
        return vm.call(vm.helper('_open_path'), [file, text, ...options, closefd ?? true]);
      }
      throw typeError(`expected str, bytes or os.PathLike object, not ${nameOf(file)}`);
    }
    const flags = modeFlags(text);
    const closes = closefd === undefined || truth(vm, closefd) === true;
    const options: FileOptions = {
      newline: newlineOf(newline, text),
      encoding: codecOf('encoding', encoding, text) ?? LOCALE_ENCODING,
      errors: codecOf('errors', errors, text),
      closes,
      ...bufferingOf(buffering, text),
    };
    if (typeof file !== 'string') return openDescriptor(vm, file, text, options);
    if (!closes) throw valueError('Cannot use closefd=False with file name');
    const kernel = vm.sys();
    if (kernel === undefined) return GATE;
    // CPython seeks there at once.
    const fd = kernel.fileOpen(located(vm, file), flags, (flags & O_APPEND) !== 0);
    if (fd === -ENOENT && flags === O_RDONLY && isProgram(vm, file))
      return vm.call(vm.helper('_open_program'), [
        file,
        text,
        ...givenOptions(buffering, encoding, errors, newline),
      ]);
    if (fd < 0) throw osError(vm, -fd, file);
    const made = newFile(fd, file, text, options);
    // a mark stands at the beginning of a file only
    if (text.startsWith('a') && markOf(findEncoding(fileData(made).encoding)).length > 0)
      fileData(made).marked = kernel.fileSeek(fd, 0, SEEK_END) > 0;
    return made;
  },
);

for (const type of [TEXT_FILE, BINARY_READER, BINARY_WRITER]) {
  typeData(type).module = '_io';
  method(type, 'read(size=, /)', (vm, self: Obj, size: Slot) =>
    readFile(vm, fileData(self), size === undefined || size === NONE ? -1 : Number(indexOf(size))),
  );
  method(type, 'readline(size=, /)', (vm, self: Obj, size: Slot) =>
    readLine(vm, fileData(self), size === undefined || size === NONE ? -1 : Number(indexOf(size))),
  );
  method(type, 'readlines(hint=, /)', (vm, self: Obj, hint: Slot) =>
    vm.call(vm.helper('_readlines'), [self, hint ?? NONE]),
  );
  method(type, 'write(text, /)', (vm, self: Obj, v: Value) => write(vm, self, v));
  method(type, 'writelines(lines, /)', (vm, self: Obj, lines: Value) =>
    vm.call(vm.helper('_writelines'), [self, lines]),
  );
  method(type, 'flush()', (vm, self: Obj) => {
    if (fileData(self).closed) throw valueError('I/O operation on closed file.');
    return flushFile(vm, fileData(self));
  });
  method(type, 'close()', (vm, self: Obj) => closeFile(vm, fileData(self)));
  method(type, 'seek(offset, whence=, /)', (vm, self: Obj, offset: Value, whence: Slot) =>
    seekFile(vm, fileData(self), Number(indexOf(offset)), whence === undefined ? 0 : Number(indexOf(whence))),
  );
  method(type, 'tell()', (vm, self: Obj) => tellFile(vm, fileData(self)));
  method(type, 'truncate(size=, /)', (vm, self: Obj, size: Slot) =>
    size === undefined || size === NONE
      ? vm.call(vm.helper('_truncate_here'), [self])
      : truncateFile(vm, fileData(self), Number(indexOf(size))),
  );
  method(type, 'fileno()', (_vm, self: Obj) => fileData(self).fd);
  method(type, 'isatty()', (_vm, self: Obj) => fileData(self).kind === 'terminal');
  method(type, 'readable()', (_vm, self: Obj) => fileData(self).readable);
  method(type, 'writable()', (_vm, self: Obj) => fileData(self).writable);
  method(type, 'seekable()', (_vm, self: Obj) => ['file', 'null'].includes(fileData(self).kind));
  method(type, '__enter__()', (_vm, self: Obj) => {
    if (fileData(self).closed) throw valueError('I/O operation on closed file.');
    return self;
  });
  method(type, '__exit__(*args)', (vm, self: Obj) => closeFile(vm, fileData(self)));
  method(type, '__iter__()', (_vm, self: Obj) => {
    if (fileData(self).closed) throw valueError('I/O operation on closed file.');
    return self;
  });
  method(type, '__next__()', (vm, self: Obj) => {
    const line = readLineOf(vm, self);
    if (line === undefined) throw pyError('StopIteration');
    return line;
  });
  method(type, '__repr__()', (_vm, self: Obj) => describeFile(self));
  attribute(type, 'closed', (_vm, self) => fileData(self).closed);
  attribute(type, 'name', (_vm, self) => fileData(self).name);
  attribute(type, 'mode', (_vm, self) => fileData(self).mode);
}
attribute(TEXT_FILE, 'encoding', (_vm, self) => fileData(self).encoding);
attribute(TEXT_FILE, 'errors', (_vm, self) => fileData(self).errors);

/** write(): how much of it was written, which is all. */
function write(vm: VM, self: Obj, v: Value): Value {
  const f = fileData(self);
  if (!f.binary) {
    if (typeof v !== 'string') throw typeError(`write() argument must be str, not ${nameOf(v)}`);
    const result = writeText(vm, f, v, false);
    return result === NONE ? strLength(v) : result;
  }
  if (typeof v !== 'object' || (v.kind !== K.Bytes && v.kind !== K.ByteArray))
    throw typeError(`a bytes-like object is required, not '${nameOf(v)}'`);
  const bytes = v.p as Uint8Array;
  const result = writeBytes(vm, f, bytes);
  return result === NONE ? bytes.length : result;
}

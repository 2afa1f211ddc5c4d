import { BLOCK, type FdStat, NO_DEADLINE, SEEK_CUR, SEEK_END, SEEK_SET } from '../../kernel/calls';
import { EAGAIN, EINTR, ESPIPE } from '../../kernel/errno';
import { discard } from '../object/heap';
import { newBytes } from '../object/make';
import { K, Obj, type Value } from '../object/obj';
import { builtinType, NONE } from '../object/type';
import { type Encoding, findEncoding } from '../text/codec-error';
import { decodeBytes } from '../text/decode';
import { encodeText, markOf } from '../text/encode';
import { inOrder, isMarkedWide, isWide, orderOfMark, unitBytes } from '../text/wide';
import { PyThrow, pyError, valueError } from './errors';
import { charactersEnd, lineEnd, withNewlines } from './file-lines';
import { osError } from './os-error';
import { GATE, WAIT } from './signal';
import type { VM } from './vm';

/** Bytes a buffered file collects before it writes them: CPython's io.DEFAULT_BUFFER_SIZE. */
const BUFFER_BYTES = 8192;

/**
 * What open() gives: a file in memory, an end of a pipe, a terminal, or nothing at all. Natives of files make their kernel
 * calls from here; what they answer GATE or WAIT for has been read or buffered already, and is not read or buffered
 * again when they are called again.
 */

/** Payload of an open file. */
export interface FileData {
  fd: number;
  kind: FdStat['kind'];
  /** close() closes the descriptor as well. */
  closes: boolean;
  /** Each write is one of the kernel, and a read takes what is there. */
  raw: boolean;
  name: Value;
  mode: string;
  binary: boolean;
  readable: boolean;
  writable: boolean;
  /** What ends a line: see file-lines.ts. */
  newline: string;
  /** Of a text file: the encoding, by the name that was given for it, and what is done with what it has not. */
  encoding: string;
  errors: string;
  /** What the file begins with was written or read: of utf-8-sig, utf-16 and utf-32 the mark. */
  marked: boolean;
  /** The mark that was read told the big-endian order. */
  bigEndian: boolean;
  /** Written at each newline. */
  lineBuffered: boolean;
  closed: boolean;
  /** Text or bytes written and not yet given to the kernel. */
  out: Uint8Array[];
  outBytes: number;
  /** A newline is in `out`. */
  outLine: boolean;
  /** Bytes read from the kernel and not yet asked for; `at` of them are used. */
  inn: Uint8Array;
  at: number;
  eof: boolean;
}

export const TEXT_FILE = builtinType('TextIOWrapper', K.File);
export const BINARY_READER = builtinType('BufferedReader', K.File);
export const BINARY_WRITER = builtinType('BufferedWriter', K.File);

export interface FileOptions {
  kind?: FdStat['kind'];
  newline?: string;
  encoding?: string;
  errors?: string;
  lineBuffered?: boolean;
  closes?: boolean;
  raw?: boolean;
}

/** An open file on a descriptor. Terminals are line-buffered. */
export function newFile(fd: number, name: Value, mode: string, options: FileOptions = {}): Obj {
  const { kind = 'file', newline = 'universal', lineBuffered, closes = true, raw = false } = options;
  const { encoding = 'utf-8', errors = 'strict' } = options;
  const binary = mode.includes('b');
  const both = mode.includes('+');
  const data: FileData = {
    fd,
    kind,
    closes,
    raw,
    name,
    mode,
    binary,
    readable: both || mode.startsWith('r'),
    writable: both || !mode.startsWith('r'),
    newline,
    encoding,
    errors,
    marked: false,
    bigEndian: false,
    lineBuffered: lineBuffered ?? kind === 'terminal',
    closed: false,
    out: [],
    outBytes: 0,
    outLine: false,
    inn: new Uint8Array(0),
    at: 0,
    eof: false,
  };
  const cls = !binary ? TEXT_FILE : data.readable ? BINARY_READER : BINARY_WRITER;
  return new Obj(K.File, cls, data);
}

export const fileData = (f: Value): FileData => (f as Obj).p as FileData;

function check(f: FileData): void {
  if (f.closed) throw valueError('I/O operation on closed file.');
}

export function unsupportedOperation(what: string) {
  return pyError('UnsupportedOperation', what);
}

/** Puts bytes into the buffer; flush() writes them. */
export function bufferBytes(f: FileData, bytes: Uint8Array): void {
  check(f);
  if (!f.writable) throw unsupportedOperation(f.binary ? 'write' : 'not writable');
  if (bytes.length === 0) return;
  f.out.push(bytes);
  f.outBytes += bytes.length;
  if (f.lineBuffered && bytes.includes(10)) f.outLine = true;
}

export function bufferText(f: FileData, text: string): void {
  const bytes = encodeText(withNewlines(text, f.newline), bodyEncoding(f), f.errors);
  const mark = f.marked || text === '' ? [] : markOf(findEncoding(f.encoding));
  bufferBytes(
    f,
    mark.length > 0 ? joinBytes([Uint8Array.from(mark), bytes], mark.length + bytes.length) : bytes,
  );
  if (text !== '') f.marked = true;
}

/** What the text begins with: how many bytes of mark, and of which order the rest is. */
interface Beginning {
  mark: number;
  bigEndian: boolean;
}

/** How the bytes begin that are read next. */
function beginning(f: FileData, bytes: Uint8Array): Beginning {
  const { bigEndian } = f;
  if (f.marked || f.binary) return { mark: 0, bigEndian };
  const encoding = findEncoding(f.encoding);
  const order = isWide(encoding) ? orderOfMark(bytes, encoding) : undefined;
  const mark = markOf(encoding);
  const isThere = order !== undefined || mark.every((byte, i) => bytes[i] === byte);
  return { mark: isThere ? mark.length : 0, bigEndian: order === 'big' };
}

/** How the text is encoded behind the mark. */
function bodyEncoding(f: FileData, { bigEndian } = beginning(f, f.inn.subarray(f.at))): Encoding {
  const encoding = findEncoding(f.encoding);
  if (encoding === 'utf-8-sig') return 'utf-8';
  return isWide(encoding) ? inOrder(encoding, bigEndian) : encoding;
}

/** write() of a text: buffered, and given to the kernel when it must be. GATE before anything is done, WAIT. */
export function writeText(vm: VM, f: FileData, text: string, flush: boolean): Value {
  const goesOn = vm.thread.wait !== undefined;
  if (!goesOn) {
    const writes =
      flush || (f.lineBuffered && text.includes('\n')) || f.outBytes + text.length > BUFFER_BYTES;
    if (writes && vm.sys() === undefined) return GATE;
    bufferText(f, text);
  }
  return flush || goesOn || mustWrite(f) ? flushFile(vm, f) : NONE;
}

/** write() of bytes, as writeText. */
export function writeBytes(vm: VM, f: FileData, bytes: Uint8Array): Value {
  const goesOn = vm.thread.wait !== undefined;
  if (!goesOn) {
    const writes = f.raw || f.outBytes + bytes.length > BUFFER_BYTES;
    if (writes && vm.sys() === undefined) return GATE;
    bufferBytes(f, bytes.slice());
  }
  return goesOn || mustWrite(f) ? flushFile(vm, f) : NONE;
}

/** True when what is buffered must be written now. */
export const mustWrite = (f: FileData): boolean =>
  f.outBytes > BUFFER_BYTES || f.outLine || (f.raw && f.outBytes > 0);

/** Writes the buffer: of a file in one kernel call. GATE when that needs a permit, WAIT while a pipe is full. */
export function flushFile(vm: VM, f: FileData): Value {
  const { thread } = vm;
  while (f.outBytes > 0) {
    const kernel = vm.sys();
    if (kernel === undefined) return GATE;
    const bytes = f.out.length === 1 ? f.out[0] : joinBytes(f.out, f.outBytes);
    f.out = [bytes];
    // reading ahead moved the descriptor beyond where the program is
    if (f.at < f.inn.length) {
      kernel.fileSeek(f.fd, f.at - f.inn.length, SEEK_CUR);
      forget(f);
    }
    const written = kernel.fileWrite(f.fd, bytes);
    if (written === bytes.length) dropOutput(f);
    else if (written >= 0) {
      f.out = [bytes.subarray(written)];
      f.outBytes -= written;
      thread.wait = { deadline: NO_DEADLINE };
    } else if (written === -EAGAIN || written === -EINTR) {
      thread.wait = { deadline: NO_DEADLINE };
      return written === -EAGAIN ? WAIT : GATE;
    } else {
      thread.wait = undefined;
      dropOutput(f);
      throw osError(vm, -written, NONE);
    }
  }
  thread.wait = undefined;
  return NONE;
}

function dropOutput(f: FileData): void {
  f.out = [];
  f.outBytes = 0;
  f.outLine = false;
}

function joinBytes(parts: readonly Uint8Array[], length: number): Uint8Array {
  const all = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

function forget(f: FileData): void {
  f.inn = new Uint8Array(0);
  f.at = 0;
  f.eof = false;
}

/** close(): what is buffered is written first. GATE between the two kernel calls, WAIT. */
export function closeFile(vm: VM, f: FileData): Value {
  if (f.closed) return NONE;
  try {
    const flushed = flushFile(vm, f);
    if (flushed !== NONE) return flushed;
  } catch (error) {
    // it is closed all the same
    f.closed = true;
    if (f.closes) vm.kernel.fileClose(f.fd);
    throw error;
  }
  if (f.closes) {
    const kernel = vm.sys();
    if (kernel === undefined) return GATE;
    f.closed = true;
    const result = kernel.fileClose(f.fd);
    if (result < 0) throw osError(vm, -result, NONE);
  }
  f.closed = true;
  return NONE;
}

/** A file whose last reference went. Its errors cannot be raised anywhere; CPython forgets them too. */
export function closeQuietly(vm: VM, obj: Obj): Value {
  const f = fileData(obj);
  if (f.closed) return NONE;
  try {
    return closeFile(vm, f);
  } catch (error) {
    if (!(error instanceof PyThrow)) throw error;
    return NONE;
  }
}

/** A kernel call is due, or the thread waits. */
type Paused = typeof GATE | typeof WAIT;

/** Reads on from the kernel into the buffer. Whether bytes came. */
function fill(vm: VM, f: FileData, max: number): boolean | Paused {
  if (f.eof) return false;
  if (f.outBytes > 0) {
    const flushed = flushFile(vm, f);
    if (flushed !== NONE) return flushed as Paused;
  }
  const kernel = vm.sys();
  if (kernel === undefined) return GATE;
  const got = kernel.fileRead(f.fd, max);
  if (got === BLOCK) {
    vm.thread.wait = { deadline: NO_DEADLINE };
    return WAIT;
  }
  vm.thread.wait = undefined;
  if (typeof got === 'number') throw osError(vm, -got, NONE);
  if (got.length === 0) {
    f.eof = true;
    return false;
  }
  const left = f.inn.subarray(f.at);
  f.inn = left.length === 0 ? got : joinBytes([left, got], left.length + got.length);
  f.at = 0;
  return true;
}

function checkReadable(f: FileData): void {
  check(f);
  if (!f.readable) throw unsupportedOperation(f.binary ? 'read' : 'not readable');
}

const ALL = 0x7fff_ffff;

/** read(size): everything when size is negative. */
export function readFile(vm: VM, f: FileData, size: number): Value {
  checkReadable(f);
  if (size < 0) {
    while (!f.eof) {
      const more = fill(vm, f, ALL);
      if (typeof more !== 'boolean') return more;
      if (more && f.kind === 'file') f.eof = true; // it gave all there was
    }
    const rest = f.inn.subarray(f.at);
    forget(f);
    return give(f, rest);
  }
  if (!f.binary) return readCharacters(vm, f, size);
  while (f.inn.length - f.at < size) {
    const more = fill(vm, f, f.raw ? size : Math.max(BUFFER_BYTES, size));
    if (typeof more !== 'boolean') return more;
    if (!more || f.raw) break;
  }
  const part = f.inn.subarray(f.at, f.at + size);
  f.at += part.length;
  f.eof = false;
  return give(f, part.slice());
}

/** Text files count characters, not bytes. */
function readCharacters(vm: VM, f: FileData, size: number): Value {
  for (;;) {
    const start = beginning(f, f.inn.subarray(f.at));
    const end = charactersEnd(f, f.at + start.mark, size, bodyEncoding(f, start));
    if (end >= 0) return take(f, end);
    const more = fill(vm, f, BUFFER_BYTES);
    if (typeof more !== 'boolean') return more;
    if (!more) return takeRest(f);
  }
}

/** readline(): up to and with the newline, at most `limit` characters unless that is negative; '' at the end. */
export function readLine(vm: VM, f: FileData, limit = -1): Value {
  checkReadable(f);
  for (let more: boolean | Paused = true; ; ) {
    const start = beginning(f, f.inn.subarray(f.at));
    const encoding = bodyEncoding(f, start);
    const line = lineEnd(f, f.at, encoding);
    const cut = limit < 0 ? -1 : charactersEnd(f, f.at + start.mark, limit, encoding);
    if (cut >= 0 && (line < 0 || cut < line)) return take(f, cut);
    if (line >= 0) return take(f, line);
    if (!more) return takeRest(f);
    more = fill(vm, f, BUFFER_BYTES); // at the end, once more: a \r that was waiting for its \n is a line's end
    if (typeof more !== 'boolean') return more;
  }
}

function take(f: FileData, end: number): Value {
  const part = f.inn.subarray(f.at, end);
  f.at = end;
  return give(f, part);
}

function takeRest(f: FileData): Value {
  const rest = f.inn.subarray(f.at);
  forget(f);
  return give(f, rest);
}

/** The next line of a file being iterated; undefined at its end. */
export function readLineOf(vm: VM, obj: Obj): Value | undefined {
  const line = readLine(vm, fileData(obj));
  if (
    line === '' ||
    (typeof line === 'object' && line.kind === K.Bytes && (line.p as Uint8Array).length === 0)
  ) {
    discard(line);
    return undefined;
  }
  return line;
}

/** A file of UTF-16 or UTF-32 has to tell its order. @throws UnicodeError */
function checkMark(f: FileData, bytes: Uint8Array): void {
  const encoding = findEncoding(f.encoding);
  if (!isWide(encoding) || !isMarkedWide(encoding) || bytes.length < unitBytes(encoding)) return;
  throw pyError('UnicodeError', `${encoding.toUpperCase()} stream does not start with BOM`);
}

function give(f: FileData, bytes: Uint8Array): Value {
  if (f.binary) return newBytes(bytes.slice());
  const start = beginning(f, bytes);
  const encoding = bodyEncoding(f, start);
  if (!f.marked && start.mark === 0) checkMark(f, bytes);
  if (bytes.length > 0) Object.assign(f, { marked: true, bigEndian: start.bigEndian });
  const text = decodeBytes(bytes.subarray(start.mark), encoding, f.errors);
  return f.newline === 'universal' && text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

/** tell(): where the program is, not how far the buffer read. */
export function tellFile(vm: VM, f: FileData): Value {
  check(f);
  const flushed = flushFile(vm, f);
  if (flushed !== NONE) return flushed;
  const kernel = vm.sys();
  if (kernel === undefined) return GATE;
  return seekable(vm, kernel.fileSeek(f.fd, 0, SEEK_CUR)) - (f.inn.length - f.at);
}

function seekable(vm: VM, position: number): number {
  if (position === -ESPIPE) throw unsupportedOperation('underlying stream is not seekable');
  if (position < 0) throw osError(vm, -position, NONE);
  return position;
}

export function seekFile(vm: VM, f: FileData, offset: number, whence: number): Value {
  check(f);
  if (!f.binary && whence !== SEEK_SET && offset !== 0) {
    throw unsupportedOperation(
      whence === SEEK_END ? "can't do nonzero end-relative seeks" : "can't do nonzero cur-relative seeks",
    );
  }
  if (whence === SEEK_SET && offset < 0) throw valueError(`negative seek position ${offset}`);
  const flushed = flushFile(vm, f);
  if (flushed !== NONE) return flushed;
  const kernel = vm.sys();
  if (kernel === undefined) return GATE;
  const by = whence === SEEK_CUR ? offset - (f.inn.length - f.at) : offset;
  const position = seekable(vm, kernel.fileSeek(f.fd, by, whence));
  forget(f);
  if (position === 0) f.marked = false;
  return position;
}

export function truncateFile(vm: VM, f: FileData, size: number): Value {
  check(f);
  if (!f.writable) throw unsupportedOperation('truncate');
  const flushed = flushFile(vm, f);
  if (flushed !== NONE) return flushed;
  const kernel = vm.sys();
  if (kernel === undefined) return GATE;
  const result = kernel.fileTruncate(f.fd, size);
  if (result < 0) throw osError(vm, -result, NONE);
  return size;
}

export function describeFile(obj: Obj): string {
  const f = fileData(obj);
  const name = typeof f.name === 'string' ? `'${f.name}'` : String(f.name);
  if (f.binary) return `<_io.${(obj.cls.p as { name: string }).name} name=${name}>`;
  return `<_io.TextIOWrapper name=${name} mode='${f.mode}' encoding='${f.encoding}'>`;
}

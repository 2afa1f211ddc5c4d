import { decodeUtf8, encodeUtf8 } from '../../base/utf8';
import { SEEK_CUR, SEEK_END, SEEK_SET } from '../../kernel/calls';
import { newBytes } from '../object/make';
import { K, Obj, type Value } from '../object/obj';
import { builtinType, NONE } from '../object/type';
import { pyError, valueError } from './errors';
import { charactersEnd, lineEnd, withNewlines } from './file-lines';
import { osError } from './os-error';
import { GATE } from './signal';
import type { VM } from './vm';

/** Bytes a buffered file collects before it writes them: CPython's io.DEFAULT_BUFFER_SIZE. */
const BUFFER_BYTES = 8192;

/** Payload of an open file. */
export interface FileData {
  fd: number;
  name: Value;
  mode: string;
  binary: boolean;
  readable: boolean;
  writable: boolean;
  /** What ends a line: see file-lines.ts. */
  newline: string;
  /** Written at each newline: a terminal. */
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

export function newFile(
  fd: number,
  name: Value,
  mode: string,
  lineBuffered: boolean,
  newline = 'universal',
): Obj {
  const binary = mode.includes('b');
  const both = mode.includes('+');
  const data: FileData = {
    fd,
    name,
    mode,
    binary,
    readable: both || mode.startsWith('r'),
    writable: both || !mode.startsWith('r'),
    newline,
    lineBuffered,
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
  bufferBytes(f, encodeUtf8(withNewlines(text, f.newline)));
}

/** write() of a text: buffered, and given to the kernel when it must be. GATE before anything is done. */
export function writeText(vm: VM, f: FileData, text: string, flush: boolean): Value {
  const writes = flush || (f.lineBuffered && text.includes('\n')) || f.outBytes + text.length > BUFFER_BYTES;
  if (writes && vm.sys() === undefined) return GATE;
  bufferText(f, text);
  return flush || mustWrite(f) ? flushFile(vm, f) : NONE;
}

/** True when what is buffered must be written now. */
export const mustWrite = (f: FileData): boolean => f.outBytes > BUFFER_BYTES || f.outLine;

/** Writes the buffer: one kernel call. GATE when it needs a permit. */
export function flushFile(vm: VM, f: FileData): Value {
  if (f.outBytes === 0) return NONE;
  const kernel = vm.sys();
  if (kernel === undefined) return GATE;
  const bytes = f.out.length === 1 ? f.out[0] : joinBytes(f.out, f.outBytes);
  f.out = [];
  f.outBytes = 0;
  f.outLine = false;
  // reading ahead moved the descriptor beyond where the program is
  if (f.at < f.inn.length) {
    kernel.fileSeek(f.fd, f.at - f.inn.length, SEEK_CUR);
    forget(f);
  }
  const written = kernel.fileWrite(f.fd, bytes);
  if (written < 0) throw osError(vm, -written, NONE);
  return NONE;
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

/** close(): what is buffered is written first. GATE between the two kernel calls. */
export function closeFile(vm: VM, f: FileData): Value {
  if (f.closed) return NONE;
  if (flushFile(vm, f) === GATE) return GATE;
  const kernel = vm.sys();
  if (kernel === undefined) return GATE;
  f.closed = true;
  const result = kernel.fileClose(f.fd);
  if (result < 0) throw osError(vm, -result, NONE);
  return NONE;
}

/** A file whose last reference went. Its errors cannot be raised anywhere; CPython prints and forgets them too. */
export function closeQuietly(vm: VM, obj: Obj): Value {
  const f = fileData(obj);
  if (f.closed || f.fd <= 2) return NONE;
  return closeFile(vm, f);
}

/** Reads on from the kernel into the buffer. GATE, or whether bytes came. */
function fill(vm: VM, f: FileData, max: number): boolean | typeof GATE {
  if (f.eof) return false;
  if (flushFile(vm, f) === GATE) return GATE;
  const kernel = vm.sys();
  if (kernel === undefined) return GATE;
  const got = kernel.fileRead(f.fd, max);
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
      if (more === GATE) return GATE;
      if (more === true && f.inn.length < ALL) f.eof = true; // it gave all there was
    }
    const rest = f.inn.subarray(f.at);
    forget(f);
    return give(f, rest);
  }
  if (f.binary) {
    while (f.inn.length - f.at < size) {
      const more = fill(vm, f, Math.max(BUFFER_BYTES, size));
      if (more === GATE) return GATE;
      if (!more) break;
    }
    const part = f.inn.subarray(f.at, f.at + size);
    f.at += part.length;
    f.eof = false;
    return give(f, part.slice());
  }
  return readCharacters(vm, f, size);
}

/** Text files count characters, not bytes. */
function readCharacters(vm: VM, f: FileData, size: number): Value {
  for (;;) {
    const end = charactersEnd(f, f.at, size);
    if (end >= 0) return take(f, end);
    const more = fill(vm, f, BUFFER_BYTES);
    if (more === GATE) return GATE;
    if (!more) return takeRest(f);
  }
}

/** readline(): up to and with the newline, at most `limit` characters unless that is negative; '' at the end. */
export function readLine(vm: VM, f: FileData, limit = -1): Value {
  checkReadable(f);
  for (let more: boolean | typeof GATE = true; ; ) {
    const line = lineEnd(f, f.at);
    const cut = limit < 0 ? -1 : charactersEnd(f, f.at, limit);
    if (cut >= 0 && (line < 0 || cut < line)) return take(f, cut);
    if (line >= 0) return take(f, line);
    if (!more) return takeRest(f);
    more = fill(vm, f, BUFFER_BYTES); // at the end, once more: a \r that was waiting for its \n is a line's end
    if (more === GATE) return GATE;
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
    vm.discard(line);
    return undefined;
  }
  return line;
}

function give(f: FileData, bytes: Uint8Array): Value {
  if (f.binary) return newBytes(bytes.slice());
  const text = decodeUtf8(bytes);
  return f.newline === 'universal' && text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

/** tell(): where the program is, not how far the buffer read. */
export function tellFile(vm: VM, f: FileData): Value {
  check(f);
  if (flushFile(vm, f) === GATE) return GATE;
  const kernel = vm.sys();
  if (kernel === undefined) return GATE;
  return kernel.fileSeek(f.fd, 0, SEEK_CUR) - (f.inn.length - f.at);
}

export function seekFile(vm: VM, f: FileData, offset: number, whence: number): Value {
  check(f);
  if (!f.binary && whence !== SEEK_SET && offset !== 0) {
    throw unsupportedOperation(
      whence === SEEK_END ? "can't do nonzero end-relative seeks" : "can't do nonzero cur-relative seeks",
    );
  }
  if (whence === SEEK_SET && offset < 0) throw valueError(`negative seek position ${offset}`);
  if (flushFile(vm, f) === GATE) return GATE;
  const kernel = vm.sys();
  if (kernel === undefined) return GATE;
  const by = whence === SEEK_CUR ? offset - (f.inn.length - f.at) : offset;
  forget(f);
  const position = kernel.fileSeek(f.fd, by, whence);
  if (position < 0) throw osError(vm, -position, NONE);
  return position;
}

export function truncateFile(vm: VM, f: FileData, size: number): Value {
  check(f);
  if (!f.writable) throw unsupportedOperation('truncate');
  if (flushFile(vm, f) === GATE) return GATE;
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
  return `<_io.TextIOWrapper name=${name} mode='${f.mode}' encoding='utf-8'>`;
}

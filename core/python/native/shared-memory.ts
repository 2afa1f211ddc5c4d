import { ENOENT } from '../../kernel/errno';
import { SHARED_MEMORY, type SharedMemoryData } from '../object/buffer';
import { newBytes, newFloat } from '../object/make';
import { K, Obj, type Value } from '../object/obj';
import { NONE, typeData, typeOf } from '../object/type';
import { asInt, isFloat, isInt } from '../vm/arith';
import { pyError, typeError } from '../vm/errors';
import { ERROR_FILE_NOT_FOUND, osError, winError } from '../vm/os-error';
import { unmap } from '../vm/shared-memory';
import { GATE } from '../vm/signal';
import { indexOf } from './conversions';
import { attribute, define, method } from './define';
import { bufferOf, checked } from './pipes';

const PAGE = 4096;

/** Shared memory as `_multiprocessing` offers it: items by the typecodes of the array module, stored as C does. */
const native = (text: string, fn: Parameters<typeof define>[2]): Obj => define('_multiprocessing', text, fn);

/** A C type: its size, and how an item is read and written (little-endian). */
interface CType {
  size: number;
  get(view: DataView): Value;
  set(view: DataView, v: Value): void;
}

const nameOf = (v: Value): string => typeData(typeOf(v)).name;

/** Integers keep their lowest bits, as in C. */
function integer(size: number, signed: boolean): CType {
  const bits = 8 * size;
  return {
    size,
    get: (view) => {
      let raw = 0n;
      for (let i = size - 1; i >= 0; i--) raw = (raw << 8n) | BigInt(view.getUint8(i));
      const n = signed ? BigInt.asIntN(bits, raw) : raw;
      return n >= BigInt(Number.MIN_SAFE_INTEGER) && n <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(n) : n;
    },
    set: (view, v) => {
      let raw = BigInt.asUintN(bits, BigInt(indexOf(v)));
      for (let i = 0; i < size; i++, raw >>= 8n) view.setUint8(i, Number(raw & 255n));
    },
  };
}

/** What ctypes stores into a float or double. */
function realOf(v: Value): number {
  if (isFloat(v)) return v.p as number;
  if (isInt(v)) return Number(asInt(v));
  throw typeError(`must be real number, not ${nameOf(v)}`);
}

const character: CType = {
  size: 1,
  get: (view) => newBytes(Uint8Array.of(view.getUint8(0))),
  set: (view, v) => {
    const one = typeof v === 'object' && (v.kind === K.Bytes || v.kind === K.ByteArray) ? v.p : undefined;
    if (one !== undefined && one.length === 1) view.setUint8(0, one[0]);
    else if (typeof v === 'number' && v >= 0 && v < 256) view.setUint8(0, v);
    else throw typeError('one character bytes, bytearray or integer expected');
  },
};

const wideCharacter: CType = {
  size: 4,
  get: (view) => String.fromCodePoint(Math.min(view.getUint32(0, true), 0x10ffff)),
  set: (view, v) => {
    if (typeof v !== 'string' || [...v].length !== 1)
      throw typeError(`unicode string expected instead of ${nameOf(v)} instance`);
    view.setUint32(0, v.codePointAt(0) as number, true);
  },
};

const TYPES: Readonly<Record<string, CType>> = {
  c: character,
  u: wideCharacter,
  b: integer(1, true),
  B: integer(1, false),
  h: integer(2, true),
  H: integer(2, false),
  i: integer(4, true),
  I: integer(4, false),
  l: integer(8, true),
  L: integer(8, false),
  q: integer(8, true),
  Q: integer(8, false),
  f: {
    size: 4,
    get: (view) => newFloat(view.getFloat32(0, true)),
    set: (view, v) => view.setFloat32(0, realOf(v), true),
  },
  d: {
    size: 8,
    get: (view) => newFloat(view.getFloat64(0, true)),
    set: (view, v) => view.setFloat64(0, realOf(v), true),
  },
};
// '?' is a byte that is 0 or 1
const BOOLEAN: CType = {
  size: 1,
  get: (view) => view.getUint8(0) !== 0,
  set: (view, v) => view.setUint8(0, isInt(v) && asInt(v) !== 0 ? 1 : 0),
};

function typeOfCode(code: string): CType {
  const type = code === '?' ? BOOLEAN : TYPES[code];
  if (type === undefined) throw pyError('ValueError', `bad typecode ${code}`);
  return type;
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.length);

/** What the trace shows of an item. */
function shown(v: Value): string {
  if (typeof v !== 'object') return String(v);
  return isFloat(v) ? String(v.p) : String.fromCharCode(...(v.p as Uint8Array));
}

/**
 * Shared memory of a name as an object of this process: new, of `size` bytes, or with −1 what has the name already.
 * What errors show is `shown`, the name as the platform has it.
 */
native('memory_open(name, size, shown, /)', (vm, name: string, wanted: Value, display: string) => {
  const size = Number(indexOf(wanted));
  const kernel = vm.sys();
  if (kernel === undefined) return GATE;
  const isWindows = vm.options.preset === 'windows';
  // Windows maps whole pages: who opens it finds so many, who makes it knows what was asked for
  const whole = isWindows && size > 0 ? Math.ceil(size / PAGE) * PAGE : size;
  const fd = kernel.shmOpen(name, whole, isWindows);
  if (fd < 0)
    throw isWindows && fd === -ENOENT
      ? winError(vm, ERROR_FILE_NOT_FOUND, display)
      : osError(vm, -fd, display);
  const data: SharedMemoryData = { fd, size: size < 0 ? kernel.shmSize(fd) : size, exports: 0 };
  return new Obj(K.SharedMemory, SHARED_MEMORY, data);
});
native('memory_unlink(name, shown, /)', (vm, name: string, display: string) => {
  const kernel = vm.sys();
  if (kernel === undefined) return GATE;
  const answer = kernel.shmUnlink(name);
  if (answer < 0) throw osError(vm, -answer, display);
  return NONE;
});
/** Shared memory that is open already, as an object that closes its descriptor when it goes. */
native('memory_at(fd, /)', (vm, fd: number) => {
  const kernel = vm.sys();
  if (kernel === undefined) return GATE;
  const own = checked(vm, kernel.fdDup(fd));
  const data: SharedMemoryData = { fd: own, size: kernel.shmSize(own), exports: 0 };
  return new Obj(K.SharedMemory, SHARED_MEMORY, data);
});
attribute(SHARED_MEMORY, 'fd', (_vm, self) => ((self as Obj).p as SharedMemoryData).fd);
method(SHARED_MEMORY, '__len__()', (_vm, self: Obj) => (self.p as SharedMemoryData).size);
method(SHARED_MEMORY, 'close()', (vm, self: Obj) => {
  if ((self.p as SharedMemoryData).exports > 0)
    throw pyError('BufferError', 'cannot close exported pointers exist');
  return unmap(vm, self);
});

native('shm_create(size, /)', (vm, size: number) => {
  const kernel = vm.sys();
  return kernel === undefined ? GATE : checked(vm, kernel.shmCreate(size));
});
native('shm_get(fd, offset, typecode, /)', (vm, fd: number, offset: number, code: string) => {
  const type = typeOfCode(code);
  const kernel = vm.sys();
  if (kernel === undefined) return GATE;
  const bytes = kernel.shmRead(fd, offset, type.size, (found) => shown(type.get(viewOf(found))));
  if (typeof bytes === 'number') throw osError(vm, -bytes, NONE);
  return type.get(viewOf(bytes));
});
native(
  'shm_set(fd, offset, typecode, value, /)',
  (vm, fd: number, offset: number, code: string, v: Value) => {
    const type = typeOfCode(code);
    const bytes = new Uint8Array(type.size);
    type.set(viewOf(bytes), v);
    const kernel = vm.sys();
    if (kernel === undefined) return GATE;
    checked(vm, kernel.shmWrite(fd, offset, bytes, shown(type.get(viewOf(bytes)))));
    return NONE;
  },
);
native('shm_bytes(fd, offset, size, /)', (vm, fd: number, offset: number, size: Value) => {
  const kernel = vm.sys();
  if (kernel === undefined) return GATE;
  const bytes = kernel.shmRead(fd, offset, Number(indexOf(size)));
  if (typeof bytes === 'number') throw osError(vm, -bytes, NONE);
  return newBytes(bytes);
});
native('shm_put(fd, offset, data, /)', (vm, fd: number, offset: number, data: Value) => {
  const bytes = bufferOf(data);
  const kernel = vm.sys();
  if (kernel === undefined) return GATE;
  checked(vm, kernel.shmWrite(fd, offset, bytes));
  return NONE;
});

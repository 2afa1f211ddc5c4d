import type { Value } from '../object/obj';
import { NONE } from '../object/type';
import { Op } from './opcode';

/**
 * Pickles of what queues and pipes mostly carry, an int, a bool, None or a short text of ASCII, without the machine that
 * can write and read anything.
 */

/** The first protocol with frames. */
const FRAMED = 4;
/** PROTO and the protocol. */
const HEAD = 2;
/** FRAME and eight bytes of length; frames of fewer than four bytes have none. */
const FRAME_HEAD = 9;
const FRAME_MIN = 4;
const TEXT_MOST = 60;

/** The bytes of `v` in a protocol of at least 4; undefined for what the machine must write. */
export function smallPickle(v: Value, protocol: number): Uint8Array | undefined {
  if (protocol < FRAMED) return undefined;
  switch (typeof v) {
    case 'number':
      return intPickle(v, protocol);
    case 'boolean':
      return framed(protocol, [v ? Op.NEWTRUE : Op.NEWFALSE]);
    case 'string':
      return textPickle(v, protocol);
    default:
      return v === NONE ? framed(protocol, [Op.NONE]) : undefined;
  }
}

function intPickle(v: number, protocol: number): Uint8Array | undefined {
  if (v !== (v | 0) || Object.is(v, -0)) return undefined;
  if (v >= 0 && v < 256) return framed(protocol, [Op.BININT1, v]);
  if (v >= 0 && v < 65536) return framed(protocol, [Op.BININT2, v & 255, v >> 8]);
  return framed(protocol, [Op.BININT, v & 255, (v >> 8) & 255, (v >> 16) & 255, v >>> 24]);
}

function textPickle(v: string, protocol: number): Uint8Array | undefined {
  const { length } = v;
  if (length > TEXT_MOST) return undefined;
  const body = [Op.SHORT_BINUNICODE, length];
  for (let i = 0; i < length; i++) {
    const unit = v.charCodeAt(i);
    if (unit > 127) return undefined;
    body.push(unit);
  }
  body.push(Op.MEMOIZE);
  return framed(protocol, body);
}

/** @param body all of the pickle but its beginning and STOP */
function framed(protocol: number, body: readonly number[]): Uint8Array {
  const length = body.length + 1;
  const first = HEAD + (length >= FRAME_MIN ? FRAME_HEAD : 0);
  const bytes = new Uint8Array(first + length);
  bytes[0] = Op.PROTO;
  bytes[1] = protocol;
  if (length >= FRAME_MIN) {
    bytes[HEAD] = Op.FRAME;
    bytes[HEAD + 1] = length;
  }
  for (let i = 0; i < body.length; i++) bytes[first + i] = body[i];
  bytes[first + length - 1] = Op.STOP;
  return bytes;
}

/** The value of such a pickle; undefined for any other, whole or not. */
export function smallValue(bytes: Uint8Array): Value | undefined {
  const end = bytes.length - 1;
  if (end < HEAD + 1 || bytes[0] !== Op.PROTO || bytes[1] < FRAMED || bytes[1] > 5 || bytes[end] !== Op.STOP)
    return undefined;
  let at = HEAD;
  if (bytes[at] === Op.FRAME) {
    if (bytes[at + 1] !== end - at - FRAME_HEAD + 1) return undefined;
    for (let i = 2; i < FRAME_HEAD; i++) if (bytes[at + i] !== 0) return undefined;
    at += FRAME_HEAD;
  }
  return scalarAt(bytes, at, end - at);
}

/** @param length of all that lies between `at` and STOP */
function scalarAt(bytes: Uint8Array, at: number, length: number): Value | undefined {
  switch (bytes[at]) {
    case Op.BININT1:
      return length === 2 ? bytes[at + 1] : undefined;
    case Op.BININT2:
      return length === 3 ? bytes[at + 1] | (bytes[at + 2] << 8) : undefined;
    case Op.BININT:
      return length === 5
        ? bytes[at + 1] | (bytes[at + 2] << 8) | (bytes[at + 3] << 16) | (bytes[at + 4] << 24)
        : undefined;
    case Op.NEWTRUE:
      return length === 1 ? true : undefined;
    case Op.NEWFALSE:
      return length === 1 ? false : undefined;
    case Op.NONE:
      return length === 1 ? NONE : undefined;
    case Op.SHORT_BINUNICODE:
      return length === bytes[at + 1] + 3 && bytes[at + length - 1] === Op.MEMOIZE
        ? asciiAt(bytes, at + 2, length - 3)
        : undefined;
    default:
      return undefined;
  }
}

/** A short text of ASCII; undefined for a longer or another one. */
export function asciiAt(bytes: Uint8Array, at: number, length: number): string | undefined {
  if (length > TEXT_MOST) return undefined;
  let text = '';
  for (let i = 0; i < length; i++) {
    const byte = bytes[at + i];
    if (byte > 127) return undefined;
    text += String.fromCharCode(byte);
  }
  return text;
}

import { peek, push, roomToPush, shift } from './byte-queue';
import type { Context } from './context';
import { EAGAIN, EMSGSIZE, ENOMEM } from './errno';
import * as L from './layout';

/**
 * Pipes that keep apart what was written: sockets, which charge for each packet what Linux's AF_UNIX stream sockets do
 * (measured: scripts/record-pipe-capacity.py), and messages, which are read whole. A packet is its length, in four
 * bytes among the pipe's, and its bytes.
 */

/** What fits in a page beside the kernel's record of it, and the longest packet: that and 32 KiB of pages. */
const HEAD_MAX = 3776;
const PACKET_MAX = HEAD_MAX + 32_768;
const PAGE = L.PAGE_BYTES;
const HEADER = 4;
const header = new Uint8Array(HEADER);

/** What a packet of `size` bytes is charged: its record, the memory that its head lies in, and its pages. */
export function charge(size: number): number {
  const pages = Math.ceil(Math.max(0, size - HEAD_MAX) / PAGE) * PAGE;
  const head = Math.ceil(Math.max(0, size - pages) / 64) * 64 + 320;
  let memory = 512;
  while (memory < head) memory *= 2;
  return 256 + memory + Math.ceil(Math.min(size, pages) / PAGE) * PAGE;
}

/** How many bytes went in; −EAGAIN, −ENOMEM. A message goes in whole, whatever is there. */
export function packetWrite(k: Context, pipe: number, bytes: Uint8Array, from: number): number {
  const { words } = k;
  const socket = words[pipe + L.PI_KIND] === L.PIPE_SOCKET;
  const total = bytes.length - from;
  if (!socket) return addPacket(k, pipe, bytes, from, total) ? total : -ENOMEM;
  let done = 0;
  while (done < total && words[pipe + L.PI_USED] < L.SOCKET_CAPACITY) {
    const size = Math.min(total - done, PACKET_MAX);
    if (!addPacket(k, pipe, bytes, from + done, size)) return done > 0 ? done : -ENOMEM;
    words[pipe + L.PI_USED] += charge(size);
    done += size;
  }
  return done === 0 ? -EAGAIN : done;
}

function addPacket(k: Context, pipe: number, bytes: Uint8Array, from: number, size: number): boolean {
  if (!roomToPush(k, pipe, HEADER + size)) return false;
  for (let i = 0; i < HEADER; i++) header[i] = size >>> (8 * i);
  push(k, pipe, header, 0, HEADER);
  push(k, pipe, bytes, from, size);
  k.words[pipe + L.PI_UNITS]++;
  return true;
}

/** At most `max` bytes of a socket's packets, or one message. −EMSGSIZE when it is longer. */
export function packetRead(k: Context, pipe: number, max: number): Uint8Array | number {
  const { words } = k;
  if (words[pipe + L.PI_KIND] === L.PIPE_MESSAGE) {
    peek(k, pipe, header);
    const size = lengthIn(header);
    if (size > max) return -EMSGSIZE;
    const message = new Uint8Array(size);
    shift(k, pipe, header, 0, HEADER);
    shift(k, pipe, message, 0, size);
    words[pipe + L.PI_UNITS]--;
    return message;
  }
  const taken = new Uint8Array(Math.min(max, words[pipe + L.PI_BYTES]));
  for (let at = 0; at < taken.length; ) {
    openPacket(k, pipe);
    const piece = Math.min(taken.length - at, words[pipe + L.PI_UNIT_LEFT]);
    shift(k, pipe, taken, at, piece);
    at += piece;
    words[pipe + L.PI_UNIT_LEFT] -= piece;
    if (words[pipe + L.PI_UNIT_LEFT] === 0) {
      words[pipe + L.PI_USED] -= charge(words[pipe + L.PI_UNIT]);
      words[pipe + L.PI_OPENED] = 0;
      words[pipe + L.PI_UNITS]--;
    }
  }
  return taken;
}

/** Reads the length of the next packet, unless that was done. */
function openPacket(k: Context, pipe: number): void {
  const { words } = k;
  if (words[pipe + L.PI_OPENED] === 1) return;
  shift(k, pipe, header, 0, HEADER);
  const size = lengthIn(header);
  words[pipe + L.PI_OPENED] = 1;
  words[pipe + L.PI_UNIT] = size;
  words[pipe + L.PI_UNIT_LEFT] = size;
}

function lengthIn(bytes: Uint8Array): number {
  return bytes[0] | (bytes[1] << 8) | (bytes[2] << 16) | (bytes[3] << 24);
}

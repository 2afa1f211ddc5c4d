import { fnv1a } from '../base/hash';
import { encodeUtf8 } from '../base/utf8';
import { Bound, WaitFor, WaitResult } from '../trace/event';
import { full } from './bounds';
import { BLOCK, type PipeMode } from './calls';
import type { Context } from './context';
import { failWaiting, makePair, roomForPair, tellPipe } from './descriptor-calls';
import { descriptor, freeDescriptor, makeOpen, releaseOpen, setDescriptor } from './descriptors';
import * as E from './errno';
import * as L from './layout';
import { wakePollers } from './poll';
import { beginWait, checkCaller, endWait, sleepAgain, wakeAccepters, wakeAll } from './waits';

/**
 * Places to connect to. A connection is whole as soon as it is made: its other end waits with the listener until it is
 * accepted. While `backlog` + 1 wait, connecting waits too, as with Linux.
 */

export function listen(k: Context, address: string, backlog: number): number {
  const name = encodeUtf8(address);
  if (name.length > L.NAME_BYTES_MAX) return -E.ENAMETOOLONG;
  k.enter(1, 0);
  const { words } = k;
  if (findListener(k, name) !== 0) return k.fail(E.EADDRINUSE);
  const fd = freeDescriptor(k);
  if (fd < 0) return full(k, E.EMFILE, Bound.Open);
  if (!k.memory.has(L.POOL_OPEN, 1) || !k.memory.has(L.POOL_LISTENERS, 1))
    return full(k, E.ENFILE, Bound.OpenInAll);
  if (k.heap.free() < 1) return full(k, E.ENOMEM, Bound.Shared);
  const listener = k.memory.takeNumbered(L.POOL_LISTENERS, k.memory.layout.tables.listeners);
  words[listener + L.LI_STATE] = 1;
  words[listener + L.LI_NAME] = k.heap.store(name);
  words[listener + L.LI_NAME_BYTES] = name.length;
  words[listener + L.LI_HASH] = fnv1a(name) | 0;
  words[listener + L.LI_BACKLOG] = Math.max(0, backlog);
  const open = makeOpen(k, L.OPEN_LISTENER, listener);
  words[listener + L.LI_OPEN] = open;
  setDescriptor(k, fd, open);
  k.leave();
  return fd;
}

function findListener(k: Context, name: Uint8Array): number {
  const { words } = k;
  const hash = fnv1a(name) | 0;
  for (let i = 0; i < k.memory.everUsed(L.POOL_LISTENERS); i++) {
    const listener = k.memory.layout.listeners + i * L.LISTENER_WORDS;
    if (words[listener + L.LI_STATE] !== 1 || words[listener + L.LI_HASH] !== hash) continue;
    if (words[listener + L.LI_NAME_BYTES] !== name.length) continue;
    const at = k.heap.byteOf(words[listener + L.LI_NAME]);
    if (name.every((byte, j) => k.memory.bytes[at + j] === byte)) return listener;
  }
  return 0;
}

export function connect(k: Context, thread: number, address: string, mode: PipeMode): number {
  const name = encodeUtf8(address);
  checkCaller(k, thread, WaitFor.Connect);
  k.enter(3, 0);
  const { words } = k;
  const waits = words[thread + L.T_WAIT];
  const listener = findListener(k, name);
  // A path whose listener is gone is gone with it; a port is still there, and refuses.
  if (listener === 0) return failWaiting(k, thread, /^[/\\]/.test(address) ? E.ENOENT : E.ECONNREFUSED);
  if (words[listener + L.LI_WAITING] > words[listener + L.LI_BACKLOG]) {
    const queue = listener + L.LI_CONNECTERS;
    if (waits === L.WAIT_NONE)
      beginWait(k, thread, WaitFor.Connect, words[listener + L.LI_ID], Number.POSITIVE_INFINITY, queue);
    else if (waits === L.WAIT_WOKEN) sleepAgain(k, thread, queue);
    k.leave();
    return BLOCK;
  }
  const fd = freeDescriptor(k);
  if (fd < 0) return failWaiting(k, thread, E.EMFILE);
  if (!roomForPair(k)) return failWaiting(k, thread, E.ENFILE);
  if (waits !== L.WAIT_NONE) endWait(k, thread, WaitResult.Granted);
  const [own, other] = makePair(k, mode);
  setDescriptor(k, fd, own);
  tellPipe(k, words[own + L.O_IN], fd, -1);
  tellPipe(k, words[own + L.O_OUT], -1, fd);
  enqueue(k, listener, other);
  wakeAccepters(k, listener);
  wakePollers(k, words[listener + L.LI_OPEN]);
  k.leave();
  return fd;
}

function enqueue(k: Context, listener: number, open: number): void {
  const { words } = k;
  const last = words[listener + L.LI_LAST];
  if (last === 0) words[listener + L.LI_FIRST] = open;
  else words[last + L.O_NEXT] = open;
  words[listener + L.LI_LAST] = open;
  words[listener + L.LI_WAITING]++;
  words[L.H_BACKLOG]++;
}

function dequeue(k: Context, listener: number): number {
  const { words } = k;
  const open = words[listener + L.LI_FIRST];
  words[listener + L.LI_FIRST] = words[open + L.O_NEXT];
  if (words[listener + L.LI_FIRST] === 0) words[listener + L.LI_LAST] = 0;
  words[open + L.O_NEXT] = 0;
  words[listener + L.LI_WAITING]--;
  words[L.H_BACKLOG]--;
  return open;
}

export function accept(k: Context, thread: number, fd: number): number {
  checkCaller(k, thread, WaitFor.Accept);
  k.enter(1, 0);
  const { words } = k;
  const open = descriptor(k, fd);
  if (open === 0) return failWaiting(k, thread, E.EBADF);
  if (open < 0 || words[open + L.O_KIND] !== L.OPEN_LISTENER) return failWaiting(k, thread, E.EINVAL);
  const listener = words[open + L.O_OBJECT];
  const waits = words[thread + L.T_WAIT];
  let answer: number = BLOCK;
  if (waits !== L.WAIT_ASLEEP && words[listener + L.LI_WAITING] > 0) {
    const connection = freeDescriptor(k);
    if (connection < 0) return failWaiting(k, thread, E.EMFILE);
    if (waits === L.WAIT_WOKEN) endWait(k, thread, WaitResult.Granted);
    setDescriptor(k, connection, dequeue(k, listener));
    wakeAll(k, listener + L.LI_CONNECTERS);
    answer = connection;
  } else if (waits === L.WAIT_WOKEN) {
    words[listener + L.LI_ACCEPTERS_WOKEN]--;
    answer = sleepAgain(k, thread, listener + L.LI_ACCEPTERS);
  } else if (waits === L.WAIT_NONE) {
    const queue = listener + L.LI_ACCEPTERS;
    answer = beginWait(k, thread, WaitFor.Accept, words[listener + L.LI_ID], Number.POSITIVE_INFINITY, queue);
  }
  k.leave();
  return answer;
}

/** Its last descriptor was closed: connections that nobody accepted are closed, who connects is refused. */
export function closeListener(k: Context, process: number, listener: number): void {
  const { words } = k;
  words[listener + L.LI_OPEN] = 0;
  while (words[listener + L.LI_WAITING] > 0) releaseOpen(k, process, dequeue(k, listener));
  wakeAccepters(k, listener);
  wakeAll(k, listener + L.LI_CONNECTERS);
  k.heap.giveChain(words[listener + L.LI_NAME]);
  words[listener + L.LI_STATE] = 0;
  k.memory.give(L.POOL_LISTENERS, listener);
}

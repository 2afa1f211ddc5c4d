import { Bound } from '../trace/event';
import { full } from './bounds';
import type { Context } from './context';
import {
  descriptor,
  EVENTS_PER_DESCRIPTOR,
  freeDescriptor,
  releaseOpen,
  retainOpen,
  setDescriptor,
} from './descriptors';
import { EBADF, EMFILE, ENFILE, ENOENT } from './errno';
import * as L from './layout';

/** Tokens: references to open objects on their way from a process to another, held by the sender until then. */

export function fdShare(k: Context, fd: number): number {
  k.enter(EVENTS_PER_DESCRIPTOR, 0);
  const { words } = k;
  const open = descriptor(k, fd);
  if (open <= 0) return k.fail(EBADF);
  const token = k.memory.takeNumbered(L.POOL_TOKENS, k.memory.layout.tables.tokens);
  if (token === 0) return k.fail(ENFILE);
  words[token + L.K_OPEN] = open;
  words[token + L.K_OWNER] = k.process;
  words[k.process + L.P_TOKENS]++;
  retainOpen(k, k.process, open);
  k.leave();
  return words[token + L.K_ID];
}

export function fdTake(k: Context, id: number): number {
  k.enter(2 * EVENTS_PER_DESCRIPTOR, 0);
  const { words } = k;
  const { tokens, tables } = k.memory.layout;
  const token = tokens + (id & (tables.tokens - 1)) * L.TOKEN_WORDS;
  const open = words[token + L.K_ID] === id ? words[token + L.K_OPEN] : 0;
  if (open === 0) return k.fail(ENOENT);
  const fd = freeDescriptor(k);
  if (fd < 0) return full(k, EMFILE, Bound.Open);
  setDescriptor(k, fd, open);
  retainOpen(k, k.process, open);
  forgetToken(k, token);
  k.leave();
  return fd;
}

function forgetToken(k: Context, token: number): void {
  const { words } = k;
  const owner = words[token + L.K_OWNER];
  const open = words[token + L.K_OPEN];
  words[token + L.K_OPEN] = 0;
  words[owner + L.P_TOKENS]--;
  k.memory.give(L.POOL_TOKENS, token);
  releaseOpen(k, owner, open);
}

/** A process ends: what it sent and nobody took is closed. Within a call; emits as closing that many descriptors. */
export function forgetTokens(k: Context, process: number): void {
  const { words } = k;
  const { tokens } = k.memory.layout;
  for (let i = 0; words[process + L.P_TOKENS] > 0; i++) {
    const token = tokens + i * L.TOKEN_WORDS;
    if (words[token + L.K_OPEN] !== 0 && words[token + L.K_OWNER] === process) forgetToken(k, token);
  }
}

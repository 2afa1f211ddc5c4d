/** A process worker in a page, once browser-thread.ts has brought it: serves on its own channel, and on the supervisor's once it was sent. */
import { expose } from 'comlink';
import { createVm, prepareSpareVm, readLateParts } from '../../python/process';
import { fetchPartAtOnce } from '../library-parts';
import { arrives } from './delivery';
import { holdLifeLock } from './life-lock';
import { serve } from './process-worker';
import type { FromWorker, ToWorker } from './protocol';

readLateParts(fetchPartAtOnce);

const held = holdLifeLock();

export async function handle(message: ToWorker): Promise<FromWorker> {
  // It was answered when it arrived first: this answer is heard by nobody.
  if (message.receipt !== undefined && !arrives(message.receipt)) return { kind: 'left' };
  if (message.kind === 'serve') return serve(message, createVm, prepareSpareVm);
  if (message.kind === 'warm-up') return (await import('./worker-warm-up')).warmUp(message, createVm);
  await held;
  if (message.port !== undefined) expose(handle, message.port);
  return { kind: 'ready' };
}

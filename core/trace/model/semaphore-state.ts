import type { TraceEvent } from '../event';
import { PrimitiveKind, type PrimitiveNow } from './run-state';

type Waiter = PrimitiveNow['waiters'][number];

export function isLock(primitive: Pick<PrimitiveNow, 'kind'>): boolean {
  return primitive.kind === PrimitiveKind.Lock || primitive.kind === PrimitiveKind.RLock;
}

export function enterWaiters(primitive: PrimitiveNow, waiter: Waiter): void {
  dropWaiter(primitive, waiter.process, waiter.tid);
  primitive.waiters.push(waiter);
}

export function dropWaiter(primitive: PrimitiveNow, process: number, tid: number): void {
  const at = primitive.waiters.findIndex((waiter) => waiter.process === process && waiter.tid === tid);
  if (at >= 0) primitive.waiters.splice(at, 1);
}

/** SemAcquire: `event.b` is the value after it. */
export function acquired(primitive: PrimitiveNow, event: TraceEvent, process: number): void {
  primitive.value = event.b;
  if (isLock(primitive)) {
    const held = primitive.holder;
    if (held === undefined || held.process !== process || held.tid !== event.tid) {
      primitive.holder = { process, tid: event.tid, line: event.line, since: event.time };
      primitive.depth = 1;
    }
  }
  if (event.b === 0) barge(primitive, process, event.tid);
}

/** SemRelease: a release does not hand over; it wakes one waiter, who must still win. */
export function released(primitive: PrimitiveNow, event: TraceEvent, woken: number): void {
  primitive.value = event.b;
  if (event.b > 0) {
    primitive.holder = undefined;
    primitive.depth = 0;
  }
  for (const waiter of primitive.waiters) {
    if (waiter.process === woken && waiter.tid === event.d) waiter.woken = true;
  }
}

/** Someone else was quicker than a woken waiter: it goes to the tail. */
function barge(primitive: PrimitiveNow, process: number, tid: number): void {
  const losers = primitive.waiters.filter(
    (waiter) => waiter.woken && !(waiter.process === process && waiter.tid === tid),
  );
  for (const loser of losers) {
    dropWaiter(primitive, loser.process, loser.tid);
    loser.woken = false;
    primitive.waiters.push(loser);
  }
}

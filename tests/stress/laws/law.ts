/**
 * A law is something that must hold of every trace of a stress program, whatever the schedule was. It is told each
 * event in order and keeps what it needs: traces have millions of events.
 */
import { EndReason, type TraceEvent } from '../../../core/trace/event';

export interface Law {
  /** What it demands, in one sentence. */
  readonly says: string;
  /** @throws Broken */
  take(event: TraceEvent, at: number): void;
  /** After the last event. @throws Broken */
  end(ended: Ended): void;
}

/** How a run came out. */
export interface Ended {
  reason: EndReason;
  exitCode: number | undefined;
  /** Whether the program had processes of it killed. */
  kills: boolean;
}

/** A law was broken: by which event, as its place in the trace. */
export class Broken extends Error {
  override name = 'Broken';
}

/** @param at place in the trace of the event that broke it, or the number of events when it is the end that does */
export function broken(law: Law, at: number, how: string): never {
  throw new Broken(`${law.says}: ${how} (event ${at})`);
}

/** Stuck: nobody will ever do anything again. Exited: the main process has ended, others may be in the middle of it. */
export const isOver = ({ reason }: Ended): boolean => reason === EndReason.Stuck;

/** A thread of a process, as a key. */
export type ThreadKey = string;
export const threadOf = ({ pid, tid }: { pid: number; tid: number }): ThreadKey => `${pid}/${tid}`;

/**
 * The trace as JSON, written as it comes so that long runs need no memory:
 *
 *   {"lockstep": 1, "info": RunInfo, "events": [one per line], "outcome": {"reason", "text", "exitCode", "timeNs"}}
 *
 * An event has its kind's name, its time in ns, pid, tid and line, and a, b, c, d and text where they are not 0 or
 * empty. `lockstep` is the version of this form; event.ts says what kinds and fields mean.
 */
import { closeSync, openSync, writeSync } from 'node:fs';
import type { RunOutcome } from '../engine/run';
import { EndReason, Kind, type RunInfo, type TraceEvent } from '../trace/event';

export const TRACE_FILE_VERSION = 1;

const KIND_NAME = new Map<number, string>(Object.entries(Kind).map(([name, kind]) => [kind, name]));
const REASON_NAME = new Map<number, string>(
  Object.entries(EndReason).map(([name, reason]) => [reason, name]),
);

export class TraceFile {
  readonly #fd: number;
  #separator = '';

  /** @throws when the file cannot be written. */
  constructor(path: string) {
    this.#fd = openSync(path, 'w');
  }

  begin(info: RunInfo): void {
    writeSync(this.#fd, `{"lockstep":${TRACE_FILE_VERSION},"info":${JSON.stringify(info)},"events":[`);
  }

  append(events: readonly TraceEvent[]): void {
    let text = '';
    for (const event of events) {
      text += `${this.#separator}\n${eventJson(event)}`;
      this.#separator = ',';
    }
    writeAll(this.#fd, text);
  }

  end(outcome: RunOutcome): void {
    const told = { ...outcome, reason: REASON_NAME.get(outcome.reason), exitCode: outcome.exitCode ?? null };
    writeAll(this.#fd, `\n],"outcome":${JSON.stringify(told)}}\n`);
    closeSync(this.#fd);
  }
}

function eventJson(event: TraceEvent): string {
  const { kind, time, pid, tid, line, a, b, c, d, text } = event;
  return JSON.stringify({
    kind: KIND_NAME.get(kind) ?? kind,
    time,
    pid,
    tid,
    line,
    a: a || undefined,
    b: b || undefined,
    c: c || undefined,
    d: d || undefined,
    text: text || undefined,
  });
}

/** writeSync may write a part. */
function writeAll(fd: number, text: string): void {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; ) at += writeSync(fd, bytes, at);
}

/** Writes a trace file (core/trace/export/json.ts) as the run goes on, so that long runs need no memory. */
import { closeSync, openSync, writeSync } from 'node:fs';
import type { RunOutcome } from '../engine/run';
import type { RunInfo, TraceEvent } from '../trace/event';
import { fileEvents, fileHead, fileTail } from '../trace/export/json';

export class TraceFile {
  readonly #fd: number;
  readonly #program: string;
  #begun = false;

  /** @param program the text of the program that is run. @throws when the file cannot be written. */
  constructor(path: string, program: string) {
    this.#fd = openSync(path, 'w');
    this.#program = program;
  }

  begin(info: RunInfo): void {
    writeAll(this.#fd, fileHead(info, this.#program));
  }

  append(events: readonly TraceEvent[]): void {
    writeAll(this.#fd, fileEvents(events, !this.#begun));
    this.#begun ||= events.length > 0;
  }

  end(outcome: RunOutcome): void {
    writeAll(this.#fd, fileTail(outcome));
    closeSync(this.#fd);
  }
}

/** writeSync may write a part. */
function writeAll(fd: number, text: string): void {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; ) at += writeSync(fd, bytes, at);
}

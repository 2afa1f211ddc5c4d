/** A door behind which a made-up trace plays: for tests, and to look at the page without an engine. */
import type { RunHandle, RunListener, RunRequest, Started } from '../../../core/engine/run';
import { EndReason, type TraceEvent } from '../../../core/trace/event';
import { encodeRecord } from '../../../core/trace/record';
import type { RunDoor } from '../door';

export class PlayedDoor implements RunDoor {
  /** What was asked of the handles, in order. */
  readonly asked: string[] = [];
  readonly requests: RunRequest[] = [];
  #listener: RunListener | undefined;

  /** @param answer what a start leads to; without it, a run. */
  constructor(private readonly answer?: () => Promise<Started>) {}

  async start(request: RunRequest, listener: RunListener): Promise<Started> {
    this.requests.push(request);
    this.asked.push('start');
    if (this.answer !== undefined) return this.answer();
    this.#listener = listener;
    return { run: this.#handle() };
  }

  warm(): void {
    this.asked.push('warm');
  }

  rest(): void {
    this.asked.push('rest');
  }

  /** Sends `events` to the page; settles when it has taken them. */
  async send(events: readonly TraceEvent[]): Promise<void> {
    await this.#listener?.onRecords(recordsOf(events));
  }

  end(reason: EndReason = EndReason.Exited, text = ''): void {
    this.#listener?.onEnd({ reason, text, exitCode: 0, timeNs: 0 });
  }

  #handle(): RunHandle {
    const ask = (what: string) => () => void this.asked.push(what);
    return {
      info: { version: 1, engine: 'live', seed: 1, speed: 1, costModel: 0, preset: 'spawn' },
      pause: ask('pause'),
      resume: ask('resume'),
      stop: ask('stop'),
      interrupt: ask('interrupt'),
      setSpeed: (factor) => void this.asked.push(`speed ${factor}`),
    };
  }
}

/** Events as an engine sends them. */
export function recordsOf(events: readonly TraceEvent[]): Uint8Array {
  const parts = events.map(encodeRecord);
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

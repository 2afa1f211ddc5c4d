/** The program's stdout and stderr on ours: in order, as they come, no faster than they are read. */
import type { Writable } from 'node:stream';
import { Kind, type TraceEvent } from '../trace/event';

export class Terminal {
  readonly #streams: readonly Writable[];
  #closed = false;
  /** Called once when nobody reads our output any more (EPIPE). */
  onClosed: (() => void) | undefined;

  constructor(stdout: Writable, stderr: Writable) {
    this.#streams = [stdout, stderr];
    for (const stream of this.#streams) {
      stream.on('error', (error: NodeJS.ErrnoException) => {
        if (error.code !== 'EPIPE' && error.code !== 'EOF') throw error;
        if (stream === stdout) this.#close();
      });
    }
  }

  get closed(): boolean {
    return this.#closed;
  }

  /** Writes what the events print; fulfilled when there is room for more. */
  async show(events: readonly TraceEvent[]): Promise<void> {
    let pending = '';
    let to = 1;
    for (const event of events) {
      if (event.kind !== Kind.Output) continue;
      if (event.a !== to) {
        await this.#write(to, pending);
        pending = '';
        to = event.a;
      }
      pending += event.text;
    }
    await this.#write(to, pending);
  }

  /** A line of our own on stderr. */
  async say(text: string): Promise<void> {
    await this.#write(2, `${text}\n`);
  }

  /** Fulfilled when everything written is out. */
  async flushed(): Promise<void> {
    for (const stream of this.#streams) {
      if (stream.writableLength > 0 && !stream.destroyed) {
        await new Promise<void>((resolve) => {
          stream.once('close', resolve);
          stream.write('', () => resolve());
        });
      }
    }
  }

  async #write(to: number, text: string): Promise<void> {
    const stream = this.#streams[to === 2 ? 1 : 0];
    if (text === '' || stream.destroyed || (this.#closed && to !== 2)) return;
    if (stream.write(text)) return;
    await new Promise<void>((resolve) => {
      const done = () => {
        stream.off('drain', done);
        stream.off('close', done);
        stream.off('error', done);
        resolve();
      };
      stream.on('drain', done);
      stream.on('close', done);
      stream.on('error', done);
    });
  }

  #close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.onClosed?.();
  }
}

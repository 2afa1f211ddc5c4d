import type { RingWriter } from '../trace/ring';

/** Most events that wait: what they may need of the ring is asked for at once. */
const MOST = 16;
const FIELDS = 7;

/**
 * Events of the story that the program has told and no call has brought into the trace yet. They change nothing that
 * another process could see, so they need no call of their own: the caller's next one emits them before its own events.
 */
export class Told {
  count = 0;
  /** Of all their texts. */
  textBytes = 0;
  readonly #fields = new Int32Array(MOST * FIELDS);
  readonly #texts: (Uint8Array | undefined)[] = new Array(MOST).fill(undefined);

  get full(): boolean {
    return this.count === MOST;
  }

  add(
    kind: number,
    tid: number,
    line: number,
    a: number,
    b: number,
    c: number,
    d: number,
    text: Uint8Array | undefined,
  ): void {
    const fields = this.#fields;
    const at = this.count * FIELDS;
    fields[at] = kind;
    fields[at + 1] = tid;
    fields[at + 2] = line;
    fields[at + 3] = a;
    fields[at + 4] = b;
    fields[at + 5] = c;
    fields[at + 6] = d;
    this.#texts[this.count++] = text;
    if (text !== undefined) this.textBytes += text.length;
  }

  /** Stages all of them, in their order. Returns how many they were. */
  putInto(ring: RingWriter, pid: number): number {
    const { count } = this;
    const f = this.#fields;
    for (let i = 0; i < count; i++) {
      const at = i * FIELDS;
      const text = this.#texts[i];
      ring.put(f[at], pid, f[at + 1], f[at + 2], f[at + 3], f[at + 4], f[at + 5], f[at + 6], text);
      this.#texts[i] = undefined;
    }
    this.count = 0;
    this.textBytes = 0;
    return count;
  }
}

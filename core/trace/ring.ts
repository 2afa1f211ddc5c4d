/**
 * The ring through which events go from the writers to one reader. Writers take turns under a lock of their own (the
 * kernel lock), so it is a ring of one writer and one reader: after Lamport, "Proving the correctness of multiprocess
 * programs" (1977), with several records made visible by one store.
 *
 * `head` counts words ever committed, `tail` words ever drained, both modulo 2³²; head − tail is what waits. A record
 * lies in one piece: where it would run over the end, filling takes the rest. Nothing is ever overwritten or dropped:
 * who finds no room waits for the reader.
 */
import { assert } from '../base/assert';
import { isLong, RECORD_LONG, RECORD_WORDS, SHORT_WORDS, textWords } from './record';

/** Where a ring lies within a buffer. `first` and `words`: of its records; `words` is a power of two. */
export interface RingPlace {
  buffer: ArrayBuffer | SharedArrayBuffer;
  head: number;
  tail: number;
  /** Word that is 1 while a writer sleeps on `tail`. */
  waiters: number;
  /** Word of the f64 that stamps the events being written; a number passed through calls would be boxed each time. */
  time: number;
  first: number;
  words: number;
}

/** The writers' side; all methods but `sleeping` under the writers' lock. */
export class RingWriter {
  readonly #words: Int32Array;
  readonly #floats: Float64Array;
  readonly #bytes: Uint8Array;
  readonly #place: RingPlace;
  readonly #head: number;
  readonly #tail: number;
  readonly #time: number;
  readonly #first: number;
  readonly #mask: number;
  /** Words committed and staged; runs ahead of the head word until `commit`. */
  #at = 0;
  #committed = 0;
  #seenTail = 0;
  /** Where the writing looks again how far the reader has come. */
  #lookFrom = 0;

  constructor(place: RingPlace) {
    assert(
      (place.words & (place.words - 1)) === 0 && place.first % 2 === 0,
      'a ring is an aligned power of two',
    );
    this.#words = new Int32Array(place.buffer);
    this.#floats = new Float64Array(place.buffer);
    this.#bytes = new Uint8Array(place.buffer);
    this.#place = place;
    this.#head = place.head;
    this.#tail = place.tail;
    this.#time = place.time >> 1;
    this.#seenTail = this.#words[place.tail];
    this.#lookFrom = this.#words[place.head];
    this.#first = place.first;
    this.#mask = place.words - 1;
  }

  /** Most words that records of so many events and bytes of text can take, filling included. */
  static worstCase(events: number, textBytes: number): number {
    if (events === 0) return 0;
    const text = textBytes === 0 ? 0 : ((textBytes >> 3) << 2) + 4 * events;
    return (events + 1) * RECORD_WORDS + text;
  }

  /** Begins a batch of at most `worst` words; false when they do not fit now. */
  begin(worst: number): boolean {
    // Plain load: only writers change the head, and the lock orders them.
    const head = this.#words[this.#head];
    // The tail seen last will do while there is room by it: the reader only ever makes more.
    if (((head - this.#seenTail) | 0) + worst > this.#mask + 1) {
      this.#lookAtTail();
      if (((head - this.#seenTail) | 0) + worst > this.#mask + 1) return false;
    }
    this.#at = head;
    this.#committed = head;
    return true;
  }

  #lookAtTail(): void {
    // Atomic load: what the reader copied before it moved the tail may now be overwritten.
    this.#seenTail = Atomics.load(this.#words, this.#tail);
  }

  /** Stages an event. `text` is UTF-8. */
  put(
    kind: number,
    pid: number,
    tid: number,
    line: number,
    a: number,
    b: number,
    c: number,
    d: number,
    text: Uint8Array | undefined,
  ): void {
    const long = isLong(tid, c, d);
    const head = long ? RECORD_WORDS : SHORT_WORDS;
    const length = text === undefined ? head : head + textWords(text.length);
    const at = this.#room(length);
    const words = this.#words;
    if (text !== undefined && text.length > 0) {
      words[at + length - 1] = 0; // the filling behind the text
      words[at + length - 2] = 0;
      this.#bytes.set(text, (at + head) * 4);
    }
    words[at] = kind | (length << 8);
    words[at + 1] = (text === undefined ? 0 : text.length) | (long ? RECORD_LONG : tid << 24);
    this.#floats[(at >> 1) + 1] = this.#floats[this.#time];
    words[at + 4] = pid;
    words[at + 5] = line;
    words[at + 6] = a;
    words[at + 7] = b;
    if (long) {
      words[at + 8] = c;
      words[at + 9] = d;
      words[at + 10] = tid;
      words[at + 11] = 0;
    }
  }

  /** Word of the next `length` staged words, which lie in one piece. */
  #room(length: number): number {
    const size = this.#mask + 1;
    let index = this.#at & this.#mask;
    if (index + length > size) {
      this.#words[this.#first + index] = (size - index) << 8; // kind 0: filling up to the end
      this.#at = (this.#at + size - index) | 0;
      index = 0;
    }
    this.#at = (this.#at + length) | 0;
    return this.#first + index;
  }

  /** Makes the staged records visible. Returns how many words they are. */
  commit(): number {
    const words = (this.#at - this.#committed) | 0;
    // Atomic store: the reader that sees this head sees every plain store into the records before it.
    if (words !== 0) Atomics.store(this.#words, this.#head, this.#at);
    this.#committed = this.#at;
    return words;
  }

  /** Whether half of the ring waits to be drained; said again only when an eighth more has been written. */
  readerLags(): boolean {
    if (((this.#at - this.#lookFrom) | 0) < 0) return false;
    this.#lookAtTail();
    const half = (this.#mask + 1) >> 1;
    const left = (this.#seenTail + half - this.#at) | 0;
    this.#lookFrom = (this.#at + (left > 0 ? left : half >> 2)) | 0;
    return left <= 0;
  }

  /**
   * Says that a writer is about to sleep until `worst` words fit. Gives the tail to sleep on (without the lock), or
   * undefined when they fit by now.
   */
  sleeping(worst: number): number | undefined {
    // The flag first, then the tail: the reader stores the tail, then looks at the flag. Whichever comes second
    // (both are sequentially consistent) sees the other, so either we sleep on an old value, or we are rung.
    Atomics.store(this.#words, this.#place.waiters, 1);
    const tail = Atomics.load(this.#words, this.#tail);
    const used = (this.#words[this.#head] - tail) | 0;
    return used + worst <= this.#mask + 1 ? undefined : tail;
  }
}

/** The one reader's side. Takes no lock. */
export class RingReader {
  readonly #words: Int32Array;
  readonly #place: RingPlace;
  readonly #ring: (word: number) => void;

  /** @param ring wakes all who sleep on a word. */
  constructor(place: RingPlace, ring: (word: number) => void) {
    this.#words = new Int32Array(place.buffer);
    this.#place = place;
    this.#ring = ring;
  }

  /** Words that wait. */
  get waiting(): number {
    return (Atomics.load(this.#words, this.#place.head) - this.#words[this.#place.tail]) | 0;
  }

  /** A copy of the records that wait: all, or whole records of at most `maxBytes` together (one at least). */
  drain(maxBytes = Number.POSITIVE_INFINITY): Uint8Array<ArrayBuffer> {
    const { head, tail, waiters, first, words: size } = this.#place;
    const words = this.#words;
    // Atomic load: see `commit`. The tail is ours alone.
    const end = Atomics.load(words, head);
    const start = words[tail];
    let count = (end - start) | 0;
    if (count * 4 > maxBytes) count = this.#wholeRecords(start, count, maxBytes >> 2);
    const index = start & (size - 1);
    const piece = Math.min(count, size - index);
    const copy = piece === count ? words.slice(first + index, first + index + piece) : new Int32Array(count);
    if (piece < count) {
      copy.set(words.subarray(first + index, first + index + piece));
      copy.set(words.subarray(first, first + count - piece), piece);
    }
    if (count > 0) {
      // Atomic store: writers that see it know that the copying is over.
      Atomics.store(words, tail, (start + count) | 0);
      if (Atomics.exchange(words, waiters, 0) !== 0) this.#ring(tail);
    }
    return new Uint8Array(copy.buffer);
  }

  #wholeRecords(start: number, count: number, most: number): number {
    const { first, words: size } = this.#place;
    let taken = 0;
    while (taken < count) {
      const next = this.#words[first + ((start + taken) & (size - 1))] >>> 8;
      if (taken > 0 && taken + next > most) break;
      taken += next;
    }
    return taken;
  }
}

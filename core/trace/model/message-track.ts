import type { Receipt } from './changes';
import { Float64Column, firstAbove, Int32Column } from './columns';

/** Rows at most: of more messages that are under way at once, some have none. */
const ROWS_MAX = 4;

/** The messages that arrived through one pipe, in the order of arrival. */
export class MessageTrack {
  readonly #begun = new Float64Column();
  readonly #read = new Float64Column();
  readonly #event = new Int32Column();
  readonly #sent = new Int32Column();
  readonly #received = new Int32Column();
  readonly #sender = new Int32Column();
  readonly #receiver = new Int32Column();
  readonly #bytes = new Int32Column();
  readonly #row = new Int32Column();
  readonly #rowFree = new Float64Array(ROWS_MAX).fill(Number.NEGATIVE_INFINITY);

  get length(): number {
    return this.#event.length;
  }

  /** @param begun when it was put or sent, nanoseconds. @param read when the last of it was read. */
  push({ message, process, event }: Receipt, begun: number, read: number): void {
    this.#begun.push(begun);
    this.#read.push(read);
    this.#event.push(message.event);
    this.#sent.push(message.sent);
    this.#received.push(event);
    this.#sender.push(message.process);
    this.#receiver.push(process);
    this.#bytes.push(message.bytes);
    const row = this.#rowFree.findIndex((free) => free <= begun);
    if (row >= 0) this.#rowFree[row] = read;
    this.#row.push(row);
  }

  /** How many rows are in use. */
  get rows(): number {
    const unused = this.#rowFree.indexOf(Number.NEGATIVE_INFINITY);
    return unused < 0 ? ROWS_MAX : unused;
  }

  /** Rows for messages on their way that began at these times: where no other is; −1 for none. */
  rowsFor(begun: readonly number[]): number[] {
    const free = [...this.#rowFree];
    return begun.map((time) => {
      const row = free.findIndex((until) => until <= time);
      if (row >= 0) free[row] = Number.POSITIVE_INFINITY;
      return row;
    });
  }

  /** When it was put or sent. */
  begun(index: number): number {
    return this.#begun.data[index];
  }

  read(index: number): number {
    return this.#read.data[index];
  }

  /** The Put or Send that began it: its text is its preview, its argument of a Send its size. */
  event(index: number): number {
    return this.#event.data[index];
  }

  /** The first PipeWrite of it. */
  sent(index: number): number {
    return this.#sent.data[index];
  }

  /** The PipeRead of its end. */
  received(index: number): number {
    return this.#received.data[index];
  }

  /** Index of the process that sent it. */
  sender(index: number): number {
    return this.#sender.data[index];
  }

  receiver(index: number): number {
    return this.#receiver.data[index];
  }

  /** Bytes that it took in the pipe, with its header. */
  bytes(index: number): number {
    return this.#bytes.data[index];
  }

  /** Row to draw it in, so that none overlap: 0 to `rows` − 1; −1 when there was no room. */
  row(index: number): number {
    return this.#row.data[index];
  }

  /** Index of the first that was read after `time`; `length` when none was. */
  firstReadAfter(time: number, from = 0): number {
    return firstAbove(this.#read.data, time, from, this.length);
  }

  /** Index of the message that event `received` was the end of; −1 for none. */
  readBy(received: number): number {
    const at = firstAbove(this.#received.data, received - 1, 0, this.length);
    return at < this.length && this.#received.data[at] === received ? at : -1;
  }
}

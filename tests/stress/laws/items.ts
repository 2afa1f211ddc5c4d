import { EndReason, Kind, type Op, type TraceEvent } from '../../../core/trace/event';
import { Cells } from './cells';
import { broken, type Ended, type Law } from './law';

/** Who has got an item writes it into a cell of this array. */
const ARRAY = 'got';
/** An item is its producer's number times this, plus its turn (tests/stress/programs/common.py). */
const PRODUCER = 1_000_000;

export interface ItemsPlan {
  /** How many are put in all. */
  count: number;
  /** The operation that puts items, whose text the item is; without it the items are known: */
  put?: Op;
  isItem?(item: number): boolean;
  /** The operation by which items are seen to be got, `append(1000000,)`; without it they come in the array. */
  got?: Op;
  /** Whether who gets items gets those of one producer in their order. Default true. */
  ordered?: boolean;
}

/** No item is lost, none comes twice, none from nowhere, and each taker gets a producer's items in their order. */
export class Items implements Law {
  readonly says = 'every item arrives, once, and in the order of its producer';
  readonly #cells = new Cells();
  readonly #put = new Set<number>();
  readonly #got = new Set<number>();
  /** Turn of the last item, by taker and producer. */
  readonly #last = new Map<string, number>();

  constructor(private readonly plan: ItemsPlan) {}

  take(event: TraceEvent, at: number): void {
    const got = this.#gotBy(event);
    if (got !== undefined) this.#arrive(got, event, at);
    else if (event.kind === Kind.OpBegin && event.b === this.plan.put && /^\d+$/.test(event.text))
      this.#send(Number(event.text), at);
  }

  end({ reason, kills }: Ended): void {
    const { count } = this.plan;
    if (this.#got.size === 0 && !kills) broken(this, 0, 'nothing was ever got, so nothing was seen');
    if (kills || reason !== EndReason.Exited) return;
    if (this.#got.size === count) return;
    const lost = [...this.#put].filter((item) => !this.#got.has(item)).slice(0, 5);
    const which = lost.length === 0 ? '' : `; lost: ${lost.join(', ')}`;
    broken(this, Number.POSITIVE_INFINITY, `of ${count} items ${this.#got.size} were got${which}`);
  }

  #send(item: number, at: number): void {
    if (this.#put.has(item)) broken(this, at, `${item} was put twice`);
    this.#put.add(item);
  }

  /** What an event tells of an item that came, and who has it. */
  #gotBy(event: TraceEvent): number | undefined {
    const access = this.#cells.access(event);
    if (this.plan.got === undefined)
      return access?.writes && access.name === ARRAY ? access.value : undefined;
    if (event.kind !== Kind.OpBegin || event.b !== this.plan.got) return undefined;
    const text = /^list\.append\((\d+)\)$/.exec(event.text)?.[1];
    return text === undefined ? undefined : Number(text);
  }

  #arrive(item: number, event: TraceEvent, at: number): void {
    const who = `process ${event.pid}`;
    if (!(this.plan.isItem?.(item) ?? this.#put.has(item)))
      broken(this, at, `${who} got ${item}, which nobody has put`);
    if (this.#got.has(item)) broken(this, at, `${who} got ${item}, which was got before`);
    this.#got.add(item);
    if (this.plan.ordered === false) return;
    const producer = Math.floor(item / PRODUCER);
    // one taker, or one thread that serves all of them
    const key = this.plan.got === undefined ? `${event.pid} ${producer}` : `${producer}`;
    const last = this.#last.get(key) ?? -1;
    if (item % PRODUCER <= last)
      broken(this, at, `${who} got item ${item % PRODUCER} of producer ${producer} after its item ${last}`);
    this.#last.set(key, item % PRODUCER);
  }
}

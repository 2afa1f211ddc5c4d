/** The process workers that exist, whoever made them: which are free, and which serve in which slot of the run. */
import type { FromWorker, WorkOrder } from './protocol';

export interface Hand {
  readonly id: number;
  readonly serve: (order: WorkOrder) => Promise<FromWorker>;
  /** Slot of the run it serves in, or one of the values below. */
  slot: number;
  /** Units of programs that were sent to it before. */
  readonly units: Set<string>;
  warmedUp: boolean;
}

export const FREE = -1;
export const WARMING_UP = -2;

/** Asks the maker of workers; those it makes come by `Crew.add`. */
export interface WorkerMaker {
  want(count: number): void;
  discard(id: number): void;
}

/** Warm workers kept between runs. */
export const WARM_WORKERS = 10;
/** So many are made at the same time: each takes a core for a while, of which a person's first run wants one. */
const AT_ONCE = 2;

export class Crew {
  readonly #hands = new Map<number, Hand>();
  readonly #maker: WorkerMaker;
  #expected = 0;
  /** Called with each worker that comes or has become free, each that is gone, and each that could not be made. */
  onAdded: ((hand: Hand) => void) | undefined;
  onGone: ((hand: Hand) => void) | undefined;
  onFailed: ((why: string) => void) | undefined;

  constructor(maker: WorkerMaker) {
    this.#maker = maker;
  }

  /** Workers asked for that have not come yet. */
  get expected(): number {
    return this.#expected;
  }

  add(id: number, serve: Hand['serve']): void {
    this.#expected = Math.max(0, this.#expected - 1);
    const hand: Hand = { id, serve, slot: FREE, units: new Set(), warmedUp: false };
    this.#hands.set(id, hand);
    this.onAdded?.(hand);
  }

  /** A worker has left its run: it can serve in the next, which may have begun already. */
  freed(hand: Hand): void {
    hand.slot = FREE;
    if (this.#hands.has(hand.id)) this.onAdded?.(hand);
  }

  /** A worker has ended, whoever ended it. It, where it had come. */
  gone(id: number): Hand | undefined {
    const hand = this.#hands.get(id);
    if (hand === undefined) return undefined;
    this.#hands.delete(id);
    this.onGone?.(hand);
    return hand;
  }

  /** A worker that was asked for could not be made. */
  failed(why: string): void {
    this.#expected = Math.max(0, this.#expected - 1);
    this.onFailed?.(why);
  }

  /** Workers that have run the program which warms them up. */
  get warmedUp(): number {
    return [...this.#hands.values()].filter((hand) => hand.warmedUp).length;
  }

  free(): Hand[] {
    return [...this.#hands.values()].filter((hand) => hand.slot === FREE);
  }

  serving(): Hand[] {
    return [...this.#hands.values()].filter((hand) => hand.slot >= 0);
  }

  /** Asks for workers until `count` exist or are on their way. */
  want(count: number): void {
    if (count <= 0) return;
    this.#expected += count;
    this.#maker.want(count);
  }

  /**
   * Brings the number of workers back to what is kept warm, a few at once: to be called again when one has come. Only free
   * ones are let go, the newest first: the host has compiled less for them.
   */
  settle(warm: number): void {
    const total = this.#hands.size + this.#expected;
    this.want(Math.min(warm - total, AT_ONCE - this.#expected));
    const newestFirst = this.free().reverse();
    for (const hand of newestFirst.slice(0, Math.max(0, total - warm))) this.discard(hand);
  }

  discard(hand: Hand): void {
    this.#hands.delete(hand.id);
    this.#maker.discard(hand.id);
  }
}

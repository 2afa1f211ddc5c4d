/** A first-in, first-out list that takes from its front in constant time, however long it is. */
export class Fifo<T> {
  #items: T[];
  #head = 0;

  constructor(items: T[] = []) {
    this.#items = items;
  }

  get length(): number {
    return this.#items.length - this.#head;
  }

  get first(): T | undefined {
    return this.#items[this.#head];
  }

  get last(): T | undefined {
    return this.length === 0 ? undefined : this.#items[this.#items.length - 1];
  }

  push(item: T): void {
    this.#items.push(item);
  }

  shift(): T | undefined {
    if (this.length === 0) return undefined;
    const item = this.#items[this.#head++];
    // What was taken is let go when it is half of the list, so that each item is moved once at most on average.
    if (this.#head * 2 > this.#items.length) {
      this.#items = this.#items.slice(this.#head);
      this.#head = 0;
    }
    return item;
  }

  /** Item `index` from the front. */
  at(index: number): T | undefined {
    return index < 0 ? undefined : this.#items[this.#head + index];
  }

  toArray(): T[] {
    return this.#items.slice(this.#head);
  }

  /** @param copyItem for items that change. */
  copy(copyItem?: (item: T) => T): Fifo<T> {
    const items = this.toArray();
    return new Fifo(copyItem === undefined ? items : items.map(copyItem));
  }
}

/** A binary heap of (time, pid), earliest first; equal times in the order they were put in. */
export interface TimedWake {
  time: number;
  order: number;
  pid: number;
  /** Only the newest wake of a process counts; older ones are passed over. */
  epoch: number;
}

export class WakeQueue {
  readonly #heap: TimedWake[] = [];
  #order = 0;

  put(time: number, pid: number, epoch: number): void {
    const heap = this.#heap;
    const wake = { time, order: this.#order++, pid, epoch };
    let at = heap.length;
    heap.push(wake);
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!before(wake, heap[parent])) break;
      heap[at] = heap[parent];
      at = parent;
    }
    heap[at] = wake;
  }

  first(): TimedWake | undefined {
    return this.#heap[0];
  }

  take(): TimedWake | undefined {
    const heap = this.#heap;
    const first = heap[0];
    const last = heap.pop();
    if (first === undefined || last === undefined || heap.length === 0) return first;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= heap.length) break;
      if (child + 1 < heap.length && before(heap[child + 1], heap[child])) child++;
      if (!before(heap[child], last)) break;
      heap[at] = heap[child];
      at = child;
    }
    heap[at] = last;
    return first;
  }
}

function before(a: TimedWake, b: TimedWake): boolean {
  return a.time < b.time || (a.time === b.time && a.order < b.order);
}

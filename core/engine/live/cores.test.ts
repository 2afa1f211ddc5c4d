import { afterEach, describe, expect, it, vi } from 'vitest';
import { CORES_BYTES, Cores, pageRests, pageWorks } from './cores';

const BELL = 0;
/** Where the shared words count who was called. */
const CALLS = 3;

/** A worker of a run on two cores whose clock moves by `step` ns at each reading; `ring` is done at the given reading. */
function worker(shared = new SharedArrayBuffer(CORES_BYTES)) {
  const bells = new Int32Array(new SharedArrayBuffer(4));
  const time = { now: 0, step: 1_000, ringAt: Number.POSITIVE_INFINITY, readings: 0 };
  const cores = new Cores(shared, 2, () => {
    time.now += time.step;
    if (++time.readings >= time.ringAt) Atomics.store(bells, BELL, 1);
    return time.now;
  });
  cores.enter();
  const wait = (ms: number): number => {
    Atomics.store(bells, BELL, 0);
    time.readings = 0;
    cores.sleep(bells, BELL, 0, ms);
    return time.readings;
  };
  return { cores, time, wait };
}

afterEach(() => {
  vi.restoreAllMocks();
});

/** Waits that a bell ends at once: what makes a worker look longer. */
function waitShortly({ time, wait }: ReturnType<typeof worker>, times = 20): void {
  time.ringAt = 1;
  for (let i = 0; i < times; i++) wait(1_000);
  time.ringAt = Number.POSITIVE_INFINITY;
}

describe('a worker that waits', () => {
  it('leaves its core to others meanwhile, and has it again afterwards', () => {
    const { cores, wait } = worker();
    expect(cores.idle()).toBe(1);
    wait(0.01);
    expect(cores.idle()).toBe(1);
    cores.leave();
    expect(cores.idle()).toBe(2);
  });

  it('looks for long only after several short waits', () => {
    const one = worker();
    const atFirst = one.wait(1);
    waitShortly(one);
    expect(one.wait(1)).toBeGreaterThan(atFirst + 500);
  });

  it('looks no longer than its deadline', () => {
    const one = worker();
    waitShortly(one);
    expect(one.wait(0.1)).toBeLessThan(110);
  });

  it('goes on looking after one long wait among many short ones, and not after several', () => {
    const one = worker();
    const waitLong = (step: number) => {
      one.time.step = step;
      one.wait(4);
      one.time.step = 1_000;
    };
    waitShortly(one);
    waitLong(90_000); // no more than passes between two looks of one who has the core
    expect(one.wait(1)).toBeGreaterThan(500);
    for (let i = 0; i < 8; i++) waitLong(3_000_000);
    expect(one.wait(1)).toBeLessThan(5);
  });

  it('stops looking when others take its core from it', () => {
    const one = worker();
    waitShortly(one);
    one.time.step = 150_000;
    expect(one.wait(1)).toBeLessThan(5);
  });

  it('does not look while all cores have work', () => {
    const shared = new SharedArrayBuffer(CORES_BYTES);
    const one = worker(shared);
    waitShortly(one);
    worker(shared);
    worker(shared);
    expect(one.wait(1)).toBeLessThan(5);
  });

  it('gives its core to a worker that was woken and has not come yet, as long as that one may still come', () => {
    const shared = new SharedArrayBuffer(CORES_BYTES);
    const one = worker(shared);
    waitShortly(one);
    const other = worker(shared);
    other.time.now = one.time.now;
    other.cores.woke();
    expect(one.wait(1)).toBeLessThan(5);
    other.cores.come();
    expect(one.wait(1)).toBeGreaterThan(500);
    other.time.now = one.time.now - 6_000_000;
    other.cores.woke();
    expect(one.wait(1)).toBeGreaterThan(500);
  });

  it('does not look when another looks already and the run needs the other core', () => {
    const shared = new SharedArrayBuffer(CORES_BYTES);
    const one = worker(shared);
    waitShortly(one);
    worker(shared);
    Atomics.add(one.cores.words, 1, 1);
    expect(one.wait(1)).toBeLessThan(5);
  });
});

describe('a worker that computes on a machine with two cores', () => {
  /** Workers that all compute; `turn` says what the first does between two slices: how often it looked, standing aside. */
  function computing(count: number) {
    const shared = new SharedArrayBuffer(CORES_BYTES);
    const workers = Array.from({ length: count }, () => worker(shared));
    const [{ cores, time }] = workers;
    const turn = (atLook: (look: number) => boolean = () => true): number => {
      let looks = 0;
      cores.takeTurns(() => atLook(++looks));
      return looks;
    };
    /** Three slices; with the next one a turn may be over. */
    const pass = (ms: number, { cores, time } = workers[0]) => {
      for (let slice = 0; slice < 3; slice++) cores.takeTurns(() => true);
      time.now += ms * 1e6;
    };
    return { workers, turn, words: cores.words, pass, time };
  }

  it('goes on while no more compute than there are cores', () => {
    const { turn, pass } = computing(2);
    pass(1_000);
    expect(turn()).toBe(0);
  });

  it('goes on until its turn is over, then lets others go first until there is a core for it', () => {
    const { turn, pass, workers } = computing(3);
    turn();
    pass(1);
    expect(turn()).toBe(0);
    pass(10);
    const looks = turn((look) => {
      if (look === 3) for (const { cores } of workers.slice(1)) cores.leave();
      return false;
    });
    expect(looks).toBe(3);
    pass(1);
    expect(turn()).toBe(0); // it is its turn again
  });

  it('has some slices in each turn, however long they take', () => {
    const { turn, time } = computing(3);
    const looks = Array.from({ length: 5 }, () => {
      time.now += 10e6;
      return turn();
    });
    expect(looks).toEqual([0, 0, 0, 1, 0]);
  });

  it('calls the one that stands aside longest when its own turn is over', () => {
    const { turn, pass, words, workers } = computing(3);
    const [, second] = workers;
    let called = 0;
    pass(10, second);
    pass(10);
    // In this test's one thread the second's turn ends while the first stands aside.
    turn(() => {
      second.cores.takeTurns(() => {
        called = Atomics.load(words, CALLS);
        return true;
      });
      return true;
    });
    expect(called).toBe(1);
  });

  it('stands aside no longer when it is asked for something else', () => {
    const { turn, pass } = computing(3);
    pass(10);
    expect(turn(() => true)).toBe(1);
  });

  it('leaves the page a core at once when that has something to do, and goes on when it is done', () => {
    const { turn, words } = computing(2);
    turn();
    pageWorks(words);
    const looks = turn((look) => {
      if (look === 2) pageRests(words);
      return false;
    });
    expect(looks).toBe(2);
    expect(turn()).toBe(0);
  });

  it('computes on beside the page when it is the only one, until that has worked for long', () => {
    const { turn, words, pass } = computing(1);
    const now = vi.spyOn(performance, 'now').mockReturnValue(1_000);
    pageWorks(words);
    pass(10);
    now.mockReturnValue(1_002);
    expect(turn()).toBe(0);
    now.mockReturnValue(1_005);
    const looks = turn((look) => {
      if (look === 2) pageRests(words);
      return false;
    });
    expect(looks).toBe(2);
    expect(turn()).toBe(0);
  });

  it('computes on beside a page that wants no more than a core, however long it takes', () => {
    const { turn, words, pass } = computing(1);
    const now = vi.spyOn(performance, 'now').mockReturnValue(1_000);
    pageWorks(words, true);
    pass(10);
    now.mockReturnValue(1_005);
    expect(turn()).toBe(0);
  });

  it('goes on when a task of the page takes longer than anybody waits for', () => {
    const { turn, words, pass } = computing(1);
    const now = vi.spyOn(performance, 'now').mockReturnValue(1_000);
    pageWorks(words);
    pass(10);
    now.mockReturnValue(2_000);
    expect(turn()).toBe(0);
  });

  it('is called with as many others as there are cores when the page is done', () => {
    const { turn, words, pass, workers } = computing(3);
    const now = vi.spyOn(performance, 'now').mockReturnValue(1_000);
    pageWorks(words);
    pass(10);
    now.mockReturnValue(1_005);
    let called = 0;
    // In this test's one thread the second and the third stand aside while the first does.
    const aside = (others: typeof workers): void => {
      const [next, ...rest] = others;
      next?.cores.takeTurns(() => {
        if (rest.length > 0) aside(rest);
        else {
          pageRests(words);
          called = Atomics.load(words, CALLS);
        }
        return true;
      });
    };
    for (const { time } of workers.slice(1)) time.now += 10e6;
    turn(() => {
      aside(workers.slice(1));
      return true;
    });
    expect(called).toBe(2);
  });

  it('does not look at its bell while the page wants the other core', () => {
    const one = worker();
    waitShortly(one);
    pageWorks(one.cores.words);
    const other = worker(one.cores.words.buffer as SharedArrayBuffer);
    expect(one.wait(1)).toBeLessThan(5);
    other.cores.leave();
  });
});

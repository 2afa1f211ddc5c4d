import { FLOAT_ZERO } from '../../base/one-kind';
import { type HostClock, hostMicroseconds } from './port';
import { sleepOn, wakeOne } from './wait';

/** Looks at a bell before a worker sleeps: some 10 µs, less than a wake through the operating system takes. */
const SPINS = 1_500;
/**
 * So long (ns) a worker looks whose last waits were mostly shorter: a core that has nothing to do halts, and to wake it
 * costs whoever rings some 150 to 400 µs of its own time, most of what starting a process costs. No longer, since what the
 * host compiles and collects in threads of its own wants the core, too.
 */
const LOOK_NS = 800_000;
/**
 * A short wait speaks for looking, a long one as much against it; so much must speak for it, and so much at most is
 * remembered. To look in vain costs little, since nobody of the run wants the core; to sleep costs the other one.
 */
const LOOK_FROM = 2;
const MOST = 8;
/** Looks between two readings of the clock: some 3 µs. */
const LOOKS_PER_READING = 200;
/** Between two readings this much passes (ns) only when others, of whom we know nothing, want the core. */
const PREEMPTED_NS = 100_000;

/**
 * So long (ns) a worker computes before another has its core, where there are more of them than cores. Otherwise all of
 * them would run in small pieces, and the page's own thread be one of many that want a core.
 */
const TURN_NS = 6_000_000;
/**
 * And so many slices: where others want the cores, too, the clock alone would end a turn after each slice, and most of the
 * time would go to waking the next.
 */
const TURN_SLICES = 4;
/**
 * A page that has worked for so long (µs) has more to do than most, and waits for a core among what the host
 * compiles and collects in threads of its own: then it has all the cores until it is done, or this one task of it lasts
 * longer than anybody would wait for.
 */
const PAGE_LONG_US = 3_000;
const PAGE_LONGEST_US = 250_000;
/** So often (ms) one that stands aside looks whether it is asked for something else. */
const ASIDE_LOOK_MS = 20;
/**
 * One who looks gives its core to a worker that was woken (ns) ago at most and has not come yet: the operating system would
 * let it wait for milliseconds. One that has not come by then will not: it was ended.
 */
const COMES_WITHIN_NS = 5_000_000;

const RUNNING = 0;
const LOOKING = 1;
const ASIDE = 2;
const CALLS = 3;
/** Since when the page has something to do (see hostMicroseconds); 0 while it has nothing. */
const PAGE = 4;
/** When a sleeping worker was woken last, in µs; 0 when it has come. */
const WOKEN = 5;
/** So many workers may compute while the page has nothing to do. */
const CORES = 6;
/** Bytes that the workers of a run and its page share, zero at its start. */
export const CORES_BYTES = 28;

/**
 * How many workers of a run have work to do, how many of these let others go first, and how many look at their bells, in
 * words they share. A wake across cores costs 50 µs and more when the sleeper must be woken by the operating system and
 * 0.2 µs when it still looks; but looking takes a core, so a worker looks only while the run leaves one idle.
 */
export class Cores {
  readonly words: Int32Array;
  readonly #cores: number;
  readonly #clock: HostClock;
  /** What this worker's last waits say for looking, 0 to MOST. */
  #habit = 0;
  /** When it began to compute, or last had its turn. */
  #turnBegan = FLOAT_ZERO;
  /** Slices of this turn. */
  #slices = 0;

  /** @param shared CORES_BYTES, the same for all workers of the run. */
  constructor(shared: SharedArrayBuffer, cores: number, clock: HostClock) {
    this.words = new Int32Array(shared);
    Atomics.store(this.words, CORES, cores);
    this.#cores = cores;
    this.#clock = clock;
  }

  /** This worker has work to do from here on; until `leave`. */
  enter(): void {
    Atomics.add(this.words, RUNNING, 1);
  }

  leave(): void {
    Atomics.sub(this.words, RUNNING, 1);
    if (Atomics.load(this.words, ASIDE) > 0) callNext(this.words);
  }

  /**
   * Between two slices of a process that goes on computing: lets others go first when its turn is over and more workers
   * compute than there are cores, or at once when they leave none for a page that has something to do. Whoever stands
   * aside longest is the next to go on.
   * @param wanted whether this worker is asked for something else than to compute: then it stands aside no longer
   */
  takeTurns(wanted: () => boolean): void {
    const { words } = this;
    this.#slices++;
    const aside = Atomics.load(words, ASIDE);
    const tooMany = Atomics.load(words, RUNNING) - aside > this.#most();
    if (!tooMany && aside === 0) return;
    const over = this.#slices >= TURN_SLICES && this.#clock() - this.#turnBegan >= TURN_NS;
    if (!over && !(tooMany && Atomics.load(words, PAGE) !== 0)) return;
    // When another was faster, the count is another one, too: to be looked at after the next slice.
    if (Atomics.compareExchange(words, ASIDE, aside, aside + 1) !== aside) return;
    let call = tooMany ? Atomics.load(words, CALLS) : callNext(words);
    while (sleepOn(words, CALLS, call, ASIDE_LOOK_MS) === 'timed-out') {
      // A call that came before this worker slept, or a caller that was killed.
      if (wanted() || this.#computing() < this.#most()) break;
      call = Atomics.load(words, CALLS);
    }
    Atomics.sub(words, ASIDE, 1);
    this.#beginTurn();
  }

  #beginTurn(): void {
    this.#turnBegan = this.#clock();
    this.#slices = 0;
  }

  #computing(): number {
    return Atomics.load(this.words, RUNNING) - Atomics.load(this.words, ASIDE);
  }

  /**
   * So many workers may compute: the page's own thread has a core for itself while it has something to do, and all of them
   * when that takes long.
   */
  #most(): number {
    const since = Atomics.load(this.words, PAGE);
    if (since === 0) return this.#cores;
    const worked = (hostMicroseconds() - since) | 0;
    return worked > PAGE_LONG_US && worked < PAGE_LONGEST_US ? 0 : Math.max(1, this.#cores - 1);
  }

  /** Cores for which no worker has work to do. */
  idle(): number {
    return Math.max(0, this.#cores - Atomics.load(this.words, RUNNING));
  }

  /** True while as many workers have work to do as there are cores. */
  taken(): boolean {
    return this.idle() === 0;
  }

  /** This worker has woken another from its sleep, which will want a core. */
  woke(): void {
    Atomics.store(this.words, WOKEN, toMicroseconds(this.#clock()));
  }

  /** This worker was woken from its sleep, and has its core now. */
  come(): void {
    Atomics.store(this.words, WOKEN, 0);
  }

  /** Waits while `bells[word]` holds `value`, at most `ms`. Between enter and leave; others may have this core. */
  sleep(bells: Int32Array, word: number, value: number, ms: number): void {
    this.leave();
    const began = this.#clock();
    const looks = this.#habit >= LOOK_FROM ? Math.min(LOOK_NS, ms * 1e6) : 0;
    if (!this.#look(bells, word, value, began, looks) && sleepOn(bells, word, value, ms) === 'ok')
      this.come();
    this.#beginTurn();
    const short = this.#turnBegan - began <= LOOK_NS;
    this.#habit = short ? Math.min(MOST, this.#habit + 1) : Math.max(0, this.#habit - 1);
    this.enter();
  }

  /** Looks at the bell for a while, as long as a core is idle for it; true when it changed. */
  #look(bells: Int32Array, word: number, value: number, began: number, forNs: number): boolean {
    const { words } = this;
    Atomics.add(words, LOOKING, 1);
    let changed = false;
    let now = began;
    for (let looks = SPINS; !changed && this.#mayLook(now); looks = LOOKS_PER_READING) {
      while (looks-- > 0 && !changed) changed = Atomics.load(bells, word) !== value;
      if (changed) break;
      const before = now;
      now = this.#clock();
      if (now - before > PREEMPTED_NS) this.#habit = 0;
      if (now - began >= forNs || this.#habit === 0) break;
    }
    Atomics.sub(words, LOOKING, 1);
    return changed;
  }

  /** @param now what the clock said a moment ago */
  #mayLook(now: number): boolean {
    const { words } = this;
    const busy = Atomics.load(words, RUNNING) + Atomics.load(words, LOOKING);
    const most = this.#most();
    if (busy !== most) return busy < most;
    const woken = Atomics.load(words, WOKEN);
    return woken === 0 || ((toMicroseconds(now) - woken) | 0) * 1_000 > COMES_WITHIN_NS;
  }
}

/** Of some half an hour, after which it begins anew; never 0. */
const toMicroseconds = (ns: number): number => (ns / 1_000) | 0 | 1;

/** Calls the worker that stands aside longest. Answers the number of calls. */
function callNext(words: Int32Array): number {
  const calls = Atomics.add(words, CALLS, 1) + 1;
  wakeOne(words, CALLS);
  return calls | 0;
}

/**
 * In the page's own thread: tells the workers of a run that it has something to do.
 * @param modest it wants no more than a core, however long it takes
 */
export function pageWorks(words: Int32Array, modest = false): void {
  const since = modest ? hostMicroseconds() - PAGE_LONGEST_US : hostMicroseconds();
  Atomics.compareExchange(words, PAGE, 0, since);
}

/** In the page's own thread: it has done what it had to do. */
export function pageRests(words: Int32Array): void {
  if (Atomics.exchange(words, PAGE, 0) === 0) return;
  const aside = Atomics.load(words, ASIDE);
  const computing = Atomics.load(words, RUNNING) - aside;
  for (let free = Math.min(aside, Atomics.load(words, CORES) - computing); free > 0; free--) callNext(words);
}

/**
 * Troubles a live run at random: pauses it as a person does, holds single processes up as a busy machine or SIGSTOP would,
 * and looks between two calls whether the kernel contradicts itself.
 */
import { SeededRandom } from '../../core/base/random';
import { CORES_BYTES, Cores } from '../../core/engine/live/cores';
import { type HostClock, hostClock, hostEpochMs } from '../../core/engine/live/port';
import { liveHost } from '../../core/engine/live/process-worker';
import type { RunHandle } from '../../core/engine/run';
import { Attention, type KernelControl, type KernelHost, RunAborted } from '../../core/kernel/control';
import { openControl } from '../../core/kernel/index';
import { checkInvariants } from '../../core/kernel/invariants';
import { H_LOCK, P_ATTENTION } from '../../core/kernel/layout';
import { KernelLock } from '../../core/kernel/lock';
import { Memory } from '../../core/kernel/memory';

/** Longest time between two disturbances, and longest hold-up, milliseconds. */
const REST_MS = 20;
const HOLD_MS = 25;
/** Of so many disturbances one is of each kind; the others hold a process up. */
const PAUSE_EACH = 6;
const LOOK_EACH = 10;

export class Disturbance {
  /** The first contradiction that was found in the kernel. */
  contradiction: unknown;
  readonly counts = { pauses: 0, holdUps: 0, looks: 0 };
  readonly #run: RunHandle;
  readonly #buffer: SharedArrayBuffer;
  readonly #random: SeededRandom;
  readonly #host: KernelHost;
  readonly #control: KernelControl;
  readonly #memory: Memory;
  readonly #copy: Uint8Array<ArrayBuffer>;
  readonly #timers = new Set<ReturnType<typeof setTimeout>>();

  constructor(run: RunHandle, buffer: SharedArrayBuffer, seed: number) {
    this.#run = run;
    this.#buffer = buffer;
    this.#random = new SeededRandom(seed);
    const clock: HostClock = hostClock(hostEpochMs());
    // Not one of the run's workers: whom it wakes need not be counted among those that want a core.
    const apart = new Cores(new SharedArrayBuffer(CORES_BYTES), 1, clock);
    this.#host = liveHost(new Int32Array(buffer), clock, apart);
    this.#control = openControl(buffer, this.#host);
    this.#memory = new Memory(buffer);
    this.#copy = new Uint8Array(buffer.byteLength);
    this.#next();
  }

  /** After the run's end. */
  end(): void {
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers.clear();
  }

  /** Who waits for what now: for a run that does not come to its end. */
  whoWaits(): string {
    const waits = this.#control.whoWaits();
    return waits
      .map(
        ({ pid, tid, line, waitFor, object, objectName, woken }) =>
          `${pid}/${tid} at line ${line} waits for ${waitFor}:${object} ${objectName}${woken ? ' (woken)' : ''}`,
      )
      .join('\n');
  }

  #later(ms: number, what: () => void): void {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      try {
        what();
      } catch (error) {
        if (!(error instanceof RunAborted)) throw error;
      }
    }, ms);
    this.#timers.add(timer);
  }

  #next(): void {
    this.#later(this.#random.below(REST_MS), () => {
      this.#next();
      const ms = this.#random.below(HOLD_MS);
      if (this.#random.below(LOOK_EACH) === 0) this.#look();
      if (this.#random.below(PAUSE_EACH) === 0) this.#pause(ms);
      else this.#holdUp(ms);
    });
  }

  #pause(ms: number): void {
    this.counts.pauses++;
    this.#run.pause();
    this.#later(ms, () => this.#run.resume());
  }

  /** One process, whatever it is doing. */
  #holdUp(ms: number): void {
    const alive = this.#control.alive();
    if (alive.length === 0) return;
    const pid = alive[this.#random.below(alive.length)];
    const slot = this.#control.process(pid)?.slot ?? -1;
    const process = this.#memory.process(pid);
    if (slot < 0) return;
    this.counts.holdUps++;
    const { words } = this.#memory;
    Atomics.or(words, process + P_ATTENTION, Attention.Pause);
    this.#later(ms, () => {
      Atomics.and(words, process + P_ATTENTION, ~Attention.Pause);
      const bell = this.#control.doorbellWord(slot);
      Atomics.add(words, bell, 1);
      this.#host.ring(bell);
    });
  }

  /** Looks at a copy, which is taken between two calls. */
  #look(): void {
    this.counts.looks++;
    const lock = new KernelLock(this.#memory.words, this.#host, this.#control.slots);
    lock.acquire();
    this.#copy.set(new Uint8Array(this.#buffer));
    lock.release();
    new Int32Array(this.#copy.buffer)[H_LOCK] = 0;
    try {
      checkInvariants(this.#copy.buffer);
    } catch (error) {
      this.contradiction ??= error;
      this.#run.stop();
    }
  }
}

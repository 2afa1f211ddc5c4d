/**
 * What a process worker does in a run: sleeps on its slot's bell until a process is given to it, runs that process in
 * slices, sleeps whenever none of its threads can run, and takes the next process when it has ended.
 */
import { Attention, type EngineClient, type KernelControl, type KernelHost } from '../../kernel/control';
import { openClient, openControl } from '../../kernel/index';
import { FIRST_PID, H_BELL } from '../../kernel/layout';
import { VmStatus } from '../../python/face';
import { PartMissing } from '../library-parts';
import { Machine, type VmMaker, type VmPreparer } from '../machine';
import { Cores } from './cores';
import { LineCount } from './line-count';
import { unpack } from './parcel';
import { type HostClock, hostClock } from './port';
import type { FromWorker, ServeOrder } from './protocol';
import { sleepOn, wakeAll } from './wait';

/** A slice takes about this long: what pause, stop and kill wait for at most. */
const SLICE_NS = 1_500_000;
/** Lines of a process's first slice, which the host has hardly compiled yet. */
const FIRST_BUDGET = 40;
const MIN_BUDGET = 16;
const MAX_BUDGET = 1_000_000;
/** Waits inside kernel calls look for an abort this often (ms). */
const LOCK_LOOK_MS = 50;
/** While the clock stands still for a booting worker, a sleeper looks again this often (ms). */
const HELD_LOOK_MS = 10;

const OVER = Attention.Stop | Attention.Abort;

export function liveHost(words: Int32Array, clock: HostClock, cores: Cores): KernelHost {
  return {
    hostNow: clock,
    lockWait: (word, value) => {
      if (sleepOn(words, word, value, LOCK_LOOK_MS) === 'ok') cores.come();
    },
    traceWait: (word, value) => {
      sleepOn(words, word, value, LOCK_LOOK_MS);
    },
    ring: (word) => {
      if (wakeAll(words, word) > 0 && word !== H_BELL) cores.woke();
    },
    coresTaken: () => cores.taken(),
  };
}

/** Serves until the run is over. Never throws: an internal error is its answer. */
export function serve(order: ServeOrder, makeVm: VmMaker, prepare?: VmPreparer): FromWorker {
  const program = unpack(order.program);
  const words = new Int32Array(order.buffer);
  const clock = hostClock(order.epochMs);
  const cores = new Cores(order.awake, order.cores, clock);
  const host = liveHost(words, clock, cores);
  const lines = new LineCount(order.lines);
  let pid = 0;
  try {
    const control = openControl(order.buffer, host, order.slot);
    cores.enter();
    for (;;) {
      prepare?.(program, order.options, () => cores.takeTurns(() => control.attention(order.slot) !== 0));
      control.slotReady(order.slot);
      pid = nextProcess(control, order.slot, words, cores);
      if (pid === 0) return { kind: 'left' };
      const client = openClient(order.buffer, host, order.slot, pid);
      const machine = new Machine({
        client,
        calls: client,
        program,
        options: order.options,
        makeVm,
        isMain: pid === FIRST_PID,
        begins: 'first-call',
      });
      const ended = runProcess({ machine, client, control, words, cores, clock, lines });
      if (!ended) return { kind: 'left' };
    }
  } catch (error) {
    if (error instanceof Error && error.name === 'RunAborted') return { kind: 'left' };
    if (error instanceof PartMissing) return { kind: 'missing', pid, why: error.message };
    return {
      kind: 'failed',
      pid,
      error: error instanceof Error ? (error.stack ?? error.message) : String(error),
    };
  }
}

/** Waits, while others may have its core, until a process is given to the slot; 0 when the run is over. */
function nextProcess(control: KernelControl, slot: number, words: Int32Array, cores: Cores): number {
  const bell = control.doorbellWord(slot);
  for (;;) {
    const rung = Atomics.load(words, bell); // read before looking: a process given after the look changes it
    if ((control.attention(slot) & OVER) !== 0) return 0;
    const pid = control.takeNext(slot);
    if (pid !== 0) return pid;
    cores.sleep(words, bell, rung, Number.POSITIVE_INFINITY);
  }
}

interface Running {
  machine: Machine;
  client: EngineClient;
  control: KernelControl;
  words: Int32Array;
  cores: Cores;
  clock: HostClock;
  lines: LineCount;
}

/** Runs one process to its end; false when the run is over before. */
function runProcess({ machine, client, control, words, cores, clock, lines }: Running): boolean {
  const bell = client.doorbellWord;
  let budget = FIRST_BUDGET;
  for (;;) {
    const rung = client.doorbell(); // before the run: whatever concerns the process from here on changes it
    const attention = client.attention();
    if ((attention & OVER) !== 0) return false;
    if ((attention & Attention.Pause) !== 0) {
      cores.leave();
      sleepOn(words, bell, rung, Number.POSITIVE_INFINITY);
      cores.enter();
      continue;
    }
    cores.takeTurns(() => client.attention() !== 0);
    const began = clock();
    const before = machine.linesDone;
    const status = machine.slice(budget);
    lines.add(machine.linesDone - before);
    if (status === VmStatus.Exited) return true;
    client.tellNow();
    if (status === VmStatus.Idle) {
      const ms = msUntil(client, client.nextDeadline());
      if (ms <= 0) continue;
      if (control.needWorkers() > 0) control.placeWaiting(1); // the core is free for another now
      cores.sleep(words, bell, rung, ms);
    } else {
      budget = nextBudget(budget, clock() - began);
    }
  }
}

function msUntil(client: EngineClient, deadline: number): number {
  if (deadline === Number.POSITIVE_INFINITY) return deadline;
  const ns = client.hostNsUntil(deadline);
  return ns === Number.POSITIVE_INFINITY ? HELD_LOOK_MS : ns / 1e6;
}

function nextBudget(budget: number, tookNs: number): number {
  const scaled = tookNs <= 0 ? budget * 4 : Math.floor(budget * Math.min(4, SLICE_NS / tookNs));
  return Math.min(MAX_BUDGET, Math.max(MIN_BUDGET, scaled));
}

/** Plays a deterministic run on the command line: as fast as it goes, or at a speed. */
import { PacedRun } from '../engine/deterministic/paced-run';
import { Advanced, DeterministicRun } from '../engine/deterministic/run';
import type { VmMaker } from '../engine/machine';
import type { RunHandle, RunListener, RunSettings } from '../engine/run';
import type { Program } from '../python/face';

/** Between two looks at signals: a few milliseconds of work. */
const TURN = { lines: 100_000, steps: 1_000 };

/** @param speed undefined: no pace. */
export function playDeterministic(
  program: Program,
  settings: RunSettings,
  makeVm: VmMaker,
  speed: number | undefined,
  listener: RunListener,
): RunHandle {
  const run = new DeterministicRun(program, settings, makeVm);
  if (speed !== undefined) {
    const paced = new PacedRun(run, speed, {
      nowMs: () => performance.now(),
      rest: (ms) => new Promise((resolve) => (ms >= 1 ? setTimeout(resolve, ms) : setImmediate(resolve))),
    });
    void paced.go(listener);
    return paced;
  }
  void playFast(run, listener);
  return {
    info: run.info,
    pause: () => undefined, // nobody watches a run without a pace
    resume: () => undefined,
    setSpeed: () => undefined,
    stop: () => run.stop(),
    interrupt: () => run.interrupt(run.control.now()),
  };
}

async function playFast(run: DeterministicRun, listener: RunListener): Promise<void> {
  for (;;) {
    await new Promise((resolve) => setImmediate(resolve));
    const state = run.advance(TURN);
    const records = run.drain();
    if (records.length > 0) await listener.onRecords(records);
    if (state === Advanced.Ended && run.outcome !== undefined) return listener.onEnd(run.outcome);
  }
}

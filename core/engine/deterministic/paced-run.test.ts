import { describe, expect, it } from 'vitest';
import { EndReason, type TraceEvent } from '../../trace/event';
import { decodeRecords } from '../../trace/record';
import type { RunOutcome } from '../run';
import { makeScriptVm, type Scripts, scriptProgram } from '../testing/script';
import { PacedRun } from './paced-run';
import { DeterministicRun } from './run';

/** A world whose time passes only while the run rests; `during` is called at each rest. */
async function watch(
  scripts: Scripts,
  speed: number,
  during: (run: PacedRun, ms: number) => void = () => undefined,
) {
  let ms = 0;
  const events: TraceEvent[] = [];
  const run = new PacedRun(new DeterministicRun(scriptProgram(scripts), {}, makeScriptVm), speed, {
    nowMs: () => {
      ms += 0.01; // work takes time too
      return ms;
    },
    rest: async (restMs) => {
      ms += restMs;
      during(run, ms);
    },
  });
  let outcome: RunOutcome | undefined;
  await run.go({
    onRecords: (records) => {
      events.push(...decodeRecords(records));
    },
    onEnd: (ended) => {
      outcome = ended;
    },
  });
  return { events, outcome: outcome!, ms };
}

const NAP: Scripts = {
  main: [
    ['sleep', 1],
    ['print', 'x'],
  ],
};

describe('a paced run', () => {
  it('takes as long as its clock says, at any speed', async () => {
    const one = await watch(NAP, 1);
    expect(one.ms).toBeGreaterThan(1_000);
    expect(one.ms).toBeLessThan(1_100);
    const ten = await watch(NAP, 10);
    expect(ten.ms).toBeGreaterThan(100);
    expect(ten.ms).toBeLessThan(120);
    expect(ten.events).toEqual(one.events);
  });

  it('ends when it is stopped, also while paused', async () => {
    const { outcome } = await watch({ main: [['spin']] }, 1, (run, ms) => {
      if (ms > 50) run.pause();
      if (ms > 50) queueMicrotask(() => setTimeout(() => run.stop(), 0));
    });
    expect(outcome.reason).toBe(EndReason.Stopped);
  });

  it('goes on where it was when it is resumed', async () => {
    let paused = false;
    const { outcome, events } = await watch(NAP, 1, (run, ms) => {
      if (ms < 500 || paused) return;
      paused = true;
      run.pause();
      setTimeout(() => run.resume(), 0);
    });
    expect(outcome.reason).toBe(EndReason.Exited);
    expect(events.some((event) => event.text === 'x\n')).toBe(true);
  });

  it('plays a program that computes without end, and hears what is asked meanwhile', async () => {
    const { outcome } = await watch({ main: [['spin']] }, 1, (run, ms) => {
      if (ms > 200) run.stop();
    });
    expect(outcome.reason).toBe(EndReason.Stopped);
    expect(outcome.timeNs).toBeGreaterThan(50e6);
  });

  it('interrupts a sleeper at the time that was reached', async () => {
    let asked = false;
    const { outcome } = await watch({ main: [['sleep', 50]] }, 1, (run, ms) => {
      if (ms < 300 || asked) return;
      asked = true;
      run.interrupt();
    });
    expect(outcome.exitCode).toBe(1);
    expect(outcome.timeNs).toBeGreaterThan(250e6);
    expect(outcome.timeNs).toBeLessThan(400e6);
  });
});

import { describe, expect, it } from 'vitest';
import { createKernel, openControl } from '../../kernel/index';
import { H_CLOCK_SEQUENCE, H_LOCK } from '../../kernel/layout';
import { KernelBusy, PatientHost } from './patient-host';
import { hostClock, hostEpochMs } from './port';

function kernel() {
  const buffer = createKernel({ shared: true, clock: 'live' });
  const words = new Int32Array(buffer);
  const host = new PatientHost(words, hostClock(hostEpochMs()));
  return { words, host, control: openControl(buffer, host) };
}

describe('the supervisor', () => {
  it('gives up on a kernel lock that is not released, and has changed nothing', () => {
    const { words, host, control } = kernel();
    control.createMain();
    Atomics.store(words, H_LOCK, 5); // as if worker 4 had died in a call
    host.fresh();
    expect(() => control.stuck()).toThrow(KernelBusy);
    Atomics.store(words, H_LOCK, 0);
    host.fresh();
    expect(control.stuck()).toBe(false);
  });

  it('gives up on a clock that was left half changed', () => {
    const { words, host, control } = kernel();
    control.startRun({ version: 1, engine: 'live', seed: 0, speed: 1, costModel: 0, preset: 'spawn' });
    Atomics.add(words, H_CLOCK_SEQUENCE, 1);
    host.fresh();
    expect(() => control.now()).toThrow(KernelBusy);
    Atomics.add(words, H_CLOCK_SEQUENCE, 1);
    host.fresh();
    expect(control.now()).toBeGreaterThanOrEqual(0);
  });

  it('sees who holds the lock without taking it', () => {
    const { words, control } = kernel();
    Atomics.store(words, H_LOCK, 5);
    expect(control.lockOwner()).toBe(4);
  });
});

import { describe, expect, it } from 'vitest';
import { Pace } from './pace';

function paced(speed: number) {
  const clock = { ms: 1000 };
  return { clock, pace: new Pace(() => clock.ms, speed) };
}

describe('a pace', () => {
  it('lets virtual time follow real time at its speed', () => {
    const { clock, pace } = paced(2);
    expect(pace.targetNs()).toBe(0);
    clock.ms += 10;
    expect(pace.targetNs()).toBe(20e6);
    expect(pace.msUntil(30e6)).toBe(5);
    expect(pace.msUntil(1)).toBe(0);
  });

  it('makes no jump when the speed changes', () => {
    const { clock, pace } = paced(1);
    clock.ms += 100;
    pace.setSpeed(10);
    expect(pace.targetNs()).toBe(100e6);
    clock.ms += 1;
    expect(pace.targetNs()).toBe(110e6);
  });

  it('stands still while it is paused', () => {
    const { clock, pace } = paced(1);
    clock.ms += 5;
    pace.pause();
    clock.ms += 1000;
    expect(pace.targetNs()).toBe(5e6);
    expect(pace.msUntil(6e6)).toBe(Number.POSITIVE_INFINITY);
    pace.resume();
    clock.ms += 1;
    expect(pace.targetNs()).toBe(6e6);
  });

  it('does not chase time that the run could not keep up with', () => {
    const { clock, pace } = paced(1);
    clock.ms += 1000;
    pace.fellBehind(100e6);
    expect(pace.targetNs()).toBe(100e6);
    pace.fellBehind(500e6);
    expect(pace.targetNs()).toBe(100e6);
  });
});

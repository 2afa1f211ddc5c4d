import { describe, expect, it } from 'vitest';
import { axisText, durationText, momentText } from './time-text';

describe('times in words', () => {
  it('give a length with three digits that matter and its unit', () => {
    expect([0, 320, 4500, 20e6, 101.4e6, 1.2345e9, 12.345e9].map(durationText)).toEqual([
      '0 s',
      '320 ns',
      '4.5 µs',
      '20 ms',
      '101 ms',
      '1.23 s',
      '12.3 s',
    ]);
  });

  it('never say a thousand of a unit that has a greater one', () => {
    expect(durationText(999_700)).toBe('1 ms');
    expect(durationText(999_999_999)).toBe('1 s');
  });

  it('give a moment to the millisecond, and closer where the picture is', () => {
    expect(momentText(1.23456e9, 1e7)).toBe('1.235 s');
    expect(momentText(1.23456e9, 1e5)).toBe('1.235 s');
    expect(momentText(1.23456e9, 1e4)).toBe('1.234560 s');
    expect(momentText(1.23456e9, 10)).toBe('1.234560000 s');
    expect(momentText(-1, 1e7)).toBe('0.000 s');
    expect(momentText(3e9, 5e9)).toBe('3.000 s');
  });

  it('give minutes from two on, which nobody should have to reckon', () => {
    expect([119e9, 120e9, 125.4e9, 600.078e9, -150e9].map(durationText)).toEqual([
      '119 s',
      '2 min',
      '2 min 5 s',
      '10 min',
      '-2 min 30 s',
    ]);
    expect(durationText(179.6e9)).toBe('3 min');
    expect(momentText(600.078e9, 1e9)).toBe('10 min 0.078 s');
    expect(momentText(600.000078e9, 1e4)).toBe('10 min 0.000078 s');
    expect([100e9, 150e9].map(axisText(50e9))).toEqual(['100 s', '2 min 30 s']);
  });

  it('label an axis in one unit, with as many digits as its step needs', () => {
    expect([0, 2e8, 1.2e9].map(axisText(2e8))).toEqual(['0.0 s', '0.2 s', '1.2 s']);
    expect(axisText(1e9)(3e9)).toBe('3 s');
    expect(axisText(5e6)(1.205e9)).toBe('1.205 s');
    expect(axisText(2e5)(3.4e6)).toBe('3.4 ms');
    expect(axisText(500)(1500)).toBe('1.5 µs');
  });
});

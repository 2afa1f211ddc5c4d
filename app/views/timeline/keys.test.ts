import { describe, expect, it } from 'vitest';
import { commandOf } from './keys';

const press = (key: string, more: Partial<Parameters<typeof commandOf>[0]> = {}) =>
  commandOf({ key, code: '', ctrlKey: false, altKey: false, metaKey: false, ...more });

describe('keys of a focused timeline', () => {
  it('zoom, pan and fit', () => {
    expect(['w', 'S', 'a', 'D', '+', '-', '0', 'f'].map((key) => press(key))).toEqual([
      'zoom-in',
      'zoom-out',
      'pan-left',
      'pan-right',
      'zoom-in',
      'zoom-out',
      'fit',
      'fit',
    ]);
  });

  it('leave the browser its own shortcuts', () => {
    expect(press('w', { ctrlKey: true })).toBeUndefined();
    expect(press('0', { metaKey: true })).toBeUndefined();
    expect(press('Tab')).toBeUndefined();
  });

  it('work while an input method is on', () => {
    expect(press('Process', { code: 'KeyW' })).toBe('zoom-in');
    expect(press('Process', { code: 'KeyQ' })).toBeUndefined();
  });
});

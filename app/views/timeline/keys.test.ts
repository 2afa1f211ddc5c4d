import { describe, expect, it } from 'vitest';
import { commandOf } from './keys';

const press = (key: string, more: Partial<KeyboardEvent> = {}) =>
  commandOf({ key, code: '', ctrlKey: false, altKey: false, metaKey: false, ...more });

describe('keys of the timeline', () => {
  it('zoom, pan and fit', () => {
    expect(['w', 'S', 'a', 'D', '+', '-', '0', 'f'].map((key) => press(key))).toEqual([
      'zoom-in',
      'zoom-out',
      'pan-left',
      'pan-right',
      'zoom-in',
      'zoom-out',
      'fit-all',
      'fit',
    ]);
  });

  it('play, step, walk and follow', () => {
    const keys = [' ', 'ArrowLeft', 'ArrowRight', ',', '.', '[', ']', '/', '?', 'Escape'];
    expect(keys.map((key) => press(key))).toEqual([
      'play',
      'step-back',
      'step',
      'mark-previous',
      'mark-next',
      'cause',
      'effect',
      'search',
      'help',
      'leave',
    ]);
  });

  it('move lanes with Alt, and leave Ctrl and the command key to the browser', () => {
    expect(press('ArrowUp', { altKey: true })).toBe('lane-move-up');
    expect(press('ArrowDown', { altKey: true })).toBe('lane-move-down');
    expect(press('w', { altKey: true })).toBeUndefined();
    expect(press('w', { ctrlKey: true })).toBeUndefined();
    expect(press('f', { metaKey: true })).toBeUndefined();
    expect(press('Tab')).toBeUndefined();
  });

  it('work under an input method, which keeps the letters to itself', () => {
    expect(press('Process', { code: 'KeyW' })).toBe('zoom-in');
    expect(press('Process', { code: 'Digit1' })).toBeUndefined();
  });
});

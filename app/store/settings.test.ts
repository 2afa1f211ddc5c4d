import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSettings, DEFAULT_SETTINGS, readSettings, SPEEDS } from './settings';
import { createMemory } from './storage';

describe('settings', () => {
  it('are remembered', () => {
    const kept = createMemory(() => undefined);
    createSettings(kept).setState({ engine: 'repeatable', seed: 7, speed: 5 });
    expect(createSettings(kept).getState()).toMatchObject({ engine: 'repeatable', seed: 7, speed: 5 });
  });

  it('fall back one by one when what was kept makes no sense', () => {
    const text = JSON.stringify({ engine: 'quantum', seed: -1, speed: 10, theme: 'dark', editorShare: 7 });
    expect(readSettings(text)).toEqual({ ...DEFAULT_SETTINGS, speed: 10, theme: 'dark' });
  });

  it('can be used whatever was kept', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        const settings = readSettings(text);
        expect(SPEEDS).toContain(settings.speed);
        expect(['live', 'repeatable']).toContain(settings.engine);
        expect(Number.isInteger(settings.seed)).toBe(true);
      }),
    );
  });
});

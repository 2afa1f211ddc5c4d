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

describe('settings that a link brought', () => {
  it('hold for the visit, and leave what the person had chosen for the next one', () => {
    const kept = createMemory(() => undefined);
    const settings = createSettings(kept);
    settings.setState({ seed: 5, preset: 'fork' });
    settings.borrow({ engine: 'repeatable', seed: 77, preset: 'windows', speed: 2 });
    expect(settings.getState()).toMatchObject({
      engine: 'repeatable',
      seed: 77,
      preset: 'windows',
      speed: 2,
    });
    settings.setState({ theme: 'dark' });
    expect(createSettings(kept).getState()).toMatchObject({
      ...{ engine: 'live', seed: 5, preset: 'fork', speed: 1, theme: 'dark' },
    });
  });

  it('are the own ones from the moment that the person sets them', () => {
    const kept = createMemory(() => undefined);
    const settings = createSettings(kept);
    settings.borrow({ seed: 77, speed: 2 });
    settings.borrow({ seed: 78 });
    settings.setState({ seed: 79 });
    expect(createSettings(kept).getState()).toMatchObject({ seed: 79, speed: 1 });
  });
});

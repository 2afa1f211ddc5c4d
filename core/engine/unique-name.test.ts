import { afterEach, expect, test, vi } from 'vitest';
import { uniqueName } from './unique-name';

afterEach(() => vi.unstubAllGlobals());

test('names are unlike one another, also where the browser gives no UUIDs', () => {
  const { crypto } = globalThis;
  vi.stubGlobal('crypto', {
    getRandomValues: (into: Uint32Array<ArrayBuffer>) => crypto.getRandomValues(into),
  });
  const names = Array.from({ length: 100 }, () => uniqueName('lockstep-player'));
  expect(new Set(names).size).toBe(100);
  for (const name of names) expect(name).toMatch(/^lockstep-player(-[0-9a-z]+){4}$/);
});

import { expect, it } from 'vitest';
import { HALF_WIDTH_MOST, nodeName, SIGN_ROOM } from './node-name';

it('keeps the number of a name that finds no room, and makes room for the sign of a process', () => {
  expect(nodeName('lock', 0).name).toBe('lock');
  const { name, half } = nodeName('SpawnPoolWorker-12', SIGN_ROOM);
  expect(name).toMatch(/^Spawn\w*…-12$/);
  expect(half).toBeLessThanOrEqual(HALF_WIDTH_MOST);
  expect(nodeName('MainProcess', SIGN_ROOM).name).toBe('MainProcess');
  expect(nodeName('mmmm', 0).half).toBeGreaterThan(nodeName('llll', 0).half + 10);
  expect(nodeName('lock', SIGN_ROOM).half - nodeName('lock', 0).half).toBe(SIGN_ROOM / 2);
});

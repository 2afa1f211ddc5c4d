import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { drop } from './heap';
import { newList } from './make';
import { IMMORTAL, K, Obj, setRegistry } from './obj';
import { FIRST_ROOM, Registry } from './registry';
import { T } from './type';

/** Makes so many lists, each of which somebody holds. */
const held = (count: number): Obj[] =>
  Array.from({ length: count }, () => {
    const list = newList([]);
    list.rc++;
    return list;
  });

describe('the registry of objects that may close a cycle', () => {
  const request = new Obj(K.Native, T.type, undefined);
  request.rc = IMMORTAL;
  let queue: Obj[] = [];
  let registry: Registry;
  let before: Registry | undefined;

  beforeEach(() => {
    queue = [];
    registry = new Registry(queue, request);
    registry.room = FIRST_ROOM;
    before = setRegistry(registry);
  });
  afterEach(() => {
    setRegistry(before);
  });

  it('asks for a collection when its room is used up, and has one made when what was made has stayed', () => {
    held(FIRST_ROOM - 1);
    expect(queue).toEqual([]);
    held(1);
    expect(queue).toEqual([request]);
    expect(registry.isDue()).toBe(true);
  });

  it('has none made when what was made has gone again, however often that happens', () => {
    const kept = held(2_000);
    registry.makeRoom();
    for (let round = 0; round < 5; round++) {
      queue.length = 0;
      for (let i = 0; i < kept.length; i++) held(1).forEach(drop);
      expect(queue).toEqual([request]);
      expect(registry.isDue()).toBe(false);
      expect(registry.room).toBe(kept.length);
    }
  });

  it('counts what stays since the last collection together, over all the times none was made', () => {
    held(2_000);
    registry.makeRoom();
    held(400);
    expect(registry.isDue()).toBe(false);
    held(99);
    expect(registry.isDue()).toBe(false);
    held(1);
    expect(registry.isDue()).toBe(true);
  });
});

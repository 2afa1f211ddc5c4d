import { describe, expect, it } from 'vitest';
import { createMemory } from './storage';

function storage() {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => void kept.set(key, text),
    removeItem: (key: string) => void kept.delete(key),
  };
}

const forbidden = () => {
  throw new DOMException('The operation is insecure.', 'SecurityError');
};

describe('memory', () => {
  it('finds on the next visit what it kept on this one', () => {
    const disk = storage();
    createMemory(() => disk).write('colour', 'blue');
    expect(createMemory(() => disk).read('colour')).toBe('blue');
  });

  it('forgets what it is told to forget', () => {
    const disk = storage();
    const memory = createMemory(() => disk);
    memory.write('colour', 'blue');
    memory.write('colour', undefined);
    expect(memory.read('colour')).toBe(undefined);
    expect(disk.kept.size).toBe(0);
  });

  it('goes on remembering until the page is closed where storage is forbidden', () => {
    const memory = createMemory(forbidden);
    expect(memory.read('colour')).toBe(undefined);
    memory.write('colour', 'blue');
    expect(memory.read('colour')).toBe('blue');
  });

  it('answers with what it was last told when storage is full', () => {
    const disk = storage();
    disk.kept.set('colour', 'red');
    const full = { ...disk, setItem: forbidden };
    const memory = createMemory(() => full);
    memory.write('colour', 'blue');
    expect(memory.read('colour')).toBe('blue');
  });
});

import { afterEach, describe, expect, it, vi } from 'vitest';
import { CORES_BYTES } from './cores';
import { PageFirst } from './page-first';

const PAGE = 4;

/** A page of which the test says when a frame comes. */
function page() {
  const heard = new Map<string, () => void>();
  const frames: (() => void)[] = [];
  vi.stubGlobal('addEventListener', (name: string, listener: () => void) => heard.set(name, listener));
  vi.stubGlobal('removeEventListener', (name: string) => heard.delete(name));
  vi.stubGlobal('requestAnimationFrame', (frame: () => void) => frames.push(frame));
  vi.stubGlobal('cancelAnimationFrame', () => (frames.length = 0));
  const awake = new SharedArrayBuffer(CORES_BYTES);
  const first = new PageFirst(awake);
  const works = () => Atomics.load(new Int32Array(awake), PAGE) !== 0;
  return { first, works, heard, frame: () => frames.shift()?.() };
}
afterEach(() => vi.unstubAllGlobals());

const done = (works: () => boolean) => expect.poll(works).toBe(false);

describe('a page during a run', () => {
  it('goes first in the task in which it has something to do, and in the frame after it', async () => {
    const { first, works, frame } = page();
    expect(works()).toBe(false);
    first.work();
    expect(works()).toBe(true);
    await done(works);
    frame();
    expect(works()).toBe(true);
    await done(works);
    frame();
    expect(works()).toBe(false);
    first.end();
  });

  it('goes first when a person does something', async () => {
    const { first, works, heard } = page();
    heard.get('keydown')?.();
    expect(works()).toBe(true);
    await done(works);
    first.end();
    expect(heard.size).toBe(0);
  });

  it('leaves the cores to the workers at its end', () => {
    const { first, works } = page();
    first.work();
    first.end();
    expect(works()).toBe(false);
  });
});

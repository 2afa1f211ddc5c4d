import { afterEach, describe, expect, it, vi } from 'vitest';
import { CORES_BYTES } from './cores';
import { PageFirst } from './page-first';
import { hostMicroseconds } from './port';

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
  const since = () => Atomics.load(new Int32Array(awake), PAGE);
  return { first, works, since, heard, frame: () => frames.shift()?.() };
}
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

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

  it('wants no more than a core for a while when it has had all of them for long', async () => {
    const { first, works, since } = page();
    const now = vi.spyOn(performance, 'now').mockReturnValue(10_000);
    const wants = () => (hostMicroseconds() - since()) | 0;
    const workFor = async (ms: number) => {
      first.work();
      const had = wants();
      now.mockReturnValue(performance.now() + ms);
      await done(works);
      return had;
    };
    const all = expect.closeTo(0, -2);
    expect(await workFor(200)).toEqual(all);
    expect(await workFor(200)).toEqual(all);
    expect(await workFor(200)).toBeGreaterThan(100_000);
    now.mockReturnValue(performance.now() + 100);
    expect(await workFor(1)).toEqual(all);
    first.end();
  });

  it('leaves the cores to the workers at its end', () => {
    const { first, works } = page();
    first.work();
    first.end();
    expect(works()).toBe(false);
  });
});

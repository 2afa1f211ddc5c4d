import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const STDLIB = join(import.meta.dirname, '..', '..', 'core', 'stdlib');

/** A wait with a time of its own, or a sleep: who does that in a loop polls, and a stuck run would never look stuck. */
const POLL =
  /\b(?:wait|acquire|poll|get|join|recv)\((?:[^()]*,\s*)?(?:timeout=)?\d*\.?\d*[1-9]\d*\)|\bsleep\((?!self)/;

function polls(source: string): string[] {
  return source
    .split('\n')
    .filter((line) => !/^\s*(?:#|def |from |import )/.test(line) && POLL.test(line))
    .filter((line) => !/\b(?:get|join)\((?:id|'|")/.test(line));
}

describe('the parts of the library that coordinate', () => {
  const files = readdirSync(STDLIB, { recursive: true, encoding: 'utf8' }).filter((path) =>
    /^(?:multiprocessing|concurrent|threading|queue|_queue)[/.].*py$/.test(path),
  );

  it('never poll with a timeout', () => {
    expect(files.length).toBeGreaterThan(15);
    const found = files.flatMap((path) =>
      polls(readFileSync(join(STDLIB, path), 'utf8')).map((line) => `${path}: ${line}`),
    );
    expect(found).toEqual([]);
  });

  it('would be caught', () => {
    expect(polls('    while not done.wait(1):\n        pass')).toHaveLength(1);
    expect(polls('        time.sleep(0.05)')).toHaveLength(1);
    expect(polls('    lock.acquire(True, 0.1)')).toHaveLength(1);
  });
});

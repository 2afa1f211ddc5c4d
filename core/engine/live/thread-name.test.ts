import { expect, test } from 'vitest';
import { uniqueName } from '../unique-name';
import { roleOf, threadName } from './thread-name';

test('a worker knows by its name whether it is the supervisor', () => {
  const tag = uniqueName('lockstep');
  expect(roleOf(threadName(tag, 'supervisor', 1))).toBe('supervisor');
  expect(roleOf(threadName(tag, 'worker', 12))).toBe('worker');
});

import { expect, it } from 'vitest';
import { createLessons } from './lessons';
import { createMemory } from './storage';

const fresh = () => createMemory(() => undefined);

it('keeps what was predicted by scenario and question, until it is forgotten', () => {
  const lessons = createLessons(fresh());
  lessons.getState().predict('a', 1, 2);
  lessons.getState().predict('b', 0, 0);
  lessons.getState().predict('a', 0, 3);
  expect(lessons.getState().predictions).toEqual({ a: [3, 2], b: [0] });
  lessons.getState().forget('a');
  expect(lessons.getState().predictions).toEqual({ a: [], b: [0] });
});

it('remembers on the next visit what was finished, once', () => {
  const kept = fresh();
  const lessons = createLessons(kept);
  lessons.getState().finish('a');
  lessons.getState().finish('b');
  lessons.getState().finish('a');
  expect(createLessons(kept).getState().finished).toEqual(['a', 'b']);
});

it('begins anew when what was kept cannot be read', () => {
  for (const text of ['{', '7', '{"a":1}']) {
    const kept = fresh();
    kept.write('lockstep.finished', text);
    expect(createLessons(kept).getState().finished).toEqual([]);
  }
});

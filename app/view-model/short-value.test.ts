import { expect, test } from 'vitest';
import { shorterValues } from './short-value';

test('an object with one key is shortened to the key and its value, then to the value', () => {
  expect(shorterValues('{"count": 1}')).toEqual(['{"count": 1}', 'count 1', '1']);
  expect(shorterValues("{'name': 'x y'}")).toEqual(["{'name': 'x y'}", "name 'x y'", "'x y'"]);
});

test('an object with more in it is not taken for one value', () => {
  for (const text of ['{"a": 1, "b": 2}', '{"a": [1]}', '{"a": {"b": 1}}']) {
    expect(
      shorterValues(text)
        .slice(1)
        .every((short) => short.startsWith('…')),
    ).toBe(true);
  }
});

test('any other long text is shortened to its end, where texts that are written again differ', () => {
  expect(shorterValues('tickets left = 1')).toEqual(['tickets left = 1', '…ets left = 1', '…ft = 1']);
  expect(shorterValues('7')).toEqual(['7']);
});

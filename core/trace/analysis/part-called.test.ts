import { expect, it } from 'vitest';
import { partCalled } from './part-called';

it.each([
  ["dict['count']", "dict['count']", undefined],
  ["dict['count'] = 9", "dict['count']", '9'],
  ["dict['a]b'] = [1, 2]", "dict['a]b']", '[1, 2]'],
  ["dict['it\\'s']", "dict['it\\'s']", undefined],
  ['dict[(1, 2)] = {3: 4}', 'dict[(1, 2)]', '{3: 4}'],
  ["dict.get('count')", "dict['count']", undefined],
  ["dict.get((1, 2), ')')", 'dict[(1, 2)]', undefined],
  ["'count' in dict", "dict['count']", undefined],
  ["'a in b' in dict", "dict['a in b']", undefined],
  ["dict['x'] = 'a in b'", "dict['x']", "'a in b'"],
  ['list[0] = 1', 'list[0]', '1'],
  ['Namespace.x', 'Namespace.x', undefined],
  ['Namespace.x = 5', 'Namespace.x', '5'],
  ['Value.get()', 'Value', undefined],
  ['Value.set(3)', 'Value', '3'],
])('tells which part of its object the call %s is about', (text, part, value) => {
  expect(partCalled(text)).toEqual({ part, writes: value !== undefined, value: value ?? '' });
});

it.each([
  'list.append(3)',
  'dict.pop(1)',
  "del dict['count']",
  'len(dict)',
  'Event.set()',
  "dict['a name that is so long that it is cut…]",
  "dict['cut…'] = 3",
  'dict.items()',
  '',
])('says nothing of %s', (text) => {
  expect(partCalled(text)).toBeUndefined();
});

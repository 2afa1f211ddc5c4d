import { expect, it } from 'vitest';
import { splitNumber } from './cut-name';

it.each([
  ['SpawnPoolWorker-12', 'SpawnPoolWorker', '-12'],
  ['Process-2:1', 'Process', '-2:1'],
  ['forks[0]', 'forks', '[0]'],
  ['worker7', 'worker', '7'],
  ['Philosopher 3', 'Philosopher ', '3'],
  ['pool #2', 'pool', ' #2'],
  ['results_of_downloads_first', 'results_of_downloads', '_first'],
  ['image-downloader-north', 'image-downloader', '-north'],
  ['image-downloader-southwestern', 'image-downloader-southwestern', ''],
  ['Queue · 0 of 4 items', 'Queue · 0 of 4 items', ''],
  ['ticket_lock', 'ticket_lock', ''],
  ['MainProcess', 'MainProcess', ''],
  ['订单', '订单', ''],
  ['', '', ''],
])('the number of %s is what tells it from its like', (name, head, number) => {
  expect(splitNumber(name)).toEqual([head, number]);
});

it('however long a number is, most of it may be cut off', () => {
  expect(splitNumber('1234567890123')).toEqual(['123456789', '0123']);
});

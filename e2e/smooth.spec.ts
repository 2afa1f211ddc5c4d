import { expect, forgetLongTasks, longTasks, scenario, test } from './support/lockstep';

test('the page stays responsive while ten processes run', async ({ lockstep }) => {
  await lockstep.open();
  await lockstep.write(scenario('ticket-lock'));
  await forgetLongTasks(lockstep.page);
  await lockstep.start();
  await lockstep.finished();
  expect(await longTasks(lockstep.page)).toEqual([]);
});

test('the page stays responsive while four processes compute', async ({ lockstep }) => {
  await lockstep.open();
  await lockstep.write(
    [
      'from multiprocessing import Process',
      'def count(n):',
      '    total = 0',
      '    for i in range(400000):',
      '        total += i * n',
      '    print(n, total)',
      "if __name__ == '__main__':",
      '    ps = [Process(target=count, args=(n,)) for n in range(4)]',
      '    for p in ps: p.start()',
      '    for p in ps: p.join()',
    ].join('\n'),
  );
  await forgetLongTasks(lockstep.page);
  await lockstep.start();
  await lockstep.finished();
  expect(await lockstep.printed(/\d 7999980000|\d \d{9,}/)).toBeGreaterThanOrEqual(3);
  expect(await longTasks(lockstep.page)).toEqual([]);
});

import { chooseEngine } from './support/controls';
import { edited, expect, REPEATABLE, scenario, onePageTest as test } from './support/lockstep';
import { serveProbe, traceInNode, traceInPage } from './support/probe';

test.describe.configure({ mode: 'default' });
test.use({ chosen: REPEATABLE });

const ARITHMETIC = [
  'import random, time',
  'from multiprocessing import Lock, Process',
  'def work(lock, n):',
  '    for i in range(5):',
  '        time.sleep(random.random() / 100)',
  '        with lock:',
  '            print(n, i, 2.5 ** (n + 0.37), (10 ** 30) // (n + 7), "%.17g" % (n / 7))',
  "if __name__ == '__main__':",
  '    lock = Lock()',
  '    ps = [Process(target=work, args=(lock, n)) for n in range(4)]',
  '    for p in ps: p.start()',
  '    for p in ps: p.join()',
].join('\n');

/** Programs, and what each must print: an error would look the same everywhere, too. */
const PROGRAMS: [name: string, source: string, says: string][] = [
  ['race', scenario('ticket-race'), 'Buyer 10 bought'],
  ['lock', scenario('ticket-lock'), 'Buyer 10 came too late'],
  ['other buyers', edited(scenario('ticket-race'), /BUYERS = 10/, 'BUYERS = 3'), 'Buyer 3 bought'],
  ['arithmetic', ARITHMETIC, '3 4 '],
];

for (const [name, source, says] of PROGRAMS) {
  test(`the same seed gives the same trace in Chromium and in Node, byte for byte: ${name}`, async ({
    lockstep,
  }) => {
    await serveProbe(lockstep.page);
    for (const seed of [1, 2, 77]) {
      const inNode = await traceInNode(source, seed);
      expect(Buffer.from(inNode, 'hex').toString('latin1')).toContain(says);
      expect(await traceInPage(lockstep.page, source, seed)).toBe(inNode);
    }
  });
}

test('another seed gives another trace', async () => {
  expect(await traceInNode(ARITHMETIC, 1)).not.toBe(await traceInNode(ARITHMETIC, 2));
});

test('the repeatable engine prints the same twice', async ({ lockstep }) => {
  await chooseEngine(lockstep.page, 'Repeatable');
  const outputs: string[] = [];
  for (let round = 0; round < 2; round++) {
    await lockstep.writeAndFinish(ARITHMETIC);
    outputs.push(await lockstep.output.innerText());
  }
  expect(outputs[0]).toMatch(/3 4 \d+\.\d+/);
  expect(outputs[1]).toBe(outputs[0]);
});

test('the repeatable engine sells all ten and, with the lock, one', async ({ lockstep }) => {
  await chooseEngine(lockstep.page, 'Repeatable');
  await lockstep.writeAndFinish(scenario('ticket-race'));
  expect(await lockstep.printed(/bought/i)).toBe(10);
  await lockstep.writeAndFinish(scenario('ticket-lock'));
  expect(await lockstep.printed(/bought/i)).toBe(1);
});

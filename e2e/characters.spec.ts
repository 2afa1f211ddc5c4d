import { expect, REPEATABLE, test } from './support/lockstep';

const TABLES = /\/(names|database)\.tables-[^/]*\.json$/;

const PROGRAM = `import unicodedata
from multiprocessing import Process
def say(c):
    print(unicodedata.name(c), unicodedata.category(c))
if __name__ == '__main__':
    say('\\N{SNOWMAN}')
    p = Process(target=say, args=('\\N{LATIN SMALL LETTER E WITH ACUTE}',))
    p.start()
    p.join()
`;

for (const [engine, chosen] of [
  ['live', {}],
  ['repeatable', REPEATABLE],
] as const) {
  test.describe(`a program that names characters, in a ${engine} run`, () => {
    test.use({ chosen });

    test('has their tables brought when it asks for them, not before', async ({ lockstep, page }) => {
      const asked: string[] = [];
      page.context().on('request', (request) => {
        if (TABLES.test(request.url())) asked.push(request.url());
      });
      await lockstep.open();
      await lockstep.writeAndFinish("print('é'.isalpha())");
      expect(asked).toEqual([]);
      await lockstep.writeAndFinish(PROGRAM);
      expect(await lockstep.printedLines()).toEqual({
        stdout: 'SNOWMAN So\nLATIN SMALL LETTER E WITH ACUTE Ll\n',
        stderr: '',
      });
    });
  });
}

import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  endCommands,
  ended,
  runCommand,
  signalGroup,
  startByNpm,
  startCommand,
  startFile,
} from './support/command';
import { expect, scenario, test } from './support/lockstep';

/** Nobody presses Ctrl-C twice within less. */
const PERSON_MS = 600;

let folder = '';
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lockstep-cli-'));
});
test.afterEach(() => {
  endCommands();
  rmSync(folder, { recursive: true });
});

const run = (source: string, ...options: string[]) => runCommand(folder, source, ...options);
const lastLine = (text: string) => text.trimEnd().split('\n').at(-1) ?? '';

for (const engine of ['live', 'deterministic']) {
  test.describe(`on the command line, ${engine}`, () => {
    const with_ = ['--engine', engine];

    test('ten buyers all buy without the lock, one with it', async () => {
      // A slow clock: on a busy machine the last to start would come too late at full speed.
      const race = await run(scenario('ticket-race'), '--speed', '0.25', ...with_);
      expect(race).toMatchObject({ code: 0, stderr: '' });
      expect(race.stdout.match(/bought/g)).toHaveLength(10);
      const lock = await run(scenario('ticket-lock'), ...with_);
      expect(lock).toMatchObject({ code: 0, stderr: '' });
      expect(lock.stdout.match(/bought/g)).toHaveLength(1);
    });

    test("the main process's exit code is the command's, and files stay in the simulation", async () => {
      const { code, stdout } = await run(
        "import sys\nopen('left.txt', 'w').write('x')\nprint(open('left.txt').read())\nsys.exit(7)\n",
        ...with_,
      );
      expect({ code, stdout }).toEqual({ code: 7, stdout: 'x\n' });
      expect(readdirSync(folder)).toEqual(['program.py']);
    });

    test('names of characters are known in every process', async () => {
      const { code, stdout, stderr } = await run(
        [
          'import unicodedata',
          'from multiprocessing import Process',
          'def say(c):',
          '    print(unicodedata.name(c), unicodedata.category(c))',
          "if __name__ == '__main__':",
          "    p = Process(target=say, args=('\\N{SNOWMAN}',))",
          '    p.start()',
          '    p.join()',
        ].join('\n'),
        ...with_,
      );
      expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: 'SNOWMAN So\n', stderr: '' });
    });

    test('a program that waits for ever ends with 125 and a sentence', async () => {
      const { code, stderr } = await run(
        [
          'from multiprocessing import Lock',
          "if __name__ == '__main__':",
          '    lock = Lock()',
          '    lock.acquire()',
          '    lock.acquire()',
        ].join('\n'),
        ...with_,
      );
      expect(code).toBe(125);
      expect(lastLine(stderr)).toMatch(/^lockstep: .*MainProcess.*line 5.*line 4/);
    });

    test('--until ends an endless program with 124 and a sentence', async () => {
      const { code, stderr, stdout } = await run(
        "import time\nprint('begun')\nwhile True:\n    time.sleep(0.05)\n",
        '--until',
        '0.3',
        ...with_,
      );
      expect({ code, stdout }).toEqual({ code: 124, stdout: 'begun\n' });
      expect(lastLine(stderr)).toMatch(/^lockstep: /);
    });

    test('an uncaught exception prints its traceback and ends with 1', async () => {
      const { code, stderr } = await run("print('one')\nprint([][1])\n", ...with_);
      expect(code).toBe(1);
      expect(stderr).toMatch(/^Traceback \(most recent call last\):\n.*program\.py", line 2, in <module>/);
      expect(lastLine(stderr)).toBe('IndexError: list index out of range');
    });
  });
}

test('--trace writes what happened as JSON', async () => {
  await run(scenario('ticket-lock'), '--engine', 'deterministic', '--seed', '3', '--trace', 'out.json');
  const trace = JSON.parse(readFileSync(join(folder, 'out.json'), 'utf8'));
  expect(trace.lockstep).toBe(1);
  expect(trace.info).toMatchObject({ engine: 'deterministic', seed: 3 });
  expect(trace.events.length).toBeGreaterThan(50);
});

test('a program that Python cannot read ends with 1 and the words of Python', async () => {
  const { code, stderr, stdout } = await run("print('one')\nif True\n    pass\n");
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toContain('program.py", line 2');
  expect(lastLine(stderr)).toBe("SyntaxError: expected ':'");
});

test('a file that is not there ends with 2', async () => {
  const { code, stderr } = await ended(startFile(folder, 'nothing.py'));
  expect(code).toBe(2);
  expect(stderr).toContain("can't open file");
});

test('Ctrl-C interrupts the program, which may go on', async () => {
  const child = startCommand(
    folder,
    [
      'import time',
      'try:',
      "    print('begun', flush=True)",
      '    time.sleep(60)',
      'except KeyboardInterrupt:',
      "    print('interrupted')",
    ].join('\n'),
    '--engine',
    'live',
  );
  child.stdout?.once('data', () => child.kill('SIGINT'));
  const { code, stdout } = await ended(child);
  expect({ code, stdout }).toEqual({ code: 0, stdout: 'begun\ninterrupted\n' });
});

/** A child and the main process that joins it; both note an interrupt, and the child then goes on for ever. */
const FAMILY = [
  'import time',
  'from multiprocessing import Process',
  'def work(deaf):',
  "    print('ready', flush=True)",
  '    while True:',
  '        try:',
  '            time.sleep(60)',
  '        except KeyboardInterrupt:',
  '            if not deaf: raise',
  "            print('heard', flush=True)",
  "if __name__ == '__main__':",
  "    kid = Process(target=work, args=(DEAF,), name='Kid')",
  '    kid.start()',
  '    kid.join()',
].join('\n');

for (const engine of ['live', 'deterministic']) {
  const options = ['--engine', engine, '--preset', 'fork', '--speed', '1'];

  test(`Ctrl-C at a terminal interrupts every process, through npm, ${engine}`, async () => {
    const child = startByNpm(folder, FAMILY.replace('DEAF', 'False'), ...options);
    child.stdout?.once('data', () => signalGroup(child, 'SIGINT'));
    const { code, stderr } = await ended(child);
    expect(code).toBe(130);
    // As with CPython, which of the two writes first is not promised.
    expect(stderr).toContain('Process Kid:\nTraceback (most recent call last):\n');
    expect(stderr.match(/^KeyboardInterrupt$/gm)).toHaveLength(2);
  });

  test(`a second Ctrl-C ends a run that goes on after the first, through npm, ${engine}`, async () => {
    const child = startByNpm(folder, FAMILY.replace('DEAF', 'True'), ...options);
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      // npm's own copy of the first may still be on its way when the program has heard it.
      if (text.includes('ready')) signalGroup(child, 'SIGINT');
      if (text.includes('heard')) setTimeout(() => signalGroup(child, 'SIGINT'), PERSON_MS);
    });
    const { code, stdout } = await ended(child);
    expect({ code, stdout }).toEqual({ code: 130, stdout: 'ready\nheard\n' });
  });
}

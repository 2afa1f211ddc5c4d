import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleForNode } from '../engine/live/testing/bundle';
import type { Scripts } from '../engine/testing/script';

let command: string;
let bundle: URL;
let folder: string;
beforeAll(async () => {
  bundle = await bundleForNode({
    main: new URL('./testing/script-main.ts', import.meta.url),
    worker: new URL('../engine/live/testing/script-worker.ts', import.meta.url),
  });
  command = fileURLToPath(new URL('main.mjs', bundle));
  folder = await mkdtemp(join(tmpdir(), 'lockstep-cli-'));
}, 60_000);
afterAll(async () => {
  await rm(bundle, { recursive: true });
  await rm(folder, { recursive: true });
});

interface Ended {
  status: number | null;
  stdout: string;
  stderr: string;
  ms: number;
}

/** Runs the command; `heard` is told of stdout as it comes. */
async function call(words: string[], heard: (child: ChildProcess, stdout: string) => void = () => undefined) {
  const began = performance.now();
  const child = spawn(process.execPath, [command, ...words], { cwd: folder });
  const ended: Ended = { status: null, stdout: '', stderr: '', ms: 0 };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    ended.stdout += text;
    heard(child, ended.stdout);
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    ended.stderr += text;
  });
  ended.status = await new Promise((resolve) => child.on('close', resolve));
  ended.ms = performance.now() - began;
  return ended;
}

async function run(scripts: Scripts, words: string[] = [], heard?: Parameters<typeof call>[1]) {
  const file = join(folder, 'program.py');
  await writeFile(file, JSON.stringify(scripts));
  return call(['run', 'program.py', ...words], heard);
}

const lastLine = (text: string) => text.trimEnd().split('\n').at(-1);

const STUCK: Scripts = {
  main: [['lock', 'door'], ['acquire', 'door'], ['start', 'child'], ['join']],
  child: [
    ['print', 'child'],
    ['acquire', 'door'],
  ],
};

describe.each(['live', 'deterministic'])('lockstep run --engine %s', (engine) => {
  const words = ['--engine', engine];

  it('prints what the program prints and exits with its exit code', async () => {
    const { status, stdout, stderr } = await run(
      {
        main: [
          ['print', 'héllo 票'],
          ['print', 'b'],
          ['exit', 3],
        ],
      },
      words,
    );
    expect({ status, stdout, stderr }).toEqual({ status: 3, stdout: 'héllo 票\nb\n', stderr: '' });
  });

  it('exits with 125 when the run is stuck, and says in its last line who waits for what', async () => {
    const { status, stdout, stderr } = await run(STUCK, words);
    expect(status).toBe(125);
    expect(stdout).toBe('child\n');
    expect(lastLine(stderr)).toBe(
      'lockstep: stuck: every process waits for ever: MainProcess waits at line 4 for Process-1 to end; ' +
        'Process-1 waits at line 2 for the lock door, held by MainProcess since line 2',
    );
  });

  it('exits with 124 when the time is over, and says so in its last line', async () => {
    const { status, stderr } = await run({ main: [['sleep', 100]] }, [...words, '--until', '0.3']);
    expect(status).toBe(124);
    expect(lastLine(stderr)).toMatch(/^lockstep: reached the time limit of 0\.3 s/);
  });

  it('writes the trace as JSON', async () => {
    await run({ main: [['print', 'x']] }, [...words, '--seed', '5', '--trace', 'out.json']);
    const trace = JSON.parse(await readFile(join(folder, 'out.json'), 'utf8'));
    expect(trace.lockstep).toBe(1);
    expect(trace.info).toMatchObject({ engine, seed: 5 });
    expect(trace.events[0].kind).toBe('RunStart');
    expect(trace.events.at(-1).kind).toBe('RunEnd');
    expect(trace.events.find((event: { kind: string }) => event.kind === 'Output')).toMatchObject({
      pid: 1001,
      text: 'x\n',
    });
    expect(trace.outcome).toMatchObject({ reason: 'Exited', exitCode: 0 });
  });

  it('interrupts the program at Ctrl-C', async () => {
    const scripts: Scripts = { main: [['print', 'ready'], ['spin']] };
    const { status, stdout } = await run(scripts, words, (child, text) => {
      if (text === 'ready\n') child.kill('SIGINT');
    });
    expect(stdout).toBe('ready\nKeyboardInterrupt\n');
    expect(status).toBe(1);
  });

  it('prints a syntax error as CPython does and exits with 1', async () => {
    await writeFile(join(folder, 'wrong.py'), 'a = = b\n');
    const { status, stderr } = await call(['run', 'wrong.py', ...words]);
    expect(status).toBe(1);
    expect(stderr).toBe(
      `  File "${join(folder, 'wrong.py')}", line 1\n    a = = b\n      ^^\nSyntaxError: invalid syntax\n`,
    );
  });

  it('prints a megabyte in order and in full', async () => {
    const lines = 5_000;
    const text = 'x'.repeat(200);
    const scripts: Scripts = {
      main: [...Array.from({ length: lines }, (_, i) => ['print', `${i}${text}`] as ['print', string])],
    };
    const { status, stdout } = await run(scripts, words);
    expect(status).toBe(0);
    expect(stdout).toBe(Array.from({ length: lines }, (_, i) => `${i}${text}\n`).join(''));
  });

  it('stops an endless printer at the limit', async () => {
    const { status, stderr } = await run(
      {
        main: [
          ['print', 'y'.repeat(500)],
          ['again', 1],
        ],
      },
      words,
    );
    expect(status).toBe(126);
    expect(lastLine(stderr)).toMatch(/^lockstep: the program printed more than 10 million bytes/);
  });

  it('ends quietly when nobody reads its output any more', async () => {
    const { status, stderr } = await run(
      {
        main: [
          ['print', 'y'.repeat(500)],
          ['again', 1],
        ],
      },
      words,
      (child) => {
        child.stdout?.destroy();
      },
    );
    expect(status).toBe(141);
    expect(stderr).toBe('');
  });
});

describe('lockstep', () => {
  it('ends a run at the second Ctrl-C, when the program goes on after the first', async () => {
    const { status, stdout } = await run(
      { main: [['deaf'], ['print', 'ready'], ['spin']] },
      [],
      (child, text) => {
        if (text.endsWith('ready\n') || text.endsWith('heard\n')) child.kill('SIGINT');
      },
    );
    expect(status).toBe(130);
    expect(stdout).toBe('ready\nheard\n');
  });

  it('ends the run when it is told to terminate', async () => {
    const { status } = await run({ main: [['deaf'], ['print', 'ready'], ['spin']] }, [], (child) => {
      child.kill('SIGTERM');
    });
    expect(status).toBe(143);
  });

  it.each([
    [['run'], 'no program to run'],
    [['fly', 'x.py'], 'unknown command "fly"'],
    [[], 'no command'],
    [['run', 'a.py', 'b.py'], 'one program at a time'],
    [['run', 'a.py', '--engine', 'steam'], '--engine is live or deterministic'],
    [['run', 'a.py', '--seed', 'x'], '--seed is a whole number'],
    [['run', 'a.py', '--speed', '0'], '--speed is a number'],
    [['run', 'a.py', '--until', '-1'], "Option '--until' argument is ambiguous"],
    [['run', 'a.py', '--colour'], "Unknown option '--colour'"],
  ])('says what is wrong with %j, shows its usage and exits with 2', async (words, wrong) => {
    const { status, stderr } = await call(words);
    expect(status).toBe(2);
    expect(stderr).toContain(wrong);
    expect(stderr).toContain('usage: lockstep run FILE.py');
  });

  it('says that a file is not there as python3 does', async () => {
    const { status, stderr } = await call(['run', 'none.py']);
    expect(status).toBe(2);
    expect(stderr).toBe(
      `lockstep: can't open file '${join(folder, 'none.py')}': [Errno 2] No such file or directory\n`,
    );
  });

  it('explains itself', async () => {
    const { status, stdout } = await call(['--help']);
    expect(status).toBe(0);
    expect(stdout).toContain('--engine deterministic');
  });

  it('gives the same trace for the same seed', async () => {
    const scripts: Scripts = {
      main: [['start', 'a'], ['start', 'a'], ['join']],
      a: [
        ['sleep', 0.1],
        ['print', '@'],
      ],
    };
    const traces: string[] = [];
    for (const seed of ['1', '1', '2']) {
      await run(scripts, ['--engine', 'deterministic', '--seed', seed, '--trace', 'seed.json']);
      traces.push(await readFile(join(folder, 'seed.json'), 'utf8'));
    }
    expect(traces[0]).toBe(traces[1]);
    expect(traces[0]).not.toBe(traces[2]);
  });
});

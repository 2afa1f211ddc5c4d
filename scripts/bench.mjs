// @ts-check
/**
 * `npm run bench`: Lockstep beside CPython on this machine, as ratios. The two take turns (A B A B …), so that what
 * else the machine does meets both. Least and median of the samples are given, and the ratio of each. Then how much
 * JavaScript the built page loads, and what a live process takes of memory, a table in which each limit that the project
 * set itself stands beside its figure, and what `npm run bench:page` says of the page in a browser. It judges nothing;
 * without `python3` it prints its own figures and says so.
 *
 *   npm run bench -- [--samples N]
 */
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { limitsTable, median, ratioOf, ratioText, timeText } from './bench-numbers.mjs';
import { pageWeight, weightReport } from './page-weight.mjs';
import { makeReady, ROOT, runMain, SetupError } from './ready.mjs';

/** @typedef {Record<string, any>} Sample what one run of a benchmark prints: seconds by name */
/** @typedef {{ command: string, args: string[] }} Command */

/** @typedef {import('./bench-numbers.mjs').Figure} Figure */

const SAMPLE_LIMIT_MS = 120_000;
/** What programs print around what is timed. */
const MARK = /^(?:begun|ended (\d+))\n/;
/** Memory is looked at so long after a mark: what was made meanwhile has been let go. */
const LOOK_AFTER_MS = 1_000;
/** A program that does something again and again is warm after this share of the times. */
const WARM_AFTER = 0.5;

/**
 * Fork is not CPython's way of starting everywhere (macOS; Linux from 3.14), so it is asked for. A spawned child runs the
 * file itself, as with `python3 FILE`.
 */
const PYTHON_WITH_METHOD = [
  'import multiprocessing, sys',
  'multiprocessing.set_start_method(sys.argv[2])',
  "main = sys.modules['__main__']",
  'main.__file__ = sys.argv[1]',
  'exec(compile(open(sys.argv[1]).read(), sys.argv[1], "exec"), main.__dict__)',
].join('\n');

/**
 * Runs a benchmark once.
 * @param {Command} command
 * @returns {Sample}
 */
function sample({ command, args }) {
  const done = spawnSync(command, args, { cwd: ROOT, encoding: 'utf8', timeout: SAMPLE_LIMIT_MS });
  if (done.error || done.status !== 0) {
    const why = done.error?.message ?? `exit code ${done.status ?? done.signal}`;
    throw new SetupError(`${command} ${args.join(' ')}: ${why}\n${done.stderr ?? ''}`);
  }
  return JSON.parse(done.stdout.trim().split('\n').at(-1) ?? '');
}

/**
 * Wall times of what a command does between its lines `begun` and `ended N`, each time it prints them, read from
 * outside: a simulated run's own clock stands still while workers boot.
 * @param {Command} command
 * @returns {Promise<number[]>} seconds per piece of work, in order; N pieces each time
 */
function secondsEach({ command, args }) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'inherit'],
      timeout: SAMPLE_LIMIT_MS,
    });
    let text = '';
    let begun = 0;
    /** @type {number[]} */
    const times = [];
    child.stdout.on('data', (chunk) => {
      const now = performance.now();
      text += chunk;
      for (let line = MARK.exec(text); line; line = MARK.exec(text)) {
        text = text.slice(line[0].length);
        if (line[1] === undefined) begun = now;
        // Two marks that came at once, because this reader was late, tell no time between them.
        else if (now > begun) times.push((now - begun) / 1000 / Number(line[1]));
      }
    });
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0 && times.length > 0) resolve(times);
      else reject(new SetupError(`${command} ${args.join(' ')}: exit code ${code}`));
    });
  });
}

/**
 * Lets two commands take turns.
 * @param {number} samples
 * @param {Command} ours
 * @param {Command | undefined} theirs undefined where there is no CPython
 */
function alternate(samples, ours, theirs) {
  /** @type {{ ours: Sample[], theirs: Sample[] }} */
  const taken = { ours: [], theirs: [] };
  for (let i = 0; i < samples; i++) {
    taken.ours.push(sample(ours));
    if (theirs) taken.theirs.push(sample(theirs));
  }
  return taken;
}

/**
 * Private memory per process of `bench/memory.py`, by what its workers' own process takes at its two marks.
 * @param {Command} command
 * @returns {Promise<number>} bytes per process
 */
function memoryEach({ command, args }) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] });
    const taken = () =>
      Number(/RssAnon:\s+(\d+) kB/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1]) * 1024;
    let before = 0;
    let each = 0;
    child.stdout.on('data', (chunk) => {
      const ended = /ended (\d+)/.exec(String(chunk));
      setTimeout(() => {
        if (ended) each = (taken() - before) / Number(ended[1]);
        else before = taken();
      }, LOOK_AFTER_MS);
    });
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0 && each > 0) resolve(each);
      else reject(new SetupError(`${command} ${args.join(' ')}: exit code ${code}`));
    });
  });
}

/**
 * What the closing table tells.
 * @type {Figure[]}
 */
const figures = [];

/**
 * Prints one comparison, and keeps its figure for the table.
 * @param {string} title
 * @param {{ ours: number[], theirs: number[] }} seconds
 * @param {'time' | 'speed'} kind time: ours ÷ theirs, less is better; speed: theirs ÷ ours, more is better
 * @param {number} [limit] of the ratio: at most that of times, at least that of speeds
 * @param {number} [lines] source lines run in one sample
 */
function report(title, { ours, theirs }, kind, limit, lines) {
  if (limit !== undefined && theirs.length > 0) {
    figures.push({
      title,
      limit: `${kind === 'speed' ? 'at least' : 'at most'} ${limit}×`,
      median: `${ratioOf(median, ours, theirs, kind)}×`,
      least: `${ratioOf((times) => Math.min(...times), ours, theirs, kind)}×`,
    });
  }
  const side = (/** @type {number[]} */ times) => {
    const rate = lines ? `, ${(lines / median(times) / 1e6).toFixed(2)} million lines/s` : '';
    return `least ${timeText(Math.min(...times))}, median ${timeText(median(times))}${rate}`;
  };
  console.log(`\n${title}`);
  console.log(`  Lockstep  ${side(ours)}`);
  if (theirs.length === 0) return;
  console.log(`  CPython   ${side(theirs)}`);
  console.log(`  ${ratioText(ours, theirs, kind)}`);
}

/**
 * Programs that do something again and again: the first time of each run apart, since it tells what a person waits for
 * who has just come; then what it costs once both have warmed up.
 * @param {number} samples
 * @param {(name: string) => [Command, Command | undefined]} commands
 * @param {[name: string, title: string, limit: number][]} programs
 */
async function reportPrograms(samples, commands, programs) {
  for (const [name, title, limit] of programs) {
    const [ours, theirs] = commands(name);
    const first = { ours: /** @type {number[]} */ ([]), theirs: /** @type {number[]} */ ([]) };
    const later = { ours: /** @type {number[]} */ ([]), theirs: /** @type {number[]} */ ([]) };
    for (let i = 0; i < samples; i++) {
      for (const side of /** @type {const} */ (['ours', 'theirs'])) {
        const command = side === 'ours' ? ours : theirs;
        if (!command) continue;
        const times = await secondsEach(command);
        if (times.length > 1) first[side].push(times[0]);
        later[side].push(...times.slice(times.length > 1 ? times.length * WARM_AFTER : 0));
      }
    }
    report(title, later, 'time', limit);
    if (first.ours.length > 0) report(`${title}: the first time`, first, 'time');
  }
}

/** @returns {string | undefined} version of python3 */
function pythonVersion() {
  const done = spawnSync('python3', ['--version'], { encoding: 'utf8' });
  return done.error || done.status !== 0 ? undefined : done.stdout.trim();
}

function samplesAsked() {
  try {
    const { values } = parseArgs({ options: { samples: { type: 'string', default: '5' } } });
    const samples = Number(values.samples);
    if (!Number.isInteger(samples) || samples < 1)
      throw new TypeError(`--samples ${values.samples}: not a count`);
    return samples;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new SetupError(`${error.message}\nUsage: npm run bench -- [--samples N]`);
  }
}

await runMain(async () => {
  const samples = samplesAsked();
  makeReady(console.log);
  const { cliBundle, kernelBenchBundle } = await import('./node-bundle.mjs');
  const lockstep = await cliBundle();
  const kernel = await kernelBenchBundle();
  const python = pythonVersion();
  const { model } = cpus()[0] ?? { model: 'unknown processor' };
  console.log(`Node ${process.versions.node}; ${python ?? 'no python3'}; ${cpus().length} × ${model}`);
  if (!python) console.log('python3 is not here, so these are our own figures, with nothing beside them.');

  const file = (/** @type {string} */ name) => join(ROOT, 'bench', name);
  /** @type {(name: string, preset?: string) => Command} */
  const ours = (name, preset = 'spawn') => ({
    command: process.execPath,
    args: [lockstep, 'run', file(name), '--engine', 'live', '--preset', preset],
  });
  /** @type {(...args: string[]) => Command | undefined} */
  const theirs = (...args) => (python ? { command: 'python3', args } : undefined);

  const loops = alternate(samples, ours('loops.py'), theirs(file('loops.py')));
  for (const [name, title] of [
    ['arithmetic', 'VM: arithmetic, a call and a dict access'],
    ['methods', 'VM: method calls and attributes on instances'],
  ]) {
    const times = (/** @type {Sample[]} */ list) => list.map((entry) => entry[name]);
    const lines = loops.ours[0].lines[name];
    report(title, { ours: times(loops.ours), theirs: times(loops.theirs) }, 'speed', 0.25, lines);
  }

  const pairs = alternate(samples, { command: process.execPath, args: [kernel] }, theirs(file('lock.py')));
  const pair = (/** @type {Sample[]} */ list) => list.map((entry) => entry.pair);
  const pairTitle = 'Lock: an acquire and its release, traced, beside multiprocessing.Lock';
  report(pairTitle, { ours: pair(pairs.ours), theirs: pair(pairs.theirs) }, 'time', 3);

  const started = (/** @type {string} */ name, /** @type {string} */ method) =>
    theirs('-c', PYTHON_WITH_METHOD, file(name), method);
  await reportPrograms(samples, (name) => [ours(name, 'fork'), started(name, 'fork')], [
    [
      'processes.py',
      "Process: start and join on warm workers by fork, wall time, beside CPython's fork",
      0.5,
    ],
    ['twenty_starts.py', "Process: one of twenty started and joined by fork, beside CPython's fork", 1],
  ]);
  await reportPrograms(samples, (name) => [ours(name), started(name, 'fork')], [
    ['processes.py', "Process: start and join on warm workers by spawn, beside CPython's fork", 0.5],
  ]);
  await reportPrograms(1, (name) => [ours(name), started(name, 'spawn')], [
    ['twenty_starts.py', "Process: one of twenty started and joined by spawn, beside CPython's spawn", 0.2],
  ]);
  // Whole programs, their processes' starts included: each way of starting beside the same of CPython.
  for (const method of ['fork', 'spawn']) {
    await reportPrograms(samples, (name) => [ours(name, method), started(name, method)], [
      ['queue_items.py', `Queue, by ${method}: an int from one process to another, of 20,000`, 1.5],
      [
        'ping_pong.py',
        `Semaphore, by ${method}: a round of two processes that wake each other, of 20,000`,
        1.5,
      ],
      ['pool_map.py', `Pool(4).map, by ${method}: a small task, of 2,000`, 1.5],
    ]);
  }
  if (process.platform === 'linux') {
    const inMegabytes = (/** @type {number} */ bytes) => `${(bytes / 2 ** 20).toFixed(1)} MB`;
    const megabytes = inMegabytes(await memoryEach(ours('memory.py')));
    const empty = { command: process.execPath, args: [file('empty-workers.mjs')] };
    const title = "Memory of a live process that sleeps, of the worker's private pages";
    console.log(`\n${title}\n  Lockstep  ${megabytes}`);
    console.log(`  an empty worker of Node  ${inMegabytes(await memoryEach(empty))}`);
    figures.push({ title, limit: 'goal 6 MB', median: megabytes, least: '' });
  }

  const { build } = await import('vite');
  await build({ root: ROOT, logLevel: 'warn' });
  console.log(`\n${weightReport(pageWeight(join(ROOT, 'dist')))}`);
  if (python) console.log(`\n${limitsTable(figures)}`);
  reportPage();
});

/** What the page does in a browser, in a process of its own, which says itself what is not as promised. */
function reportPage() {
  console.log('\nThe page in a browser (npm run bench:page)');
  const { status } = spawnSync(process.execPath, [join(ROOT, 'scripts', 'bench-page.mjs')], {
    stdio: 'inherit',
  });
  if (status !== 0)
    console.log('  Not all of it is as promised, or it could not be measured here: see above.');
}

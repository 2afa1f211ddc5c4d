// @ts-check
/**
 * `npm run bench`: Lockstep beside CPython on this machine, as ratios. The two take turns (A B A B …), so that what
 * else the machine does meets both. Least and median of the samples are given, and the ratio of each. Then how much
 * JavaScript the built page loads. It judges nothing; without `python3` it prints its own figures and says so.
 *
 *   npm run bench -- [--samples N]
 */
import { spawn, spawnSync } from 'node:child_process';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { median, ratioText, timeText } from './bench-numbers.mjs';
import { pageWeight, weightReport } from './page-weight.mjs';
import { makeReady, ROOT, runMain, SetupError } from './ready.mjs';

/** @typedef {Record<string, any>} Sample what one run of a benchmark prints: seconds by name */
/** @typedef {{ command: string, args: string[] }} Command */

const SAMPLE_LIMIT_MS = 120_000;

/** Fork is not CPython's way of starting everywhere (macOS; Linux from 3.14), so it is asked for. */
const PYTHON_WITH_FORK =
  "import multiprocessing, runpy, sys; multiprocessing.set_start_method('fork'); " +
  "runpy.run_path(sys.argv[1], run_name='__main__')";

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
 * Wall time per piece of work that a command does between its lines `begun` and `ended N`, read from outside.
 * @param {Command} command
 * @returns {Promise<number>} seconds
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
    let each = Number.NaN;
    child.stdout.on('data', (chunk) => {
      text += chunk;
      if (begun === 0 && text.includes('begun\n')) begun = performance.now();
      const end = /ended (\d+)\n/.exec(text);
      if (end && Number.isNaN(each)) each = (performance.now() - begun) / 1000 / Number(end[1]);
    });
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0 && !Number.isNaN(each)) resolve(each);
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
 * Prints one comparison.
 * @param {string} title
 * @param {{ ours: number[], theirs: number[] }} seconds
 * @param {'time' | 'speed'} kind time: ours ÷ theirs, less is better; speed: theirs ÷ ours, more is better
 * @param {number} [lines] source lines run in one sample
 */
function report(title, { ours, theirs }, kind, lines) {
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
  /** @type {(name: string) => Command} */
  const ours = (name) => ({
    command: process.execPath,
    args: [lockstep, 'run', file(name), '--engine', 'live'],
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
    report(title, { ours: times(loops.ours), theirs: times(loops.theirs) }, 'speed', lines);
  }

  const pairs = alternate(samples, { command: process.execPath, args: [kernel] }, theirs(file('lock.py')));
  const pair = (/** @type {Sample[]} */ list) => list.map((entry) => entry.pair);
  const pairTitle = 'Lock: an acquire and its release, traced, beside multiprocessing.Lock';
  report(pairTitle, { ours: pair(pairs.ours), theirs: pair(pairs.theirs) }, 'time');

  const starts = { ours: /** @type {number[]} */ ([]), theirs: /** @type {number[]} */ ([]) };
  const fork = theirs('-c', PYTHON_WITH_FORK, file('processes.py'));
  for (let i = 0; i < samples; i++) {
    starts.ours.push(await secondsEach(ours('processes.py')));
    if (fork) starts.theirs.push(await secondsEach(fork));
  }
  report("Process: start and join on warm workers, wall time, beside CPython's fork", starts, 'time');

  const { build } = await import('vite');
  await build({ root: ROOT, logLevel: 'warn' });
  console.log(`\n${weightReport(pageWeight(join(ROOT, 'dist')))}`);
});

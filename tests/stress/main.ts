/** `npm run stress`: see the folder's README. Bundled and started by scripts/stress.mjs. */
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { NodeLiveEngine } from '../../core/engine/live/node';
import { compileProgram } from '../../core/python/index';
import { PROGRAMS } from './programs';
import { type Plan, tryOut } from './trial';

const USAGE = `Usage: npm run stress -- [options] [primitive …]

  --seeds N        seeds of each primitive (default 50)
  --from N         the first of them (default 1)
  --processes N    processes, an even number (default 8)
  --operations N   operations of each process (default 2000)
  --mode MODE      pauses: processes are paused and resumed at random
                   kills:  some are killed at random, too
                   both    (default)
  --kills N        how many are killed (default 3)

Primitives: ${PROGRAMS.join(', ')}`;

/** A trial of the default size takes seconds; so many mean that it hangs. */
const PATIENCE_MS = 600_000;

function readArguments() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      seeds: { type: 'string', default: '50' },
      from: { type: 'string', default: '1' },
      processes: { type: 'string', default: '8' },
      operations: { type: 'string', default: '2000' },
      mode: { type: 'string', default: 'both' },
      kills: { type: 'string', default: '3' },
      help: { type: 'boolean', default: false },
    },
  });
  const number = (name: 'seeds' | 'from' | 'processes' | 'operations' | 'kills') => {
    if (!/^\d+$/.test(values[name])) throw new TypeError(`--${name} ${values[name]}: not a number`);
    return Number(values[name]);
  };
  const unknown = positionals.find((name) => !PROGRAMS.includes(name));
  if (unknown !== undefined) throw new TypeError(`there is no primitive "${unknown}"`);
  const modes = { pauses: [0], kills: [number('kills')], both: [0, number('kills')] };
  if (!(values.mode in modes)) throw new TypeError(`--mode ${values.mode}: pauses, kills or both`);
  if (number('processes') % 2 !== 0) throw new TypeError('--processes: an even number');
  return {
    help: values.help,
    programs: positionals.length === 0 ? PROGRAMS : positionals,
    seeds: Array.from({ length: number('seeds') }, (_, i) => number('from') + i),
    kills: modes[values.mode as keyof typeof modes],
    processes: number('processes'),
    operations: number('operations'),
  };
}

/** What came of the trials of one primitive. */
class Tally {
  trials = 0;
  wrong: string[] = [];
  events = 0;
  killed = 0;
  stuck = 0;
  disturbances = 0;

  constructor(readonly program: string) {}

  toString(): string {
    const { program, trials, wrong, events, disturbances, killed, stuck } = this;
    const well = wrong.length === 0 ? 'all as they should be' : `WRONG: ${wrong.join(', ')}`;
    return (
      `${program.padEnd(18)} ${trials} trials, ${events} events, ${disturbances} disturbances, ` +
      `${killed} killed, ${stuck} stuck for it: ${well}`
    );
  }
}

async function tryAndTell(engine: NodeLiveEngine, folder: string, plan: Plan, tally: Tally): Promise<void> {
  const began = performance.now();
  const { wrong, events, stuck, killed, disturbed } = await tryOut(engine, folder, plan);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  const ending = killed === 0 ? '' : `, ${killed} killed${stuck ? ', then stuck' : ''}`;
  const { pauses, holdUps, looks } = disturbed;
  console.log(
    `${wrong === undefined ? 'ok   ' : 'WRONG'} ${plan.program}, seed ${plan.seed}: ${events} events in ${seconds} s, ` +
      `${pauses} pauses, ${holdUps} hold-ups, ${looks} looks into the kernel${ending}`,
  );
  if (wrong !== undefined) {
    console.log(wrong);
    tally.wrong.push(`seed ${plan.seed}${plan.kills > 0 ? ' with kills' : ''}`);
  }
  tally.trials++;
  tally.events += events;
  tally.killed += killed;
  tally.disturbances += pauses + holdUps;
  if (stuck) tally.stuck++;
}

async function main(): Promise<number> {
  const asked = readArguments();
  if (asked.help) {
    console.log(USAGE);
    return 0;
  }
  const here = dirname(fileURLToPath(import.meta.url));
  const engine = new NodeLiveEngine({
    workerEntry: pathToFileURL(join(here, 'node-worker.cjs')),
    compile: compileProgram,
    warm: asked.processes + 2,
  });
  const folder = process.env.LOCKSTEP_STRESS_PROGRAMS as string;
  const tallies = asked.programs.map((program) => new Tally(program));
  for (const tally of tallies) {
    const { program } = tally;
    for (const seed of asked.seeds) {
      for (const kills of asked.kills) {
        const { processes, operations } = asked;
        const plan = { program, seed, kills, processes, operations, patienceMs: PATIENCE_MS };
        await tryAndTell(engine, folder, plan, tally);
      }
    }
  }
  engine.close();
  const trials = tallies.reduce((sum, tally) => sum + tally.trials, 0);
  const bad = tallies.reduce((sum, { wrong }) => sum + wrong.length, 0);
  console.log(`\n${tallies.join('\n')}\n\n${trials - bad} of ${trials} trials are as they should be`);
  return bad === 0 ? 0 : 1;
}

try {
  process.exitCode = await main();
} catch (error) {
  if (!(error instanceof TypeError)) throw error;
  console.error(`${error.message}\n${USAGE}`);
  process.exitCode = 2;
}

/** The command line's words: what was asked, or why it could not be understood. */
import { parseArgs } from 'node:util';
import { DEFAULT_PRESET, PRESETS, type Preset } from '../base/preset';
import { RUN_LIMITS } from '../engine/limits';

export interface RunArguments {
  file: string;
  engine: 'live' | 'deterministic';
  seed: number;
  /** undefined: not asked for; a deterministic run then goes as fast as it can. */
  speed: number | undefined;
  untilNs: number | undefined;
  /** Most lines of Python; undefined: as many as any run may. */
  lines: number | undefined;
  traceFile: string | undefined;
  preset: Preset;
}

export type Arguments = { run: RunArguments } | { help: true } | { wrong: string };

/** What the command ends with, besides the exit code of the program's main process. */
export const ExitCode = {
  /** The program has a syntax error. */
  Syntax: 1,
  /** Bad usage, or the file cannot be opened. */
  Usage: 2,
  Until: 124,
  Stuck: 125,
  /** A limit of output or trace was met, a worker was killed, or Lockstep itself failed. */
  Failed: 126,
  Interrupted: 130,
  /** Whoever read our output does not any more. */
  PipeClosed: 141,
  /** SIGTERM. */
  Terminated: 143,
} as const;

export const USAGE =
  'usage: lockstep run FILE.py [--engine live|deterministic] [--preset windows|spawn|fork] [--seed N] [--speed X] [--until SECONDS] [--lines N] [--trace OUT.json]';

export const HELP = `${USAGE}

Runs a Python program on Lockstep's simulated operating system. What the program prints is printed; files it writes
stay in the simulation.

  --engine live           real threads and real time (the default)
  --engine deterministic  one thread and a virtual clock: the same seed gives the same run, waiting takes no time
  --preset PLATFORM       windows, spawn (Linux and macOS, the default) or fork (Linux): how processes come to life, and
                          how pipes behave
  --seed N                seed of the program's random numbers and of the deterministic schedule (default 0)
  --speed X               seconds of the program's clock per second (default 1; a deterministic run is as fast as it
                          can be unless this is given)
  --until SECONDS         ends the run at this time of the program's clock
  --lines N               ends the run when its processes have run so many lines of Python together (default
                          ${RUN_LIMITS.lines / 1e9} billion)
  --trace OUT.json        writes every event of the run: {"lockstep": 1, "info", "program", "events": [...],
                          "outcome"}; an event has "kind" (its name), "time" (ns), "pid", "tid", "line", and "a" to "d"
                          and "text" where they are not 0 or empty; core/trace/event.ts says what they mean

Exit status: that of the program's main process (128 + N when signal N ended it); 1 for a syntax error; 2 for wrong
usage or a file that cannot be opened; 124 when --until was reached; 125 when every process waits for ever; 126 when
a limit (${RUN_LIMITS.outputBytes / 1e6} MB printed, ${RUN_LIMITS.traceEvents / 1e6} million events, lines of Python) or an internal error ended the run; 130 after Ctrl-C twice.
Ctrl-C once raises KeyboardInterrupt in the program.
`;

/** @param words the command line without the interpreter and the command. */
export function parseArguments(words: readonly string[]): Arguments {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(words);
  } catch (error) {
    // parseArgs explains at length how to pass a word that begins with a dash; its first sentence says what is wrong.
    return { wrong: (error as Error).message.split('. ')[0] };
  }
  const { values, positionals } = parsed;
  if (values.help === true) return { help: true };
  const [command, file, ...more] = positionals;
  if (command === undefined) return { wrong: 'no command; the only one is "run"' };
  if (command !== 'run') return { wrong: `unknown command "${command}"; the only one is "run"` };
  if (file === undefined) return { wrong: 'no program to run' };
  if (more.length > 0) return { wrong: `one program at a time; "${more[0]}" is too much` };
  const { engine, preset, seed, speed, until, lines, trace } = values;
  if (engine !== undefined && engine !== 'live' && engine !== 'deterministic') {
    return { wrong: `--engine is live or deterministic, not "${engine}"` };
  }
  if (preset !== undefined && !isPreset(preset)) {
    return { wrong: `--preset is ${PRESETS.slice(0, -1).join(', ')} or ${PRESETS.at(-1)}, not "${preset}"` };
  }
  const seedNumber = seed === undefined ? 0 : toNumber(seed);
  if (!Number.isSafeInteger(seedNumber)) return { wrong: `--seed is a whole number, not "${seed}"` };
  const speedNumber = speed === undefined ? undefined : toNumber(speed);
  if (speedNumber !== undefined && !(speedNumber >= 0.001 && speedNumber <= 1000)) {
    return { wrong: `--speed is a number from 0.001 to 1000, not "${speed}"` };
  }
  const untilSeconds = until === undefined ? undefined : toNumber(until);
  if (untilSeconds !== undefined && !(untilSeconds > 0 && untilSeconds < 1e7)) {
    return { wrong: `--until is a number of seconds above 0, not "${until}"` };
  }
  const linesNumber = lines === undefined ? undefined : toNumber(lines);
  if (linesNumber !== undefined && !(Number.isSafeInteger(linesNumber) && linesNumber > 0)) {
    return { wrong: `--lines is a whole number above 0, not "${lines}"` };
  }
  return {
    run: {
      file,
      engine: engine ?? 'live',
      seed: seedNumber,
      speed: speedNumber,
      untilNs: untilSeconds === undefined ? undefined : Math.round(untilSeconds * 1e9),
      lines: linesNumber,
      traceFile: trace,
      preset: preset ?? DEFAULT_PRESET,
    },
  };
}

function parse(words: readonly string[]) {
  return parseArgs({
    args: [...words],
    allowPositionals: true,
    options: {
      engine: { type: 'string' },
      preset: { type: 'string' },
      seed: { type: 'string' },
      speed: { type: 'string' },
      until: { type: 'string' },
      lines: { type: 'string' },
      trace: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  });
}

function isPreset(text: string): text is Preset {
  return (PRESETS as readonly string[]).includes(text);
}

function toNumber(text: string): number {
  return text.trim() === '' ? Number.NaN : Number(text);
}

/** Programs of several processes: what the deterministic engine plays is something CPython does under spawn. */
import { describe, expect, it } from 'vitest';
import { Advanced, DeterministicRun } from '../../core/engine/deterministic/run';
import { compileProgram, createVm } from '../../core/python/index';
import {
  describeOutcome,
  normaliseStderr,
  type ProcessesProgram,
  type ProcessesRecord,
  readProcessesCorpus,
  sortLines,
} from '../../core/python/testing/corpus';
import { splitByKnown } from '../../core/python/testing/known-differences';
import { EndReason, Kind } from '../../core/trace/event';
import { decodeRecords } from '../../core/trace/record';

type ProcessesOutcome = ProcessesRecord['outcomes'][number];

/** No program of the corpus needs more of the run's clock; one that polls for ever is cut here. */
const UNTIL_NS = 60e9;
/** A turn is the work between two drains. No program needs more turns: one that does spins where CPython would not. */
const TURN = { steps: 4096, lines: 500_000 };
const TURNS_MOST = 40;
const SEEDS = [1, 2];

/** Plays a program; its exit code is null when it got stuck or was still going at UNTIL_NS. */
function play({ name, source }: ProcessesProgram, seed: number): ProcessesOutcome {
  const compiled = compileProgram(source, name);
  if ('error' in compiled)
    throw new Error(`${name}: ${compiled.error.message} (line ${compiled.error.line})`);
  const run = new DeterministicRun(compiled.program, { seed, untilNs: UNTIL_NS }, createVm);
  const text = { 1: '', 2: '' };
  let state: Advanced;
  let turns = 0;
  do {
    if (turns++ > TURNS_MOST) throw new Error(`${name}: still running after ${TURNS_MOST} turns`);
    state = run.advance(TURN);
    for (const event of decodeRecords(run.drain())) {
      if (event.kind === Kind.Output) text[event.a as 1 | 2] += event.text;
    }
  } while (state !== Advanced.Ended);
  const { reason, exitCode, text: sentence } = run.outcome!;
  const hangs = reason === EndReason.Stuck || reason === EndReason.Until;
  if (!hangs && reason !== EndReason.Exited) throw new Error(`${name}: ${sentence}`);
  return {
    stdout: text[1],
    stderr: normaliseStderr(text[2], name),
    exitCode: hangs ? null : asStatus(exitCode!),
  };
}

/** As the shell sees an exit code. */
function asStatus(exitCode: number): number {
  return exitCode < 0 ? exitCode : exitCode & 0xff;
}

function compared({ stdout, stderr, exitCode }: ProcessesOutcome, mode: ProcessesRecord['compare']): string {
  const sorted = mode === 'sorted-lines' || mode === 'hang';
  return describeOutcome(
    sorted
      ? { stdout: sortLines(stdout), stderr: sortLines(stderr), exitCode }
      : { stdout, stderr, exitCode },
  );
}

const programs = readProcessesCorpus();

function asCPython(program: ProcessesProgram, seed: number): void {
  const { compare, outcomes } = program.spawn;
  const found = compared(play(program, seed), compare);
  const allowed = outcomes.map((outcome) => compared(outcome, compare));
  // One allowed outcome gives a readable diff; of several, any will do.
  if (allowed.length === 1) expect(found).toBe(allowed[0]);
  else expect(allowed).toContain(found);
}

const { same, differing } = splitByKnown('processes', programs);

describe.each(SEEDS)('the corpus of processes, played with seed %i', (seed) => {
  it.each(same)('gives with $name what CPython gives under spawn', (program) => asCPython(program, seed));
  it.fails.each(differing)('does not yet give with $name what CPython gives', (program) =>
    asCPython(program, seed),
  );
});

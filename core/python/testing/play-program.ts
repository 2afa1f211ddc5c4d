/** Plays a program of several processes in the deterministic engine, and notes what it wrote. */
import type { Preset } from '../../base/preset';
import { Advanced, type AdvanceLimit, DeterministicRun } from '../../engine/deterministic/run';
import type { RunOutcome } from '../../engine/run';
import { Kind, type TraceEvent } from '../../trace/event';
import { decodeRecords } from '../../trace/record';
import { compileProgram, createVm } from '../index';

/** No program needs more of the run's clock; one that polls for ever is cut here. */
const UNTIL_NS = 60e9;
/** A turn is the work between two drains. No program needs more turns: one that does spins where CPython would not. */
const TURN: AdvanceLimit = { steps: 4_096, lines: 200_000 };
const TURNS_MOST = 100;
const LINES_MOST = 6_000_000;
/** From the line that asks for Ctrl-C to Ctrl-C, as the recording scripts wait. */
const INTERRUPT_NS = 0.7e9;

export interface ProgramToPlay {
  source: string;
  /** File name, as tracebacks have it. */
  name: string;
  preset?: Preset;
  /** Once this line is printed, Ctrl-C comes a little later. */
  interruptAt?: string;
}

/** What was written to stdout (1) and stderr (2). */
export type Written = Record<1 | 2, string>;

/**
 * @param hear is told all events, in order
 * @throws Error when the program does not compile, or goes on for longer than any of ours should
 */
export function playProgram(
  { source, name, preset, interruptAt }: ProgramToPlay,
  seed: number,
  hear: (event: TraceEvent) => void = () => undefined,
): { text: Written; ended: RunOutcome } {
  const compiled = compileProgram(source, name);
  if ('error' in compiled)
    throw new Error(`${name}: ${compiled.error.message} (line ${compiled.error.line})`);
  const run = new DeterministicRun(compiled.program, { seed, untilNs: UNTIL_NS, preset }, createVm);
  const text: Written = { 1: '', 2: '' };
  const listen = (): void => {
    for (const event of decodeRecords(run.drain())) {
      if (event.kind === Kind.Output) text[event.a as 1 | 2] += event.text;
      hear(event);
    }
  };
  if (interruptAt !== undefined) interruptOnceSaid(run, () => text[1].includes(`${interruptAt}\n`), listen);
  for (let turns = 0; run.outcome === undefined; turns++) {
    if (turns > TURNS_MOST || turns * TURN.lines! > LINES_MOST)
      throw new Error(`${name}: still running after ${turns} turns: ${text[1]}${text[2]}`);
    run.advance(TURN);
    listen();
  }
  return { text, ended: run.outcome };
}

/** Goes step by step until the program has said so, then on for a while, and interrupts. */
function interruptOnceSaid(run: DeterministicRun, said: () => boolean, listen: () => void): void {
  while (run.outcome === undefined && !said()) {
    run.advance({ steps: 1 });
    listen();
  }
  const at = run.control.now() + INTERRUPT_NS;
  while (run.advance({ ...TURN, untilNs: at }) === Advanced.More) listen();
  run.interrupt(at);
}

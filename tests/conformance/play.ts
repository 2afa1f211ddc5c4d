/** Plays a program in the deterministic engine. */
import { Advanced, type AdvanceLimit, DeterministicRun } from '../../core/engine/deterministic/run';
import { compileProgram, createVm } from '../../core/python/index';
import { Kind } from '../../core/trace/event';
import { decodeRecords } from '../../core/trace/record';
import { type Outcome, outcomeOf } from './outcome';
import type { Case } from './programs';

/** No program needs more of the run's clock; one that polls for ever is cut here. */
const UNTIL_NS = 60e9;
/** A turn is the work between two drains. No program needs more turns: one that does spins where CPython would not. */
const TURN: AdvanceLimit = { steps: 4_096, lines: 200_000 };
const TURNS_MOST = 100;
const LINES_MOST = 6_000_000;
/** From the line that asks for Ctrl-C to Ctrl-C, as the recording script waits. */
const INTERRUPT_NS = 0.7e9;

type Text = Record<1 | 2, string>;

export function play({ name, source, preset, interruptAt }: Case, seed: number): Outcome {
  const compiled = compileProgram(source, name);
  if ('error' in compiled)
    throw new Error(`${name}: ${compiled.error.message} (line ${compiled.error.line})`);
  const settings = { seed, untilNs: UNTIL_NS, preset };
  const run = new DeterministicRun(compiled.program, settings, createVm);
  const text: Text = { 1: '', 2: '' };
  if (interruptAt !== undefined) interruptOnceSaid(run, `${interruptAt}\n`, text);
  for (let turns = 0; run.outcome === undefined; turns++) {
    if (turns > TURNS_MOST || turns * TURN.lines! > LINES_MOST)
      throw new Error(`${name}: still running after ${turns} turns: ${text[1]}${text[2]}`);
    run.advance(TURN);
    listen(run, text);
  }
  return outcomeOf(name, text, run.outcome);
}

/** Goes step by step until the program has said so, then on for a while, and interrupts. */
function interruptOnceSaid(run: DeterministicRun, line: string, text: Text): void {
  while (run.outcome === undefined && !text[1].includes(line)) {
    run.advance({ steps: 1 });
    listen(run, text);
  }
  const at = run.control.now() + INTERRUPT_NS;
  while (run.advance({ ...TURN, untilNs: at }) === Advanced.More) listen(run, text);
  run.interrupt(at);
}

function listen(run: DeterministicRun, text: Text): void {
  for (const event of decodeRecords(run.drain())) {
    if (event.kind === Kind.Output) text[event.a as 1 | 2] += event.text;
  }
}

/** The trace of a program's deterministic run: what the analyses of core/trace are tested on. */
import { type AdvanceLimit, DeterministicRun } from '../../core/engine/deterministic/run';
import type { RunSettings } from '../../core/engine/run';
import { compileProgram, createVm } from '../../core/python/index';
import { RunAnalysis } from '../../core/trace/analysis/run-analysis';
import type { TraceEvent } from '../../core/trace/event';
import { TimelineModel } from '../../core/trace/model/timeline-model';
import { decodeRecords } from '../../core/trace/record';

const TURN: AdvanceLimit = { steps: 4_096, lines: 200_000 };
/** No program of a test needs more; one that does spins. */
const TURNS_MOST = 60;

/** @throws when the program does not compile, or goes on for too long. */
export function traceOf(source: string, settings: RunSettings = {}): TraceEvent[] {
  const compiled = compileProgram(source, 'program.py');
  if ('error' in compiled) throw new Error(`${compiled.error.message} (line ${compiled.error.line})`);
  const run = new DeterministicRun(compiled.program, { seed: 1, untilNs: 60e9, ...settings }, createVm);
  const events: TraceEvent[] = [];
  for (let turns = 0; run.outcome === undefined; turns++) {
    if (turns > TURNS_MOST) throw new Error('the program does not end');
    run.advance(TURN);
    events.push(...decodeRecords(run.drain()));
  }
  return events;
}

/** The model of the same. */
export function playedModel(source: string, settings: RunSettings = {}): TimelineModel {
  const model = new TimelineModel();
  model.append(traceOf(source, settings));
  return model;
}

/** The model with all that is read out of it. */
export function analysed(source: string, settings: RunSettings = {}): RunAnalysis {
  const analysis = new RunAnalysis(playedModel(source, settings), source);
  analysis.advance();
  return analysis;
}

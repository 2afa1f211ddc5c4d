/** Python programs played in the deterministic engine, as models: what tests of the timeline look at. */

import type { Preset } from '../../core/base/preset';
import { type AdvanceLimit, DeterministicRun } from '../../core/engine/deterministic/run';
import { compileProgram, createVm } from '../../core/python/index';
import type { TraceEvent } from '../../core/trace/event';
import { TimelineModel } from '../../core/trace/model/timeline-model';
import { decodeRecords } from '../../core/trace/record';

const TURN: AdvanceLimit = { steps: 4_096, lines: 200_000 };
const TURNS_MOST = 60;

/** @throws when the program does not compile, or does not end. */
export function playedEvents(source: string, seed = 1, preset?: Preset): TraceEvent[] {
  const compiled = compileProgram(source, 'program.py');
  if ('error' in compiled) throw new Error(`${compiled.error.message} (line ${compiled.error.line})`);
  const run = new DeterministicRun(compiled.program, { seed, preset, untilNs: 60e9 }, createVm);
  const events: TraceEvent[] = [];
  for (let turns = 0; run.outcome === undefined; turns++) {
    if (turns > TURNS_MOST) throw new Error('the program does not end');
    run.advance(TURN);
    events.push(...decodeRecords(run.drain()));
  }
  return events;
}

export function played(source: string, seed = 1, preset?: Preset): TimelineModel {
  const model = new TimelineModel();
  model.append(playedEvents(source, seed, preset));
  return model;
}

import type { Program } from '../../python/face';
import { TraceWriter } from '../../trace/codec';
import { decodeRecords } from '../../trace/record';
import type { VmMaker } from '../machine';
import type { RunSettings } from '../run';
import { Advanced, DeterministicRun } from './run';

/** Steps between two emptyings of the trace ring; it bounds memory and leaves no mark. */
const STEPS_PER_DRAIN = 4096;

/**
 * The whole trace of a deterministic run, in the codec's form: a function of program, settings and seed alone, the
 * same bytes in Node and in every browser.
 */
export function traceBytes(program: Program, settings: RunSettings, makeVm: VmMaker): Uint8Array {
  const run = new DeterministicRun(program, settings, makeVm);
  const writer = new TraceWriter();
  for (;;) {
    const state = run.advance({ steps: STEPS_PER_DRAIN });
    writer.append(decodeRecords(run.drain()));
    if (state === Advanced.Ended) return writer.finish();
  }
}

/**
 * What a run may use before it is ended with a sentence that names the limit. Every number here is shown to people
 * (README, `lockstep run --help`, the page's message), so change them there as well.
 */
import { EndReason } from '../trace/event';

export { MAX_SOURCE_LENGTH } from '../python/parse/source-limit';

export interface RunLimits {
  /** Bytes the program may print. */
  outputBytes: number;
  /** Events of the trace, and bytes of their records. */
  traceEvents: number;
  traceBytes: number;
  /** Lines of Python that all processes run together, those of the library included. */
  lines: number;
  /** Heap cells one process may hold; above it MemoryError. */
  cells: number;
  /** Processes alive at once. */
  processes: number;
}

export const RUN_LIMITS: RunLimits = {
  outputBytes: 10_000_000,
  traceEvents: 2_000_000,
  traceBytes: 160_000_000,
  lines: 5_000_000_000,
  cells: 8_000_000,
  processes: 128,
};

/** The sentence for a limit that was met. */
export function limitSentence(reason: EndReason, limits: RunLimits): string {
  switch (reason) {
    case EndReason.OutputLimit:
      return `the program printed more than ${millions(limits.outputBytes)} bytes, so the run was stopped; everything before is kept`;
    case EndReason.TraceLimit:
      return `the run made more than ${millions(limits.traceEvents)} events (or ${millions(limits.traceBytes)} bytes of trace), so it was stopped; everything before is kept`;
    case EndReason.LineLimit:
      return `the program ran more than ${millions(limits.lines)} lines of Python, so the run was stopped; everything before is kept`;
    default:
      return 'the run met a limit and was stopped; everything before is kept';
  }
}

function millions(n: number): string {
  if (n >= 1_000_000_000) return `${n / 1_000_000_000} billion`;
  return n >= 1_000_000 ? `${n / 1_000_000} million` : String(n);
}

/** Reads off a run's trace what scenarios ask and claim. */
import type { PrimitiveTrack } from '../trace/model/lane-tracks';
import type { StepTrack } from '../trace/model/step-track';
import type { TimelineModel } from '../trace/model/timeline-model';
import type { Expectation, Reading } from './form';

/** What a run printed, and how it ended; a recording of CPython has no more than this. */
export interface Report {
  stdout: string;
  stderr: string;
  /** 'exited' or 'stuck'; or what else ended it. */
  ends: string;
}

const STDERR = 2;

/** The report of a run, from its trace. */
export function reportOf({ outputs, events, outcome }: TimelineModel): Report {
  const text = { stdout: '', stderr: '' };
  for (let at = 0; at < outputs.length; at++) {
    const event = outputs.data[at];
    text[events.a(event) === STDERR ? 'stderr' : 'stdout'] += events.text(event);
  }
  return { ...text, ends: outcome?.name ?? 'going' };
}

/** What is read off the trace itself. */
const OF_TRACES: ReadonlySet<Reading['read']> = new Set([
  'seconds',
  'processes',
  'killed',
  'waiters',
  'holds',
  'depth',
]);

/** Whether a report alone can tell it. */
export const inReports = ({ read }: Reading): boolean => !OF_TRACES.has(read);

/** What a report alone can tell; undefined when the reading needs the trace. */
export function readReport(report: Report, { read, of = '', until }: Reading): string | number | undefined {
  switch (read) {
    case 'printed':
      return matching(before(report.stdout, until), of).length;
    case 'errors':
      return matching(report.stderr, of).length;
    case 'line':
      return linesOf(report.stdout).at(Number(of));
    case 'first':
      return matching(report.stdout, of)[0];
    case 'captured': {
      const last = matching(report.stdout, of).at(-1);
      return last === undefined ? undefined : Number(new RegExp(String(of)).exec(last)?.[1]);
    }
    case 'distinct':
      return new Set(matching(report.stdout, of).map((line) => new RegExp(String(of)).exec(line)?.[1])).size;
    case 'ends':
      return report.ends;
    case 'concurrent':
      return concurrent(linesOf(report.stdout), String(of));
    default:
      return undefined;
  }
}

/** What is read; undefined when there is nothing to read it off: the run has no lock of that name, for example. */
export function readRun(model: TimelineModel, reading: Reading): string | number | undefined {
  const { read, of } = reading;
  switch (read) {
    case 'seconds':
      return model.endTime / 1e9;
    case 'processes':
      return model.state.processes.length;
    case 'killed':
      return model.state.processes.filter(({ exitCode }) => exitCode !== undefined && exitCode < 0).length;
    case 'waiters':
      return most(primitive(model, of)?.waiters);
    case 'holds':
      return primitive(model, of)?.holders.length;
    case 'depth':
      return most(primitive(model, of)?.depths);
    default:
      return readReport(reportOf(model), reading);
  }
}

/** Whether a value read is the one expected; what could not be read meets nothing. */
export function meets(
  value: string | number | undefined,
  { is, from, to, matches, other }: Expectation,
): boolean {
  if (value === undefined) return false;
  if (other === true) return true;
  if (is !== undefined) return value === is;
  if (matches !== undefined) return new RegExp(matches).test(String(value));
  const number = Number(value);
  return number >= (from ?? Number.NEGATIVE_INFINITY) && number <= (to ?? Number.POSITIVE_INFINITY);
}

function linesOf(text: string): string[] {
  return text.split('\n').filter((line) => line !== '');
}

/** The lines before the first that matches; all of them when none does. */
function before(text: string, pattern: string | undefined): string {
  if (pattern === undefined) return text;
  const lines = linesOf(text);
  const at = lines.findIndex((line) => new RegExp(pattern).test(line));
  return at < 0 ? text : lines.slice(0, at).join('\n');
}

function matching(text: string, pattern: string | number): string[] {
  const regexp = new RegExp(String(pattern));
  return linesOf(text).filter((line) => regexp.test(line));
}

/** Lines end in "WORD in" and "WORD out": how many were in at once, at most. */
function concurrent(lines: readonly string[], word: string): number {
  let now = 0;
  let most = 0;
  for (const line of lines) {
    if (line.endsWith(`${word} in`)) most = Math.max(most, ++now);
    else if (line.endsWith(`${word} out`)) now--;
  }
  return most;
}

function primitive(
  { state, primitives }: TimelineModel,
  name: string | number | undefined,
): PrimitiveTrack | undefined {
  const found = state.primitives.find((candidate) => candidate.name === name);
  return found === undefined ? undefined : primitives[found.index];
}

function most(track: StepTrack | undefined): number | undefined {
  if (track === undefined) return undefined;
  return track.length === 0 ? 0 : track.range(0, track.length).max;
}

/**
 * A run as a JSON file:
 *
 *   {"lockstep": 1, "info": RunInfo, "program": text, "events": [one per line], "outcome": {"reason", "text",
 *   "exitCode", "timeNs"}}
 *
 * `lockstep` is the version of this form, `info.version` that of the events. An event has its kind's name, its time in
 * nanoseconds, pid, tid and line, and a, b, c, d and text where they are not 0 or empty; event.ts says what they mean.
 * `program` may be missing, and `outcome` is null when the run had not ended.
 */
import { EndReason, Kind, type RunInfo, TRACE_VERSION, type TraceEvent } from '../event';

export const TRACE_FILE_VERSION = 1;

/** How a run ended, as the file says it. */
export interface FileOutcome {
  reason: EndReason;
  text: string;
  /** Of the main process; undefined when it had not ended. */
  exitCode: number | undefined;
  timeNs: number;
}

/** What a file has. */
export interface TraceFileContent {
  info: RunInfo;
  /** The program whose run it is; undefined in a file that does not say. */
  program: string | undefined;
  events: TraceEvent[];
  outcome: FileOutcome | undefined;
}

const KIND_NAME = new Map<number, string>(Object.entries(Kind).map(([name, kind]) => [kind, name]));
const REASON_NAME = new Map<number, string>(
  Object.entries(EndReason).map(([name, reason]) => [reason, name]),
);

/** The file up to its events. */
export function fileHead(info: RunInfo, program: string | undefined): string {
  const text = program === undefined ? '' : `"program":${JSON.stringify(program)},`;
  return `{"lockstep":${TRACE_FILE_VERSION},"info":${JSON.stringify(info)},${text}"events":[`;
}

/** Some of its events. @param first they are the first of the file: no comma comes before them. */
export function fileEvents(events: readonly TraceEvent[], first: boolean): string {
  const text = events.map((event) => `\n${eventJson(event)}`).join(',');
  return first || text === '' ? text : `,${text}`;
}

/** The file after its events. */
export function fileTail(outcome: FileOutcome | undefined): string {
  const told = outcome && {
    ...outcome,
    reason: REASON_NAME.get(outcome.reason),
    exitCode: outcome.exitCode ?? null,
  };
  return `\n],"outcome":${JSON.stringify(told ?? null)}}\n`;
}

function eventJson(event: TraceEvent): string {
  const { kind, time, pid, tid, line, a, b, c, d, text } = event;
  return JSON.stringify({
    kind: KIND_NAME.get(kind) ?? kind,
    time,
    pid,
    tid,
    line,
    a: a || undefined,
    b: b || undefined,
    c: c || undefined,
    d: d || undefined,
    text: text || undefined,
  });
}

/** Thrown by `readTraceFile`; the message says what is wrong, and where. */
export class BadTraceFile extends Error {
  override name = 'BadTraceFile';
  /** For the page, which has words of its own. */
  readonly what: 'no-json' | 'no-trace' | 'newer' | 'damaged';

  constructor(what: BadTraceFile['what'], message: string) {
    super(message);
    this.what = what;
  }
}

/** @throws BadTraceFile when `text` is no such file, or one of a later Lockstep. */
export function readTraceFile(text: string): TraceFileContent {
  const file = parsed(text);
  if (!isRecord(file) || !('lockstep' in file)) {
    throw new BadTraceFile('no-trace', 'this is no run of Lockstep: "lockstep" is missing');
  }
  const version = file.lockstep;
  if (typeof version !== 'number' || version < 1) throw damaged('"lockstep" is no version');
  if (version > TRACE_FILE_VERSION) throw newer(`version ${version}`);
  const { info, program, events, outcome } = file;
  if (!isRecord(info) || typeof info.version !== 'number') throw damaged('"info" has no version');
  if (info.version > TRACE_VERSION) throw newer(`events of version ${info.version}`);
  if (program !== undefined && typeof program !== 'string') throw damaged('"program" is no text');
  if (!Array.isArray(events)) throw damaged('"events" is no list');
  return {
    info: info as unknown as RunInfo,
    program,
    events: readEvents(events),
    outcome: readOutcome(outcome),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new BadTraceFile('no-json', `this is no JSON: ${(error as Error).message}`);
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function damaged(what: string): BadTraceFile {
  return new BadTraceFile('damaged', `the file is damaged: ${what}`);
}

function newer(what: string): BadTraceFile {
  return new BadTraceFile('newer', `the file has ${what}, which a later Lockstep wrote`);
}

function readEvents(events: readonly unknown[]): TraceEvent[] {
  let before = 0;
  return events.map((event, at) => {
    if (!isRecord(event)) throw damaged(`event ${at} is no event`);
    const number = (name: string): number => {
      const value = event[name] ?? 0;
      if (typeof value === 'number' && (name === 'time' ? value >= 0 : (value | 0) === value)) return value;
      throw damaged(`"${name}" of event ${at} is ${JSON.stringify(value)}`);
    };
    const kind = readKind(event.kind, at);
    const time = number('time');
    if (time < before) throw damaged(`event ${at} is earlier than the one before it`);
    before = time;
    const { text = '' } = event;
    if (typeof text !== 'string') throw damaged(`"text" of event ${at} is no text`);
    return {
      ...{ kind, time, pid: number('pid'), tid: number('tid'), line: number('line') },
      ...{ a: number('a'), b: number('b'), c: number('c'), d: number('d'), text },
    };
  });
}

function readKind(kind: unknown, at: number): Kind {
  const known = typeof kind === 'string' ? (Kind as Record<string, Kind | undefined>)[kind] : undefined;
  if (known === undefined) throw damaged(`event ${at} has the unknown kind ${JSON.stringify(kind)}`);
  return known;
}

function readOutcome(outcome: unknown): FileOutcome | undefined {
  if (outcome === null || outcome === undefined) return undefined;
  if (!isRecord(outcome)) throw damaged('"outcome" is no outcome');
  const { reason, text, exitCode, timeNs } = outcome;
  const known =
    typeof reason === 'string' ? (EndReason as Record<string, EndReason | undefined>)[reason] : undefined;
  if (known === undefined) throw damaged(`"outcome" has the unknown reason ${JSON.stringify(reason)}`);
  return {
    reason: known,
    text: typeof text === 'string' ? text : '',
    exitCode: typeof exitCode === 'number' ? exitCode : undefined,
    timeNs: typeof timeNs === 'number' ? timeNs : 0,
  };
}

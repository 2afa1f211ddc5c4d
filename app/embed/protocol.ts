/**
 * The words between an embed and the page around it, carried by postMessage: docs/EMBED.md is the description for those
 * who write such pages. Every message has `lockstep`, the number of this protocol; messages without it are not ours.
 * Fields are only ever added; what must change gets another number.
 */
import type { Preset } from '../../core/base/preset';
import type { OutcomeName } from '../../core/trace/model/outcome';
import type { Statement } from './statement';

export const PROTOCOL = 1;

/** As the trace names them. */
export type EngineName = 'live' | 'deterministic';

/** What may be said of a program that is loaded; what is left out is as the address of the embed has it, or the default. */
export interface LoadSettings {
  preset?: Preset;
  engine?: EngineName | 'repeatable';
  /** 0 ≤ seed < 2³². */
  seed?: number;
  /** Seconds of the run's clock per second, 0.01 to 1000. */
  speed?: number;
}

/** Any value that can be sent; comes back in the answers to a command. */
export type CommandId = string | number;

export type Command = { lockstep: typeof PROTOCOL; id?: CommandId } & (
  | ({ type: 'load'; run?: boolean } & LoadSettings & { program?: string; link?: string; scenario?: string })
  | { type: 'run' }
  | { type: 'pause' }
  | { type: 'resume' }
  | { type: 'stop' }
  /** `event`: index into the trace, −1 before the first; `time`: seconds of the run's clock. */
  | { type: 'seek'; event?: number; time?: number }
);

export type CommandType = Command['type'];
export const COMMANDS: readonly CommandType[] = ['load', 'run', 'pause', 'resume', 'stop', 'seek'];

export type StatusName = 'idle' | 'starting' | 'running' | 'paused' | 'stopping' | 'ended';

/** Why a program could not start. 1-based line, 0-based column. */
export interface ProblemMessage {
  type: string;
  message: string;
  line: number;
  column: number;
}

export interface FinishedMessage {
  type: 'finished';
  /** Of the command that started the run; undefined when a person did. */
  id?: CommandId;
  /** How it ended; 'not-started' when the program is no Python that can run here: `problem` says why. */
  outcome: OutcomeName | 'not-started';
  /** Of the main process; null when it had not ended. */
  exitCode: number | null;
  /** All that was printed, in the order of writing, character for character. */
  stdout: string;
  stderr: string;
  /** Who waits for what, of a run that is stuck; null of others. In English. */
  stuck: string | null;
  /** How it ended, in one English sentence. */
  sentence: string;
  problem: ProblemMessage | null;
  /** What ran: live was asked for and is not to be had everywhere. */
  engine: EngineName;
  preset: Preset;
  seed: number;
  /** Seconds of the run's clock. */
  duration: number;
  processes: number;
  events: number;
  /** The same for the same repeatable run: what links compare. Null of a run that was cut off. */
  outcomeHash: number | null;
  costModel: number | null;
  /** In the form of xAPI, without an actor, whom only the page around knows. */
  statement: Statement;
  /** A person's answers to the questions of a scenario, in the same form. */
  answers: Statement[];
}

export type Report =
  | { type: 'ready'; version: typeof PROTOCOL; commands: readonly CommandType[]; language: 'en' | 'zh' }
  /** CSS pixels that the whole embed needs. */
  | { type: 'height'; height: number }
  | { type: 'loaded'; id?: CommandId; program: string; settings: Required<LoadSettings> }
  | { type: 'state'; status: StatusName; engine: EngineName; events: number; time: number }
  | { type: 'predicted'; answer: Statement }
  | FinishedMessage
  /** A command that cannot be carried out, or an engine that fails. */
  | { type: 'error'; id?: CommandId; message: string };

/** What is wrong with a command; undefined when nothing is. */
export function faultOf(message: Record<string, unknown>): string | undefined {
  const { lockstep, type } = message;
  if (lockstep !== PROTOCOL)
    return `this embed speaks version ${PROTOCOL}, and the message is of ${lockstep}`;
  if (!COMMANDS.includes(type as CommandType))
    return `there is no command ${JSON.stringify(type)}; there are ${COMMANDS.join(', ')}`;
  if (type === 'seek' && !isWhole(message.event, -1) && !(isNumber(message.time) && message.time >= 0))
    return 'seek needs "event", a whole number from −1, or "time", seconds from 0';
  return type === 'load' ? loadFault(message) : undefined;
}

function loadFault(message: Record<string, unknown>): string | undefined {
  const given = ['program', 'link', 'scenario'].filter((name) => message[name] !== undefined);
  if (given.length !== 1 || typeof message[given[0]] !== 'string')
    return 'load needs one of "program", "link" and "scenario", which is a text';
  const { run } = message;
  if (run !== undefined && typeof run !== 'boolean') return '"run" is true or false';
  return undefined;
}

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);
const isWhole = (value: unknown, least: number) => Number.isInteger(value) && (value as number) >= least;

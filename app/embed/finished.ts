/** What the page around is told of a run that is over. */

import { syntaxErrorText } from '../../core/cli/syntax-error';
import type { RunSettings } from '../../core/engine/run';
import { outcomeHash } from '../../core/trace/model/outcome-hash';
import type { TimelineModel } from '../../core/trace/model/timeline-model';
import type { ProgramProblem } from '../store/run';
import type { FinishedMessage } from './protocol';
import { type Statement, statementOf } from './statement';

export interface FinishedParts {
  model: TimelineModel;
  source: string;
  /** What could not start, and why; undefined when it ran. */
  problem: ProgramProblem | undefined;
  /** What an engine said that failed. */
  failure: string | undefined;
  engine: 'live' | 'repeatable';
  settings: Required<Pick<RunSettings, 'preset' | 'seed'>>;
  /** Address and name of what was run. */
  activity: string;
  name: string;
  language: 'en' | 'zh';
  answers: Statement[];
  now: Date;
}

const STDERR = 2;

/** All that was written to one stream, in the order of writing. */
function streamText({ outputs, events }: TimelineModel, stderr: boolean): string {
  const parts: string[] = [];
  for (let at = 0; at < outputs.length; at++) {
    const event = outputs.data[at];
    if ((events.a(event) === STDERR) === stderr) parts.push(events.text(event));
  }
  return parts.join('');
}

type Facts = Omit<FinishedMessage, 'type' | 'id' | 'statement' | 'answers'>;

function factsOf({ model, problem, failure, engine, settings, source }: FinishedParts): Facts {
  const { outcome, state, events } = model;
  const { preset, seed } = settings;
  const own = { engine: engine === 'live' ? ('live' as const) : ('deterministic' as const), preset, seed };
  if (problem !== undefined) {
    const { type, message, line, column } = problem;
    return {
      ...own,
      ...NOTHING,
      outcome: 'not-started',
      exitCode: 1,
      // What CPython prints of a program that it cannot read.
      stderr: syntaxErrorText({ ...problem }, source, 'program.py'),
      sentence: `${type}: ${message} (line ${line})`,
      problem: { type, message, line, column },
    };
  }
  if (outcome === undefined) {
    const sentence = failure ?? 'the run ended and its trace does not say how';
    return { ...own, ...NOTHING, outcome: 'failed', sentence };
  }
  return {
    ...own,
    outcome: outcome.name,
    exitCode: outcome.exitCode ?? null,
    stdout: streamText(model, false),
    stderr: streamText(model, true),
    stuck: outcome.name === 'stuck' ? outcome.detail : null,
    sentence: outcome.sentence,
    problem: null,
    duration: outcome.time / 1e9,
    processes: state.processes.length,
    events: events.length,
    outcomeHash: outcomeHash(model) ?? null,
    costModel: state.info?.costModel ?? null,
  };
}

const NOTHING = {
  exitCode: null,
  stdout: '',
  stderr: '',
  stuck: null,
  problem: null,
  duration: 0,
  processes: 0,
  events: 0,
  outcomeHash: null,
  costModel: null,
};

export function finishedMessage(parts: FinishedParts): Omit<FinishedMessage, 'id'> {
  const facts = factsOf(parts);
  const { activity, name, language, now, answers } = parts;
  const { outcome, exitCode, stdout, duration, engine, preset, seed, stuck } = facts;
  const statement = statementOf({
    verb: 'completed',
    activity,
    name,
    language,
    completion: outcome === 'exited' || outcome === 'stuck',
    success: outcome === 'exited' && exitCode === 0,
    response: stdout,
    duration,
    result: { outcome, 'exit-code': exitCode, stuck },
    context: { engine, preset, seed },
    now,
  });
  return { type: 'finished', ...facts, statement, answers };
}

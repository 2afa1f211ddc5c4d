/**
 * What is told to a course of a run or an answer, in the form of an xAPI statement (github.com/adlnet/xAPI-Spec, version
 * 1.0.3) without `actor`: who learns here is known to the page around alone, which adds it.
 */
export interface Statement {
  verb: { id: string; display: Record<string, string> };
  object: {
    objectType: 'Activity';
    id: string;
    definition: { type: string; name: Record<string, string> };
  };
  result: {
    completion: boolean;
    /** Left out of an answer that no run has judged yet. */
    success?: boolean;
    response: string;
    /** ISO 8601. */
    duration?: string;
    extensions?: Record<string, unknown>;
  };
  context: { platform: 'Lockstep'; language: string; extensions: Record<string, unknown> };
  timestamp: string;
}

const VERBS = {
  completed: {
    id: 'http://adlnet.gov/expapi/verbs/completed',
    display: { 'en-US': 'completed', 'zh-CN': '完成了' },
  },
  answered: {
    id: 'http://adlnet.gov/expapi/verbs/answered',
    display: { 'en-US': 'answered', 'zh-CN': '回答了' },
  },
} as const;

const TYPES = {
  completed: 'http://adlnet.gov/expapi/activities/simulation',
  answered: 'http://adlnet.gov/expapi/activities/question',
} as const;

/** Names of the extensions begin so; an IRI need lead nowhere. */
const EXTENSION = 'tag:lockstep,2026:';

export interface StatementParts {
  verb: keyof typeof VERBS;
  /** Address of what was run or asked. */
  activity: string;
  name: string;
  language: 'en' | 'zh';
  completion: boolean;
  success: boolean | undefined;
  response: string;
  /** Seconds. */
  duration?: number;
  result?: Record<string, unknown>;
  context?: Record<string, unknown>;
  now: Date;
}

export function statementOf(parts: StatementParts): Statement {
  const { verb, activity, name, completion, success, response, duration, now } = parts;
  const language = parts.language === 'zh' ? 'zh-CN' : 'en-US';
  return {
    verb: { id: VERBS[verb].id, display: { ...VERBS[verb].display } },
    object: {
      objectType: 'Activity',
      id: activity,
      definition: { type: TYPES[verb], name: { [language]: name } },
    },
    result: {
      completion,
      ...(success === undefined ? {} : { success }),
      response,
      ...(duration === undefined ? {} : { duration: `PT${Number(duration.toFixed(3))}S` }),
      ...(parts.result === undefined ? {} : { extensions: extensions(parts.result) }),
    },
    context: { platform: 'Lockstep', language, extensions: extensions(parts.context ?? {}) },
    timestamp: now.toISOString(),
  };
}

function extensions(values: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [EXTENSION + name, value]));
}

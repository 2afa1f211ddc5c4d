/** One live run of a stress program, disturbed, with the laws laid to its trace. */
import type { NodeLiveEngine } from '../../core/engine/live/node';
import type { RunOutcome } from '../../core/engine/run';
import { compileProgram } from '../../core/python/index';
import { EndReason, Kind, PRESETS, type TraceEvent } from '../../core/trace/event';
import { decodeRecords } from '../../core/trace/record';
import { Checker } from './checker';
import { Disturbance } from './disturbance';
import { KILLED } from './laws/runs';
import { lawsOf, type Scale, sourceOf } from './programs';

/** More than a trial of the default size ever needs. */
const ENOUGH = { traceEvents: 40_000_000, traceBytes: 4_000_000_000 };

export interface Plan extends Scale {
  program: string;
  seed: number;
  /** A trial that takes longer (ms) is given up: something hangs. */
  patienceMs: number;
}

export interface Trial {
  /** Undefined when all is well; else what was wrong, with what is needed to find out why. */
  wrong: string | undefined;
  events: number;
  stuck: boolean;
  killed: number;
  disturbed: Disturbance['counts'];
}

/** @param folder where the programs are */
export async function tryOut(engine: NodeLiveEngine, folder: string, plan: Plan): Promise<Trial> {
  const compiled = compileProgram(sourceOf(folder, plan.program, plan), `${plan.program}.py`);
  if ('error' in compiled)
    throw new Error(`${plan.program}.py: ${compiled.error.message} (line ${compiled.error.line})`);
  const watch = new Watch(plan);
  let disturbance: Disturbance | undefined;
  let patience: ReturnType<typeof setTimeout> | undefined;
  const ended = await new Promise<RunOutcome>((resolve) => {
    const { run, buffer } = engine.supervisor.startProgram(
      compiled.program,
      { seed: plan.seed, preset: PRESETS[plan.seed % PRESETS.length], limits: ENOUGH },
      { onRecords: (records) => watch.take(decodeRecords(records), () => run.stop()), onEnd: resolve },
    );
    disturbance = new Disturbance(run, buffer, plan.seed);
    patience = setTimeout(() => {
      watch.hangs = disturbance?.whoWaits();
      run.stop();
    }, plan.patienceMs);
  });
  clearTimeout(patience);
  const { counts, contradiction } = disturbance as Disturbance;
  disturbance?.end();
  return {
    wrong: watch.verdict(ended, contradiction),
    events: watch.checker.events,
    stuck: ended.reason === EndReason.Stuck,
    killed: watch.killed,
    disturbed: counts,
  };
}

/** What is seen of a trial while it goes on. */
class Watch {
  readonly checker: Checker;
  hangs: string | undefined;
  killed = 0;
  #printed = '';
  #errors = '';

  constructor(private readonly plan: Plan) {
    this.checker = new Checker(lawsOf(plan.program, plan));
  }

  take(events: TraceEvent[], stop: () => void): void {
    this.checker.take(events);
    for (const { kind, a, text } of events) {
      if (kind === Kind.Output && a === 1) this.#printed += text;
      else if (kind === Kind.Output) this.#errors += text;
      else if (kind === Kind.ProcessExit && KILLED.includes(a)) this.killed++;
    }
    if (this.checker.broken !== undefined) stop();
  }

  verdict(ended: RunOutcome, contradiction: unknown): string | undefined {
    if (contradiction !== undefined) return `the kernel contradicts itself: ${textOf(contradiction)}`;
    if (this.hangs !== undefined) return `it did not come to an end; ${this.#tail(this.hangs)}`;
    const { reason, exitCode } = ended;
    this.checker.end({ reason, exitCode, kills: this.plan.kills > 0 });
    const { broken } = this.checker;
    if (broken !== undefined) return `${broken.message}; ${this.#tail(ended.text)}`;
    if (reason === EndReason.Exited && this.#printed !== 'done\n') return `it printed ${this.#printed}`;
    // CPython writes nothing either, whoever is killed
    return this.#errors === '' ? undefined : `it wrote to stderr:\n${this.#errors}`;
  }

  #tail(how: string): string {
    const lines = this.checker
      .recent()
      .map((e) =>
        [e.time, `${e.pid}/${e.tid}`, `line ${e.line}`, nameOf(e.kind), e.a, e.b, e.c, e.d, e.text].join(' '),
      );
    return [how, this.#errors, ...lines].join('\n');
  }
}

const names = new Map(Object.entries(Kind).map(([name, number]) => [number as number, name]));
const nameOf = (kind: number): string => names.get(kind) ?? String(kind);
const textOf = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);

/** The command: runs a program and gives the status to exit with. */

import { NodeLiveEngine } from '../engine/live/node';
import type { Compile } from '../engine/live/supervisor';
import type { VmMaker } from '../engine/machine';
import type { RunHandle, RunListener, RunOutcome, RunSettings } from '../engine/run';
import { EndReason, Kind } from '../trace/event';
import { decodeRecords } from '../trace/record';
import { ExitCode, HELP, parseArguments, type RunArguments, USAGE } from './arguments';
import { playDeterministic } from './deterministic-play';
import { readProgram } from './program-file';
import { syntaxErrorText } from './syntax-error';
import { Terminal } from './terminal';
import { TraceFile } from './trace-file';

export interface CommandParts {
  /** Has at hand what the program will most likely import. */
  fetchLibrary: (source: string) => Promise<void>;
  compile: Compile;
  makeVm: VmMaker;
  /** The bundled entry of process workers. */
  workerEntry: URL;
}

/** @param words the command line without interpreter and command. Fulfilled when all output is out. */
export async function lockstep(words: readonly string[], parts: CommandParts): Promise<number> {
  const terminal = new Terminal(process.stdout, process.stderr);
  const asked = parseArguments(words);
  if ('help' in asked) {
    process.stdout.write(HELP);
    await terminal.flushed();
    return 0;
  }
  let exitCode: number;
  if ('wrong' in asked) {
    await terminal.say(`lockstep: ${asked.wrong}\n${USAGE}`);
    exitCode = ExitCode.Usage;
  } else {
    exitCode = await runFile(asked.run, parts, terminal);
  }
  await terminal.flushed();
  return exitCode;
}

async function runFile(asked: RunArguments, parts: CommandParts, terminal: Terminal): Promise<number> {
  const file = await readProgram(asked.file);
  if ('error' in file) {
    await terminal.say(file.error);
    return file.exitCode;
  }
  // Workers boot while the program is compiled.
  const live =
    asked.engine === 'live'
      ? new NodeLiveEngine({ workerEntry: parts.workerEntry, compile: parts.compile })
      : undefined;
  try {
    await parts.fetchLibrary(file.source);
    const compiled = parts.compile(file.source, file.filename);
    if ('error' in compiled) {
      await terminal.say(syntaxErrorText(compiled.error, file.source, file.filename).trimEnd());
      return ExitCode.Syntax;
    }
    const { seed, speed = 1, untilNs, preset, lines } = asked;
    const limits = lines === undefined ? {} : { lines };
    const settings: RunSettings = { seed, speed, untilNs, preset, limits };
    const begin = (listener: RunListener): RunHandle =>
      live === undefined
        ? playDeterministic(compiled.program, settings, parts.makeVm, asked.speed, listener)
        : live.supervisor.startProgram(compiled.program, settings, listener).run;
    return await play(begin, terminal, asked.traceFile, file.source);
  } finally {
    live?.close();
  }
}

async function play(
  begin: (listener: RunListener) => RunHandle,
  terminal: Terminal,
  traceFile: string | undefined,
  program: string,
): Promise<number> {
  let trace: TraceFile | undefined;
  try {
    if (traceFile !== undefined) trace = new TraceFile(traceFile, program);
  } catch (error) {
    await terminal.say(`lockstep: can't write the trace: ${(error as Error).message}`);
    return ExitCode.Usage;
  }
  let run: RunHandle | undefined;
  const signals = new Signals(() => run);
  terminal.onClosed = () => run?.stop();
  const outcome = await new Promise<RunOutcome>((ended) => {
    run = begin({
      onRecords: async (records) => {
        // what nobody wants to see is not made: a run makes hundreds of thousands of events a second
        const events = decodeRecords(records, trace === undefined ? Kind.Output : undefined);
        trace?.append(events);
        await terminal.show(events);
      },
      onEnd: ended,
    });
    trace?.begin(run.info);
  });
  signals.release();
  trace?.end(outcome);
  return signals.terminated ? ExitCode.Terminated : conclude(outcome, terminal);
}

/** Ctrl-C interrupts the program; once more, or a request to terminate, ends the run. */
class Signals {
  terminated = false;
  #interrupts = 0;
  readonly #run: () => RunHandle | undefined;

  constructor(run: () => RunHandle | undefined) {
    this.#run = run;
    process.on('SIGINT', this.#interrupt);
    process.on('SIGTERM', this.#terminate);
  }

  release(): void {
    process.off('SIGINT', this.#interrupt);
    process.off('SIGTERM', this.#terminate);
  }

  readonly #interrupt = (): void => {
    this.#interrupts++;
    if (this.#interrupts === 1) this.#run()?.interrupt();
    else this.#run()?.stop();
  };

  readonly #terminate = (): void => {
    this.terminated = true;
    this.#run()?.stop();
  };
}

/** Says how it ended where the program's own exit code does not, and gives the command's. */
async function conclude(outcome: RunOutcome, terminal: Terminal): Promise<number> {
  if (terminal.closed) return ExitCode.PipeClosed;
  switch (outcome.reason) {
    case EndReason.Exited:
      return systemExitCode(outcome.exitCode ?? 0);
    case EndReason.Stopped:
      return ExitCode.Interrupted;
    default:
      await terminal.say(`lockstep: ${outcome.text}`);
  }
  if (outcome.reason === EndReason.Until) return ExitCode.Until;
  return outcome.reason === EndReason.Stuck ? ExitCode.Stuck : ExitCode.Failed;
}

/** As a shell sees it: the low byte, or 128 + N for a process that signal N ended. */
function systemExitCode(exitCode: number): number {
  return exitCode < 0 ? 128 - exitCode : exitCode & 0xff;
}

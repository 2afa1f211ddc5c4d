import { syntaxErrorText } from '../../cli/syntax-error';
import { Advanced, DeterministicRun } from '../../engine/deterministic/run';
import type { VmMaker } from '../../engine/machine';
import { TraceWriter } from '../../trace/codec';
import { Kind } from '../../trace/event';
import { decodeRecords } from '../../trace/record';
import { type Program, type VmFace, VmStatus } from '../face';
import { compileProgram, createVm, decodeVm } from '../index';
import type { VM } from '../vm/vm';

export interface ProgramOutcome {
  stdout: string;
  stderr: string;
  exitCode: number;
  /** The whole trace, encoded. */
  trace: Uint8Array;
  /** Why the run ended: EndReason. */
  reason: number;
}

export interface ProgramSettings {
  filename: string;
  seed?: number;
  /** Exchange each VM for its decoded copy, again and again. */
  swaps?: SwapPlan;
  untilSeconds?: number;
  /** Heap cells of a process, where that is not what every run has. */
  cells?: number;
}

/**
 * When VMs are exchanged: in bursts, so that neighbouring instructions are met, with pauses that grow, so that a long
 * program takes no longer than is worth while.
 */
export interface SwapPlan {
  /** Instructions between two exchanges of a burst. */
  stride: number;
  /** Exchanges in a row; Infinity for no pauses. */
  burst: number;
  /** Instructions from the first burst to the second, and by what each further pause is longer. */
  pause: number;
  growth: number;
}

/** Runs a program in the deterministic engine to its end. */
export function runProgram(source: string, settings: ProgramSettings): ProgramOutcome {
  const compiled = compileProgram(source, settings.filename);
  if ('error' in compiled) {
    return {
      stdout: '',
      stderr: syntaxErrorText(compiled.error, source, settings.filename),
      exitCode: 1,
      trace: new Uint8Array(0),
      reason: -1,
    };
  }
  const maker: VmMaker = settings.swaps === undefined ? createVm : swapping(compiled.program, settings.swaps);
  const run = new DeterministicRun(
    compiled.program,
    {
      seed: settings.seed ?? 0,
      untilNs: settings.untilSeconds === undefined ? undefined : settings.untilSeconds * 1e9,
      limits: settings.cells === undefined ? undefined : { cells: settings.cells },
    },
    maker,
  );
  const writer = new TraceWriter();
  const outcome = { stdout: '', stderr: '', exitCode: -1, reason: -1 };
  for (let ended = false; !ended; ) {
    ended = run.advance({ steps: 4096 }) === Advanced.Ended;
    const events = decodeRecords(run.drain());
    writer.append(events);
    for (const event of events) {
      if (event.kind === Kind.Output && event.a === 1) outcome.stdout += event.text;
      else if (event.kind === Kind.Output) outcome.stderr += event.text;
      else if (event.kind === Kind.ProcessExit && event.pid === 1001) outcome.exitCode = event.a;
      else if (event.kind === Kind.RunEnd) outcome.reason = event.a;
    }
  }
  return { ...outcome, trace: writer.finish() };
}

/** VMs that are exchanged for their decoded copies. */
function swapping(program: Program, plan: SwapPlan): VmMaker {
  return (_program, kernel, options, start): VmFace => {
    let vm = createVm(program, kernel, options, start) as VM;
    const waits = swapTimes(plan);
    const stops = swapStops();
    let wait = waits.next().value as number;
    return {
      get linesDone() {
        return vm.linesDone;
      },
      get turnEnds() {
        return vm.turnEnds;
      },
      run(lineBudget, nowNs) {
        let left = lineBudget;
        for (;;) {
          const before = vm.linesDone;
          vm.fuel = wait + 1; // the limit is looked at before an instruction
          const status = vm.run(left, nowNs);
          left -= vm.linesDone - before;
          const goesOn = status === VmStatus.Budget && left > 0;
          if (status !== VmStatus.Exited && (goesOn || stops.next().value === true)) {
            vm = decodeVm(program, kernel, options, vm.encode()) as VM;
            wait = waits.next().value as number;
          }
          if (!goesOn) return status;
        }
      },
      signal: (signals) => vm.signal(signals),
      encode: () => vm.encode(),
    };
  };
}

/** Stops at each of which the VM is exchanged; after them, more and more stops pass between two exchanges. */
const FIRST_STOPS = 20;

/**
 * Whether the VM is exchanged where it stops by itself: before a kernel call, to wait, at the end of a slice. A program
 * that prints a thousand lines stops a thousand times.
 */
function* swapStops(): Generator<boolean> {
  for (let i = 0; i < FIRST_STOPS; i++) yield true;
  for (let pass = 2; ; pass = Math.ceil(pass * 1.3)) {
    for (let i = 1; i < pass; i++) yield false;
    yield true;
  }
}

/** Instructions from one exchange to the next. */
function* swapTimes({ stride, burst, pause, growth }: SwapPlan): Generator<number> {
  for (let length = pause; ; length = Math.ceil(length * growth)) {
    for (let i = 0; i < burst; i++) yield stride;
    yield length;
  }
}

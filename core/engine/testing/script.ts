/**
 * A VM for tests of the engines: its program is a list of steps, so that a test says exactly what happens and the
 * engines are tested without Python. It keeps the contract of VmFace: calls again after BLOCK, stands at gates.
 */
import {
  BLOCK,
  type KernelCalls,
  NO_DEADLINE,
  O_CREAT,
  O_RDWR,
  O_TRUNC,
  SemKind,
  SIGINT,
} from '../../kernel/calls';
import { type Program, type VmFace, type VmOptions, type VmStart, VmStatus } from '../../python/face';
import { Op } from '../../trace/event';

export type ScriptStep =
  | ['lines', number] // computes so many lines
  | ['spin'] // computes for ever
  | ['lock', string] // creates a lock of this name
  | ['acquire', string, number?] // seconds to wait at most
  | ['release', string]
  | ['sleep', number] // seconds
  | ['print', string] // '@' stands for the pid
  | ['tell', string] // begins an operation, with this preview
  | ['write', string, string] // file, text
  | ['read', string] // prints the file's text
  | ['start', string] // starts a process that runs this script
  | ['join'] // waits for all children
  | ['kill', number] // the n-th child, with SIGTERM
  | ['again', number] // goes back so many steps
  | ['deaf'] // from here on an interrupt only prints 'heard'
  | ['fail'] // an internal error
  | ['exit', number];

export type Scripts = Record<string, ScriptStep[]>;

export function scriptProgram(scripts: Scripts): Program {
  return { filename: 'script', source: '', units: { __main__: scripts }, preload: [] };
}

interface Payload {
  script: string;
  locks: Record<string, number>;
}

/** A `VmMaker`. The main process runs the script 'main'. */
export function makeScriptVm(
  program: Program,
  kernel: KernelCalls,
  _options: VmOptions,
  start: VmStart,
): VmFace {
  const payload: Payload =
    start.as === 'main'
      ? { script: 'main', locks: {} }
      : JSON.parse(new TextDecoder().decode(Uint8Array.from(start.payload)));
  return new ScriptVm(kernel, program.units.__main__ as Scripts, payload);
}

class ScriptVm implements VmFace {
  linesDone = 0;
  readonly turnEnds = Number.POSITIVE_INFINITY;
  readonly #kernel: KernelCalls;
  readonly #locks: Record<string, number>;
  readonly #steps: ScriptStep[];
  readonly #children: number[] = [];
  #at = 0;
  #linesLeft = 0;
  #deadline: number | undefined;
  #blocked = false;
  #joined = 0;
  #deaf = false;

  constructor(kernel: KernelCalls, scripts: Scripts, payload: Payload) {
    this.#kernel = kernel;
    this.#locks = payload.locks;
    this.#steps = [...scripts[payload.script]]; // its own: an interrupt cuts it
  }

  run(lineBudget: number): VmStatus {
    const kernel = this.#kernel;
    const end = this.linesDone + lineBudget;
    kernel.tid = 0;
    for (;;) {
      kernel.line = this.#at + 1;
      if (this.#blocked && !kernel.runnable(0)) return VmStatus.Idle;
      const step: ScriptStep = this.#steps[this.#at] ?? ['exit', 0];
      if (step[0] === 'lines' || step[0] === 'spin') {
        if (this.#linesLeft === 0) this.#linesLeft = step[0] === 'spin' ? Number.POSITIVE_INFINITY : step[1];
        const lines = Math.min(this.#linesLeft, end - this.linesDone);
        this.linesDone += lines;
        this.#linesLeft -= lines;
        if (this.#linesLeft > 0) return VmStatus.Budget;
        this.#at++;
      } else {
        if (this.linesDone >= end) return VmStatus.Budget;
        if (kernel.gated && !kernel.permit) return VmStatus.Gate;
        const status = this.#call(step);
        if (status !== undefined) return status;
      }
    }
  }

  #call(step: ScriptStep): VmStatus | undefined {
    switch (step[0]) {
      case 'exit':
        this.#kernel.procExit(step[1]);
        return VmStatus.Exited;
      case 'fail':
        throw new Error('the script failed');
      case 'deaf':
        this.#deaf = true;
        return this.#next();
      case 'again':
        this.#at -= step[1];
        this.linesDone++;
        return undefined;
      case 'acquire':
      case 'sleep':
        return this.#wait(step);
      case 'join': {
        const child = this.#children[this.#joined];
        if (child === undefined) return this.#next();
        this.#blocked = this.#kernel.procWait(child, NO_DEADLINE) === BLOCK;
        if (!this.#blocked) this.#joined++;
        return undefined;
      }
      default:
        this.#act(step);
        return this.#next();
    }
  }

  #wait(step: ['acquire', string, number?] | ['sleep', number]): undefined {
    const kernel = this.#kernel;
    const seconds = step[0] === 'sleep' ? step[1] : step[2];
    // The same call with the same arguments is made again after a wait: the deadline is fixed once.
    this.#deadline ??= seconds === undefined ? NO_DEADLINE : kernel.now() + seconds * 1e9;
    const answer =
      step[0] === 'sleep'
        ? kernel.sleep(this.#deadline)
        : kernel.semAcquire(this.#locks[step[1]], this.#deadline);
    this.#blocked = answer === BLOCK;
    if (this.#blocked) return undefined;
    this.#deadline = undefined;
    return this.#next();
  }

  #act(step: ScriptStep): void {
    const kernel = this.#kernel;
    switch (step[0]) {
      case 'lock':
        this.#locks[step[1]] = kernel.semCreate(SemKind.Lock, 1, 1);
        kernel.semName(this.#locks[step[1]], step[1]);
        return;
      case 'release':
        kernel.semRelease(this.#locks[step[1]]);
        return;
      case 'tell':
        this.#kernel.opBegin(0, Op.Task, 0, step[1]);
        return;
      case 'print':
        kernel.fileWrite(1, utf8(`${step[1].replaceAll('@', String(kernel.pid))}\n`));
        return;
      case 'write': {
        const fd = kernel.fileOpen(step[1], O_RDWR | O_CREAT | O_TRUNC);
        kernel.fileWrite(fd, utf8(step[2]));
        kernel.fileClose(fd);
        return;
      }
      case 'read': {
        const fd = kernel.fileOpen(step[1], O_RDWR);
        const bytes = kernel.fileRead(fd, 1000);
        kernel.fileWrite(1, typeof bytes === 'number' ? utf8(`error ${bytes}\n`) : bytes);
        kernel.fileClose(fd);
        return;
      }
      case 'start': {
        const payload = utf8(JSON.stringify({ script: step[1], locks: this.#locks }));
        const name = `Process-${this.#children.length + 1}`;
        this.#children.push(kernel.procCreate({ name, daemon: false, method: 'spawn', payload }));
        return;
      }
      case 'kill':
        kernel.procKill(this.#children[step[1]], 15);
        return;
      default:
        throw new Error(`no such step: ${step[0]}`);
    }
  }

  #next(): undefined {
    this.linesDone++;
    this.#at++;
    return undefined;
  }

  signal(signals: readonly number[]): void {
    if (!signals.includes(SIGINT)) return;
    this.#kernel.cancelWait(0);
    this.#blocked = false;
    this.#deadline = undefined;
    this.#linesLeft = 0;
    if (this.#deaf) this.#steps.splice(this.#at, 0, ['print', 'heard']);
    else this.#steps.splice(this.#at, this.#steps.length, ['print', 'KeyboardInterrupt'], ['exit', 1]);
  }

  encode(): Uint8Array {
    throw new Error('scripts are not encoded');
  }
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

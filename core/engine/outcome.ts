/** Sentences about how a run ended: RunEnd's text, and the command line's last line. English; the page has its own by reason. */

import { SemKind } from '../kernel/calls';
import type { KernelControl, WaitingThread } from '../kernel/control';
import { SIGCONT } from '../kernel/signal-set';
import { WaitFor } from '../trace/event';

/** More waiting threads than this are counted, not named: it is one sentence. */
const NAMED_MOST = 6;

/** More letters of a statement are not quoted. */
const STATEMENT_MOST = 60;

const KIND_WORD: Record<SemKind, string> = {
  [SemKind.Lock]: 'lock',
  [SemKind.RLock]: 'lock',
  [SemKind.Semaphore]: 'semaphore',
  [SemKind.BoundedSemaphore]: 'semaphore',
};

/**
 * Who waits for what, held by whom, at which lines. Without a full stop.
 * @param source of the program: what stands at a line says what is waited for where its things have no names
 */
export function stuckSentence(waiting: readonly WaitingThread[], source: string): string {
  if (waiting.length === 0) return 'stuck: no process can go on';
  return `stuck: every process waits for ever: ${waitPhrases(waiting, source)}`;
}

/** `--until` was reached: what held then. */
export function untilSentence(
  untilNs: number,
  control: Pick<KernelControl, 'whoWaits' | 'alive'>,
  source: string,
): string {
  const alive = control.alive().length;
  const phrases = waitPhrases(
    control.whoWaits().filter((w) => !w.woken),
    source,
  );
  const still = `${alive} ${alive === 1 ? 'process was' : 'processes were'} still alive`;
  const phrase = phrases === '' ? ', none of them waiting' : `: ${phrases}`;
  return `reached the time limit of ${untilNs / 1e9} s; ${still}${phrase}`;
}

function waitPhrases(waiting: readonly WaitingThread[], source: string): string {
  const asked = waiting.filter((w) => !isHelper(w));
  const told = asked.length > 0 ? asked : waiting;
  const lines = source.split('\n');
  const named = told.slice(0, NAMED_MOST).map((w) => waitPhrase(w, lines));
  const more = told.length - named.length;
  if (more > 0) named.push(`${more} more wait${more === 1 ? 's' : ''} as well`);
  return named.join('; ');
}

/** A thread of the library's (no line of the program is on its stack) that has nothing to do until it is asked. */
function isHelper({ line, tid, waitFor, holder, objectName }: WaitingThread): boolean {
  if (line > 0 || (holder !== undefined && objectName !== '')) return false;
  if (waitFor === WaitFor.PipeRead) return tid !== 0;
  return waitFor === WaitFor.ThreadLock || waitFor === WaitFor.Poll || waitFor === WaitFor.Accept;
}

function waitPhrase(w: WaitingThread, lines: readonly string[]): string {
  const who = threadPhrase(w);
  const stopped = w.stopped && !awaitsContinue(w) ? ', which is stopped,' : '';
  const where = `${who}${stopped} waits${atLine(w.line)}`;
  const statement = w.line > 0 ? shortened(lines[w.line - 1] ?? '') : '';
  if (statement !== '' && isInside(w)) return `${where} in ${statement}${threadHolderPhrase(w)}`;
  const io = ioPhrase(w);
  if (io === undefined) return `${where} for ${objectPhrase(w)}`;
  // A pipe without a name, or inside of a queue.
  const inside = statement !== '' && (w.objectName === '' || w.objectName.endsWith(')'));
  return inside ? `${where} in ${statement}, ${io}` : `${where} ${io}`;
}

/** What is waited for is inside of what the program knows: its statement says more. */
function isInside(w: WaitingThread): boolean {
  switch (w.waitFor) {
    case WaitFor.Thread:
      return true;
    case WaitFor.ThreadLock:
      return w.objectName === '';
    case WaitFor.Poll:
      return w.object < 0;
    case WaitFor.Semaphore:
      return w.holder === undefined && / \((waiting|room|unfinished)\)$/.test(w.objectName);
    default:
      return false;
  }
}

/** A process, or a thread of it that is not its main one. */
function threadPhrase({ process, tid, thread }: { process: string; tid: number; thread: string }): string {
  return tid === 0 ? process : `${process} (thread ${thread})`;
}

/** A line as it can stand in a sentence. */
function shortened(line: string): string {
  const text = line.replace(/\s+#.*$/, '').trim();
  return text.length > STATEMENT_MOST ? `${text.slice(0, STATEMENT_MOST - 1)}…` : text;
}

/** What a thread waits to do with a pipe or a connection; undefined for other waits. */
function ioPhrase(w: WaitingThread): string | undefined {
  switch (w.waitFor) {
    case WaitFor.PipeRead:
      return `to receive from ${pipePhrase(w)}, ${otherEndPhrase(w, 'sending')}`;
    case WaitFor.PipeWrite:
      return `to send to ${pipePhrase(w)}, which is full; ${otherEndPhrase(w, 'receiving', 'its')}`;
    case WaitFor.Poll:
      if (w.object < 0) return 'for any of several things to happen';
      return `for something to receive from ${pipePhrase(w)}, ${otherEndPhrase(w, 'sending')}`;
    case WaitFor.Accept:
      return `for somebody to connect to ${w.objectName}`;
    case WaitFor.Connect:
      return `to connect to ${w.objectName}, where others already wait to be accepted`;
    default:
      return undefined;
  }
}

/** It does not ask for this wait: a signal stopped it while it ran. */
const awaitsContinue = (w: WaitingThread): boolean => w.waitFor === WaitFor.Signal && w.object === SIGCONT;

function pipePhrase(w: WaitingThread): string {
  return w.objectName === '' ? 'a pipe' : `the pipe ${w.objectName}`;
}

/** Who has the other end: "whose sending end is open in MainProcess, Process-2". */
function otherEndPhrase(w: WaitingThread, end: string, whose = 'whose'): string {
  if (w.otherEnd.length === 0) return `${whose} ${end} end is on its way to another process`;
  const alone = w.otherEnd.length === 1 && w.otherEnd[0].pid === w.pid;
  if (alone) return `${whose} ${end} end is open only in ${w.process} itself`;
  return `${whose} ${end} end is still open in ${w.otherEnd.map(({ process }) => process).join(', ')}`;
}

function objectPhrase(w: WaitingThread): string {
  switch (w.waitFor) {
    case WaitFor.Sleep:
      return 'its sleep to end';
    case WaitFor.Process:
      return `${w.objectName === '' ? `process ${w.object}` : w.objectName} to end`;
    case WaitFor.Thread:
      return w.objectName === '' ? 'a thread to end' : `thread ${w.objectName} to end`;
    case WaitFor.ThreadLock:
      return `${w.objectName === '' ? 'a lock of its threads' : `the thread lock ${w.objectName}`}${threadHolderPhrase(w)}`;
    case WaitFor.Signal:
      return awaitsContinue(w) ? 'SIGCONT, being stopped' : 'a signal';
    default:
      return semaphorePhrase(w);
  }
}

/** Who has the threads' own lock that is waited for; '' when nobody is known to. */
function threadHolderPhrase({ tid, holder }: WaitingThread): string {
  if (holder === undefined) return '';
  const who =
    holder.tid < 0
      ? 'a thread that the fork left behind,'
      : holder.tid === tid
        ? 'itself'
        : holder.alive
          ? threadPhrase(holder)
          : 'a thread that has ended,';
  return `, held by ${who}${atLine(holder.line, 'since')}`;
}

function semaphorePhrase(w: WaitingThread): string {
  const kind = KIND_WORD[w.semKind ?? SemKind.Lock];
  const name = w.objectName === '' ? `a ${kind}` : `the ${kind} ${w.objectName}`;
  const holder = w.holder;
  if (holder === undefined) return name;
  const ended = holder.alive ? '' : ' (which has ended)';
  const self = holder.pid === w.pid && holder.tid === w.tid ? 'itself' : threadPhrase(holder);
  return `${name}, held by ${self}${ended}${atLine(holder.line, 'since')}`;
}

function atLine(line: number, word = 'at'): string {
  return line > 0 ? ` ${word} line ${line}` : '';
}

/** The main process ended by itself. */
export function endedSentence(exitCode: number): string {
  return exitCode === 0 ? 'the program ended' : `the program ended with exit code ${exitCode}`;
}

/** An error of Lockstep's own: a bug, named so that it can be reported. */
export function failedSentence(process: string, error: unknown): string {
  const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return `internal error of Lockstep while running ${process}: ${what}`;
}

/** A worker was ended from outside while `process` ran in it. */
export function workerDiedSentence(process: string | undefined, heldKernelLock: boolean): string {
  const who = process === undefined ? 'a worker in which no process ran' : `the worker of ${process}`;
  const lock = heldKernelLock ? ', inside a kernel call' : '';
  return `${who} was killed from outside${lock}, so the run ended; the trace up to then is kept. Run starts it afresh`;
}

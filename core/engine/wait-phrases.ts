/** Who waits for what, held by whom, at which lines: the middle of the sentences in outcome.ts. */

import { SemKind } from '../kernel/calls';
import type { WaitingThread } from '../kernel/control';
import { SIGCONT } from '../kernel/signal-set';
import { WaitFor } from '../trace/event';

/** More waiting threads than this are counted, not named: it is one sentence. */
export const NAMED_MOST = 6;

/** More letters of a statement are not quoted. */
const STATEMENT_MOST = 60;

const KIND_WORD: Record<SemKind, string> = {
  [SemKind.Lock]: 'lock',
  [SemKind.RLock]: 'lock',
  [SemKind.Semaphore]: 'semaphore',
  [SemKind.BoundedSemaphore]: 'semaphore',
};

/** What is there to be waited for in objects that the library makes of simpler ones. */
const MADE = /\b(Event|Condition|Barrier|JoinableQueue|SimpleQueue|Queue|Pool)\(/g;

/** A part of such an object, as the kernel names it: "jobs (room)". */
const PART = /^(.*) \(([a-z ]+)\)$/;

/** One moment of a run: all threads that wait, and the program they are in. */
interface Moment {
  waiting: readonly WaitingThread[];
  lines: readonly string[];
}

/**
 * A phrase for each of the waiting threads, and how many more there are; '' when none waits.
 * @param source of the program: what stands at a line says what is waited for where its things have no names
 */
export function waitPhrases(waiting: readonly WaitingThread[], source: string): string {
  const asked = waiting.filter((w) => !isHelper(w));
  const told = asked.length > 0 ? asked : waiting;
  const moment = { waiting, lines: source.split('\n') };
  const named = told.slice(0, NAMED_MOST).map((w) => waitPhrase(w, moment));
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

function waitPhrase(w: WaitingThread, moment: Moment): string {
  const stopped = w.stopped && !awaitsContinue(w) ? ', which is stopped,' : '';
  const who = `${threadPhrase(w)}${stopped}`;
  const statement = w.line > 0 ? shortened(moment.lines[w.line - 1] ?? '') : '';
  if (isFeederAtExit(w, statement)) return `${who} waits at its end for thread ${w.objectName} to end`;
  if (w.waitFor === WaitFor.Sleep) return `${who} sleeps${atLine(w.line)}`;
  const where = `${who} waits${atLine(w.line)}`;
  const what = partPhrase(w, moment) ?? answerPhrase(w, moment);
  if (what !== undefined) return statement === '' ? `${where} ${what}` : `${where} in ${statement}, ${what}`;
  if (statement !== '' && isInside(w)) return `${where} in ${statement}${threadHolderPhrase(w)}`;
  const io = ioPhrase(w);
  if (io === undefined) return `${where} for ${objectPhrase(w)}`;
  return statement !== '' && w.objectName === '' ? `${where} in ${statement}, ${io}` : `${where} ${io}`;
}

/** A process that ends waits until its items are in their queue; a copied one stands where it was started meanwhile. */
function isFeederAtExit({ waitFor, objectName }: WaitingThread, statement: string): boolean {
  return (
    waitFor === WaitFor.Thread && objectName.startsWith('QueueFeederThread') && !/join_thread/.test(statement)
  );
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
      return w.holder === undefined && PART.test(w.objectName);
    default:
      return false;
  }
}

/** A wait for part of an object is one for what the object is for; undefined where that is not known. */
function partPhrase(w: WaitingThread, { waiting, lines }: Moment): string | undefined {
  const [, name, role] = PART.exec(w.objectName) ?? [];
  if (name === undefined) return undefined;
  switch (role) {
    case 'waiting': {
      const here = waiting.filter((other) => other.waitFor === w.waitFor && other.object === w.object).length;
      return signalPhrase(name, madeAs(name, lines), here);
    }
    case 'room':
      return `for room in the queue ${name}, which is full`;
    case 'reader': {
      if (w.waitFor !== WaitFor.PipeRead) return undefined;
      if (madeAs(name, lines) === 'Pool') return `for a task of the pool ${name}`;
      return `for an item of the queue ${name}, which is empty; ${whoCouldPut(w)}`;
    }
    case 'writer':
      if (w.waitFor !== WaitFor.PipeWrite) return undefined;
      return `to write an item into the queue ${name}, whose pipe is full; ${otherEndPhrase(w, 'reading', 'its')}`;
    default:
      return undefined;
  }
}

/** @param here how many wait there for the same */
function signalPhrase(name: string, kind: string | undefined, here: number): string | undefined {
  switch (kind) {
    case 'Event':
      return `for the event ${name} to be set`;
    case 'Condition':
      return `for the condition ${name} to be notified`;
    case 'Barrier':
      return `for others to come to the barrier ${name}, where ${here} ${here === 1 ? 'waits' : 'wait'}`;
    case 'JoinableQueue':
      return `for task_done() to be called for every item of the queue ${name}`;
    default:
      return undefined;
  }
}

/** Which kind of object the program gives that name to; undefined when it does so to none or to several. */
function madeAs(name: string, lines: readonly string[]): string | undefined {
  const target = new RegExp(`(?<!\\w)${name.replace(/[^\w\s]/g, '\\$&')}(?!\\w)`);
  const kinds = new Set<string>();
  for (const line of lines) {
    const at = line.search(/(?<![=!<>])=(?!=)|\bas\b/);
    if (at < 0) continue;
    const [before, after] = line[at] === '=' ? [line.slice(0, at), line.slice(at)] : [line.slice(at), line];
    if (!target.test(before)) continue;
    for (const [, kind] of after.matchAll(MADE)) kinds.add(kind);
  }
  return kinds.size === 1 ? [...kinds][0] : undefined;
}

/** A call of a manager's object is answered by the manager's process, which may wait itself. */
function answerPhrase(w: WaitingThread, { waiting }: Moment): string | undefined {
  if (w.waitFor !== WaitFor.PipeRead || w.objectName !== '' || w.otherEnd.length !== 1) return undefined;
  const [server] = w.otherEnd;
  const threads = waiting.filter(({ pid }) => pid === server.pid);
  if (server.pid === w.pid || !threads.some((t) => t.waitFor === WaitFor.Accept)) return undefined;
  const blocked = threads.filter(
    (t) => t.waitFor === WaitFor.ThreadLock && t.line === 0 && t.tid > 0 && t.holder !== undefined,
  );
  const clients = new Set(
    blocked
      .flatMap(({ holder }) => threads.find((t) => t.tid === holder?.tid)?.otherEnd ?? [])
      .map((c) => c.process),
  );
  const held = clients.size === 1 ? `, for a lock that ${[...clients][0]} holds` : '';
  return `for an answer from ${server.process}${held}`;
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

/** Who, beside the one who waits, has the end of a queue's pipe that items go into. Unlike a pipe's, none ends a wait by closing it. */
function whoCouldPut(w: WaitingThread): string {
  const others = w.otherEnd.filter(({ pid }) => pid !== w.pid).map(({ process }) => process);
  return others.length === 0
    ? 'no other process is left that could put one'
    : `${others.join(', ')} could put one`;
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
  if (holder === undefined) return kind === 'semaphore' ? `${name}, which is 0` : name;
  const ended = holder.alive ? '' : ' (which has ended)';
  const self = holder.pid === w.pid && holder.tid === w.tid ? 'itself' : threadPhrase(holder);
  return `${name}, held by ${self}${ended}${atLine(holder.line, 'since')}`;
}

function atLine(line: number, word = 'at'): string {
  return line > 0 ? ` ${word} line ${line}` : '';
}

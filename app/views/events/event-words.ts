import type { Subjects } from '../../../core/trace/analysis/subjects';
import {
  Kind,
  type ObjectKind,
  type Op,
  OpResult,
  PartOf,
  StateOf,
  type TraceEvent,
  WaitFor,
  WaitResult,
} from '../../../core/trace/event';
import { PrimitiveKind } from '../../../core/trace/model/run-state';
import { type Thing, thing } from '../../../core/trace/model/thing';
import type { TimelineModel } from '../../../core/trace/model/timeline-model';
import type { Translate } from '../../i18n/useT';
import { methodName, objectKindName } from '../../view-model/names';
import { threadLockPhrase } from '../../view-model/words';
import { mention, mentionProcess } from '../links/mention';
import { endWords } from '../status/run-words';

/** Longest piece of what a program printed, sent or wrote. */
const PREVIEW_MOST = 80;
const MICROSECOND = 1_000;

/**
 * What an event says, as a sentence whose subject is the process that did it ("takes lock", "prints “3”"), with
 * mentions. @param subjects may not have come to the event yet: then what it is about has no name.
 */
export function eventWords(model: TimelineModel, subjects: Subjects, index: number, t: Translate): string {
  return new EventWriter(model, t, model.events.at(index), subjects.of(index)).words();
}

/** What was printed or sent, on one line and not too long, in the language's quotation marks. */
export function quoted(text: string, t: Translate): string {
  const line = text.replace(/\n$/, '').replace(/\s*\n\s*/g, ' ⏎ ');
  const short = line.length > PREVIEW_MOST ? `${line.slice(0, PREVIEW_MOST)}…` : line;
  return t('events.quote', { text: short });
}

class EventWriter {
  constructor(
    readonly model: TimelineModel,
    readonly t: Translate,
    readonly event: TraceEvent,
    readonly subject: Thing | undefined,
  ) {}

  words(): string {
    const { kind } = this.event;
    if (kind <= Kind.RunEnd || (kind >= Kind.Pause && kind <= Kind.Speed)) return this.run();
    if (kind <= Kind.ThreadExit || kind === Kind.Signal) return this.process();
    if (kind <= Kind.WaitEnd) return this.wait();
    if (kind <= Kind.SemDrop || kind === Kind.SemTimeout || kind === Kind.SemDepth) return this.semaphore();
    if (kind <= Kind.FileRemove || kind === Kind.FileRename) return this.file();
    if (kind === Kind.Output || kind === Kind.Progress) return this.output();
    if (kind === Kind.BoundMet) return this.say('boundMet');
    if (kind === Kind.ThreadLockHeld) return this.threadLock();
    return kind <= Kind.ObjectState ? this.object() : this.pipe();
  }

  say(key: string, values: Record<string, string | number> = {}): string {
    return this.t(`events.say.${key}`, values);
  }

  /** What it is about, as a mention; a word for what has no name. */
  get what(): string {
    return this.subject === undefined ? this.t('events.something') : mention(this.subject);
  }

  /** The process of a kernel's pid, as a mention. */
  who(pid: number, tid = 0): string {
    const process = this.model.state.processes.findIndex((other) => other.pid === pid);
    return process < 0 ? `pid ${pid}` : mentionProcess(process, tid);
  }

  run(): string {
    const { kind, a, text } = this.event;
    switch (kind) {
      case Kind.RunStart:
        return this.say('runStart');
      case Kind.RunEnd:
        // A run that says nothing of its end has at least the engine's word.
        return this.say('runEnd', {
          text: this.model.outcome === undefined ? text : endWords(this.model, this.t),
        });
      case Kind.Pause:
        return this.say('pause');
      case Kind.Resume:
        return this.say('resume');
      default:
        return this.say('speed', { speed: a / 1000 });
    }
  }

  process(): string {
    const { kind, pid, a, b, text } = this.event;
    switch (kind) {
      case Kind.ProcessCreate:
        return this.say(pid === 0 ? 'mainCreated' : 'creates', { what: this.what });
      case Kind.ProcessStart:
        return this.say('begins');
      case Kind.ProcessExit:
        return a < 0 ? this.say('killed', { signal: -a }) : this.say('ends', { code: a });
      case Kind.ThreadStart:
        return this.say('startsThread', { name: text });
      case Kind.ThreadExit:
        return this.say('endsThread', { number: a });
      default:
        return this.say('signal', { who: this.who(a), signal: b });
    }
  }

  wait(): string {
    const { kind, a, b, c, time } = this.event;
    const sleeps = a === WaitFor.Sleep;
    if (kind === Kind.WaitBegin) {
      if (sleeps) return this.say('sleeps', { time: seconds(c * MICROSECOND - time) });
      const words = this.say(`wait.${WAITS[a as WaitFor]}`, { what: this.what, number: b });
      return c < 0 ? words : this.say('atMost', { words, time: seconds(c * MICROSECOND - time) });
    }
    if (c === WaitResult.TimedOut) return this.say('timedOut');
    if (c === WaitResult.Interrupted) return this.say('interrupted');
    return this.say(sleeps ? 'wakes' : 'goesOn');
  }

  threadLock(): string {
    const { pid, tid, b, c, text } = this.event;
    const values = { what: threadLockPhrase(text, this.t), line: c };
    if (b < 0) return this.say('lockLeftBehind', values);
    if (b === tid) return this.say('lockOwn', values);
    return this.say('lockOf', { ...values, who: this.who(pid, b) });
  }

  semaphore(): string {
    const { kind, b, c, text } = this.event;
    const { what } = this;
    switch (kind) {
      case Kind.SemCreate:
        return this.say('makes', { kind: PRIMITIVES[b as PrimitiveKind] ?? 'Semaphore' });
      case Kind.SemName:
        return this.say('names', { name: text });
      case Kind.SemAcquire:
        return this.say(c === 1 ? 'takesAfterWait' : 'takes', { what, value: b });
      case Kind.SemRelease:
        return this.say(c === 0 ? 'gives' : 'givesAndWakes', { what, who: this.who(c) });
      case Kind.SemDrop:
        return this.say('drops', { what });
      case Kind.SemDepth:
        return this.say('depth', { what, count: b });
      default:
        return this.say('refused', { what });
    }
  }

  file(): string {
    const { kind, b, text } = this.event;
    const { what } = this;
    const preview = quoted(text, this.t);
    switch (kind) {
      case Kind.FileOpen:
        return this.say('opens', { what });
      case Kind.FileRead:
        return b === 0 ? this.say('readsNothing', { what }) : this.say('reads', { what, preview });
      case Kind.FileWrite:
        return this.say('writes', { what, preview });
      case Kind.FileTruncate:
        return b === 0 ? this.say('empties', { what }) : this.say('cuts', { what, count: b });
      case Kind.FileClose:
        return this.say('closes', { what });
      case Kind.FileRemove:
        return this.say('removes', { what });
      default:
        return this.say('renames', { what, name: text });
    }
  }

  output(): string {
    const { kind, a, text } = this.event;
    if (kind === Kind.Progress) return this.say('progress');
    return this.say(a === 2 ? 'printsError' : 'prints', { preview: quoted(text, this.t) });
  }

  object(): string {
    const { kind, a, b, c, d, text } = this.event;
    switch (kind) {
      case Kind.ObjectCreate:
        return this.say('makes', { kind: objectKindName(b as ObjectKind) });
      case Kind.ObjectName:
        return this.say('names', { name: text });
      case Kind.ObjectPart:
        return this.say('part', { what: this.what, role: text, kind: PARTS[b as PartOf] ?? '' });
      case Kind.ObjectState:
        return this.say('state', { what: this.what, quantity: QUANTITIES[b as StateOf] ?? '', value: c });
    }
    const call = this.#call(a, b as Op, kind === Kind.OpBegin ? text : '');
    if (kind === Kind.OpBegin) return this.say('calls', { call });
    if (c === OpResult.Refused) return this.say('callRefused', { call });
    return this.say(c === OpResult.Raised ? 'callRaised' : 'callDone', { call, value: d });
  }

  #call(id: number, op: Op, preview: string): string {
    const object = this.model.state.objects.findIndex((other) => other.id === id);
    const name = object < 0 ? this.t('events.something') : mention(thing('object', object));
    const kind = this.model.state.objects[object]?.kind;
    return `${name}.${methodName(op, kind)}(${preview === '' ? '' : preview.slice(0, PREVIEW_MOST)})`;
  }

  pipe(): string {
    const { kind, b, d, text } = this.event;
    const { what } = this;
    const preview = quoted(text, this.t);
    switch (kind) {
      case Kind.PipeCreate:
        return this.say('makes', { kind: 'Pipe' });
      case Kind.PipeWrite:
        return this.say('pipeWrites', { what, count: b });
      case Kind.PipeRead:
        return this.say('pipeReads', { what, count: b });
      case Kind.PipeEnd:
        return this.say(`end.${b === 0 ? 'reading' : 'writing'}${d > 0 ? 'Opened' : 'Closed'}`, { what });
      case Kind.SharedRead:
        return this.say('memoryReads', { what, preview });
      case Kind.SharedWrite:
        return this.say('memoryWrites', { what, preview });
      default:
        return this.say('unknown', { kind });
    }
  }
}

const WAITS: Record<WaitFor, string> = {
  [WaitFor.Sleep]: 'other',
  [WaitFor.Semaphore]: 'for',
  [WaitFor.Process]: 'end',
  [WaitFor.Thread]: 'thread',
  [WaitFor.ThreadLock]: 'threadLock',
  [WaitFor.PipeRead]: 'read',
  [WaitFor.PipeWrite]: 'write',
  [WaitFor.Poll]: 'read',
  [WaitFor.Accept]: 'accept',
  [WaitFor.Connect]: 'connect',
  [WaitFor.Signal]: 'other',
};

const PRIMITIVES: Record<PrimitiveKind, string> = {
  [PrimitiveKind.Lock]: 'Lock',
  [PrimitiveKind.RLock]: 'RLock',
  [PrimitiveKind.Semaphore]: 'Semaphore',
  [PrimitiveKind.BoundedSemaphore]: 'BoundedSemaphore',
};

/** The library's words, as the roles are. */
const PARTS: Record<PartOf, string> = {
  [PartOf.Semaphore]: 'semaphore',
  [PartOf.Pipe]: 'pipe',
  [PartOf.Object]: 'object',
  [PartOf.Memory]: 'memory',
};

const QUANTITIES: Record<StateOf, string> = Object.fromEntries(
  Object.entries(StateOf).map(([name, which]) => [which, name.toLowerCase()]),
) as Record<StateOf, string>;

/** "0.1 s": how long somebody meant to sleep. */
function seconds(ns: number): string {
  return `${Number((ns / 1e9).toFixed(3))} s`;
}

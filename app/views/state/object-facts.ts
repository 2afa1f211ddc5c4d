import { ObjectKind } from '../../../core/trace/event';
import { Activity } from '../../../core/trace/model/activity';
import { pipeOf, quantity, waitersOf } from '../../../core/trace/model/quantities';
import {
  type FileAccess,
  type ObjectNow,
  PrimitiveKind,
  type PrimitiveNow,
  type RunState,
} from '../../../core/trace/model/run-state';
import type { Thing } from '../../../core/trace/model/thing';
import type { TimelineModel } from '../../../core/trace/model/timeline-model';
import type { Translate } from '../../i18n/useT';
import { durationText } from '../../view-model/time-text';
import { quoted } from '../events/event-words';
import { mentionLine, mentionProcess } from '../links/mention';

/** Items of a queue that are named; the others are counted. */
const ITEMS_MOST = 6;

/** One line of a card: what it is and its value, a sentence with mentions. */
export interface Fact {
  label: string;
  value: string;
}

/** What holds of a shared object at a moment. */
export interface ObjectFacts {
  facts: Fact[];
  /** Processes that wait at it, in order; a process may stand there with several threads. */
  waiters: number[];
  /** What lies in it, the next to come out first, with the process that put it (−1 when unknown). */
  items: { text: string; process: number }[];
  /** Items that are not named. */
  more: number;
}

/** @returns undefined for what was not made yet. */
export function factsOf(
  model: TimelineModel,
  state: Readonly<RunState>,
  { kind, index }: Thing,
  t: Translate,
): ObjectFacts | undefined {
  switch (kind) {
    case 'primitive':
      return state.primitives[index] && primitiveFacts(state, state.primitives[index], t);
    case 'object':
      return state.objects[index] && new ObjectWriter(model, state, state.objects[index], t).facts();
    case 'pipe':
      return state.pipes[index] && pipeFacts(model, state, index, t);
    case 'file':
      return state.files[index] && fileFacts(state, index, t);
    default:
      return undefined;
  }
}

function facts(list: Fact[], waiters: number[] = []): ObjectFacts {
  return { facts: list, waiters, items: [], more: 0 };
}

function primitiveFacts(state: Readonly<RunState>, primitive: PrimitiveNow, t: Translate): ObjectFacts {
  const waiters = primitive.waiters.map(({ process }) => process);
  const { holder, depth, value, max, kind } = primitive;
  if (kind === PrimitiveKind.Semaphore || kind === PrimitiveKind.BoundedSemaphore) {
    const bounded = kind === PrimitiveKind.BoundedSemaphore;
    const text = bounded ? t('state.valueOf', { value, max }) : String(value);
    return facts([{ label: t('state.value'), value: text }], waiters);
  }
  if (holder === undefined)
    return facts([{ label: t('state.heldByLabel'), value: t('state.nobody') }], waiters);
  const list: Fact[] = [
    { label: t('state.heldByLabel'), value: mentionProcess(holder.process, holder.tid) },
    {
      label: t('state.since'),
      value: t('state.sinceLine', {
        time: durationText(state.time - holder.since),
        line: mentionLine(holder.line),
      }),
    },
  ];
  if (depth > 1) list.push({ label: t('state.depth'), value: t('state.times', { count: depth }) });
  return facts(list, waiters);
}

function pipeFacts(
  model: TimelineModel,
  state: Readonly<RunState>,
  index: number,
  t: Translate,
): ObjectFacts {
  const pipe = state.pipes[index];
  const messages = pipe.messages.toArray();
  const waiters = state.processes.flatMap(({ index: process, threads }) =>
    threads
      .filter(({ activity, object }) => activity === Activity.WaitingPipe && object === index)
      .map(() => process),
  );
  return {
    facts: [
      { label: t('state.bytes'), value: t('state.bytesOf', { count: pipe.inFlight, max: pipe.capacity }) },
      {
        label: t('state.ends'),
        value: t('state.endsOpen', { readers: pipe.readers, writers: pipe.writers }),
      },
    ],
    waiters,
    items: messages.slice(0, ITEMS_MOST).map(({ event, process }) => ({
      text: quoted(model.events.text(event), t),
      process,
    })),
    more: Math.max(0, messages.length - ITEMS_MOST),
  };
}

function fileFacts(state: Readonly<RunState>, index: number, t: Translate): ObjectFacts {
  const { exists, lastRead, lastWrite } = state.files[index];
  const list: Fact[] = [];
  if (!exists) list.push({ label: t('state.file'), value: t('state.removed') });
  else if (lastWrite !== undefined)
    list.push({ label: t('state.content'), value: quoted(lastWrite.preview, t) });
  return facts([...list, ...accessFacts(state, lastRead, lastWrite, t)]);
}

function accessFacts(
  state: Readonly<RunState>,
  lastRead: FileAccess | undefined,
  lastWrite: FileAccess | undefined,
  t: Translate,
): Fact[] {
  const fact = (label: string, access: FileAccess | undefined): Fact[] => {
    if (access === undefined || access.process < 0) return [];
    const value = t('state.access', {
      who: mentionProcess(access.process),
      line: mentionLine(access.line),
      time: durationText(state.time - access.time),
    });
    return [{ label, value }];
  };
  return [...fact(t('state.lastWrite'), lastWrite), ...fact(t('state.lastRead'), lastRead)];
}

/** Facts of what the library builds. */
class ObjectWriter {
  constructor(
    readonly model: TimelineModel,
    readonly state: Readonly<RunState>,
    readonly object: ObjectNow,
    readonly t: Translate,
  ) {}

  facts(): ObjectFacts {
    const { object, state, t } = this;
    const waiters = waitersOf(state, object).map(({ process }) => process);
    switch (object.kind) {
      case ObjectKind.Event: {
        const set = quantity(state, object, 'flag') > 0;
        return facts([{ label: t('state.flag'), value: t(set ? 'state.set' : 'state.notSet') }], waiters);
      }
      case ObjectKind.Barrier: {
        const values = { count: quantity(state, object, 'arrived'), max: object.parameter };
        return facts([{ label: t('state.arrived'), value: t('state.countOf', values) }], waiters);
      }
      case ObjectKind.Queue:
      case ObjectKind.SimpleQueue:
      case ObjectKind.JoinableQueue:
        return this.queue(waiters);
      case ObjectKind.Pool:
        return this.pool();
      case ObjectKind.Manager:
        return facts(
          [{ label: t('state.calls'), value: String(quantity(state, object, 'running')) }],
          waiters,
        );
      case ObjectKind.Value:
      case ObjectKind.Array:
        return this.value();
      default: {
        const nobody = { label: t('state.waitingLabel'), value: t('state.nobody') };
        return facts(waiters.length === 0 ? [nobody] : [], waiters);
      }
    }
  }

  queue(waiters: number[]): ObjectFacts {
    const { object, state, model, t } = this;
    const depth = quantity(state, object, 'items');
    const list: Fact[] = [
      {
        label: t('state.items'),
        value:
          object.parameter > 0 ? t('state.countOf', { count: depth, max: object.parameter }) : String(depth),
      },
    ];
    const pipe = pipeOf(state, object);
    const inPipe = pipe === undefined ? [] : state.pipes[pipe].messages.toArray();
    const buffered = [...object.buffers].flatMap(([process, buffer]) =>
      buffer.toArray().map((event) => ({ event, process })),
    );
    if (object.kind !== ObjectKind.SimpleQueue) {
      list.push({ label: t('state.buffered'), value: String(buffered.length) });
    }
    if (pipe !== undefined) {
      const { inFlight } = state.pipes[pipe];
      list.push({
        label: t('state.inPipe'),
        value: t('state.inPipeBytes', { count: inFlight, items: inPipe.length }),
      });
    }
    if (object.kind === ObjectKind.JoinableQueue) {
      list.push({ label: t('state.unfinished'), value: String(quantity(state, object, 'unfinished')) });
    }
    const items = [...inPipe.map(({ event, process }) => ({ event, process })), ...buffered];
    return {
      facts: list,
      waiters,
      items: items
        .slice(0, ITEMS_MOST)
        .map(({ event, process }) => ({ text: model.events.text(event), process })),
      more: Math.max(0, items.length - ITEMS_MOST),
    };
  }

  pool(): ObjectFacts {
    const { object, state, t } = this;
    const { begun, ended, failed } = object.tasks;
    const list: Fact[] = [
      { label: t('state.pending'), value: String(quantity(state, object, 'pending')) },
      { label: t('state.inWorkers'), value: String(begun - ended) },
      { label: t('state.done'), value: String(ended - failed) },
    ];
    if (failed > 0) list.push({ label: t('state.failed'), value: String(failed) });
    return facts(list);
  }

  value(): ObjectFacts {
    const { object, state, t } = this;
    const { lastRead, lastWrite } = object;
    const value = lastWrite?.preview ?? lastRead?.preview;
    const list: Fact[] = value === undefined ? [] : [{ label: t('state.value'), value }];
    return facts([...list, ...accessFacts(state, lastRead, lastWrite, t)]);
  }
}

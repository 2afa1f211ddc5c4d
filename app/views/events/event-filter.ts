import type { Subjects } from '../../../core/trace/analysis/subjects';
import { Kind } from '../../../core/trace/event';
import { firstAbove, Int32Column } from '../../../core/trace/model/columns';
import type { TimelineModel } from '../../../core/trace/model/timeline-model';

export const GROUPS = ['all', 'processes', 'locks', 'objects', 'files', 'output'] as const;
export type Group = (typeof GROUPS)[number];

/** Which events are listed. */
export interface EventFilter {
  group: Group;
  /** Index of the process whose events are listed; −1 for all. */
  process: number;
  /** Steps that the library takes inside of a call of the program, and how its objects are made up. */
  inner: boolean;
  /** Words that the event's sentence has, or what the picture says of it; '' for any. */
  text: string;
}

export const ALL_EVENTS: EventFilter = { group: 'all', process: -1, inner: false, text: '' };

/** Events that fit a filter, taken from a model that may still grow, as far as it is told to. */
export class EventList {
  /** Indexes of the events, in order. */
  readonly rows = new Int32Column();
  readonly #text: string;
  #next = 0;

  /**
   * @param wordsOf the event's whole sentence. @param othersOf how else it is told of (`pictureWords`). Both are asked only when words are
   * looked for.
   */
  constructor(
    readonly model: TimelineModel,
    readonly subjects: Subjects,
    readonly filter: EventFilter,
    readonly wordsOf: (event: number) => string,
    readonly othersOf: (event: number) => string = () => '',
  ) {
    this.#text = filter.text.trim().toLowerCase();
  }

  /** Looks at no more than `eventsMost` events that are new; true when there are more still. */
  advance(eventsMost: number): boolean {
    // What an event is about must be known first.
    const known = Math.min(this.model.events.length, this.subjects.length);
    const end = Math.min(known, this.#next + eventsMost);
    for (; this.#next < end; this.#next++) if (this.#fits(this.#next)) this.rows.push(this.#next);
    return this.#next < known;
  }

  /** How many events were looked at. */
  get seen(): number {
    return this.#next;
  }

  #fits(event: number): boolean {
    const { model, subjects, filter } = this;
    const kind = model.events.kind(event);
    if (filter.group !== 'all' && groupOf(kind) !== filter.group) return false;
    if (filter.process >= 0 && model.processOf(event) !== filter.process) return false;
    if (!filter.inner && (subjects.isInner(event) || MAKING.has(kind))) return false;
    if (this.#text === '') return true;
    const has = (words: string) => words.toLowerCase().includes(this.#text);
    return has(this.wordsOf(event)) || has(this.othersOf(event));
  }
}

/** What makes up an object, and where a process is: of interest to who looks inside. */
const MAKING: ReadonlySet<Kind> = new Set([
  Kind.SemName,
  Kind.ObjectName,
  Kind.ObjectPart,
  Kind.ObjectState,
  Kind.Progress,
  Kind.PipeEnd,
  Kind.SemDrop,
]);

export function groupOf(kind: Kind): Group {
  if (kind === Kind.Output) return 'output';
  if (kind <= Kind.WaitEnd || kind === Kind.Progress || kind === Kind.Signal) return 'processes';
  if (kind === Kind.BoundMet) return 'processes';
  if (kind >= Kind.Pause && kind <= Kind.Speed) return 'processes';
  if (kind <= Kind.SemDrop || kind === Kind.SemTimeout) return 'locks';
  if (kind === Kind.SemDepth || kind === Kind.ThreadLockHeld) return 'locks';
  const shared = kind === Kind.SharedRead || kind === Kind.SharedWrite;
  if (kind <= Kind.FileRemove || kind === Kind.FileRename || shared) return 'files';
  return 'objects';
}

/** Place of the last row at or before an event; −1 when all are after it. */
export function rowAt(rows: Int32Column, event: number): number {
  return firstAbove(rows.data, event, 0, rows.length) - 1;
}

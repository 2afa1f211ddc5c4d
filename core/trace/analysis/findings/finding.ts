import type { Bound, Op, WaitFor } from '../../event';
import type { Thing } from '../../model/thing';

/** A thread at a line. */
export interface Place {
  process: number;
  tid: number;
  line: number;
}

/** What somebody waits for: `thing` is the kernel's, `call` what the program did to come there. */
export interface Wanted {
  thing: Thing | undefined;
  /** The object (by index) and what was done with it; undefined when the wait is no part of an operation. */
  call: { object: number; op: Op } | undefined;
  /** Name of a lock of the process's threads, '' for one without; undefined when it is no such lock. */
  threadLock?: string | undefined;
  /** What kind of wait it is; undefined when nobody waits. */
  waitFor?: WaitFor | undefined;
}

/** Read and write of one process that belong together. */
export interface Update extends Place {
  /** Indexes of the events. */
  read: number;
  write: number;
  readLine: number;
}

/** Where data was shared: a file, bytes of shared memory, or a part of an object that a manager has. */
export type Shared =
  | { what: 'file'; file: number }
  | {
      what: 'memory';
      /** The kernel's number of the memory, and the first byte. */
      memory: number;
      offset: number;
      /** Index of the Value or Array that lies there; −1 when the trace does not tell. */
      object: number;
    }
  | {
      what: 'managed';
      /** Index of the manager, and its number of the object. */
      manager: number;
      number: number;
      /** As a program writes it: "dict['count']". */
      part: string;
    };

export const WHY_LEFT = [
  'holder-ended',
  'takers-ended',
  'senders-ended',
  'readers-ended',
  'own-end',
  'keeps',
  'missed',
  'thread-died',
  'never-released',
  'nobody-left',
  'others-wait',
] as const;
export type WhyLeft = (typeof WHY_LEFT)[number];

/** What is noteworthy in a run, as data: the page puts it into words. `events` are the ones to show, in order. */
export type Finding = {
  /** Indexes of events. The first is where to begin to look: there is one for every finding. */
  events: readonly [number, ...number[]];
} & (
  | {
      kind: 'deadlock';
      /** Each waits for what the next has, the last for what the first has. */
      circle: (Place & {
        wanted: Wanted;
        /**
         * How the next stands in the way; `line`: where it took what it holds, or 0. 'unread': it has not read what the
         * process put into a queue, and a process ends only when its queues' feeders have written all. 'gives': it has
         * released the semaphore until now, at `line` the last time.
         */
        next: {
          process: number;
          /** −1: any thread of it. */
          tid: number;
          why: 'holds' | 'took' | 'gives' | 'awaited' | 'other-end' | 'sibling' | 'unread';
          line: number;
        };
      })[];
      /** Processes that wait for ever behind the circle. */
      behind: number[];
    }
  | {
      kind: 'left-waiting';
      /** All that wait at one line for the same, for the same reason; at least one. */
      who: Place[];
      wanted: Wanted;
      /**
       * Why nobody can wake them. 'holder-ended': `by` held the lock and has ended. 'takers-ended': so have all of `by`,
       * which took the semaphore. 'senders-ended', 'readers-ended': so have all of `by`, which alone used the other end of
       * the pipe. 'own-end': it has the only copy of the pipe's other end itself. 'keeps': they hold `lock`, taken at
       * `byLine`, for which `by` wait. 'missed': `by` set the event, or notified, at `byLine`, before they waited.
       * 'thread-died': an exception ended thread `byTid` of `by`, their own process. 'never-released': nobody ever released the semaphore. 'nobody-left': all others have ended. 'others-wait': all
       * others wait for ever too.
       */
      why: WhyLeft;
      by: number[];
      /** 0 for its main thread. */
      byTid: number;
      /** 0 where it says nothing. */
      byLine: number;
      /** Index of the primitive that they keep; −1 for none. */
      lock: number;
      behind: number[];
    }
  | {
      kind: 'data-left';
      /** A queue, a connection or a pipe. */
      thing: Thing;
      /** How many other pipes were left in the same way, by who sends at the same line. */
      others: number;
      /** Messages never read. */
      count: number;
      /** How many of them never came out of the sending process's buffer. */
      buffered: number;
      /** The beginning of the first of them. */
      preview: string;
      who: Place;
    }
  | { kind: 'lock-left-held'; primitive: number; who: Place; killed: boolean }
  | {
      kind: 'lost-update';
      shared: Shared;
      /** Both read the same, and `second` wrote over what `first` had written. */
      first: Update;
      second: Update;
      /** How often that happened to it. */
      count: number;
    }
  | {
      kind: 'torn-message';
      pipe: number;
      by: 'writers' | 'readers';
      first: Place;
      second: Place;
      count: number;
    }
  | {
      kind: 'starvation';
      who: Place;
      /** A lock or semaphore, or a condition. */
      what: Thing;
      /** Nanoseconds waited, at a condition with the moments in which it was woken in vain. */
      waited: number;
      /** How often others got it meanwhile, out of turn. */
      overtaken: number;
      /** Who of them most often. */
      most: number;
      /** Of a condition: how often it was woken and could not go on. */
      vain: number;
      /** It got it in the end. */
      served: boolean;
    }
  | {
      kind: 'busy-polling';
      who: Place;
      wanted: Wanted;
      shared: Shared | undefined;
      /** How often it asked in vain, one time after the other. */
      count: number;
      from: number;
      until: number;
    }
  | {
      /** `limit` of that is all there is in a run, and the program wanted more. */
      kind: 'bound-met';
      who: Place;
      bound: Bound;
      limit: number;
    }
  | { kind: 'unguarded-main'; who: Place }
  /** `who` were handed something by `by`, at its line, that was gone before they could take it. */
  | { kind: 'gone-too-early'; who: Place[]; by: Place }
  | {
      /** `who` changed a variable, each its own; `by`, who started them at its line, reads its own afterwards. */
      kind: 'own-copy';
      who: Place[];
      by: Place;
      name: string;
      /** Where it is changed, and read. */
      line: number;
      readLine: number;
    }
  | {
      /** It was woken, and went on without looking again at what `by` had changed meanwhile. */
      kind: 'unchecked-wake';
      who: Place;
      /** The condition. */
      what: Thing;
      shared: Shared;
      by: Place;
      /** How often that happened at its line. */
      count: number;
    }
  | {
      /** It looked at `shared` in the condition at `lookLine`, and changed it when `by` had changed it since. */
      kind: 'stale-check';
      who: Place;
      lookLine: number;
      shared: Shared;
      by: Place;
      /** How often that happened at its line. */
      count: number;
    }
  | { kind: 'never-used'; what: Thing; who: Place }
  | {
      /** `reader` stopped at a mark that `by` had put before the last items: `count` of them, the first put by `who`. */
      kind: 'past-mark';
      queue: Thing;
      mark: string;
      by: Place;
      reader: number;
      who: Place;
      count: number;
      preview: string;
    }
  | {
      kind: 'queue-grows';
      queue: Thing;
      /** Who put last. */
      who: Place;
      readers: number[];
      /** How many were put in all, and how many of them lay in the queue when the last was. */
      put: number;
      depth: number;
    }
  | {
      /** Tasks that were asked for at one line. */
      kind: 'task-failed';
      pool: Thing;
      who: Place;
      /** The first exception, as it is shown. */
      error: string;
      count: number;
    }
  | {
      /** 'daemon': ended with its parent, at work on what it got `from` a queue at its line. 'pool': ended by the `with` at the line. */
      kind: 'cut-short';
      how: 'daemon' | 'pool';
      from: Thing;
      who: Place[];
      /** The beginning of what the first of them was at. */
      what: string;
      /** It had called task_done() for it already. */
      told: boolean;
    }
  | {
      /** Waits for an event that were over before it was set. */
      kind: 'gave-up';
      what: Thing;
      who: Place[];
      /** Nanoseconds that the first of them waited, and until it was set then. */
      waited: number;
      later: number;
      by: Place;
    }
  | {
      /** `who` had nothing to do for `idle` nanoseconds, while `left` items lay in the queue of `busy`, who does the same. */
      kind: 'uneven-work';
      who: Place;
      queue: Thing;
      busy: number;
      left: number;
      idle: number;
      dealer: Place;
    }
  | {
      kind: 'rerun-in-children';
      /** The first line at module level that did something to be seen. */
      line: number;
      /** Children that ran it again. */
      children: number[];
    }
);

export type FindingKind = Finding['kind'];

/** A finding of one kind. */
export type FindingOf<K extends FindingKind> = Extract<Finding, { kind: K }>;

/** The finding that says why a run is stuck; undefined when none does. */
export function whyStuck(findings: readonly Finding[]): Finding | undefined {
  return findings.find(({ kind }) => kind === 'deadlock' || kind === 'left-waiting');
}

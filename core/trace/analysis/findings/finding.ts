import type { Bound, Op } from '../../event';
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
}

/** Read and write of one process that belong together. */
export interface Update extends Place {
  /** Indexes of the events. */
  read: number;
  write: number;
  readLine: number;
}

/** Where data was shared: a file, or bytes of shared memory. */
export type Shared =
  | { what: 'file'; file: number }
  | {
      what: 'memory';
      /** The kernel's number of the memory, and the first byte. */
      memory: number;
      offset: number;
      /** Index of the Value or Array that lies there; −1 when the trace does not tell. */
      object: number;
    };

/** What is noteworthy in a run, as data: the page puts it into words. `events` are the ones to show, in order. */
export type Finding = {
  /** Indexes of events. The first is where to begin to look. */
  events: readonly number[];
} & (
  | {
      kind: 'deadlock';
      /** Each waits for what the next has, the last for what the first has. */
      circle: (Place & {
        wanted: Wanted;
        /**
         * How the next stands in the way; `line`: where it took what it holds, or 0. 'unread': it has not read what the
         * process put into a queue, and a process ends only when its queues' feeders have written all.
         */
        next: {
          process: number;
          /** −1: any thread of it. */
          tid: number;
          why: 'holds' | 'took' | 'awaited' | 'other-end' | 'sibling' | 'unread';
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
       * which took the semaphore. 'own-end': it has the only copy of the pipe's other end itself. 'nobody-left': all
       * others have ended. 'others-wait': all others wait for ever too.
       */
      why: 'holder-ended' | 'takers-ended' | 'own-end' | 'nobody-left' | 'others-wait';
      /** Who ended with the lock or semaphore, and where the last of them took it (0 for none). */
      by: number[];
      byLine: number;
      behind: number[];
    }
  | {
      kind: 'data-left';
      /** A queue, a connection or a pipe. */
      thing: Thing;
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
      primitive: number;
      /** Nanoseconds waited at a stretch. */
      waited: number;
      /** How often others got it meanwhile. */
      overtaken: number;
      /** Who of them most often. */
      most: number;
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

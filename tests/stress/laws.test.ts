/** A law that cannot be broken is worthless: each is fed traces that were tampered with. */
import { describe, expect, it } from 'vitest';
import { EndReason, Kind, ObjectKind, Op, StateOf, type TraceEvent, WaitFor } from '../../core/trace/event';
import { Checker } from './checker';
import { Counter } from './laws/counter';
import type { Ended } from './laws/law';
import { Sections } from './laws/sections';
import { type Recorded, recorded } from './laws/testing/recorded';
import { lawsOf, PROGRAMS } from './programs';

/** Enough for the processes to get in each other's way: one takes longer to start than many operations. */
const SCALE = { processes: 4, operations: 40, kills: 0 };
const KILLING = { ...SCALE, kills: 2 };

const played = new Map<string, Recorded>();
function playedOnce(name: string): Recorded {
  const found = played.get(name) ?? recorded(name, SCALE, 1);
  played.set(name, found);
  return found;
}

/** What the laws say of a trace. */
function verdict(name: string, events: TraceEvent[], ended: Ended, scale = SCALE): string | undefined {
  const checker = new Checker(lawsOf(name, scale));
  checker.take(events);
  checker.end(ended);
  return checker.broken?.message;
}

/** What the laws say of a program's trace after `tamper`, which gets a copy and must change it. */
function tampered(name: string, tamper: (events: TraceEvent[], ended: Ended) => void): string | undefined {
  const { events, ended } = playedOnce(name);
  const copy = structuredClone({ events, ended });
  // so that an event that was moved is not found by its time
  for (const [at, event] of copy.events.entries()) event.time = at;
  const before = structuredClone(copy);
  tamper(copy.events, copy.ended);
  expect(copy).not.toEqual(before);
  for (const [at, event] of copy.events.entries()) if (event.time > 0) event.time = at;
  return verdict(name, copy.events, copy.ended);
}

type Test = (event: TraceEvent) => boolean;

/** Place of the n-th event of that sort. */
function place(events: TraceEvent[], is: Test, n = 0, from = 0): number {
  for (let at = from; at < events.length; at++) if (is(events[at]) && n-- === 0) return at;
  throw new Error('the trace has no such event');
}

function move(events: TraceEvent[], from: number, to: number): void {
  const [event] = events.splice(from, 1);
  events.splice(to, 0, event);
}

const drop = (events: TraceEvent[], at: number): void => {
  events.splice(at, 1);
};

const kind =
  (wanted: Kind, more: Partial<TraceEvent> = {}): Test =>
  (event) =>
    event.kind === wanted && Object.entries(more).every(([key, v]) => event[key as keyof TraceEvent] === v);

/** Memory offset of the cells that processes write into: all writes of the programs below are to one array. */
const writes = (text?: string): Test => kind(Kind.SharedWrite, text === undefined ? {} : { text });
/** A run in which one was killed may end as stuck. */
function stuckAt(events: TraceEvent[], ended: Ended, last: number): void {
  events.length = last + 1;
  events.push({ ...events[last], kind: Kind.ProcessExit, pid: 4_711, a: -9 });
  ended.reason = EndReason.Stuck;
}
const wakes: Test = (event) => event.kind === Kind.SemRelease && event.c !== 0;

describe('the laws', () => {
  it.each(PROGRAMS)('hold of what %s does', (name) => {
    for (const seed of [1, 2]) {
      const { events, ended } = recorded(name, SCALE, seed);
      expect(verdict(name, events, ended)).toBe(undefined);
    }
  });

  it.each(PROGRAMS)('hold of what %s does while processes are killed', (name) => {
    const { events, ended } = recorded(name, KILLING, 3);
    expect(verdict(name, events, ended, KILLING)).toBe(undefined);
  });
});

describe('a critical section', () => {
  it('is found to have two inside', () => {
    const said = tampered('lock', (events) => {
      const first = place(events, writes('1'));
      const second = place(events, (e) => writes('1')(e) && e.pid !== events[first].pid, 0, first);
      move(events, second, first + 1);
    });
    expect(said).toMatch(/critical section: process \d+ came in, and inside was process \d+/);
  });

  it('is found to have one too many in it where three have room', () => {
    const said = tampered('semaphore', (events) => {
      const [first] = events.filter(writes('1'));
      const others = new Map(events.filter(writes('1')).map((event) => [event.pid, event]));
      others.delete(first.pid);
      events.splice(events.indexOf(first) + 1, 0, ...structuredClone([...others.values()]));
    });
    expect(said).toMatch(/at most 3 at a time are in the critical section: process \d+ came in/);
  });

  it('is found never to have been left, and never to have been entered', () => {
    expect(tampered('rlock', (events) => drop(events, events.findLastIndex(writes('0'))))).toMatch(
      /never left/,
    );
    const unseen = tampered('rlock', (events) => {
      events.splice(0, events.length, ...events.filter((event) => !writes()(event)));
    });
    expect(unseen).toMatch(/nobody ever came in/);
  });

  it('may never be entered, and what it guards never changed, where who came first was killed', () => {
    const stuck = { reason: EndReason.Stuck, exitCode: 0 };
    for (const law of [new Sections(1), new Counter(5)]) {
      expect(() => law.end({ ...stuck, kills: true })).not.toThrow();
      expect(() => law.end({ ...stuck, kills: false })).toThrow(/nothing was seen/);
    }
  });
});

describe('a semaphore', () => {
  /** The program's lock: the only semaphore of its kind there. */
  const lockOf = (events: TraceEvent[]): number => events[place(events, kind(Kind.SemCreate, { b: 0 }))].a;
  /** A release of it that wakes one while another has slept for less time: places of the release and of that wait. */
  function twoSleepers(events: TraceEvent[]): [number, number] {
    const lock = lockOf(events);
    let asleep: number[] = [];
    for (const [at, event] of events.entries()) {
      const ours = (event.kind === Kind.WaitBegin || event.kind === Kind.WaitEnd) && event.b === lock;
      if (ours && event.kind === Kind.WaitBegin && event.a === WaitFor.Semaphore) asleep.push(at);
      if (!(wakes(event) && event.a === lock)) continue;
      if (asleep.length > 1) return [at, asleep[asleep.length - 1]];
      asleep = [];
    }
    throw new Error('nobody sleeps beside another');
  }

  it('is found to have lost a wake', () => {
    const said = tampered('lock', (events) => {
      const release = events[place(events, (e) => wakes(e) && e.a === lockOf(events))];
      release.c = 0;
      release.d = 0;
    });
    expect(said).toMatch(/sleeps on, though \d+ has 1 to give and 0 are woken/);
  });

  it('is found to have woken who has not waited longest, or does not wait', () => {
    const overtaken = tampered('lock', (events) => {
      const [release, later] = twoSleepers(events);
      events[release].c = events[later].pid;
      events[release].d = events[later].tid;
    });
    expect(overtaken).toMatch(/woke \d+\/0 though \d+\/0 has waited for longer/);
    const nobody = tampered('lock', (events) => {
      events[place(events, wakes)].d = 7;
    });
    expect(nobody).toMatch(/woke \d+\/7, which does not wait for it/);
  });

  it('is found to have been had by two, or released by another', () => {
    const twice = tampered('lock', (events) => {
      const acquire = place(events, kind(Kind.SemAcquire, { a: lockOf(events) }));
      events.splice(acquire + 1, 0, { ...events[acquire], pid: 4_711 });
    });
    expect(twice).toMatch(/4711\/0 acquired \d+, of which nothing was left/);
    const foreign = tampered('lock', (events) => {
      events[place(events, kind(Kind.SemRelease, { a: lockOf(events) }))].pid = 4_711;
    });
    expect(foreign).toMatch(/4711\/0 released lock \d+, which \d+\/0 holds/);
  });

  it('is found to be worth more or less than it says, or than it may be', () => {
    const more = tampered('semaphore', (events) => {
      const room = events[place(events, kind(Kind.SemCreate, { c: 3 }))].a;
      events[place(events, kind(Kind.SemAcquire, { a: room }))].b++;
    });
    expect(more).toMatch(/is said to be 3 and is 2/);
    const above = tampered('bounded-semaphore', (events) => {
      const release = place(events, kind(Kind.SemRelease, { b: 3, c: 0 }));
      events.splice(release + 1, 0, { ...events[release], b: 4 });
    });
    expect(above).toMatch(/above its limit of 3/);
  });

  it('is found to have been refused, or waited for, though it was free', () => {
    const refused = tampered('condition', (events) => {
      const timeout = events[place(events, kind(Kind.SemTimeout))];
      const release = place(events, kind(Kind.SemRelease, { a: lockOf(events), c: 0 }));
      events.splice(release + 1, 0, { ...timeout, a: events[release].a });
    });
    expect(refused).toMatch(/was refused semaphore \d+, which was free/);
    const waits = tampered('lock', (events) => {
      const wait = events[place(events, kind(Kind.WaitBegin, { a: WaitFor.Semaphore, b: lockOf(events) }))];
      const release = place(events, kind(Kind.SemRelease, { a: lockOf(events), c: 0 }));
      events.splice(release + 1, 0, { ...wait, pid: 4_711 });
    });
    expect(waits).toMatch(/waits for \d+, which is free/);
  });

  it('is found to be free at the end of a run in which one waits for it', () => {
    const said = tampered('value', (events, ended) => {
      stuckAt(events, ended, place(events, wakes));
    });
    expect(said).toMatch(/waits for ever for \d+, which is free/);
  });
});

describe('an item', () => {
  /** The first write gives the array its zeros. */
  const gets = (events: TraceEvent[]): number[] =>
    events.flatMap((event, at) => (writes()(event) && event.text !== '' ? [at] : []));

  it.each(['queue', 'simple-queue', 'joinable-queue', 'pipe', 'pool'])(
    'is found to be lost by %s',
    (name) => {
      const said = tampered(name, (events) => drop(events, gets(events).at(-1) as number));
      expect(said).toMatch(/of \d+ items \d+ were got/);
    },
  );

  it('is found to be lost by a manager', () => {
    const said = tampered('manager', (events) =>
      drop(events, place(events, kind(Kind.OpBegin, { b: Op.Serve }), 9)),
    );
    expect(said).toMatch(/of 160 items 159 were got/);
  });

  it('is found to have come twice', () => {
    const said = tampered('queue', (events) => {
      const [get] = gets(events);
      events.splice(get, 0, events[get]);
    });
    expect(said).toMatch(/which was got before/);
  });

  it('is found to have come from nowhere, or before it was put', () => {
    const unknown = tampered('queue', (events) => {
      events[gets(events)[0]].text = '999';
    });
    expect(unknown).toMatch(/got 999, which nobody has put/);
    const early = tampered('simple-queue', (events) =>
      move(events, gets(events)[3], place(events, kind(Kind.OpBegin))),
    );
    expect(early).toMatch(/which nobody has put/);
  });

  it('is found to have overtaken another of its producer', () => {
    const said = tampered('pipe', (events) => {
      const [first, second] = gets(events).filter((at) => events[at].pid === events[gets(events)[0]].pid);
      const between = events.findIndex((e) => e.kind === Kind.OpBegin && e.text === events[second].text);
      // the first comes when the second has been put
      [events[first].text, events[second].text] = [events[second].text, events[first].text];
      move(events, first, Math.max(first, between));
    });
    expect(said).toMatch(/after its item \d+/);
  });

  it('is found to have been put twice', () => {
    const said = tampered('simple-queue', (events) => {
      const put = place(events, kind(Kind.OpBegin, { b: Op.Put }));
      events.splice(put, 0, events[put]);
    });
    expect(said).toMatch(/was put twice/);
  });
});

describe('a shared counter', () => {
  it('is found to have lost an update', () => {
    const said = tampered('value', (events) => {
      const write = place(events, writes('1'));
      // another looks before the first has written, and sees what it sees
      events.splice(write, 0, { ...events[write], kind: Kind.SharedRead, pid: 4_711, text: '0' });
    });
    expect(said).toMatch(/wrote, but process 4711 looked last/);
  });

  it('is found to have jumped', () => {
    const said = tampered('condition', (events) => {
      for (const event of events.filter((e) => e.kind === Kind.SharedRead && e.text === '1'))
        event.text = '2';
    });
    expect(said).toMatch(/read 2 where 1 is/);
  });
});

describe('a pipe', () => {
  it('is found to have lost, doubled or moved bytes', () => {
    expect(tampered('pipe', (events) => drop(events, place(events, kind(Kind.PipeRead), 2)))).toMatch(
      /was next/,
    );
    const twice = tampered('queue', (events) => {
      const read = place(events, kind(Kind.PipeRead), 1);
      events.splice(read, 0, events[read]);
    });
    expect(twice).toMatch(/was next/);
    const miscounted = tampered('queue', (events) => {
      events[place(events, kind(Kind.PipeWrite), 1)].c += 3;
    });
    expect(miscounted).toMatch(/is said to have \d+ bytes and has \d+/);
  });

  it('is found to have been read before it was written', () => {
    const said = tampered('pipe', (events) =>
      move(events, place(events, kind(Kind.PipeRead)), place(events, kind(Kind.PipeWrite))),
    );
    expect(said).toMatch(/bytes too many were read/);
  });

  it('is found to have something in it for one who waits for ever', () => {
    const said = tampered('pipe', (events, ended) => {
      const wait = place(events, kind(Kind.WaitBegin, { a: WaitFor.PipeRead }));
      stuckAt(events, ended, place(events, kind(Kind.PipeWrite, { a: events[wait].b }), 0, wait));
    });
    expect(said).toMatch(/waits for ever at pipe \d+, in which something is/);
  });
});

describe('a condition', () => {
  it('is found to have woken too few', () => {
    const said = tampered('condition', (events) => {
      events[place(events, (e) => e.kind === Kind.OpEnd && e.b === Op.Notify && e.d > 0)].d--;
    });
    expect(said).toMatch(/it woke 0 of \d+ that slept, and 1 were due/);
  });

  it('is found to have kept one asleep', () => {
    const said = tampered('condition', (events) =>
      drop(
        events,
        events.findLastIndex((e) => e.kind === Kind.OpEnd && e.b === Op.Wait),
      ),
    );
    expect(said).toMatch(/1 never came back from condition/);
  });
});

describe('an event', () => {
  const passes = (events: TraceEvent[]): Test => {
    const made = new Set(events.filter(kind(Kind.ObjectCreate, { b: ObjectKind.Event })).map(({ a }) => a));
    return (event) => event.kind === Kind.OpEnd && event.b === Op.Wait && made.has(event.a);
  };

  it('is found to have let one pass that was not set', () => {
    const said = tampered('event', (events) => {
      const sets = events.flatMap((e, at) =>
        kind(Kind.ObjectState, { b: StateOf.Flag, c: 1 })(e) ? [at] : [],
      );
      for (const at of sets.reverse()) drop(events, at);
    });
    expect(said).toMatch(/went on, and the flag was never up/);
  });

  it('is found to have kept one waiting', () => {
    expect(tampered('event', (events) => drop(events, events.findLastIndex(passes(events))))).toMatch(
      /of 160 waits 159 went on/,
    );
    const stuck = tampered('event', (events, ended) => {
      stuckAt(events, ended, place(events, kind(Kind.ObjectState, { b: StateOf.Flag, c: 1 })));
    });
    expect(stuck).toMatch(/waits for ever for/);
  });
});

describe('a barrier', () => {
  const comes = kind(Kind.OpBegin, { b: Op.BarrierWait });
  const goes = kind(Kind.OpEnd, { b: Op.BarrierWait });

  it('is found to have been passed before all had come', () => {
    const said = tampered('barrier', (events) => move(events, place(events, goes), place(events, comes, 3)));
    expect(said).toMatch(/passed in round 0, for which 1 had not come/);
  });

  it('is found to have kept one', () => {
    const said = tampered('barrier', (events) => drop(events, events.findLastIndex(goes)));
    expect(said).toMatch(/it was passed 159 times, not 160/);
  });
});

describe('a lock', () => {
  it('is not taken for something else of the same number that its thread has just waited for', () => {
    const said = tampered('lock', (events) => {
      const at = place(events, kind(Kind.SemAcquire, { c: 0 }));
      const { time, pid, tid, line, a } = events[at];
      const wait = { ...events[at], time, pid, tid, line, a: WaitFor.ThreadLock, b: a, c: 0, d: 0 };
      events.splice(at, 0, { ...wait, kind: Kind.WaitBegin }, { ...wait, kind: Kind.WaitEnd });
    });
    expect(said).toBe(undefined);
  });
});

describe('join', () => {
  it('is found to have returned while there was work left', () => {
    const said = tampered('joinable-queue', (events) => {
      const begin = place(events, kind(Kind.OpBegin, { b: Op.Join }));
      const { pid, tid } = events[begin];
      const end = place(events, kind(Kind.OpEnd, { b: Op.Join, pid, tid }), 0, begin);
      // the whole join where the first task has just been counted: it is left from the join's beginning to its end
      const { c: unfinished } = events[place(events, kind(Kind.ObjectPart, { text: 'unfinished' }))];
      const counted = place(events, kind(Kind.SemRelease, { a: unfinished }));
      move(events, begin, counted + 1);
      move(events, end, counted + 2);
    });
    expect(said).toMatch(/join returned, and \d+ tasks were left all the time/);
  });
});

describe('a run', () => {
  it('is found to have gone back in time', () => {
    expect(
      tampered('lock', (events) => {
        events[40].time = -1;
      }),
    ).toMatch(/the clock went from 39 to -1/);
  });

  it('is found to have dead processes that act', () => {
    const said = tampered('lock', (events) => {
      const exit = place(events, kind(Kind.ProcessExit));
      events.splice(exit + 1, 0, { ...events[exit], kind: Kind.Progress });
    });
    expect(said).toMatch(/did something after its end/);
  });

  it('is found to have ended badly', () => {
    const as = (change: Partial<Ended>) => tampered('lock', (_, ended) => void Object.assign(ended, change));
    expect(as({ exitCode: 1 })).toMatch(/the program ended with exit code 1/);
    expect(as({ reason: EndReason.Stuck })).toMatch(/it ended for reason 2, 0 killed/);
    expect(as({ reason: EndReason.Until, kills: true })).toMatch(/it ended for reason 3, 0 killed/);
  });

  it('is found to wait for a process that has ended', () => {
    const said = tampered('lock', (events, ended) => {
      const wait = place(events, kind(Kind.WaitBegin, { a: WaitFor.Process }));
      events.length = place(events, kind(Kind.ProcessExit, { pid: events[wait].b })) + 1;
      events[events.length - 1].a = -9;
      ended.reason = EndReason.Stuck;
      ended.kills = true;
    });
    expect(said).toMatch(/waits for ever for process \d+, which has ended/);
  });
});

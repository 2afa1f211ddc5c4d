import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  BLOCK,
  type KernelCalls,
  NO_DEADLINE,
  O_APPEND,
  O_CREAT,
  O_RDWR,
  O_TRUNC,
  type PartOf,
  SemKind,
} from './calls';
import type { EngineClient, TableSizes } from './control';
import * as E from './errno';
import { H_BOUNDS } from './layout';
import { TestRun } from './testing/test-run';

/** So small that a few calls fill any of them. */
const TINY: TableSizes = {
  ...{ processes: 8, live: 4, threads: 8, semaphores: 4, files: 4, openObjects: 4, descriptors: 6, slots: 4 },
  ...{ pipes: 2, listeners: 2, tokens: 2 },
};

/** What a call made is no refusal. */
const count = (answer: object | number): number => (typeof answer === 'number' ? answer : 0);
/** fdWrite says −EAGAIN where others say BLOCK. */
const waitsAt = (answer: number): number => (answer === -E.EAGAIN ? BLOCK : answer);

/** Calls by name, each made with two small numbers; what it answers below 0 is a refusal. */
const CALLS: Record<string, (client: KernelCalls, a: number, b: number) => unknown> = {
  semCreate: (c, a) => c.semCreate(SemKind.Semaphore, a % 2, 2),
  semName: (c, a, b) => c.semName(a & 3, `name ${b}`),
  semAcquire: (c, a) => c.semAcquire(a & 3, NO_DEADLINE),
  semTry: (c, a) => c.semAcquire(a & 3, 0),
  semRelease: (c, a) => c.semRelease(a & 3),
  semDrop: (c, a) => c.semDrop(a & 3),
  semDepth: (c, a, b) => c.semDepth(a & 3, b),
  sleep: (c, a) => c.sleep(a),
  threadCreate: (c) => c.threadCreate('worker thread'),
  fileOpen: (c, a, b) =>
    c.fileOpen(`file ${a}`, O_RDWR | O_CREAT | (b % 3 === 0 ? O_TRUNC : b % 3 === 1 ? O_APPEND : 0)),
  fileWrite: (c, a, b) => waitsAt(c.fileWrite(3 + (a % 2), new Uint8Array(b * 97))),
  fileSeek: (c, a, b) => c.fileSeek(3 + (a % 2), b * 300, 0),
  fileTruncate: (c, a, b) => c.fileTruncate(3 + (a % 2), b * 200),
  fileRead: (c, a, b) => c.fileRead(3 + (a % 2), b * 50),
  fileClose: (c, a) => c.fileClose(3 + (a % 2)),
  fileRemove: (c, a) => c.fileRemove(`file ${a}`),
  folderMake: (c, a) => c.folderMake(`folder ${a}`),
  folderRemove: (c, a) => c.folderRemove(`folder ${a}`),
  fileRename: (c, a, b) => c.fileRename(`file ${a}`, `file ${b % 8}`),
  semOpen: (c, a) => c.semOpen(a & 3),
  semUnlink: (c, a) => c.semUnlink(a & 3),
  pipeCreate: (c) => count(c.pipeCreate('stream')),
  socketPair: (c, a) => count(c.socketPair(a % 2 === 0 ? 'stream' : 'message')),
  fdRead: (c, a, b) => c.fdRead(3 + (a % 3), b * 100),
  fdWrite: (c, a, b) => waitsAt(c.fdWrite(3 + (a % 3), new Uint8Array(b * 300), 0)),
  fdPoll: (c, a) => count(c.fdPoll([3 + (a % 3)], NO_DEADLINE)),
  fdPending: (c, a) => c.fdPending(3 + (a % 3)),
  fdClose: (c, a) => c.fdClose(3 + (a % 3)),
  fdDup: (c, a) => c.fdDup(3 + (a % 3)),
  fdShare: (c, a) => c.fdShare(3 + (a % 3)),
  fdTake: (c, a) => c.fdTake(a),
  processOpen: (c, a) => c.processOpen(1001 + a),
  listen: (c, a, b) => c.listen(`address ${a % 3}`, b % 2),
  connect: (c, a) => c.connect(`address ${a % 3}`, 'stream'),
  accept: (c, a) => c.accept(3 + (a % 3)),
  shmCreate: (c, _a, b) => c.shmCreate(b * 100),
  shmOpen: (c, a, b) => c.shmOpen(`memory ${a % 3}`, b % 3 === 0 ? -1 : b * 100, b % 2 === 0),
  shmSize: (c, a) => c.shmSize(3 + (a % 3)),
  shmUnlink: (c, a) => c.shmUnlink(`memory ${a % 3}`),
  trackerJoin: (c) => c.trackerJoin({ leaked: '{count} {kind}\n', missing: '{name}\n' }),
  trackerAdd: (c, a) => c.trackerAdd(`memory ${a % 3}`),
  trackerRemove: (c, a) => c.trackerRemove(`memory ${a % 3}`),
  semNamed: (c, a) => c.semCreate(SemKind.Semaphore, a % 2, 2, true),
  shmWrite: (c, a, b) => c.shmWrite(3 + (a % 3), b * 10, new Uint8Array(50), 'value'),
  objectName: (c, a, b) => c.objectName(a, `object ${b}`),
  objectPart: (c, a, b) => c.objectPart(a, (b % 4) as PartOf, a, `role ${b}`),
  procWait: (c, a) => c.procWait(1001 + a, NO_DEADLINE),
  procState: (c, a) => c.procState(1001 + a),
  procKill: (c, a) => c.procKill(1002 + a, 9),
};

const step = fc.record({
  what: fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...Object.keys(CALLS)) },
    {
      weight: 3,
      arbitrary: fc.constantFrom('semCreate', 'semRelease', 'fileOpen', 'fileWrite', 'threadCreate'),
    },
    { weight: 2, arbitrary: fc.constantFrom('spawn', 'fork', 'begin', 'begin', 'exit', 'later') },
  ),
  who: fc.nat(3),
  a: fc.nat(8),
  b: fc.nat(20),
});
type Step = { what: string; who: number; a: number; b: number };

class Crowd {
  readonly run = new TestRun({ bytes: 76 * 1024, tables: TINY });
  readonly live: EngineClient[] = [this.run.main()];
  readonly #made: number[] = [];
  readonly #blocked = new Set<EngineClient>();
  readonly refused = new Map<number, number>();
  #now = 0;

  step({ what, who, a, b }: Step): void {
    const client = this.live[who % this.live.length];
    if (what === 'later') {
      this.#now += 5;
      this.run.control.setVirtualTime(this.#now);
    } else if (what === 'begin') this.begin();
    else if (what === 'exit') {
      if (client === this.live[0]) return;
      client.procExit(a);
      this.live.splice(this.live.indexOf(client), 1);
    } else {
      // Who waits and is chosen again gives up first, half of the times.
      if (this.#blocked.has(client) && b % 2 === 0) return;
      if (this.#blocked.delete(client)) client.cancelWait(0);
      this.call(client, what, a, b);
    }
  }

  begin(): void {
    const pid = this.#made.shift();
    if (pid === undefined || this.run.control.process(pid)?.exitCode !== undefined) return;
    this.live.push(this.run.begin(pid));
  }

  call(client: EngineClient, what: string, a: number, b: number): void {
    const method = what === 'fork' ? 'fork' : 'spawn';
    this.run.control.collect();
    client.now(); // the time that a call reads it also keeps
    const { words } = this.run.control;
    const before = words.slice();
    const answer =
      what === 'spawn' || what === 'fork'
        ? client.procCreate({ name: `p${a}`, daemon: false, method, payload: new Uint8Array(b * 100) })
        : CALLS[what](client, a, b);
    if (typeof answer === 'number' && answer < 0) {
      this.refused.set(-answer, (this.refused.get(-answer) ?? 0) + 1);
      if (answer === -E.ECONNRESET || words[H_BOUNDS] !== before[H_BOUNDS]) return; // said once
      let changed = 0;
      while (changed < words.length && words[changed] === before[changed]) changed++;
      expect([what, changed]).toEqual([what, words.length]);
    } else if (what === 'spawn' || what === 'fork') this.#made.push(answer as number);
    else if (
      answer === BLOCK &&
      /^(semAcquire|sleep|procWait|fileRead|fileWrite|fdRead|fdWrite|fdPoll|connect|accept)$/.test(what)
    )
      this.#blocked.add(client);
  }
}

it('refuses what does not fit and changes nothing by it, whichever table or heap is full', () => {
  const refused = new Map<number, number>();
  fc.assert(
    fc.property(fc.array(step, { minLength: 60, maxLength: 150 }), (steps) => {
      const crowd = new Crowd();
      for (const next of steps) {
        crowd.step(next);
        crowd.run.check();
      }
      for (const [errno, times] of crowd.refused) refused.set(errno, (refused.get(errno) ?? 0) + times);
      for (const client of crowd.live) client.procExit(0);
      crowd.run.check();
    }),
    { numRuns: 60 },
  );
  for (const errno of [E.EAGAIN, E.ENOMEM, E.ENOSPC, E.EMFILE, E.ENFILE, E.EOVERFLOW]) {
    expect(refused.get(errno) ?? 0, E.ERROR_TEXT[errno]).toBeGreaterThan(0);
  }
});

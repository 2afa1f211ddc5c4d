import fc from 'fast-check';
import { expect, it } from 'vitest';
import { BLOCK, NO_DEADLINE } from './calls';
import type { EngineClient } from './control';
import { EAGAIN, EBADF, EPIPE } from './errno';
import { TestRun } from './testing/test-run';

const PROCESSES = 4;

type What = 'write' | 'read' | 'poll' | 'retry' | 'cancel' | 'close reader' | 'close writer' | 'dup' | 'kill';
const step = fc.record({
  what: fc.constantFrom<What>(
    ...(['write', 'write', 'write', 'read', 'read', 'read', 'retry', 'retry', 'retry'] as const),
    ...(['poll', 'cancel', 'close reader', 'close writer', 'dup', 'kill'] as const),
  ),
  who: fc.nat(PROCESSES - 1),
  size: fc.oneof(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 40_000 })),
});
type Step = { what: What; who: number; size: number };

/** A process with its copies of the ends, and the call it waits in. */
interface Peer {
  client: EngineClient;
  readers: number[];
  writers: number[];
  waits: { what: 'write' | 'read' | 'poll'; size: number; fd: number } | undefined;
  alive: boolean;
}

/** A pipe of the kernel beside what it is: bytes in a list, and who has its ends. */
class Play {
  readonly run = new TestRun({ bytes: 2 << 20 });
  readonly peers: Peer[];
  readonly inFlight: number[] = [];
  #next = 0;

  constructor(duplex: boolean) {
    const main = this.run.main();
    const made = duplex ? main.socketPair('stream') : main.pipeCreate('stream');
    if (typeof made === 'number') throw new Error('no pipe');
    const [read, write] = 'read' in made ? [made.read, made.write] : [made.a, made.b];
    this.peers = Array.from({ length: PROCESSES }, () => {
      const request = { name: 'p', daemon: false, method: 'fork', payload: new Uint8Array(0) } as const;
      const client = this.run.begin(main.procCreate(request));
      return { client, readers: [read], writers: [write], waits: undefined, alive: true };
    });
    main.fdClose(read);
    main.fdClose(write);
  }

  step({ what, who, size }: Step): void {
    const peer = this.peers[who];
    if (!peer.alive) return;
    if (what === 'kill') {
      peer.client.procExit(-9);
      peer.alive = false;
      peer.waits = undefined;
      peer.readers = [];
      peer.writers = [];
    } else if (what === 'cancel') {
      peer.client.cancelWait(0);
      peer.waits = undefined;
    } else if (peer.waits !== undefined) {
      if (what === 'retry' && peer.client.runnable(0)) this.call(peer, peer.waits);
    } else if (what === 'close reader' || what === 'close writer') {
      const fd = (what === 'close reader' ? peer.readers : peer.writers).pop();
      if (fd !== undefined) expect(peer.client.fdClose(fd)).toBe(0);
    } else if (what === 'dup') this.dup(peer, size);
    else if (what !== 'retry') {
      const fd = (what === 'write' ? peer.writers : peer.readers)[0] ?? 7;
      this.call(peer, { what, size, fd });
    }
  }

  dup(peer: Peer, size: number): void {
    const ends = size % 2 === 0 ? peer.readers : peer.writers;
    if (ends.length === 0) return;
    const copy = peer.client.fdDup(ends[0]);
    if (copy > 0) ends.push(copy);
  }

  call(peer: Peer, wanted: NonNullable<Peer['waits']>): void {
    const open = wanted.fd !== 7 && [...peer.readers, ...peer.writers].includes(wanted.fd);
    const blocks =
      wanted.what === 'write'
        ? this.write(peer, wanted, open)
        : wanted.what === 'read'
          ? this.read(peer, wanted, open)
          : this.poll(peer, wanted, open);
    peer.waits = blocks ? wanted : undefined;
  }

  has(end: 'readers' | 'writers'): boolean {
    return this.peers.some((peer) => peer[end].length > 0);
  }

  write({ client }: Peer, { fd, size }: { fd: number; size: number }, open: boolean): boolean {
    const bytes = Uint8Array.from({ length: size }, (_, i) => this.#next + i);
    const answer = client.fdWrite(fd, bytes, 0);
    if (!open) expect(answer).toBe(-EBADF);
    else if (!this.has('readers')) expect(answer).toBe(-EPIPE);
    else if (answer === -EAGAIN) {
      expect(this.inFlight.length).toBeGreaterThan(0);
      return true;
    } else {
      expect(answer).toBeGreaterThan(0);
      if (size <= 4096) expect(answer).toBe(size);
      this.inFlight.push(...bytes.subarray(0, answer));
      this.#next = (this.#next + answer) & 255;
    }
    return false;
  }

  read({ client }: Peer, { fd, size }: { fd: number; size: number }, open: boolean): boolean {
    const answer = client.fdRead(fd, size);
    if (!open) expect(answer).toBe(-EBADF);
    else if (this.inFlight.length > 0 || !this.has('writers')) {
      expect(typeof answer).toBe('object');
      expect([...(answer as Uint8Array)]).toEqual(this.inFlight.splice(0, size));
    } else {
      expect(answer).toBe(BLOCK);
      return true;
    }
    return false;
  }

  poll({ client }: Peer, { fd }: { fd: number }, open: boolean): boolean {
    const answer = client.fdPoll([fd], NO_DEADLINE);
    const ready = this.inFlight.length > 0 || !this.has('writers');
    expect(answer).toEqual(open ? (ready ? [0] : BLOCK) : -EBADF);
    return answer === BLOCK;
  }
}

it.each([false, true])(
  'carries what the model carries, whoever reads, closes or dies (duplex: %s)',
  (duplex) => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 80 }), (steps) => {
        const play = new Play(duplex);
        for (const next of steps) {
          play.step(next);
          play.run.check();
        }
      }),
      { numRuns: 120 },
    );
  },
);

it('leaves nobody waiting when all others are gone', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), fc.nat(PROCESSES - 1), (steps, last) => {
      const play = new Play(false);
      for (const next of steps) play.step(next);
      play.peers.forEach((_, who) => {
        if (who !== last) play.step({ what: 'kill', who, size: 0 });
      });
      const { client, waits, readers, writers } = play.peers[last];
      // Alone it waits only for itself: it has the other end, or there was no need to.
      if (waits?.what === 'write' && readers.length === 0) expect(client.runnable(0)).toBe(true);
      if (waits?.what === 'read' && writers.length === 0) expect(client.runnable(0)).toBe(true);
      client.procExit(0);
      play.run.check();
    }),
    { numRuns: 120 },
  );
});

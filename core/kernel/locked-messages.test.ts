import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Kind } from '../trace/event';
import { BLOCK, DONE, NO_DEADLINE, SemKind } from './calls';
import type { EngineClient } from './control';
import { EAGAIN } from './errno';
import { TestRun } from './testing/test-run';

const LENGTH_BYTES = 4;

/** A message of `size` bytes with its length before it. */
function message(size: number, first: number): Uint8Array {
  const bytes = Uint8Array.from({ length: LENGTH_BYTES + size }, (_, i) => (first + i) & 0xff);
  new DataView(bytes.buffer).setUint32(0, size);
  return bytes;
}

/** A process with a lock and a one-way pipe, and a child that has both, too. */
function play() {
  const run = new TestRun({ bytes: 2 << 20 });
  const main = run.main();
  const { read, write } = main.pipeCreate('stream') as { read: number; write: number };
  const lock = main.semCreate(SemKind.Lock, 1, 1, true);
  const request = { name: 'p', daemon: false, method: 'spawn', payload: new Uint8Array(0) } as const;
  const child = run.begin(main.procCreate({ ...request, descriptors: [read, write] }));
  child.semOpen(lock);
  return { run, main, child, read, write, lock };
}

/** The three calls for which `sendUnder` stands. False when not all of it went in. */
function sendInSteps(client: EngineClient, lock: number, write: number, bytes: Uint8Array): boolean {
  expect(client.semAcquire(lock, NO_DEADLINE)).toBe(DONE);
  const sent = client.fdWrite(write, bytes, 0);
  if (sent === -EAGAIN) client.cancelWait(0);
  expect(client.semRelease(lock)).toBe(DONE);
  return sent === bytes.length;
}

function receiveInSteps(client: EngineClient, lock: number, read: number, size: number): unknown {
  expect(client.semAcquire(lock, NO_DEADLINE)).toBe(DONE);
  client.fdRead(read, LENGTH_BYTES);
  const body = client.fdRead(read, size);
  expect(client.semRelease(lock)).toBe(DONE);
  return body;
}

describe('a message under a lock', () => {
  it('goes and comes with the events of its steps', () => {
    const { run, main, read, write, lock } = play();
    expect(main.sendUnder(lock, write, message(3, 65))).toBe(true);
    expect(main.receiveUnder(lock, read)).toEqual(message(3, 65).subarray(LENGTH_BYTES));
    const kinds = run.events().map(({ kind }) => kind);
    const began = kinds.indexOf(Kind.SemAcquire);
    expect(kinds.slice(began)).toEqual([
      Kind.SemAcquire,
      Kind.PipeWrite,
      Kind.SemRelease,
      Kind.SemAcquire,
      Kind.PipeRead,
      Kind.PipeRead,
      Kind.SemRelease,
    ]);
    run.check();
  });

  it('wakes who waits to read', () => {
    const { run, main, child, read, write, lock } = play();
    expect(child.fdRead(read, 100)).toBe(BLOCK);
    expect(main.sendUnder(lock, write, message(1, 0))).toBe(true);
    expect(child.runnable(0)).toBe(true);
    run.check();
  });

  it('passes the lock on to who waits for it', () => {
    const { run, main, child, write, lock } = play();
    expect(main.semAcquire(lock, NO_DEADLINE)).toBe(DONE);
    expect(child.semAcquire(lock, NO_DEADLINE)).toBe(BLOCK);
    expect(main.semRelease(lock)).toBe(DONE);
    expect(main.sendUnder(lock, write, message(1, 0))).toBe(true); // as every acquire, it may overtake
    expect(child.runnable(0)).toBe(true);
    expect(child.semAcquire(lock, NO_DEADLINE)).toBe(DONE);
    run.check();
  });

  it('is left alone while the lock is taken, and nothing is told', () => {
    const { run, main, child, read, write, lock } = play();
    expect(main.sendUnder(lock, write, message(2, 0))).toBe(true);
    expect(child.semAcquire(lock, NO_DEADLINE)).toBe(DONE);
    const before = run.events().length;
    expect(main.sendUnder(lock, write, message(2, 0))).toBe(false);
    expect(main.receiveUnder(lock, read)).toBeUndefined();
    expect(run.events().length).toBe(before);
    run.check();
  });

  it('is left alone by a lock, a descriptor or a pipe that cannot serve', () => {
    const { run, main, read, write, lock } = play();
    const socket = main.socketPair('stream') as { a: number; b: number };
    expect(main.sendUnder(99, write, message(2, 0))).toBe(false);
    expect(main.sendUnder(lock, read, message(2, 0))).toBe(false);
    expect(main.sendUnder(lock, 7, message(2, 0))).toBe(false);
    expect(main.sendUnder(lock, socket.a, message(2, 0))).toBe(false);
    expect(main.receiveUnder(lock, write)).toBeUndefined();
    expect(main.receiveUnder(lock, read)).toBeUndefined();
    expect(main.semValue(lock)).toBe(1);
    run.check();
  });

  it('is not read before all of it is there', () => {
    const { run, main, read, write, lock } = play();
    const whole = message(6, 0);
    expect(main.fdWrite(write, whole.slice(0, 3), 0)).toBe(3);
    expect(main.receiveUnder(lock, read)).toBeUndefined();
    expect(main.fdWrite(write, whole.slice(3, 9), 0)).toBe(6);
    expect(main.receiveUnder(lock, read)).toBeUndefined();
    expect(main.fdWrite(write, whole.slice(9), 0)).toBe(1);
    expect(main.receiveUnder(lock, read)).toEqual(whole.subarray(LENGTH_BYTES));
    run.check();
  });

  it('is not written when nobody reads', () => {
    const { run, main, child, read, write, lock } = play();
    main.fdClose(read);
    child.fdClose(read);
    expect(main.sendUnder(lock, write, message(2, 0))).toBe(false);
    run.check();
  });

  it('does what its steps do, whatever is sent, and stands back only where they would have to wait', () => {
    const size = fc.oneof(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 16_000 }));
    const steps = fc.array(fc.record({ sends: fc.boolean(), size }), { maxLength: 60 });
    fc.assert(
      fc.property(steps, (all) => {
        const [one, other] = [play(), play()];
        const sizes: number[] = [];
        let refused: Uint8Array | undefined;
        for (const [i, step] of all.entries()) {
          if (step.sends) {
            const bytes = message(step.size, i);
            if (one.main.sendUnder(one.lock, one.write, bytes)) {
              sizes.push(step.size);
              expect(sendInSteps(other.main, other.lock, other.write, bytes)).toBe(true);
            } else {
              refused = bytes;
              break;
            }
          } else {
            const received = one.main.receiveUnder(one.lock, one.read);
            const next = sizes.shift();
            if (next === undefined) expect(received).toBeUndefined();
            else expect(received).toEqual(receiveInSteps(other.main, other.lock, other.read, next));
          }
        }
        expect(one.run.events()).toEqual(other.run.events());
        one.run.check();
        if (refused) expect(sendInSteps(other.main, other.lock, other.write, refused)).toBe(false);
      }),
    );
  });
});

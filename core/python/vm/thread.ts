import { oneKind } from '../../base/one-kind';
import type { Obj, Slot } from '../object/obj';
import { Frame } from './frame';
import { RECURSION_LIMIT } from './limits';

/** What a native that waits remembers between its calls: plain data, so it can be encoded. */
export interface WaitState {
  /** Absolute time on the run's clock; Infinity for ever. */
  deadline: number;
  /** Of a message that goes through a pipe in several calls. */
  message?: MessageState;
  /** A signal cut it and its functions have returned: the kernel does not know of the wait, which begins anew. */
  resumed?: boolean;
  /** No signal cuts it. */
  steady?: boolean;
}

export interface MessageState {
  /** The step it is at: 0 its length, 1 its body. */
  step: number;
  /** Bytes of this step that are done. */
  done: number;
  /** What was read in this step; of its length, since the body's is known. */
  part: Uint8Array;
}

/** What a thread that forks its process asks for: how the kernel knows the child. */
export interface ForkRequest {
  name: string;
  daemon: boolean;
  withoutStdin: boolean;
}

/** A green thread: its registers, its frames, what it waits for. */
export class Thread {
  /** Index among the process's threads. A forked child's only thread is its main one, 0. */
  tid: number;
  name: string;
  readonly stack: Slot[] = oneKind();
  readonly frames: Frame[] = oneKind();
  /** Index of the running frame; −1 when the thread has not begun or has ended. */
  depth = -1;
  /** Highest index a frame may have. A call of a class nests twice, as in CPython: itself and its `__init__`. */
  deepest = RECURSION_LIMIT - 1;
  /** The exception being handled, for bare `raise` and `__context__`. */
  exc: Obj | undefined;
  wait: WaitState | undefined;
  /** Entered in the kernel's waiters. */
  waiting = false;
  done = false;
  /** Signals came (`vm.came`) whose functions are called before its next line. Of the main thread only. */
  signalled = false;
  /** Waits that signals have cut, innermost last, while their functions are called; undefined where it ran. */
  readonly shelved: (WaitState | undefined)[] = [];
  /** It stands at a fork, which is made before it goes on. */
  fork: ForkRequest | undefined;
  /** What the fork that it stands at answers: the child's pid, 0 in the child, −errno. */
  forked: number | undefined;
  /** The Thread object of the threading module, if any. */
  object: Obj | undefined;

  constructor(tid: number, name: string) {
    this.tid = tid;
    this.name = name;
  }

  get top(): Frame {
    return this.frames[this.depth];
  }

  /** The frame above the top one, fresh or used before. */
  push(): Frame {
    this.depth++;
    let frame = this.frames[this.depth];
    if (frame === undefined) {
      frame = new Frame();
      this.frames.push(frame);
    }
    return frame;
  }

  /** Makes registers up to `size` exist. */
  reserve(size: number): void {
    for (let i = this.stack.length; i < size; i++) this.stack.push(undefined);
  }
}

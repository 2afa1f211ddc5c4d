/**
 * What holds of a kernel buffer between any two calls. Tests ask after every call; a failure names the record. It
 * reads the buffer alone, and shares no code with the calls that change it.
 */
import { assert } from '../base/assert';
import { WaitFor } from '../trace/event';
import { type KernelBuffer, SlotState } from './control';
import * as L from './layout';
import { Memory } from './memory';

/** Throws AssertionFailed when the kernel contradicts itself. No call may be going on. */
export function checkInvariants(buffer: KernelBuffer): void {
  const memory = new Memory(buffer);
  assert(memory.words[L.H_LOCK] === 0, 'the kernel lock is taken between calls');
  const blocks = new BlockOwners(memory);
  const threads = checkProcesses(memory, blocks);
  checkQueues(memory, threads);
  checkSemaphores(memory, blocks, threads);
  checkFiles(memory, blocks);
  checkSlots(memory);
  blocks.checkRest();
  const used = (memory.words[L.H_RING_HEAD] - memory.words[L.H_RING_TAIL]) | 0;
  assert(
    used >= 0 && used <= memory.layout.ringWords,
    `the ring holds ${used} words of ${memory.layout.ringWords}`,
  );
}

/** Sees to it that each block is in one chain, or free. */
class BlockOwners {
  readonly #memory: Memory;
  readonly #owner = new Map<number, string>();

  constructor(memory: Memory) {
    this.#memory = memory;
  }

  /** Claims a chain; returns its blocks. */
  claim(first: number, owner: string): number[] {
    const { words, layout } = this.#memory;
    const chain: number[] = [];
    for (let block = first; block !== 0; block = words[layout.links + block]) {
      assert(block > 0 && block <= layout.blocks, `${owner} leads to block ${block}, which is not there`);
      assert(!this.#owner.has(block), `block ${block} belongs to ${this.#owner.get(block)} and to ${owner}`);
      this.#owner.set(block, owner);
      chain.push(block);
    }
    return chain;
  }

  checkRest(): void {
    const { layout, words } = this.#memory;
    const inUse = this.#owner.size;
    const free = freeRecords(this.#memory, L.POOL_BLOCKS);
    for (const record of free) {
      const block = record - layout.links;
      assert(!this.#owner.has(block), `free block ${block} belongs to ${this.#owner.get(block)}`);
    }
    const fresh = layout.blocks - this.#memory.everUsed(L.POOL_BLOCKS);
    assert(
      words[L.H_FREE_BLOCKS] === free.size + fresh,
      `${words[L.H_FREE_BLOCKS]} blocks are said to be free, ${free.size + fresh} are`,
    );
    assert(
      inUse + free.size + fresh === layout.blocks,
      `${layout.blocks - inUse - free.size - fresh} blocks are lost`,
    );
  }
}

function freeRecords(memory: Memory, which: number): Set<number> {
  const { link } = memory.pool(which);
  const free = new Set<number>();
  for (let at = memory.words[L.H_POOLS + 2 * which]; at !== 0; at = memory.words[at + link]) {
    assert(!free.has(at), `record ${at} is twice in the free list of pool ${which}`);
    free.add(at);
  }
  return free;
}

/** Records of a pool that are in use. */
function usedRecords(memory: Memory, which: number): number[] {
  const { first, stride } = memory.pool(which);
  const free = freeRecords(memory, which);
  const used: number[] = [];
  for (let i = 0; i < memory.everUsed(which); i++)
    if (!free.has(first + i * stride)) used.push(first + i * stride);
  return used;
}

function checkProcesses(memory: Memory, blocks: BlockOwners): Set<number> {
  const { words, layout } = memory;
  const threads = new Set<number>();
  const tables = new Set<number>();
  let alive = 0;
  let holds = 0;
  for (let i = 0; i < layout.tables.processes; i++) {
    const p = layout.processes + i * L.PROCESS_WORDS;
    const state = words[p + L.P_STATE];
    if (state === L.PROCESS_FREE) continue;
    const name = `process ${words[p + L.P_PID]}`;
    assert(memory.process(words[p + L.P_PID]) === p, `${name} is not found under its pid`);
    blocks.claim(words[p + L.P_NAME], `${name}'s name`);
    const payload = blocks.claim(words[p + L.P_PAYLOAD], `${name}'s payload`);
    assert(
      payload.length === Math.ceil(words[p + L.P_PAYLOAD_BYTES] / L.BLOCK_BYTES) || state === L.PROCESS_ENDED,
      name,
    );
    if ((words[p + L.P_FLAGS] & L.FLAG_HOLDS_CLOCK) !== 0) holds++;
    let count = 0;
    for (let t = words[p + L.P_THREADS]; t !== 0; t = words[t + L.T_SIBLING]) {
      assert(words[t + L.T_PROCESS] === p && !threads.has(t), `thread ${t} is in ${name} and elsewhere`);
      threads.add(t);
      blocks.claim(words[t + L.T_NAME], `a thread's name in ${name}`);
      count++;
    }
    assert(
      count === words[p + L.P_THREAD_COUNT],
      `${name} has ${count} threads, not ${words[p + L.P_THREAD_COUNT]}`,
    );
    if (state === L.PROCESS_ENDED) {
      assert(
        count === 0 && words[p + L.P_JOINERS] === 0 && words[p + L.P_SLOT] === 0,
        `${name} ended untidily`,
      );
    } else {
      alive++;
      assert(!tables.has(words[p + L.P_LIVE]), `${name} shares its descriptor table`);
      tables.add(words[p + L.P_LIVE]);
    }
  }
  assert(alive === words[L.H_ALIVE], `${alive} processes live, ${words[L.H_ALIVE]} are said to`);
  assert(
    holds <= words[L.H_CLOCK_HOLDS],
    `${holds} processes hold a clock that is held ${words[L.H_CLOCK_HOLDS]} times`,
  );
  const used = usedRecords(memory, L.POOL_THREADS);
  assert(used.length === threads.size, `${used.length} threads are in use, ${threads.size} have a process`);
  checkPending(memory);
  return threads;
}

function checkPending(memory: Memory): void {
  const { words } = memory;
  let count = 0;
  let last = 0;
  for (let p = words[L.H_PENDING_HEAD]; p !== 0; p = words[p + L.P_NEXT_PENDING]) {
    assert(
      words[p + L.P_STATE] === L.PROCESS_CREATED && words[p + L.P_SLOT] === 0,
      `process at ${p} is not pending`,
    );
    last = p;
    assert(++count <= words[L.H_PENDING], 'more processes wait for a slot than are counted');
  }
  assert(
    count === words[L.H_PENDING],
    `${count} processes wait for a slot, ${words[L.H_PENDING]} are said to`,
  );
  assert(
    count === 0 || words[L.H_PENDING_TAIL] === last,
    'the list of processes without a slot has a wrong end',
  );
}

/** Each thread asleep stands in the queue of what it waits for; nobody else stands in any. */
function checkQueues(memory: Memory, threads: Set<number>): void {
  const { words } = memory;
  for (const t of threads) {
    const asleep = words[t + L.T_WAIT] === L.WAIT_ASLEEP;
    const object = words[t + L.T_OBJECT];
    const what = `thread ${words[t + L.T_TID]} of process ${words[words[t + L.T_PROCESS] + L.P_PID]}`;
    let queue = 0;
    if (asleep && words[t + L.T_WAIT_FOR] === WaitFor.Semaphore) {
      assert(memory.semaphore(object) !== 0, `${what} waits for semaphore ${object}, which is not there`);
      queue = memory.semaphore(object) + L.S_WAITERS;
    } else if (asleep && words[t + L.T_WAIT_FOR] === WaitFor.Process) {
      assert(memory.process(object) !== 0, `${what} waits for process ${object}, which is not there`);
      queue = memory.process(object) + L.P_JOINERS;
    }
    assert(words[t + L.T_QUEUE] === queue, `${what} stands in the wrong queue`);
    if (queue !== 0) assert(queueMembers(memory, queue).includes(t), `${what} is missing in its queue`);
  }
}

function queueMembers(memory: Memory, queue: number): number[] {
  const { words } = memory;
  const members: number[] = [];
  let previous = 0;
  for (let t = words[queue]; t !== 0; t = words[t + L.T_NEXT]) {
    assert(words[t + L.T_PREVIOUS] === previous && !members.includes(t), `the queue at ${queue} is tangled`);
    assert(words[t + L.T_QUEUE] === queue, `a thread in the queue at ${queue} knows nothing of it`);
    members.push(t);
    previous = t;
  }
  assert(previous === 0 || words[queue + 1] === previous, `the queue at ${queue} has a wrong end`);
  return members;
}

function checkSemaphores(memory: Memory, blocks: BlockOwners, threads: Set<number>): void {
  const { words } = memory;
  for (const s of usedRecords(memory, L.POOL_SEMAPHORES)) {
    const id = words[s + L.S_ID];
    const value = words[s + L.S_VALUE];
    assert(
      words[s + L.S_STATE] === 1 && memory.semaphore(id) === s,
      `semaphore ${id} is not found under its id`,
    );
    assert(value >= 0 && value <= words[s + L.S_MAX], `semaphore ${id} has value ${value}`);
    blocks.claim(words[s + L.S_NAME], `semaphore ${id}'s name`);
    let woken = 0;
    for (const t of threads) {
      const waits = words[t + L.T_WAIT_FOR] === WaitFor.Semaphore && words[t + L.T_OBJECT] === id;
      if (waits && words[t + L.T_WAIT] === L.WAIT_WOKEN) woken++;
    }
    assert(woken === words[s + L.S_WOKEN], `semaphore ${id} has woken ${woken}, not ${words[s + L.S_WOKEN]}`);
    const waiting = queueMembers(memory, s + L.S_WAITERS).length;
    assert(
      waiting === 0 || woken >= value,
      `semaphore ${id}: a wake is lost (value ${value}, ${waiting} asleep)`,
    );
  }
}

function checkFiles(memory: Memory, blocks: BlockOwners): void {
  const { words } = memory;
  const opens = new Map<number, number>();
  const references = descriptorReferences(memory);
  for (const o of usedRecords(memory, L.POOL_OPEN_FILES)) {
    const file = words[o + L.O_FILE];
    opens.set(file, (opens.get(file) ?? 0) + 1);
    assert(
      references.get(o) === words[o + L.O_REFS],
      `open file ${o} has ${references.get(o) ?? 0} descriptors`,
    );
  }
  const names = new Set<string>();
  for (const f of usedRecords(memory, L.POOL_FILES)) {
    const id = words[f + L.F_ID];
    assert(words[f + L.F_STATE] !== L.FILE_FREE, `file ${id} is in use and free`);
    assert((opens.get(f) ?? 0) === words[f + L.F_OPENS], `file ${id} is open ${opens.get(f) ?? 0} times`);
    const chain = blocks.claim(words[f + L.F_FIRST], `file ${id}`);
    assert(chain.length === words[f + L.F_BLOCKS], `file ${id} has ${chain.length} blocks`);
    assert(
      chain.length === Math.ceil(words[f + L.F_SIZE] / L.BLOCK_BYTES),
      `file ${id} has too many or few blocks`,
    );
    assert((chain.at(-1) ?? 0) === words[f + L.F_LAST], `file ${id} has a wrong last block`);
    if (words[f + L.F_STATE] === L.FILE_LINKED) {
      const [block] = blocks.claim(words[f + L.F_NAME], `file ${id}'s name`);
      const at = memory.layout.heapByte + (block - 1) * L.BLOCK_BYTES;
      const name = memory.bytes.slice(at, at + words[f + L.F_NAME_BYTES]).join();
      assert(!names.has(name), `two files have the name of file ${id}`);
      names.add(name);
    } else {
      assert(words[f + L.F_OPENS] > 0, `file ${id} has neither a name nor an opener`);
    }
  }
}

/** How many descriptors lead to each open file. */
function descriptorReferences(memory: Memory): Map<number, number> {
  const { words, layout } = memory;
  const references = new Map<number, number>();
  for (let i = 0; i < layout.tables.processes; i++) {
    const p = layout.processes + i * L.PROCESS_WORDS;
    if (words[p + L.P_STATE] !== L.PROCESS_CREATED && words[p + L.P_STATE] !== L.PROCESS_STARTED) continue;
    let files = 0;
    for (let fd = 0; fd < layout.tables.descriptors; fd++) {
      const open = words[memory.descriptors(p) + fd];
      if (open <= 0) continue;
      files++;
      references.set(open, (references.get(open) ?? 0) + 1);
    }
    assert(files === words[p + L.P_FILES_OPEN], `process ${words[p + L.P_PID]} has ${files} files open`);
  }
  return references;
}

function checkSlots(memory: Memory): void {
  const { words, layout } = memory;
  for (let i = 0; i < layout.tables.slots; i++) {
    const slot = memory.slot(i);
    const process = words[slot + L.L_PROCESS];
    const state = words[slot + L.L_STATE];
    if (process === 0) {
      assert(
        state === SlotState.Free || state === SlotState.Ready,
        `slot ${i} is in state ${state} without a process`,
      );
      continue;
    }
    assert(words[process + L.P_SLOT] === i + 1, `slot ${i} has a process that is elsewhere`);
    const expected =
      words[process + L.P_STATE] === L.PROCESS_CREATED ? SlotState.Starting : SlotState.Running;
    assert(
      state === expected,
      `slot ${i} is in state ${state}, its process in ${words[process + L.P_STATE]}`,
    );
  }
}

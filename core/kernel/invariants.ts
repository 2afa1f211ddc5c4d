/**
 * What holds of a kernel buffer between any two calls. Tests ask after every call; a failure names the record. It
 * reads the buffer alone, and shares no code with the calls that change it.
 */
import { assert } from '../base/assert';
import { WaitFor } from '../trace/event';
import { BlockOwners, usedRecords } from './block-owners';
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
  checkHandles(memory);
  checkTrackers(memory, blocks);
  checkFiles(memory, blocks);
  checkOpenObjects(memory, blocks);
  checkPipes(memory, blocks, threads);
  checkSlots(memory);
  blocks.checkRest();
  const used = (memory.words[L.H_RING_HEAD] - memory.words[L.H_RING_TAIL]) | 0;
  assert(
    used >= 0 && used <= memory.layout.ringWords,
    `the ring holds ${used} words of ${memory.layout.ringWords}`,
  );
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
    blocks.claim(words[p + L.P_NAMED_NAME], `the name that ${name} gave last`);
    const payload = blocks.claim(words[p + L.P_PAYLOAD], `${name}'s payload`);
    assert(
      payload.length === Math.ceil(words[p + L.P_PAYLOAD_BYTES] / L.BLOCK_BYTES) || state === L.PROCESS_ENDED,
      name,
    );
    if ((words[p + L.P_FLAGS] & L.FLAG_HOLDS_CLOCK) !== 0) holds++;
    for (const half of [0, 1])
      assert(
        (words[p + L.P_HANDLED + half] & words[p + L.P_IGNORED + half]) === 0,
        `${name} handles a signal that it ignores`,
      );
    let count = 0;
    for (let t = words[p + L.P_THREADS]; t !== 0; t = words[t + L.T_SIBLING]) {
      assert(words[t + L.T_PROCESS] === p && !threads.has(t), `thread ${t} is in ${name} and elsewhere`);
      threads.add(t);
      blocks.claim(words[t + L.T_NAME], `a thread's name in ${name}`);
      blocks.claim(words[t + L.T_LOCK_NAME], `the name of the lock that a thread of ${name} waits for`);
      blocks.claim(words[t + L.T_POLLED], `what a thread of ${name} polls`);
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
    } else if (asleep) queue = queueOf(memory, words[t + L.T_WAIT_FOR] as WaitFor, object, what);
    assert(words[t + L.T_QUEUE] === queue, `${what} stands in the wrong queue`);
    if (queue !== 0) assert(queueMembers(memory, queue).includes(t), `${what} is missing in its queue`);
  }
}

/** The queue that a thread asleep for a descriptor stands in; 0 for other reasons. */
function queueOf(memory: Memory, waitFor: WaitFor, object: number, what: string): number {
  if (waitFor === WaitFor.Poll) return L.H_POLLERS;
  const pipe = waitFor === WaitFor.PipeRead || waitFor === WaitFor.PipeWrite;
  const listener = waitFor === WaitFor.Accept || waitFor === WaitFor.Connect;
  if (!pipe && !listener) return 0;
  const record = pipe ? memory.pipe(object) : memory.listener(object);
  assert(record !== 0, `${what} waits for ${object}, which is not there`);
  switch (waitFor) {
    case WaitFor.PipeRead:
      return record + L.PI_READERS;
    case WaitFor.PipeWrite:
      return record + L.PI_WRITERS;
    case WaitFor.Accept:
      return record + L.LI_ACCEPTERS;
    default:
      return record + L.LI_CONNECTERS;
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
  for (const o of usedRecords(memory, L.POOL_OPEN)) {
    const kind = words[o + L.O_KIND];
    if (kind !== L.OPEN_FILE && kind !== L.OPEN_MEMORY) continue;
    const file = words[o + L.O_OBJECT];
    opens.set(file, (opens.get(file) ?? 0) + 1);
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
    if (words[f + L.F_STATE] !== L.FILE_UNLINKED) {
      const [block] = blocks.claim(words[f + L.F_NAME], `file ${id}'s name`);
      const at = memory.layout.heapByte + (block - 1) * L.BLOCK_BYTES;
      const name = memory.bytes.slice(at, at + words[f + L.F_NAME_BYTES]).join();
      assert(!names.has(name), `two files have the name of file ${id}`);
      names.add(name);
    }
    const kept = words[f + L.F_STATE] === L.FILE_LINKED || words[f + L.F_OPENS] > 0;
    assert(kept, `file ${id} has neither a name that keeps it nor an opener`);
  }
}

/** Open objects have as many references as lead to them: descriptors, tokens, a listener's queue. */
function checkOpenObjects(memory: Memory, blocks: BlockOwners): void {
  const { words, layout } = memory;
  const references = descriptorReferences(memory);
  const refer = (open: number): void => {
    references.set(open, (references.get(open) ?? 0) + 1);
  };
  const tokens = new Map<number, number>();
  for (const token of usedRecords(memory, L.POOL_TOKENS)) {
    refer(words[token + L.K_OPEN]);
    const owner = words[token + L.K_OWNER];
    tokens.set(owner, (tokens.get(owner) ?? 0) + 1);
  }
  let backlog = 0;
  for (const listener of usedRecords(memory, L.POOL_LISTENERS)) {
    let waiting = 0;
    let last = 0;
    for (let open = words[listener + L.LI_FIRST]; open !== 0; open = words[open + L.O_NEXT]) {
      refer(open);
      waiting++;
      last = open;
    }
    const what = `listener ${words[listener + L.LI_ID]}`;
    assert(waiting === words[listener + L.LI_WAITING], `${what} has ${waiting} connections waiting`);
    assert(last === words[listener + L.LI_LAST], `${what} has a wrong last connection`);
    blocks.claim(words[listener + L.LI_NAME], `${what}'s address`);
    backlog += waiting;
  }
  assert(backlog === words[L.H_BACKLOG], `${backlog} connections wait, ${words[L.H_BACKLOG]} are said to`);
  for (let i = 0; i < layout.tables.processes; i++) {
    const p = layout.processes + i * L.PROCESS_WORDS;
    const said = words[p + L.P_STATE] === L.PROCESS_FREE ? 0 : words[p + L.P_TOKENS];
    assert((tokens.get(p) ?? 0) === said, `process ${words[p + L.P_PID]} gave out ${said} tokens`);
  }
  const used = new Set(usedRecords(memory, L.POOL_OPEN));
  for (const open of references.keys())
    assert(used.has(open), `a descriptor leads to ${open}, which is free`);
  for (const o of used) {
    assert(
      references.get(o) === words[o + L.O_REFS],
      `open object ${o} has ${references.get(o) ?? 0} references`,
    );
    blocks.claim(words[o + L.O_NAME], `the name of open object ${o}`);
    if (words[o + L.O_KIND] === L.OPEN_PIPE) checkEnds(memory, o);
  }
}

function checkEnds(memory: Memory, open: number): void {
  const { words } = memory;
  const reads = words[open + L.O_IN];
  const writes = words[open + L.O_OUT];
  assert(reads !== 0 || writes !== 0, `open object ${open} is the end of no pipe`);
  assert(reads === 0 || words[reads + L.PI_READER] === open, `pipe ${reads} is read by another than ${open}`);
  assert(
    writes === 0 || words[writes + L.PI_WRITER] === open,
    `pipe ${writes} is written by another than ${open}`,
  );
}

function checkPipes(memory: Memory, blocks: BlockOwners, threads: Set<number>): void {
  const { words } = memory;
  for (const p of usedRecords(memory, L.POOL_PIPES)) {
    const id = words[p + L.PI_ID];
    assert(words[p + L.PI_STATE] === 1 && memory.pipe(id) === p, `pipe ${id} is not found under its id`);
    const reader = words[p + L.PI_READER];
    const writer = words[p + L.PI_WRITER];
    assert(reader !== 0 || writer !== 0, `pipe ${id} has no ends`);
    const chain = blocks.claim(words[p + L.PI_FIRST], `pipe ${id}`);
    assert((chain.at(-1) ?? 0) === words[p + L.PI_LAST], `pipe ${id} has a wrong last block`);
    const kept = chain.length === 0 ? 0 : chain.length * L.BLOCK_BYTES - words[p + L.PI_AT];
    const stored = chain.length === 0 ? 0 : kept - (L.BLOCK_BYTES - words[p + L.PI_FILLED]);
    const heads = 4 * (words[p + L.PI_UNITS] - words[p + L.PI_OPENED]);
    assert(stored === words[p + L.PI_BYTES] + heads, `pipe ${id} has ${stored} bytes`);
    checkPages(memory, p);
    checkPipeWaits(memory, p, threads);
  }
}

/** A one-way stream's pages hold its bytes; a socket is charged for what is in it. */
function checkPages(memory: Memory, p: number): void {
  const { words } = memory;
  const id = words[p + L.PI_ID];
  const used = words[p + L.PI_USED];
  if (words[p + L.PI_KIND] === L.PIPE_SOCKET)
    assert((used === 0) === (words[p + L.PI_UNITS] === 0), `pipe ${id} is charged ${used}`);
  if (words[p + L.PI_KIND] !== L.PIPE_STREAM) return;
  let bytes = 0;
  for (let i = 0; i < used; i++) {
    const page = p + L.PI_PAGES + 2 * ((words[p + L.PI_FIRST_PAGE] + i) % L.PIPE_PAGES);
    assert(words[page] < words[page + 1] && words[page + 1] <= L.PAGE_BYTES, `pipe ${id} has a bad page`);
    bytes += words[page + 1] - words[page];
  }
  assert(used <= L.PIPE_PAGES && bytes === words[p + L.PI_BYTES], `pipe ${id} has ${bytes} bytes in pages`);
}

/** Those woken are counted, and nobody sleeps though it could go on and nobody is on the way. */
function checkPipeWaits(memory: Memory, p: number, threads: Set<number>): void {
  const { words } = memory;
  const id = words[p + L.PI_ID];
  const woken = (waitFor: WaitFor): number =>
    [...threads].filter(
      (t) =>
        words[t + L.T_WAIT] === L.WAIT_WOKEN &&
        words[t + L.T_WAIT_FOR] === waitFor &&
        words[t + L.T_OBJECT] === id,
    ).length;
  const readers = woken(WaitFor.PipeRead);
  const writers = woken(WaitFor.PipeWrite);
  assert(readers === words[p + L.PI_READERS_WOKEN], `pipe ${id} has woken ${readers} readers`);
  assert(writers === words[p + L.PI_WRITERS_WOKEN], `pipe ${id} has woken ${writers} writers`);
  const ended = words[p + L.PI_WRITER] === 0 || words[p + L.PI_READER] === 0;
  const something = words[p + L.PI_BYTES] > 0 || words[p + L.PI_UNITS] > 0;
  const sleeping = queueMembers(memory, p + L.PI_READERS).length;
  assert(sleeping === 0 || (!ended && (!something || readers > 0)), `pipe ${id}: a reader's wake is lost`);
  const kind = words[p + L.PI_KIND];
  const free =
    kind === L.PIPE_STREAM
      ? words[p + L.PI_USED] < L.PIPE_PAGES && writers === 0
      : kind === L.PIPE_SOCKET
        ? words[p + L.PI_USED] * 4 <= L.SOCKET_CAPACITY
        : words[p + L.PI_BYTES] <= L.MESSAGE_CAPACITY;
  const waiting = queueMembers(memory, p + L.PI_WRITERS).length;
  assert(waiting === 0 || (!ended && !free), `pipe ${id}: a writer's wake is lost`);
}

/** How many descriptors lead to each open object. */
function descriptorReferences(memory: Memory): Map<number, number> {
  const { words, layout } = memory;
  const references = new Map<number, number>();
  for (let i = 0; i < layout.tables.processes; i++) {
    const p = layout.processes + i * L.PROCESS_WORDS;
    if (words[p + L.P_STATE] !== L.PROCESS_CREATED && words[p + L.P_STATE] !== L.PROCESS_STARTED) continue;
    let open = 0;
    for (let fd = 0; fd < layout.tables.descriptors; fd++) {
      const object = words[memory.descriptors(p) + fd];
      if (object <= 0) continue;
      open++;
      references.set(object, (references.get(object) ?? 0) + 1);
    }
    assert(open === words[p + L.P_FILES_OPEN], `process ${words[p + L.P_PID]} has ${open} descriptors`);
  }
  return references;
}

/** Each semaphore has as many references as processes have a handle to it. */
function checkHandles(memory: Memory): void {
  const { words, layout } = memory;
  const references = new Map<number, number>();
  for (let i = 0; i < layout.tables.processes; i++) {
    const p = layout.processes + i * L.PROCESS_WORDS;
    if (words[p + L.P_STATE] !== L.PROCESS_CREATED && words[p + L.P_STATE] !== L.PROCESS_STARTED) continue;
    let count = 0;
    for (let s = 0; s < layout.tables.semaphores; s++) {
      if (((words[memory.handles(p) + (s >> 5)] >>> (s & 31)) & 1) === 0) continue;
      count++;
      references.set(s, (references.get(s) ?? 0) + 1);
    }
    const said = words[p + L.P_SEMAPHORES];
    assert(count === said, `process ${words[p + L.P_PID]} has ${count} handles, ${said} are said`);
  }
  for (let s = 0; s < layout.tables.semaphores; s++) {
    const record = layout.semaphores + s * L.SEMAPHORE_WORDS;
    const said = words[record + L.S_STATE] === 1 ? words[record + L.S_REFS] : 0;
    assert((references.get(s) ?? 0) === said, `semaphore ${words[record + L.S_ID]} has ${said} handles`);
  }
}

/** Each tracker has as many members as processes name it, and tracked names belong to one. */
function checkTrackers(memory: Memory, blocks: BlockOwners): void {
  const { words, layout } = memory;
  const members = new Map<number, number>();
  for (let i = 0; i < layout.tables.processes; i++) {
    const p = layout.processes + i * L.PROCESS_WORDS;
    const tracker = words[p + L.P_STATE] === L.PROCESS_FREE ? 0 : words[p + L.P_TRACKER];
    if (tracker !== 0) members.set(tracker, (members.get(tracker) ?? 0) + 1);
  }
  for (let i = 0; i < layout.tables.live; i++) {
    const t = layout.trackers + i * L.TRACKER_WORDS;
    const said = words[t + L.TR_STATE] === 1 ? words[t + L.TR_REFS] : 0;
    assert((members.get(t) ?? 0) === said, `tracker ${i} has ${members.get(t) ?? 0} members, not ${said}`);
    blocks.claim(words[t + L.TR_WILL], `what tracker ${i} prints`);
  }
  for (const name of usedRecords(memory, L.POOL_TRACKED)) {
    assert(members.has(words[name + L.TN_TRACKER]), `a tracked name at ${name} has no tracker`);
    blocks.claim(words[name + L.TN_NAME], `the tracked name at ${name}`);
  }
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

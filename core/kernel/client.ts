import { FLOAT_ZERO } from '../base/one-kind';
import type { Bound, ObjectKind, Op, OpResult, PartOf, StateOf, WaitFor } from '../trace/event';
import * as bounds from './bounds';
import type {
  FdStat,
  PipeMode,
  ProcessRequest,
  ProcessState,
  SemKind,
  SignalAction,
  Timer,
  TrackerWill,
} from './calls';
import { Context } from './context';
import type { EngineClient, KernelHost } from './control';
import * as descriptors from './descriptor-calls';
import * as files from './files';
import * as L from './layout';
import * as listeners from './listeners';
import * as locked from './locked-messages';
import type { Memory } from './memory';
import { fdPoll } from './poll';
import * as processes from './processes';
import * as semaphores from './semaphores';
import * as memory from './shared-memory';
import * as signals from './signals';
import { goOn, isStopped, standStill } from './stops';
import * as story from './story';
import * as threads from './threads';
import * as timers from './timers';
import * as tokens from './tokens';
import * as trackers from './trackers';
import * as waits from './waits';

/** Run time between two Progress events of a process that makes no other calls. */
const PROGRESS_NS = 10_000_000;

/** One process's door to the kernel: finds the calling thread, uses up the permit, and leads on to the call. */
export class KernelClient extends Context implements EngineClient {
  gated = false;
  #permit = true;
  readonly slot: number;
  readonly doorbellWord: number;
  /** Records of this process's threads, by tid; 0 once known to be gone. */
  readonly #threads: number[] = [];
  #payload: Uint8Array | undefined;
  #progressAt = FLOAT_ZERO;

  constructor(memory: Memory, host: KernelHost, slot: number, process: number) {
    super(memory, host, slot);
    this.slot = slot;
    this.doorbellWord = memory.slot(slot) + L.L_BELL;
    this.process = process;
    this.pid = memory.words[process + L.P_PID];
  }

  /** One that a signal has stopped, itself or another, makes no further call before its engine has seen to that. */
  get permit(): boolean {
    return this.#permit && !isStopped(this, this.process);
  }
  set permit(permit: boolean) {
    this.#permit = permit;
  }

  #use(): void {
    if (this.gated) this.#permit = false;
  }

  #thread(tid: number): number {
    const known = this.#threads[tid];
    if (known !== undefined) return known;
    const found = threads.findThread(this.memory, this.process, tid);
    if (found !== 0) this.#threads[tid] = found;
    return found;
  }

  // ---- for the engine ----------------------------------------------------------------------------------------

  begin(): void {
    processes.procBegin(this);
    this.#progressAt = this.time;
  }

  isForked(): boolean {
    return (this.words[this.process + L.P_FLAGS] & L.FLAG_FORK) !== 0;
  }

  attention(): number {
    return Atomics.load(this.words, L.H_ATTENTION) | Atomics.load(this.words, this.process + L.P_ATTENTION);
  }

  endsWith(): number {
    return Atomics.load(this.words, this.process + L.P_ENDS_WITH);
  }

  standStill(): void {
    standStill(this, this.#thread(this.tid));
  }

  goOn(): void {
    goOn(this);
  }

  ringTimer(): void {
    timers.ringTimer(this);
  }

  timerDue(): number {
    return this.memory.float(this.process + L.P_TIMER);
  }

  doorbell(): number {
    return Atomics.load(this.words, this.doorbellWord);
  }

  nextDeadline(): number {
    return threads.nextDeadline(this, this.process);
  }

  hostNsUntil(time: number): number {
    return this.clock.hostNsUntil(time);
  }

  // ---- clock -------------------------------------------------------------------------------------------------

  now(): number {
    this.#use();
    this.enter(0, 0);
    const time = this.readClock();
    this.leave();
    return time;
  }

  sleep(deadline: number): number {
    this.#use();
    return waits.sleep(this, this.#thread(this.tid), deadline);
  }

  // ---- semaphores ----------------------------------------------------------------------------------------------

  semCreate(kind: SemKind, value: number, maxValue: number, named = false): number {
    this.#use();
    return semaphores.semCreate(this, kind, value, maxValue, named);
  }

  semOpen(sem: number): number {
    this.#use();
    return semaphores.semOpen(this, sem);
  }

  semUnlink(sem: number): number {
    this.#use();
    return semaphores.semUnlink(this, sem);
  }

  semName(sem: number, name: string): void {
    semaphores.semName(this, sem, name);
  }

  semAcquire(sem: number, deadline: number): number {
    this.#use();
    return semaphores.semAcquire(this, this.#thread(this.tid), sem, deadline);
  }

  semRelease(sem: number): number {
    this.#use();
    return semaphores.semRelease(this, sem);
  }

  semValue(sem: number): number {
    this.#use();
    return semaphores.semValue(this, sem);
  }

  semHolder(sem: number): { pid: number; tid: number } | undefined {
    this.#use();
    return semaphores.semHolder(this, sem);
  }

  semDrop(sem: number): void {
    semaphores.semDrop(this, sem);
  }
  semDepth(sem: number, depth: number): void {
    semaphores.semDepth(this, sem, depth);
  }

  // ---- processes -------------------------------------------------------------------------------------------------

  procCreate(request: ProcessRequest): number {
    this.#use();
    return processes.procCreate(this, request);
  }

  procPayload(): Uint8Array {
    this.#payload ??= processes.takePayload(this);
    return this.#payload;
  }

  procWait(pid: number, deadline: number): number {
    this.#use();
    return processes.procWait(this, this.#thread(this.tid), pid, deadline);
  }

  procState(pid: number): ProcessState | undefined {
    this.#use();
    return processes.procState(this, pid);
  }

  procChildren(): number[] {
    this.#use();
    return processes.procChildren(this);
  }

  procParent(): number {
    return processes.procParent(this);
  }

  procKill(pid: number, signal: number): number {
    this.#use();
    return processes.procKill(this, pid, signal);
  }

  procExit(exitCode: number): void {
    this.#use();
    processes.procExit(this, this.process, exitCode);
  }

  procTerminate(pid: number, exitCode: number): number {
    this.#use();
    return processes.procTerminate(this, pid, exitCode);
  }

  // ---- signals ---------------------------------------------------------------------------------------------------

  signalAction(signal: number): SignalAction {
    return signals.signalAction(this, signal);
  }

  setSignalAction(signal: number, action: SignalAction): number {
    this.#use();
    return signals.setSignalAction(this, signal, action);
  }

  takeSignals(): number[] {
    return signals.takeSignals(this);
  }

  signalMask(how: number, set: readonly number[]): number[] | number {
    this.#use();
    return signals.signalMask(this, this.#thread(this.tid), how, set);
  }

  signalsPending(): number[] {
    this.#use();
    return signals.signalsPending(this, this.#thread(this.tid));
  }

  signalWait(set: readonly number[], deadline: number): number {
    this.#use();
    return signals.signalWait(this, this.#thread(this.tid), set, deadline);
  }

  setTimer(after: number, every: number): Timer {
    this.#use();
    return timers.setTimer(this, after, every);
  }

  timer(): Timer {
    this.#use();
    return timers.timer(this);
  }

  // ---- threads ---------------------------------------------------------------------------------------------------

  threadCreate(name: string): number {
    this.#use();
    return threads.threadCreate(this, name);
  }

  threadExit(tid: number): void {
    threads.threadExit(this, tid);
    this.#threads[tid] = 0; // tids are not used again
  }

  threadPark(waitFor: WaitFor, object: number, deadline: number, again: boolean): number {
    this.#use();
    return threads.threadPark(this, this.#thread(this.tid), waitFor, object, deadline, again);
  }

  threadLockHeld(object: number, tid: number, line: number, name: string): void {
    this.#use();
    threads.threadLockHeld(this, object, tid, line, name);
  }

  boundMet(bound: Bound, limit: number): void {
    bounds.boundMet(this, bound, limit);
  }

  threadUnpark(tid: number, object: number): boolean {
    this.#use();
    return threads.threadUnpark(this, tid, object);
  }

  runnable(tid: number): boolean {
    return threads.runnable(this, this.#thread(tid));
  }

  cancelWait(tid: number): void {
    threads.cancelWait(this, tid);
  }

  // ---- files -------------------------------------------------------------------------------------------------------

  fileOpen(path: string, flags: number, atEnd = false): number {
    this.#use();
    return files.fileOpen(this, path, flags, atEnd);
  }

  fileRead(fd: number, max: number): Uint8Array | number {
    this.#use();
    return descriptors.fdRead(this, this.#thread(this.tid), fd, max);
  }

  fileWrite(fd: number, bytes: Uint8Array): number {
    this.#use();
    return descriptors.fdWrite(this, this.#thread(this.tid), fd, bytes, 0);
  }

  fileSeek(fd: number, offset: number, whence: number): number {
    this.#use();
    return files.fileSeek(this, fd, offset, whence);
  }

  fileTruncate(fd: number, size: number): number {
    this.#use();
    return files.fileTruncate(this, fd, size);
  }

  fileClose(fd: number): number {
    this.#use();
    return descriptors.fdClose(this, fd);
  }

  fileSize(path: string): number {
    this.#use();
    return files.fileSize(this, path);
  }

  fileRemove(path: string): number {
    this.#use();
    return files.fileRemove(this, path);
  }

  folderMake(path: string): number {
    this.#use();
    return files.folderMake(this, path);
  }

  folderRemove(path: string): number {
    this.#use();
    return files.folderRemove(this, path);
  }

  fileRename(from: string, to: string): number {
    this.#use();
    return files.fileRename(this, from, to);
  }

  fileList(): string[] {
    this.#use();
    return files.fileList(this);
  }

  // ---- descriptors -------------------------------------------------------------------------------------------------

  get descriptorsMost(): number {
    return this.memory.layout.tables.descriptors;
  }

  pipeCreate(mode: PipeMode): { read: number; write: number } | number {
    this.#use();
    return descriptors.pipeCreate(this, mode);
  }

  socketPair(mode: PipeMode): { a: number; b: number } | number {
    this.#use();
    return descriptors.socketPair(this, mode);
  }

  fdRead(fd: number, max: number): Uint8Array | number {
    this.#use();
    return descriptors.fdRead(this, this.#thread(this.tid), fd, max);
  }

  fdWrite(fd: number, bytes: Uint8Array, from: number): number {
    this.#use();
    return descriptors.fdWrite(this, this.#thread(this.tid), fd, bytes, from);
  }

  sendUnder(lock: number, fd: number, bytes: Uint8Array): boolean {
    this.#use();
    return locked.sendUnder(this, this.#thread(this.tid), lock, fd, bytes);
  }

  receiveUnder(lock: number, fd: number): Uint8Array | undefined {
    this.#use();
    return locked.receiveUnder(this, this.#thread(this.tid), lock, fd);
  }

  fdPoll(fds: readonly number[], deadline: number): number[] | number {
    this.#use();
    return fdPoll(this, this.#thread(this.tid), fds, deadline);
  }

  fdPending(fd: number): number {
    this.#use();
    return descriptors.fdPending(this, fd);
  }

  fdClose(fd: number): number {
    this.#use();
    return descriptors.fdClose(this, fd);
  }

  fdDup(fd: number, to?: number): number {
    this.#use();
    return descriptors.fdDup(this, fd, to);
  }

  fdStat(fd: number): FdStat | number {
    this.#use();
    return descriptors.fdStat(this, fd);
  }

  fdShare(fd: number): number {
    this.#use();
    return tokens.fdShare(this, fd);
  }

  fdTake(token: number): number {
    this.#use();
    return tokens.fdTake(this, token);
  }

  processOpen(pid: number): number {
    this.#use();
    return processes.processOpen(this, pid);
  }

  listen(address: string, backlog: number): number {
    this.#use();
    return listeners.listen(this, address, backlog);
  }

  connect(address: string, mode: PipeMode): number {
    this.#use();
    return listeners.connect(this, this.#thread(this.tid), address, mode);
  }

  accept(fd: number): number {
    this.#use();
    return listeners.accept(this, this.#thread(this.tid), fd);
  }

  shmCreate(size: number): number {
    this.#use();
    return memory.shmCreate(this, size);
  }

  shmOpen(name: string, size: number, volatile: boolean): number {
    this.#use();
    return memory.shmOpen(this, name, size, volatile);
  }

  shmSize(fd: number): number {
    return memory.shmSize(this, fd);
  }

  shmUnlink(name: string): number {
    this.#use();
    return memory.shmUnlink(this, name);
  }

  trackerJoin(will: TrackerWill): number {
    return trackers.trackerJoin(this, will);
  }

  trackerAdd(name: string): number {
    this.#use();
    return trackers.trackerAdd(this, name);
  }

  trackerRemove(name: string): number {
    this.#use();
    return trackers.trackerRemove(this, name);
  }

  shmRead(
    fd: number,
    offset: number,
    count: number,
    show?: (bytes: Uint8Array) => string,
  ): Uint8Array | number {
    this.#use();
    return memory.shmRead(this, fd, offset, count, show);
  }

  shmWrite(fd: number, offset: number, bytes: Uint8Array, value?: string): number {
    this.#use();
    return memory.shmWrite(this, fd, offset, bytes, value);
  }

  // ---- story ---------------------------------------------------------------------------------------------------------

  objectCreate(kind: ObjectKind, parameter: number): number {
    return story.objectCreate(this, kind, parameter);
  }

  objectName(id: number, name: string): void {
    story.objectName(this, id, name);
  }

  objectPart(id: number, what: PartOf, part: number, role: string): void {
    story.objectPart(this, id, what, part, role);
  }

  opBegin(id: number, op: Op, argument: number, preview: string): void {
    this.#use();
    story.opBegin(this, id, op, argument, preview);
  }

  opEnd(id: number, op: Op, result: OpResult, value: number): void {
    this.#use();
    story.opEnd(this, id, op, result, value);
  }

  objectState(id: number, which: StateOf, value: number): void {
    this.#use();
    story.objectState(this, id, which, value);
  }

  // ---- trace -----------------------------------------------------------------------------------------------------

  progress(): void {
    const now = this.refreshClock();
    if (now - this.#progressAt < PROGRESS_NS) return;
    this.#progressAt = now;
    threads.progress(this);
  }
}

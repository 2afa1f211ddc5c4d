import type {
  FdStat,
  KernelCalls,
  PipeMode,
  ProcessRequest,
  ProcessState,
  SemKind,
  SignalAction,
  Timer,
  TrackerWill,
} from '../../kernel/calls';
import type { EngineClient } from '../../kernel/control';
import type { Bound, ObjectKind, Op, OpResult, PartOf, StateOf, WaitFor } from '../../trace/event';
import type { CostedCall } from './cost-model';

/** Told of each costed call a process makes. */
export type CallMeter = (call: CostedCall) => void;

/**
 * A process's kernel calls with a meter: what the VM of the deterministic engine calls. A call of the kernel's face
 * without a cost (names, handle counts, questions of the engine) goes through unmetered; a new call does not compile
 * until it has been given a place here.
 */
export class MeteredCalls implements KernelCalls {
  readonly #client: EngineClient;
  readonly #meter: CallMeter;

  constructor(client: EngineClient, meter: CallMeter) {
    this.#client = client;
    this.#meter = meter;
  }

  get pid(): number {
    return this.#client.pid;
  }
  get tid(): number {
    return this.#client.tid;
  }
  set tid(tid: number) {
    this.#client.tid = tid;
  }
  get line(): number {
    return this.#client.line;
  }
  set line(line: number) {
    this.#client.line = line;
  }
  get gated(): boolean {
    return this.#client.gated;
  }
  get permit(): boolean {
    return this.#client.permit;
  }
  set permit(permit: boolean) {
    this.#client.permit = permit;
  }

  now(): number {
    this.#meter('now');
    return this.#client.now();
  }
  sleep(deadline: number): number {
    this.#meter('sleep');
    return this.#client.sleep(deadline);
  }

  semCreate(kind: SemKind, value: number, maxValue: number, named?: boolean): number {
    this.#meter('semCreate');
    return this.#client.semCreate(kind, value, maxValue, named);
  }
  semOpen(sem: number): number {
    this.#meter('semOpen');
    return this.#client.semOpen(sem);
  }
  semUnlink(sem: number): number {
    this.#meter('semUnlink');
    return this.#client.semUnlink(sem);
  }
  semName(sem: number, name: string): void {
    this.#client.semName(sem, name);
  }
  semAcquire(sem: number, deadline: number): number {
    this.#meter('semAcquire');
    return this.#client.semAcquire(sem, deadline);
  }
  semRelease(sem: number): number {
    this.#meter('semRelease');
    return this.#client.semRelease(sem);
  }
  semValue(sem: number): number {
    this.#meter('semValue');
    return this.#client.semValue(sem);
  }
  semHolder(sem: number): { pid: number; tid: number } | undefined {
    this.#meter('semHolder');
    return this.#client.semHolder(sem);
  }
  semDrop(sem: number): void {
    this.#client.semDrop(sem);
  }
  semDepth(sem: number, depth: number): void {
    this.#client.semDepth(sem, depth);
  }

  procCreate(request: ProcessRequest): number {
    this.#meter('procCreate');
    return this.#client.procCreate(request);
  }
  procPayload(): Uint8Array {
    return this.#client.procPayload();
  }
  procWait(pid: number, deadline: number): number {
    this.#meter('procWait');
    return this.#client.procWait(pid, deadline);
  }
  procState(pid: number): ProcessState | undefined {
    this.#meter('procState');
    return this.#client.procState(pid);
  }
  procChildren(): number[] {
    this.#meter('procState');
    return this.#client.procChildren();
  }
  procParent(): number {
    return this.#client.procParent();
  }
  procKill(pid: number, signal: number): number {
    this.#meter('procKill');
    return this.#client.procKill(pid, signal);
  }
  procExit(exitCode: number): void {
    this.#meter('procExit');
    this.#client.procExit(exitCode);
  }

  procTerminate(pid: number, exitCode: number): number {
    this.#meter('procKill');
    return this.#client.procTerminate(pid, exitCode);
  }

  signalAction(signal: number): SignalAction {
    return this.#client.signalAction(signal);
  }
  setSignalAction(signal: number, action: SignalAction): number {
    this.#meter('setSignalAction');
    return this.#client.setSignalAction(signal, action);
  }
  takeSignals(): number[] {
    return this.#client.takeSignals();
  }
  signalMask(how: number, signals: readonly number[]): number[] | number {
    this.#meter('signalMask');
    return this.#client.signalMask(how, signals);
  }
  signalsPending(): number[] {
    this.#meter('signalsPending');
    return this.#client.signalsPending();
  }
  signalWait(signals: readonly number[], deadline: number): number {
    this.#meter('signalWait');
    return this.#client.signalWait(signals, deadline);
  }
  setTimer(after: number, every: number): Timer {
    this.#meter('setTimer');
    return this.#client.setTimer(after, every);
  }
  timer(): Timer {
    this.#meter('timer');
    return this.#client.timer();
  }

  threadCreate(name: string): number {
    this.#meter('threadCreate');
    return this.#client.threadCreate(name);
  }
  threadExit(tid: number): void {
    this.#meter('threadExit');
    this.#client.threadExit(tid);
  }
  threadPark(waitFor: WaitFor, object: number, deadline: number, again: boolean): number {
    this.#meter('threadPark');
    return this.#client.threadPark(waitFor, object, deadline, again);
  }
  threadLockHeld(object: number, tid: number, line: number, name: string): void {
    this.#client.threadLockHeld(object, tid, line, name);
  }
  boundMet(bound: Bound, limit: number): void {
    this.#client.boundMet(bound, limit);
  }
  threadUnpark(tid: number, object: number): boolean {
    this.#meter('threadUnpark');
    return this.#client.threadUnpark(tid, object);
  }
  runnable(tid: number): boolean {
    return this.#client.runnable(tid);
  }
  cancelWait(tid: number): void {
    this.#client.cancelWait(tid);
  }

  fileOpen(path: string, flags: number, atEnd = false): number {
    this.#meter('fileOpen');
    return this.#client.fileOpen(path, flags, atEnd);
  }
  fileRead(fd: number, max: number): Uint8Array | number {
    this.#meter('fileRead');
    return this.#client.fileRead(fd, max);
  }
  fileWrite(fd: number, bytes: Uint8Array): number {
    this.#meter('fileWrite');
    return this.#client.fileWrite(fd, bytes);
  }
  fileSeek(fd: number, offset: number, whence: number): number {
    this.#meter('fileSeek');
    return this.#client.fileSeek(fd, offset, whence);
  }
  fileTruncate(fd: number, size: number): number {
    this.#meter('fileTruncate');
    return this.#client.fileTruncate(fd, size);
  }
  fileClose(fd: number): number {
    this.#meter('fileClose');
    return this.#client.fileClose(fd);
  }
  fileSize(path: string): number {
    this.#meter('fileSize');
    return this.#client.fileSize(path);
  }
  fileRemove(path: string): number {
    this.#meter('fileRemove');
    return this.#client.fileRemove(path);
  }
  folderMake(path: string): number {
    this.#meter('folderMake');
    return this.#client.folderMake(path);
  }
  folderRemove(path: string): number {
    this.#meter('folderRemove');
    return this.#client.folderRemove(path);
  }
  fileRename(from: string, to: string): number {
    this.#meter('fileRename');
    return this.#client.fileRename(from, to);
  }
  fileList(): string[] {
    this.#meter('fileList');
    return this.#client.fileList();
  }

  get descriptorsMost(): number {
    return this.#client.descriptorsMost;
  }

  pipeCreate(mode: PipeMode): { read: number; write: number } | number {
    this.#meter('pipeCreate');
    return this.#client.pipeCreate(mode);
  }
  socketPair(mode: PipeMode): { a: number; b: number } | number {
    this.#meter('socketPair');
    return this.#client.socketPair(mode);
  }
  fdRead(fd: number, max: number): Uint8Array | number {
    this.#meter('fdRead');
    return this.#client.fdRead(fd, max);
  }
  fdWrite(fd: number, bytes: Uint8Array, from: number): number {
    this.#meter('fdWrite');
    return this.#client.fdWrite(fd, bytes, from);
  }
  /** Never: here others may have their turn between the steps, so that what comes of it can be met and repeated. */
  sendUnder(): boolean {
    return false;
  }
  receiveUnder(): undefined {
    return undefined;
  }
  fdPoll(fds: readonly number[], deadline: number): number[] | number {
    this.#meter('fdPoll');
    return this.#client.fdPoll(fds, deadline);
  }
  fdPending(fd: number): number {
    this.#meter('fdPending');
    return this.#client.fdPending(fd);
  }
  fdClose(fd: number): number {
    this.#meter('fdClose');
    return this.#client.fdClose(fd);
  }
  fdDup(fd: number, to?: number): number {
    this.#meter('fdDup');
    return this.#client.fdDup(fd, to);
  }
  fdStat(fd: number): FdStat | number {
    this.#meter('fdStat');
    return this.#client.fdStat(fd);
  }
  fdShare(fd: number): number {
    this.#meter('fdShare');
    return this.#client.fdShare(fd);
  }
  fdTake(token: number): number {
    this.#meter('fdTake');
    return this.#client.fdTake(token);
  }
  processOpen(pid: number): number {
    this.#meter('processOpen');
    return this.#client.processOpen(pid);
  }
  listen(address: string, backlog: number): number {
    this.#meter('listen');
    return this.#client.listen(address, backlog);
  }
  connect(address: string, mode: PipeMode): number {
    this.#meter('connect');
    return this.#client.connect(address, mode);
  }
  accept(fd: number): number {
    this.#meter('accept');
    return this.#client.accept(fd);
  }
  shmCreate(size: number): number {
    this.#meter('shmCreate');
    return this.#client.shmCreate(size);
  }
  shmOpen(name: string, size: number, volatile: boolean): number {
    this.#meter('shmOpen');
    return this.#client.shmOpen(name, size, volatile);
  }
  shmSize(fd: number): number {
    return this.#client.shmSize(fd);
  }
  shmUnlink(name: string): number {
    this.#meter('shmUnlink');
    return this.#client.shmUnlink(name);
  }
  trackerJoin(will: TrackerWill): number {
    return this.#client.trackerJoin(will);
  }
  trackerAdd(name: string): number {
    this.#meter('trackerAdd');
    return this.#client.trackerAdd(name);
  }
  trackerRemove(name: string): number {
    this.#meter('trackerRemove');
    return this.#client.trackerRemove(name);
  }
  shmRead(
    fd: number,
    offset: number,
    count: number,
    show?: (bytes: Uint8Array) => string,
  ): Uint8Array | number {
    this.#meter('shmRead');
    return this.#client.shmRead(fd, offset, count, show);
  }
  shmWrite(fd: number, offset: number, bytes: Uint8Array, value?: string): number {
    this.#meter('shmWrite');
    return this.#client.shmWrite(fd, offset, bytes, value);
  }

  objectCreate(kind: ObjectKind, parameter: number): number {
    return this.#client.objectCreate(kind, parameter);
  }
  objectName(id: number, name: string): void {
    this.#client.objectName(id, name);
  }
  objectPart(id: number, what: PartOf, part: number, role: string): void {
    this.#client.objectPart(id, what, part, role);
  }
  opBegin(id: number, op: Op, argument: number, preview: string): void {
    this.#client.opBegin(id, op, argument, preview);
  }
  opEnd(id: number, op: Op, result: OpResult, value: number): void {
    this.#client.opEnd(id, op, result, value);
  }
  objectState(id: number, which: StateOf, value: number): void {
    this.#client.objectState(id, which, value);
  }

  progress(): void {
    this.#client.progress();
  }
}

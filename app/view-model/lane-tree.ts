import { ObjectKind } from '../../core/trace/event';
import { PrimitiveKind, type ProcessNow } from '../../core/trace/model/run-state';
import { type Thing, thing, thingKey } from '../../core/trace/model/thing';
import type { TimelineModel } from '../../core/trace/model/timeline-model';

/** What a lane looks like. */
export type LaneKind =
  | 'heading'
  | 'process'
  | 'thread'
  | 'lock'
  | 'semaphore'
  | 'event'
  | 'condition'
  | 'barrier'
  | 'queue'
  | 'pipe'
  | 'pool'
  | 'manager'
  | 'value'
  | 'file';

/** A lane and those that fold out of it: threads of a process, parts of a queue. */
export interface LaneNode {
  readonly kind: LaneKind;
  readonly thing: Thing;
  readonly inner: readonly LaneNode[];
}

const OBJECT_LANES: Partial<Record<ObjectKind, LaneKind>> = {
  [ObjectKind.Event]: 'event',
  [ObjectKind.Condition]: 'condition',
  [ObjectKind.Barrier]: 'barrier',
  [ObjectKind.Queue]: 'queue',
  [ObjectKind.SimpleQueue]: 'queue',
  [ObjectKind.JoinableQueue]: 'queue',
  [ObjectKind.Pool]: 'pool',
  [ObjectKind.Manager]: 'manager',
  [ObjectKind.Value]: 'value',
  [ObjectKind.Array]: 'value',
};

export function processNodes(model: TimelineModel): LaneNode[] {
  return model.processes.map(({ index, threads }) => ({
    kind: 'process',
    thing: thing('process', index),
    inner: threads.slice(1).map(({ tid }) => ({
      kind: 'thread',
      thing: thing('process', index, tid),
      inner: [],
    })),
  }));
}

/** What processes share, in the order of its making; files last. Low-level parts are inside of what they serve. */
export function sharedNodes(model: TimelineModel): LaneNode[] {
  const { state } = model;
  const parts = new Parts(model);
  const nodes: { node: LaneNode; at: number }[] = [];
  for (const { index, whole } of state.primitives) {
    if (whole === undefined)
      nodes.push({ node: primitiveNode(model, index), at: parts.bornAt('primitive', index) });
  }
  for (const { index } of state.pipes) {
    if (parts.ownerOfPipe(index) < 0) nodes.push({ node: pipeNode(index), at: parts.bornAt('pipe', index) });
  }
  for (const { index, whole } of state.objects) {
    const node = whole === undefined ? parts.objectNode(index) : undefined;
    if (node !== undefined) nodes.push({ node, at: parts.bornAt('object', index) });
  }
  nodes.sort((a, b) => a.at - b.at);
  const files = model.files.map(
    ({ index }): LaneNode => ({ kind: 'file', thing: thing('file', index), inner: [] }),
  );
  return [...nodes.map(({ node }) => node), ...files];
}

function primitiveNode({ state }: TimelineModel, index: number): LaneNode {
  const { kind } = state.primitives[index];
  const isLock = kind === PrimitiveKind.Lock || kind === PrimitiveKind.RLock;
  return { kind: isLock ? 'lock' : 'semaphore', thing: thing('primitive', index), inner: [] };
}

function pipeNode(index: number): LaneNode {
  return { kind: 'pipe', thing: thing('pipe', index), inner: [] };
}

/** Which object each part belongs to. */
class Parts {
  readonly #byOwner = new Map<number, LaneNode[]>();
  readonly #manager: number;

  constructor(private readonly model: TimelineModel) {
    const { state } = model;
    this.#manager = state.objects.findIndex((object) => object.kind === ObjectKind.Manager);
    for (const { index, whole } of state.objects) {
      if (whole !== undefined) this.#add(whole.object, () => this.objectNode(index));
    }
    for (const { index, whole } of state.primitives) {
      if (whole !== undefined) this.#add(whole.object, () => primitiveNode(model, index));
    }
    for (const { index } of state.pipes) this.#add(this.ownerOfPipe(index), () => pipeNode(index));
  }

  /** Connections to a listener that nobody named are a manager's, where there is one. */
  ownerOfPipe(index: number): number {
    const pipe = this.model.state.pipes[index];
    if (pipe.whole !== undefined) return pipe.whole.object;
    return pipe.connected && pipe.name === '' ? this.#manager : -1;
  }

  /** When it was made: the order that lanes have. */
  bornAt(kind: 'primitive' | 'pipe' | 'object', index: number): number {
    if (kind === 'primitive') return this.model.primitives[index].values.time(0);
    return kind === 'pipe' ? this.model.pipes[index].createdAt : this.model.objects[index].createdAt;
  }

  /** Undefined for an object that has no lane: the end of a pipe, say. */
  objectNode(index: number): LaneNode | undefined {
    const kind = OBJECT_LANES[this.model.state.objects[index].kind];
    if (kind === undefined) return undefined;
    return { kind, thing: thing('object', index), inner: this.#byOwner.get(index) ?? [] };
  }

  #add(owner: number, make: () => LaneNode | undefined): void {
    if (owner < 0) return;
    const parts = this.#byOwner.get(owner) ?? [];
    this.#byOwner.set(owner, parts);
    const node = make();
    if (node !== undefined) parts.push(node);
  }
}

/** Threads that the library starts for itself: they matter to who folds them out. */
const LIBRARY_THREAD =
  /^QueueFeederThread$|^Thread-\d+ \((_handle_\w+|accepter|handle_request|serve_client|_watch\w*)\)$/;

export function isLibraryThread(name: string): boolean {
  return LIBRARY_THREAD.test(name);
}

/** Whether a process is a manager's server, whose main thread has nothing to do but to be there. */
export function isServer({ threads }: Readonly<ProcessNow>): boolean {
  return threads.some(({ name }) => name.endsWith('(accepter)'));
}

const THREADS_SHOWN_MAX = 8;

/** Whether a lane is folded out as long as nobody says otherwise: a process whose program has threads of its own. */
export function isOpenByDefault(model: TimelineModel, node: LaneNode): boolean {
  if (node.kind !== 'process' || node.inner.length > THREADS_SHOWN_MAX) return false;
  const { threads } = model.state.processes[node.thing.index];
  return threads.some(({ tid, name }) => tid > 0 && !isLibraryThread(name));
}

/** The lane of a thing, by its key. */
export function laneKey({ thing }: LaneNode): string {
  return thingKey(thing);
}

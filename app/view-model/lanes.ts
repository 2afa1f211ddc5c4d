import { firstWhere } from '../../core/trace/model/first-where';
import { type Thing, thingKey } from '../../core/trace/model/thing';
import type { TimelineModel } from '../../core/trace/model/timeline-model';
import { type Band, bandsOf, isNested } from './bands';
import {
  isOpenByDefault,
  type LaneKind,
  type LaneNode,
  laneKey,
  processNodes,
  sharedNodes,
} from './lane-tree';
import { messageRows } from './message-spans';
import { nameFilter } from './name-filter';
import { numberAmong } from './names';

export type Heading = 'processes' | 'shared';

/** A row of the picture. */
export interface Lane {
  readonly kind: LaneKind;
  /** `thingKey` of what it shows; of a heading, its name. */
  readonly key: string;
  /** What it shows; undefined for a heading, which holds no marks. */
  readonly thing: Thing | undefined;
  /** 0 for a lane of its own; 1 and more for what is folded out of another. */
  readonly depth: number;
  /** How many lanes can be folded out of it, and whether they are. */
  readonly inner: number;
  readonly open: boolean;
  /** It stays at the top while the others are scrolled. */
  readonly pinned: boolean;
  /** CSS pixels from the top of the first lane. */
  readonly y: number;
  readonly height: number;
  readonly bands: readonly Band[];
}

export interface LaneLayout {
  readonly lanes: readonly Lane[];
  readonly height: number;
  /** Height of the pinned lanes, which come first. */
  readonly pinnedHeight: number;
  /** Keys of the lanes that are hidden and would be there. */
  readonly hidden: readonly string[];
}

/** What a person has arranged. Keys are `thingKey`s. */
export interface LaneChoices {
  /** Folded out (true) or in by a person; the others as they are by default. */
  readonly open: ReadonlyMap<string, boolean>;
  readonly hidden: ReadonlySet<string>;
  readonly pinned: readonly string[];
  /** Lanes that were moved and their neighbours, in order; the others follow in the order of their making. */
  readonly order: readonly string[];
  /** Index of the process whose things alone are shown; undefined for all. */
  readonly touchedBy: number | undefined;
  /** Words that the name of a lane, or of one folded out of it, must have; '' for all lanes. */
  readonly named: string;
}

export const NO_CHOICES: LaneChoices = {
  open: new Map(),
  hidden: new Set(),
  pinned: [],
  order: [],
  touchedBy: undefined,
  named: '',
};

const HEADING = 26;
const PROCESS_MIN = 24;
const PROCESS_MAX = 34;
const BOTTOM = 8;

/** Rows for everything the model has, processes as high as `available` CSS pixels allow. */
export function layOut(model: TimelineModel, available: number, choices = NO_CHOICES): LaneLayout {
  if (model.processes.length === 0) return { lanes: [], height: 0, pinnedHeight: 0, hidden: [] };
  const builder = new LayoutBuilder(model, choices);
  const processes = builder.chosen(processNodes(model));
  const shared = builder.chosen(sharedNodes(model));
  // First with the lowest processes, to see how much room is left for them.
  const low = builder.build(processes, shared, PROCESS_MIN);
  const spare = Math.max(0, available - low.height) / Math.max(1, processes.length);
  return builder.build(processes, shared, Math.floor(Math.min(PROCESS_MAX, PROCESS_MIN + spare)));
}

class LayoutBuilder {
  readonly #hidden: string[] = [];
  #lanes: Lane[] = [];
  #y = 0;

  constructor(
    readonly model: TimelineModel,
    readonly choices: LaneChoices,
  ) {}

  /** Those that are shown, in the order a person gave them. */
  chosen(nodes: readonly LaneNode[]): LaneNode[] {
    const { hidden, order, touchedBy, named } = this.choices;
    const isSought = nameFilter(named);
    const place = new Map(order.map((key, at) => [key, at]));
    const placeOf = (node: LaneNode) => place.get(laneKey(node)) ?? Number.POSITIVE_INFINITY;
    return nodes
      .filter((node) => touchedBy === undefined || isTouched(this.model, node, touchedBy))
      .filter((node) => isNamed(this.model, node, isSought))
      .filter((node) => {
        if (!hidden.has(laneKey(node))) return true;
        this.#hidden.push(laneKey(node));
        return false;
      })
      .sort((a, b) => (placeOf(a) === placeOf(b) ? 0 : placeOf(a) - placeOf(b)));
  }

  build(processes: readonly LaneNode[], shared: readonly LaneNode[], processHeight: number): LaneLayout {
    this.#lanes = [];
    this.#y = 0;
    const all = [...processes, ...shared];
    const { pinned } = this.choices;
    for (const key of pinned) {
      const node = all.find((candidate) => laneKey(candidate) === key);
      if (node !== undefined) this.#add(node, 0, true, processHeight);
    }
    const pinnedHeight = this.#y;
    const free = (node: LaneNode) => !pinned.includes(laneKey(node));
    this.#group('processes', processes.filter(free), processHeight);
    this.#group('shared', shared.filter(free), processHeight);
    return { lanes: this.#lanes, height: this.#y + BOTTOM, pinnedHeight, hidden: this.#hidden };
  }

  #group(heading: Heading, nodes: readonly LaneNode[], processHeight: number): void {
    if (nodes.length === 0) return;
    this.#push({
      kind: 'heading',
      key: heading,
      thing: undefined,
      depth: 0,
      inner: 0,
      open: false,
      pinned: false,
      height: HEADING,
      bands: [],
    });
    for (const node of nodes) this.#add(node, 0, false, processHeight);
  }

  #add(node: LaneNode, depth: number, pinned: boolean, processHeight: number): void {
    const key = laneKey(node);
    const open = node.inner.length > 0 && (this.choices.open.get(key) ?? isOpenByDefault(this.model, node));
    const { bands, height } = bandsOf(this.model, node, processHeight);
    this.#push({
      kind: node.kind,
      key,
      thing: node.thing,
      depth,
      inner: node.inner.length,
      open,
      pinned,
      height,
      bands,
    });
    if (open) for (const inner of node.inner) this.#add(inner, depth + 1, pinned, processHeight);
  }

  #push(lane: Omit<Lane, 'y'>): void {
    this.#lanes.push({ ...lane, y: this.#y });
    this.#y += lane.height;
  }
}

function isTouched(model: TimelineModel, node: LaneNode, process: number): boolean {
  const { kind, index } = node.thing;
  if (kind === 'process') return index === process;
  if (kind === 'memory') return false;
  return (
    model.processes[process].touched[kind].has(index) ||
    node.inner.some((inner) => isTouched(model, inner, process))
  );
}

/** Whether it or something in it has a name that is sought. */
function isNamed(model: TimelineModel, node: LaneNode, isSought: (name: string) => boolean): boolean {
  return isSought(ownName(model, node.thing)) || node.inner.some((inner) => isNamed(model, inner, isSought));
}

/** As the program has it, and its number among others of that name; '' for what it gave no name. */
function ownName({ state }: TimelineModel, { kind, index, tid }: Thing): string {
  switch (kind) {
    case 'process':
      return tid === 0 ? state.processes[index].name : (state.processes[index].threads[tid]?.name ?? '');
    case 'primitive':
      return state.primitives[index].name + numberAmong(state.primitives, index);
    case 'pipe':
      return `${state.pipes[index].writerName} ${state.pipes[index].name}${numberAmong(state.pipes, index)}`;
    case 'object':
      return state.objects[index].name + numberAmong(state.objects, index);
    case 'file':
      return state.files[index].path;
    case 'memory':
      return '';
  }
}

/** Changes exactly when the model has other lanes, or lanes of another height, than before. */
export function laneSignature(model: TimelineModel): string {
  let threads = 0;
  for (const process of model.processes) threads += process.threads.length;
  let rows = 0;
  for (const object of model.objects) for (const tracks of object.rows.values()) rows += tracks.length;
  // What turns out to be a part of another loses the lane of its own.
  let parts = 0;
  for (const object of model.state.objects) parts += object.parts.length;
  for (const pipe of model.pipes) rows += messageRows(model, pipe.index);
  for (const primitive of model.primitives) rows += isNested(model, primitive.index) ? 1 : 0;
  const counts = [model.processes, model.primitives, model.pipes, model.objects, model.files];
  return [...counts.map(({ length }) => length), threads, rows, parts].join(' ');
}

/** The lane at `y`, given how far the lanes below the pinned ones are scrolled; undefined between and beyond them. */
export function laneAt({ lanes, pinnedHeight }: LaneLayout, y: number, scrollTop = 0): Lane | undefined {
  const at = y < pinnedHeight ? y : y + scrollTop;
  const lane = lanes[firstWhere(lanes.length, (index) => lanes[index].y > at) - 1];
  return lane !== undefined && at < lane.y + lane.height ? lane : undefined;
}

export function laneOf(layout: LaneLayout, thing: Thing): Lane | undefined {
  const key = thingKey(thing);
  return layout.lanes.find((lane) => lane.key === key);
}

/** Whether a lane holds marks (a heading does not). */
export function isContent(lane: Lane): lane is Lane & { thing: Thing } {
  return lane.thing !== undefined;
}

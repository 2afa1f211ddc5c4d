import type { TimelineModel } from '../../core/trace/model/timeline-model';

export type LaneKind = 'processes' | 'shared' | 'process' | 'thread' | 'primitive' | 'file';

/** A row of the picture. Headings ('processes', 'shared') hold no marks. */
export interface Lane {
  readonly kind: LaneKind;
  /** Index of the process, primitive or file; 0 for headings. */
  readonly index: number;
  /** Thread of a process or thread lane. */
  readonly tid: number;
  /** CSS pixels from the top of the first lane. */
  readonly y: number;
  readonly height: number;
}

export interface LaneLayout {
  readonly lanes: readonly Lane[];
  readonly height: number;
}

const HEADING = 26;
const PROCESS_MIN = 24;
const PROCESS_MAX = 34;
const THREAD = 22;
const PRIMITIVE = 50;
const FILE = 40;
const BOTTOM = 8;

/** Rows for everything the model has, processes as high as `available` CSS pixels allow. */
export function layOut(model: TimelineModel, available: number): LaneLayout {
  const { processes, primitives, files } = model;
  const lanes: Lane[] = [];
  if (processes.length === 0) return { lanes, height: 0 };
  const threads = processes.reduce((sum, process) => sum + Math.max(0, process.threads.length - 1), 0);
  const shared = primitives.length * PRIMITIVE + files.length * FILE;
  const others = HEADING + (shared > 0 ? HEADING + shared : 0) + threads * THREAD + BOTTOM;
  const share = Math.floor((available - others) / processes.length);
  const height = Math.min(PROCESS_MAX, Math.max(PROCESS_MIN, share));

  let y = 0;
  const add = (kind: LaneKind, index: number, tid: number, rowHeight: number) => {
    lanes.push({ kind, index, tid, y, height: rowHeight });
    y += rowHeight;
  };
  add('processes', 0, 0, HEADING);
  for (const process of processes) {
    add('process', process.index, 0, height);
    for (let tid = 1; tid < process.threads.length; tid++) add('thread', process.index, tid, THREAD);
  }
  if (shared > 0) add('shared', 0, 0, HEADING);
  for (const primitive of primitives) add('primitive', primitive.index, 0, PRIMITIVE);
  for (const file of files) add('file', file.index, 0, FILE);
  return { lanes, height: y + BOTTOM };
}

/** A number that changes exactly when the model has other lanes than before. */
export function laneSignature(model: TimelineModel): string {
  let threads = 0;
  for (const process of model.processes) threads += process.threads.length;
  return `${model.processes.length} ${threads} ${model.primitives.length} ${model.files.length}`;
}

/** The lane at `y`; undefined between and beyond them. */
export function laneAt(layout: LaneLayout, y: number): Lane | undefined {
  let low = 0;
  let high = layout.lanes.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (layout.lanes[middle].y > y) high = middle;
    else low = middle + 1;
  }
  const lane = layout.lanes[low - 1];
  return lane !== undefined && y < lane.y + lane.height ? lane : undefined;
}

/** Whether a lane holds marks (a heading does not). */
export function isContent(lane: Lane): boolean {
  return lane.kind !== 'processes' && lane.kind !== 'shared';
}

/** 0 for the main process, then 1 to 8 in the order of creation, round and round: the number in `--p0` … `--p8`. */
export function colourOf(process: number): number {
  return process <= 0 ? 0 : ((process - 1) % 8) + 1;
}

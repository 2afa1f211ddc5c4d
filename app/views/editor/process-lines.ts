import { Activity } from '../../../core/trace/model/activity';
import type { RunState } from '../../../core/trace/model/run-state';
import { colourOf } from '../../view-model/process-colour';
import { isBetweenTasks } from '../../view-model/words';

/** Processes that are at one line, in the order of their creation. */
export interface LineMark {
  /** 1-based. */
  line: number;
  processes: { name: string; short: string; colour: number }[];
}

/** Where the living processes of a run are, line by line from the top: the line of each one's main thread. */
export function processLines(state: Readonly<RunState>): LineMark[] {
  const marks = new Map<number, LineMark>();
  for (const process of state.processes) {
    const thread = process.threads[0];
    if (process.endedAt !== undefined || thread === undefined) continue;
    if (
      thread.activity === Activity.Starting ||
      thread.activity === Activity.Ended ||
      thread.ending ||
      thread.line < 1
    )
      continue;
    if (isBetweenTasks(state, thread)) continue;
    const mark = marks.get(thread.line) ?? { line: thread.line, processes: [] };
    marks.set(thread.line, mark);
    mark.processes.push({
      name: process.name,
      short: shortName(process.name, process.index),
      colour: colourOf(process.index),
    });
  }
  return [...marks.values()].sort((a, b) => a.line - b.line);
}

/** At most two characters for a dot: "3" of Process-3, "M" of the main process, else the number of the process. */
export function shortName(name: string, index: number): string {
  if (index === 0) return 'M';
  return /(\d{1,2})$/.exec(name)?.[1] ?? String(index % 100);
}

/** Equal exactly when the same marks are drawn. */
export function marksKey(marks: readonly LineMark[]): string {
  return marks
    .map(({ line, processes }) => `${line}:${processes.map(({ name }) => name).join(',')}`)
    .join(';');
}

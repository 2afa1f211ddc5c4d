import { textOf } from '../library/late';
import { K, Obj, type Value } from '../object/obj';
import { exception, type TracebackEntry } from '../object/payloads';
import { NONE, T } from '../object/type';

/** `__traceback__`: a snapshot of the frames the exception has passed. */
export function tracebackObject(exc: Obj): Obj {
  const { tb } = exception(exc);
  if (tb.length === 0) return NONE;
  return new Obj(K.Traceback, T.traceback, shareEntries(tb));
}

/** The entries for one owner more. */
export function shareEntries(entries: readonly TracebackEntry[]): TracebackEntry[] {
  return entries.map((entry) => {
    if (entry.variables !== undefined) entry.variables.rc++;
    return { ...entry };
  });
}

/** Attributes of a traceback, whose entries stand innermost first. Frames of helpers are no part of it. */
export function tracebackAttr(entries: readonly TracebackEntry[], name: string): Value | undefined {
  const shown = entries.filter((entry) => !entry.code.hidden);
  const own = shown.at(-1);
  if (own === undefined) return undefined;
  if (name === 'tb_lineno') return placeOf(own).line;
  if (name === 'tb_lasti') return own.pc;
  if (name !== 'tb_next') return undefined;
  return shown.length === 1 ? NONE : new Obj(K.Traceback, T.traceback, shareEntries(shown.slice(0, -1)));
}

/** Where a frame of a traceback was: what formatting needs. */
export interface FramePlace {
  filename: string;
  name: string;
  line: number;
  endLine: number;
  column: number;
  endColumn: number;
  source: string;
}

export function placeOf(entry: Pick<TracebackEntry, 'code' | 'pc'>): FramePlace {
  const { code, pc } = entry;
  const { positions } = code;
  const at = Math.max(0, pc);
  return {
    filename: code.unit.filename,
    name: code.data.name,
    line: positions[at],
    endLine: positions[at + 1],
    column: positions[at + 2],
    endColumn: positions[at + 3],
    source: textOf(code.unit).source,
  };
}

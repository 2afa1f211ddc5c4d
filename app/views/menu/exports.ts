import type { TraceEvent } from '../../../core/trace/event';
import { fileEvents, fileHead, fileTail } from '../../../core/trace/export/json';
import { outputText } from '../../../core/trace/export/output-text';
import { perfettoFile } from '../../../core/trace/export/perfetto';
import type { TimelineModel } from '../../../core/trace/model/timeline-model';

/** A file for a person to keep. */
export interface KeptFile {
  name: string;
  /** In pieces: put together they may be longer than a string can be. */
  content: BlobPart[];
  type: string;
}

export const EXPORTS = ['json', 'perfetto', 'output', 'program'] as const;
export type ExportKind = (typeof EXPORTS)[number];

/** Events whose JSON is one piece. */
const PIECE_EVENTS = 5_000;

/** @param program the text that ran, '' when it is not known; of 'program', what is to be kept. */
export function exported(kind: ExportKind, model: TimelineModel, program: string): KeptFile {
  switch (kind) {
    case 'json':
      return { name: 'lockstep-run.json', content: [...traceFile(model, program)], type: 'application/json' };
    case 'perfetto':
      return {
        name: 'lockstep-run.perfetto.json',
        content: joined(perfettoFile(model)),
        type: 'application/json',
      };
    case 'output':
      return { name: 'lockstep-output.txt', content: [outputText(model)], type: 'text/plain' };
    case 'program':
      return { name: 'program.py', content: [program], type: 'text/x-python' };
  }
}

function* traceFile(model: TimelineModel, program: string): Generator<string> {
  const { events, state, outcome } = model;
  const { info } = state;
  if (info === undefined) throw new Error('the run has not begun');
  yield fileHead(info, program === '' ? undefined : program);
  for (let from = 0; from < events.length; from += PIECE_EVENTS) {
    const piece: TraceEvent[] = [];
    for (let at = from; at < Math.min(events.length, from + PIECE_EVENTS); at++) piece.push(events.at(at));
    yield fileEvents(piece, from === 0);
  }
  yield fileTail(
    outcome && {
      reason: outcome.reason,
      text: outcome.detail,
      exitCode: outcome.exitCode,
      timeNs: outcome.time,
    },
  );
}

/** Small pieces put together to fewer: a Blob of a million parts is slow to make. */
function joined(pieces: Iterable<string>): string[] {
  const parts: string[] = [];
  let part = '';
  for (const piece of pieces) {
    part += piece;
    if (part.length > 1_000_000) {
      parts.push(part);
      part = '';
    }
  }
  return part === '' ? parts : [...parts, part];
}

/** Gives a person the file, as a download. */
export function keep({ name, content, type }: KeptFile): void {
  const address = URL.createObjectURL(new Blob(content, { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download has the content from here on.
  requestAnimationFrame(() => URL.revokeObjectURL(address));
}

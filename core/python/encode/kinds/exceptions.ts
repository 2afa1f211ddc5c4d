import { K } from '../../object/obj';
import type { ExceptionData, FrameData, TracebackEntry } from '../../object/payloads';
import type { Codec, Codecs } from '../codec';
import type { GraphReader } from '../reader';
import type { GraphWriter } from '../writer';

function writeEntries(to: GraphWriter, entries: readonly TracebackEntry[]): void {
  to.out.unsigned(entries.length);
  for (const { code, pc, variables } of entries) {
    to.code(code);
    to.out.signed(pc);
    to.value(variables);
  }
}

function readEntries(from: GraphReader): TracebackEntry[] {
  const entries: TracebackEntry[] = [];
  for (let left = from.input.unsigned('a length'); left > 0; left--) {
    entries.push({ code: from.code(), pc: from.input.signed('a pc'), variables: from.maybe() });
  }
  return entries;
}

const exception: Codec = {
  write: (to, obj) => {
    const { args, cause, context, suppress, tb } = obj.p as ExceptionData;
    to.value(args);
    to.value(cause);
    to.value(context);
    to.flag(suppress);
    writeEntries(to, tb);
  },
  read: (from, obj) => {
    obj.p = {
      args: from.object(),
      cause: from.maybe(),
      context: from.maybe(),
      suppress: from.flag(),
      tb: readEntries(from),
    } satisfies ExceptionData;
  },
};

const traceback: Codec = {
  write: (to, obj) => writeEntries(to, obj.p as TracebackEntry[]),
  read: (from, obj) => {
    obj.p = readEntries(from);
  },
};

const frame: Codec = {
  write: (to, obj) => {
    const { code, pc, globals, locals, back } = obj.p as FrameData;
    to.code(code);
    to.out.unsigned(pc);
    to.value(globals);
    to.value(locals);
    to.value(back);
  },
  read: (from, obj) => {
    obj.p = {
      code: from.code(),
      pc: from.input.unsigned('a pc'),
      globals: from.object(),
      locals: from.object(),
      back: from.maybe(),
    } satisfies FrameData;
  },
};

export const exceptionKinds: Codecs = [
  [K.Exception, exception],
  [K.Traceback, traceback],
  [K.Frame, frame],
];

import { K } from '../../object/obj';
import type { ExceptionData, TracebackEntry } from '../../object/payloads';
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

export const exceptionKinds: Codecs = [
  [K.Exception, exception],
  [K.Traceback, traceback],
];

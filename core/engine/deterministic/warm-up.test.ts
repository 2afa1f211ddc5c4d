import { expect, it } from 'vitest';
import { compileProgram, createVm } from '../../python/index';
import { decodeTrace } from '../../trace/codec';
import { Kind } from '../../trace/event';
import { traceBytes } from './trace-bytes';
import { WARM_UP } from './warm-up-text';

it('is a program that ends well', () => {
  const compiled = compileProgram(WARM_UP);
  if ('error' in compiled) throw new Error(compiled.error.message);
  const records = decodeTrace(traceBytes(compiled.program, {}, createVm));
  const printed = records.filter(({ kind }) => kind === Kind.Output).map(({ text }) => text);
  expect(printed.filter((line) => line?.startsWith('worker'))).toHaveLength(2);
  expect(records.filter(({ kind }) => kind === Kind.ProcessExit).map(({ a }) => a)).not.toContain(1);
});

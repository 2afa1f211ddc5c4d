import { expect, it } from 'vitest';
import { compileProgram, createVm } from '../../python/index';
import { decodeTrace } from '../../trace/codec';
import { Kind } from '../../trace/event';
import { traceBytes } from './trace-bytes';

/** The lines at which a program that computes for a while says that it is. */
function linesToldBy(source: string): Set<number> {
  const compiled = compileProgram(source);
  if ('error' in compiled) throw new Error(compiled.error.message);
  const events = decodeTrace(traceBytes(compiled.program, {}, createVm));
  return new Set(events.filter(({ kind }) => kind === Kind.Progress).map(({ line }) => line));
}

it('tells of a process that computes in a loop the lines of the loop, not those before it', () => {
  const lines = linesToldBy(
    ['x = 0', '', '', 'while x < 400_000:', '    x += 1', '    if x % 7 == 0:', '        y = x'].join('\n'),
  );
  expect(lines.size).toBeGreaterThan(2);
  expect([...lines].filter((line) => line < 4 || line > 7)).toEqual([]);
});

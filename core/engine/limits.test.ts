import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EndReason } from '../trace/event';
import { limitSentence, RUN_LIMITS } from './limits';

const README = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8');

describe('the limits of a run', () => {
  it.each([
    ['bytes printed', RUN_LIMITS.outputBytes],
    ['events', RUN_LIMITS.traceEvents],
    ['cells', RUN_LIMITS.cells],
    ['processes', RUN_LIMITS.processes],
    ['lines', RUN_LIMITS.lines],
  ])('are those that the README tells: %s', (what, limit) => {
    const [, number, unit = ''] = new RegExp(`\\| (\\d+) (million |billion )?${what}`).exec(README) ?? [];
    expect(Number(number) * { '': 1, 'million ': 1e6, 'billion ': 1e9 }[unit as '']).toBe(limit);
  });

  it.each([
    [EndReason.OutputLimit, '10 million bytes'],
    [EndReason.TraceLimit, '2 million events'],
    [EndReason.LineLimit, '5 billion lines'],
  ])('are said in the sentence of a run that met one (%i)', (reason, limit) => {
    expect(limitSentence(reason, RUN_LIMITS)).toContain(limit);
  });
});

import { describe, expect, it } from 'vitest';
import { readTraceFile } from '../../../core/trace/export/json';
import { sampleRun } from '../../../tests/traces/sample';
import { exported } from './exports';

const { model, program } = sampleRun();
const text = (kind: Parameters<typeof exported>[0], of = program) =>
  exported(kind, model, of).content.join('');

describe('what a person takes along', () => {
  it('is the run, to be opened again', () => {
    const file = readTraceFile(text('json'));
    expect(file.program).toBe(program);
    expect(file.info).toEqual(model.state.info);
    expect(file.events).toHaveLength(model.events.length);
    expect(file.events[50]).toEqual(model.events.at(50));
    expect(file.outcome).toMatchObject({ reason: model.outcome?.reason, exitCode: 0 });
    expect(readTraceFile(text('json', '')).program).toBe(undefined);
  });

  it('is what Perfetto opens, what was printed, and the program', () => {
    expect(JSON.parse(text('perfetto')).traceEvents.length).toBeGreaterThan(100);
    expect(text('output').split('\n')).toHaveLength(5);
    expect(text('program')).toBe(program);
    expect(exported('program', model, program).name).toBe('program.py');
  });
});

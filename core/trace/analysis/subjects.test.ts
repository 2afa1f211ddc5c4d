import { describe, expect, it } from 'vitest';
import { sampleRun } from '../../../tests/traces/sample';
import { Kind } from '../event';

describe('what an event is about', () => {
  const { model, analysis } = sampleRun();
  const { subjects } = analysis;
  const { events, state } = model;
  const all = Array.from({ length: events.length }, (_, at) => at);
  const of = (kind: Kind) => all.filter((at) => events.kind(at) === kind);

  it('is known of every event that names something', () => {
    expect(subjects.length).toBe(events.length);
    const named = new Set(
      of(Kind.SemAcquire).map((at) => state.primitives[subjects.of(at)?.index ?? -1].name),
    );
    expect(named).toContain('lock');
    expect(of(Kind.FileWrite).map((at) => subjects.of(at))).toEqual([{ kind: 'file', index: 0, tid: 0 }]);
    for (const at of of(Kind.PipeRead)) expect(state.pipes[subjects.of(at)?.index ?? -1].name).toBe('q');
    for (const at of of(Kind.SharedWrite).slice(1)) {
      expect(state.objects[subjects.of(at)?.index ?? -1].name).toBe('v');
    }
    for (const at of of(Kind.ProcessCreate))
      expect(state.processes[subjects.of(at)?.index ?? -1].pid).toBe(events.a(at));
    for (const at of of(Kind.Output)) expect(subjects.of(at)).toBe(undefined);
  });

  it("tells the program's own steps from the library's", () => {
    for (const at of of(Kind.Output)) expect(subjects.isInner(at)).toBe(false);
    for (const at of of(Kind.PipeRead)) expect(subjects.isInner(at)).toBe(true);
    const locks = of(Kind.SemAcquire).filter(
      (at) => state.primitives[subjects.of(at)?.index ?? -1].name === 'lock',
    );
    expect(locks.length).toBe(4);
    for (const at of locks) expect(subjects.isInner(at)).toBe(false);
    for (const at of of(Kind.OpBegin)) expect(subjects.isInner(at)).toBe(false);
  });
});

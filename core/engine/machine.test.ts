import { describe, expect, it } from 'vitest';
import type { EngineClient } from '../kernel/control';
import { createKernel, openClient, openControl, SingleThreadHost } from '../kernel/index';
import { type Program, VmStatus } from '../python/face';
import { compileProgram, createVm } from '../python/index';
import { Kind } from '../trace/event';
import { decodeRecords } from '../trace/record';
import { Machine, type VmMaker } from './machine';
import { makeScriptVm, type Scripts, scriptProgram } from './testing/script';

type Begins = 'first-line' | 'first-call';

const world = (scripts: Scripts, begins: Begins) => worldOf(scriptProgram(scripts), makeScriptVm, begins);

function worldOf(program: Program, makeVm: VmMaker, begins: Begins) {
  const host = new SingleThreadHost(() => control.collect());
  const buffer = createKernel({ shared: false, clock: 'virtual' });
  const control = openControl(buffer, host);
  control.slotReady(0);
  control.startRun({ version: 1, engine: 'deterministic', seed: 0, speed: 1, costModel: 1, preset: 'spawn' });
  const pid = control.createMain();
  control.takeNext(0);
  const client: EngineClient = openClient(buffer, host, 0, pid);
  const machine = new Machine({
    client,
    calls: client,
    program,
    options: { preset: 'spawn', seed: 0, cpuCount: 1, maxCells: 1000 },
    makeVm,
    isMain: true,
    begins,
  });
  const events = () => decodeRecords(control.drain());
  const kinds = () => events().map((event) => event.kind);
  return { client, control, machine, pid, events, kinds };
}

describe('a process', () => {
  it('begins with its first line', () => {
    const { machine, kinds } = world(
      {
        main: [
          ['lines', 5],
          ['print', 'x'],
        ],
      },
      'first-line',
    );
    expect(machine.slice(3)).toBe(VmStatus.Budget);
    expect(kinds()).toContain(Kind.ProcessStart);
  });

  it('begins, where starting is not to count, right before its first kernel call', () => {
    const { machine, control, kinds } = world(
      {
        main: [
          ['lines', 5],
          ['print', 'x'],
        ],
      },
      'first-call',
    );
    expect(machine.slice(100)).toBe(VmStatus.Exited);
    expect(kinds()).toEqual([
      Kind.RunStart,
      Kind.ProcessCreate,
      Kind.ProcessStart,
      Kind.Output,
      Kind.ProcessExit,
    ]);
    expect(control.process(1001)?.exitCode).toBe(0);
  });

  it('begins at the end of its first slice when it makes no call', () => {
    const { machine, kinds } = world({ main: [['spin']] }, 'first-call');
    expect(machine.slice(100)).toBe(VmStatus.Budget);
    expect(kinds()).toContain(Kind.ProcessStart);
  });

  it('ends with the signal that was sent to it, whatever it does', () => {
    for (const step of [['spin'], ['sleep', 9]] as Scripts['main']) {
      const { machine, control, pid } = world({ main: [step] }, 'first-line');
      machine.slice(10);
      const other = openClient(control.buffer, new SingleThreadHost(() => undefined), 1, pid);
      other.procKill(pid, 15);
      expect(machine.slice(10)).toBe(VmStatus.Exited);
      expect(control.process(pid)?.exitCode).toBe(-15);
    }
  });

  it('is interrupted in its wait', () => {
    const { machine, control } = world({ main: [['sleep', 9]] }, 'first-line');
    expect(machine.slice(10)).toBe(VmStatus.Idle);
    control.interrupt();
    expect(machine.slice(10)).toBe(VmStatus.Exited);
    expect(control.process(1001)?.exitCode).toBe(1);
  });

  it('that has run for a while tells where it is, though it stands at a call it has no permit for', () => {
    const compiled = compileProgram('for i in range(9):\n    n = i\nprint(n)\n', 'program.py');
    if ('error' in compiled) throw new Error(compiled.error.message);
    const { client, control, machine, events } = worldOf(compiled.program, createVm, 'first-line');
    client.gated = true;
    expect(machine.slice(5, false)).toBe(VmStatus.Budget);
    expect(machine.slice(1000, false)).toBe(VmStatus.Gate);
    control.setVirtualTime(20e6);
    expect(machine.slice(1000, false)).toBe(VmStatus.Gate);
    expect(events().filter(({ kind }) => kind === Kind.Progress)).toMatchObject([{ line: 3, time: 20e6 }]);
  });
});

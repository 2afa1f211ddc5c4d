import { describe, expect, it } from 'vitest';
import {
  Kind,
  ObjectKind,
  Op,
  OpResult,
  PartOf,
  StateOf,
  type TraceEvent,
  WaitFor,
  WaitResult,
} from '../event';
import { Activity } from './activity';
import { TimelineModel } from './timeline-model';

let time = 0;
function event(kind: Kind, a = 0, b = 0, c = 0, d = 0, text = ''): TraceEvent {
  return { kind, time: ++time, pid: 1001, tid: 0, line: 3, a, b, c, d, text };
}

/** A process with a one-way pipe of descriptors 3 and 4, whose ends are bound to r and w. */
function piped(): TraceEvent[] {
  time = 0;
  return [
    { ...event(Kind.ProcessCreate, 1001, 0, 0, 0, 'MainProcess'), pid: 0 },
    event(Kind.ProcessStart),
    event(Kind.PipeCreate, 7, 3, 4, 65_536),
    event(Kind.ObjectCreate, 0, ObjectKind.Connection, 3),
    event(Kind.ObjectCreate, 1, ObjectKind.Connection, 4),
    event(Kind.ObjectName, 1, 0, 0, 0, 'w'),
    event(Kind.ObjectName, 0, 0, 0, 0, 'r'),
  ];
}

describe("the state's pipes and objects", () => {
  it('are called by their variables, a pipe by its reading end', () => {
    const model = new TimelineModel();
    model.append(piped());
    expect(model.state.pipes).toMatchObject([{ pipe: 7, name: 'r', capacity: 65_536 }]);
    expect(model.state.objects).toMatchObject([
      { name: 'r', parts: [{ what: PartOf.Pipe, index: 0, role: 'in' }] },
      { name: 'w', parts: [{ what: PartOf.Pipe, index: 0, role: 'out' }] },
    ]);
  });

  it('say how much is on its way, and how many have an end', () => {
    const model = new TimelineModel();
    model.append([...piped(), event(Kind.PipeWrite, 7, 90, 90, 0), event(Kind.PipeEnd, 7, 1, 2, 1)]);
    expect(model.state.pipes).toMatchObject([{ inFlight: 90, readers: 1, writers: 2 }]);
    model.append([event(Kind.PipeRead, 7, 40, 50, 0)]);
    expect(model.state.pipes[0].inFlight).toBe(50);
    expect(model.stateAt(7).pipes[0].inFlight).toBe(90);
  });

  it('are what a thread waits for', () => {
    const model = new TimelineModel();
    model.append([...piped(), event(Kind.WaitBegin, WaitFor.PipeRead, 7, -1)]);
    expect(model.state.processes[0].threads[0]).toMatchObject({ activity: Activity.WaitingPipe, object: 0 });
    model.append([event(Kind.WaitEnd, WaitFor.PipeRead, 7, WaitResult.Granted)]);
    expect(model.state.processes[0].threads[0].activity).toBe(Activity.Running);
  });

  it('have quantities, and parts that go by their name', () => {
    const model = new TimelineModel();
    model.append([
      ...piped(),
      event(Kind.ObjectCreate, 2, ObjectKind.Queue, 5),
      event(Kind.ObjectName, 2, 0, 0, 0, 'q'),
      event(Kind.ObjectCreate, 3, ObjectKind.Connection, 9),
      event(Kind.ObjectPart, 2, PartOf.Object, 3, 0, 'reader'),
      event(Kind.ObjectState, 2, StateOf.Items, 4),
    ]);
    expect(model.state.objects[2]).toMatchObject({
      kind: ObjectKind.Queue,
      parameter: 5,
      values: { [StateOf.Items]: 4 },
      parts: [{ what: PartOf.Object, index: 3, role: 'reader' }],
    });
    expect(model.state.objects[3].name).toBe('q');
  });
});

describe('the model', () => {
  it('takes every event of pipes and objects and every reason to wait, whatever was told before', () => {
    for (const kind of Object.values(Kind)) {
      if (kind < Kind.ObjectCreate) continue; // older ones tell of what was created before
      const model = new TimelineModel();
      model.append([event(kind, 5, 1, 2, 3, 'text')]);
      expect(model.events.length).toBe(1);
    }
    for (const reason of Object.values(WaitFor)) {
      const model = new TimelineModel();
      model.append([event(Kind.WaitBegin, reason, -1, -1), event(Kind.WaitEnd, reason, -1, 0)]);
      expect(model.processes[0].threads[0].intervals.length).toBeGreaterThan(0);
    }
    const model = new TimelineModel();
    model.append([event(Kind.OpBegin, 1, Op.Put, 0, 0, 'x'), event(Kind.OpEnd, 1, Op.Put, OpResult.Done)]);
    expect(model.state.time).toBe(time);
  });
});

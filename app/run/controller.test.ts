import { describe, expect, it } from 'vitest';
import { EndReason } from '../../core/trace/event';
import { ticketTrace } from '../../core/trace/model/testing/synthetic';
import { createProgram } from '../store/program';
import { createRunStore } from '../store/run';
import { createSettings } from '../store/settings';
import { createMemory } from '../store/storage';
import { RunController } from './controller';
import { PlayedDoor } from './testing/played-door';

const ERROR = {
  type: 'SyntaxError',
  message: 'invalid syntax',
  line: 2,
  column: 0,
  endLine: 2,
  endColumn: 1,
};

function page(live = new PlayedDoor()) {
  const kept = createMemory(() => undefined);
  const parts = {
    doors: { live, repeatable: new PlayedDoor() },
    run: createRunStore(),
    program: createProgram(kept),
    settings: createSettings(kept),
    now: () => 0,
    breathe: async () => {},
  };
  return { ...parts, live, controller: new RunController(parts), status: () => parts.run.getState().status };
}

/** Lets promises that are ready go on. */
const settle = async () => {
  for (let turn = 0; turn < 10; turn++) await Promise.resolve();
};

async function running(live?: PlayedDoor) {
  const at = page(live);
  at.controller.run();
  await settle();
  return at;
}

describe('the engine that Run would use', () => {
  it('is made ready, and the other only when it is chosen', () => {
    const { controller, live, doors, settings } = page();
    settings.setState({ engine: 'repeatable' });
    expect(doors.repeatable.asked).toEqual([]);
    controller.keepWarm();
    expect([live.asked, doors.repeatable.asked]).toEqual([[], ['warm']]);
    settings.setState({ seed: 7 });
    settings.setState({ engine: 'live' });
    expect([live.asked, doors.repeatable.asked]).toEqual([['warm'], ['warm']]);
  });

  it('is the repeatable one as soon as live runs are found not to be had', () => {
    const { controller, live, doors, run } = page();
    controller.keepWarm();
    run.setState({ liveAvailable: false });
    expect([live.asked, doors.repeatable.asked]).toEqual([['warm'], ['warm']]);
  });
});

describe('a run', () => {
  it('goes from starting through running to its end, its trace in the model', async () => {
    const { controller, live, run, status } = page();
    controller.run();
    expect(status()).toBe('starting');
    await settle();
    expect(status()).toBe('running');
    const events = ticketTrace();
    await live.send(events);
    live.end();
    expect(status()).toBe('ended');
    expect(run.getState().model.events.length).toBe(events.length);
    expect(run.getState().model.outcome?.name).toBe('exited');
    expect(run.getState().failure).toBe(undefined);
  });

  it('runs the text in the editor with the seed and speed that are set', async () => {
    const { controller, live, program, settings } = page();
    program.getState().edit('print(1)\n');
    settings.setState({ preset: 'fork', seed: 42, speed: 5 });
    controller.run();
    await settle();
    expect(live.requests).toEqual([
      { source: 'print(1)\n', settings: { preset: 'fork', seed: 42, speed: 5 } },
    ]);
  });

  it('is repeatable where this page may not share memory, whatever was chosen', async () => {
    const { controller, live, doors, run } = page();
    run.setState({ liveAvailable: false });
    controller.run();
    await settle();
    expect(live.requests).toHaveLength(0);
    expect(doors.repeatable.requests).toHaveLength(1);
    expect(run.getState().engine).toBe('repeatable');
  });

  it('is paused, resumed, sped up and stopped through its handle', async () => {
    const { controller, live, settings, status } = await running();
    controller.pause();
    expect(status()).toBe('paused');
    settings.setState({ speed: 10 });
    controller.resume();
    expect(status()).toBe('running');
    controller.stop();
    expect(status()).toBe('stopping');
    live.end(EndReason.Stopped);
    expect(status()).toBe('ended');
    expect(live.asked).toEqual(['start', 'pause', 'speed 10', 'resume', 'stop']);
  });

  it('remembers what was asked of it before it was there', async () => {
    const { controller, live, settings, status } = page();
    controller.run();
    controller.pause();
    settings.setState({ speed: 2 });
    await settle();
    expect(status()).toBe('paused');
    expect(live.asked).toEqual(['start', 'speed 2', 'pause']);
  });

  it('is stopped as soon as it is there when it was stopped while starting', async () => {
    const { controller, live, status } = page();
    controller.run();
    controller.stop();
    await settle();
    expect(live.asked).toEqual(['start', 'stop']);
    expect(status()).toBe('stopping');
  });

  it('gives way to the next one, which starts when it has ended', async () => {
    const { controller, live, status } = await running();
    controller.run();
    controller.run();
    await settle();
    expect(live.asked).toEqual(['start', 'stop']);
    live.end(EndReason.Stopped);
    await settle();
    expect(live.asked).toEqual(['start', 'stop', 'start']);
    expect(status()).toBe('running');
  });

  it('asks for nothing when nothing runs', () => {
    const { controller, live, status } = page();
    controller.pause();
    controller.resume();
    controller.stop();
    expect(live.asked).toEqual([]);
    expect(status()).toBe('idle');
  });
});

describe('what goes wrong', () => {
  it('shows why a program cannot start, and keeps the run before it', async () => {
    let broken = false;
    const door = new PlayedDoor();
    const start = door.start.bind(door);
    door.start = async (request, listener) => (broken ? { error: ERROR } : start(request, listener));
    const { controller, run, status } = await running(door);
    await door.send(ticketTrace());
    door.end();
    const { model } = run.getState();
    broken = true;
    controller.run();
    await settle();
    expect(run.getState().problem).toEqual(ERROR);
    expect(run.getState().model).toBe(model);
    expect(status()).toBe('ended');
    broken = false;
    controller.run();
    await settle();
    expect(run.getState().problem).toBe(undefined);
    expect(status()).toBe('running');
  });

  it('says what an engine that cannot start said, and can be tried again', async () => {
    const door = new PlayedDoor(() => Promise.reject(new Error('the worker did not load')));
    const { controller, run, status } = await running(door);
    expect(run.getState().failure).toBe('the worker did not load');
    expect(status()).toBe('idle');
    controller.run();
    expect(run.getState().failure).toBe(undefined);
    expect(status()).toBe('starting');
  });

  it('stops a run whose trace cannot be read, and says so', async () => {
    const { live, run } = await running();
    const [first, second, ...rest] = ticketTrace();
    await live.send([first, { ...second, time: 10 }, { ...rest[0], time: 5 }]);
    expect(run.getState().failure).toContain('before 10 ns');
    expect(live.asked).toContain('stop');
  });

  it('shows the word of an engine that ends without a last event', async () => {
    const { live, run } = await running();
    live.end(EndReason.WorkerDied, 'Process-3 was killed');
    expect(run.getState().failure).toBe('Process-3 was killed');
  });

  it('lets the page draw while a large batch is taken', async () => {
    let breaths = 0;
    const at = page();
    let clock = 0;
    const controller = new RunController({
      ...at,
      now: () => {
        clock += 5;
        return clock;
      },
      breathe: async () => {
        breaths++;
      },
    });
    controller.run();
    await settle();
    const [start, ...rest] = ticketTrace({ end: false });
    const late = rest[rest.length - 1];
    const many = Array.from({ length: 20_000 }, () => ({ ...late, kind: 22 as const }));
    await at.live.send([start, ...rest, ...many]);
    expect(breaths).toBeGreaterThan(2);
    expect(at.run.getState().model.events.length).toBe(1 + rest.length + 20_000);
  });
});

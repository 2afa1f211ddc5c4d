import { describe, expect, it } from 'vitest';
import { EndReason, Kind, type TraceEvent } from '../../core/trace/event';
import { blankEvent } from '../../core/trace/model/event-store';
import { TimelineModel } from '../../core/trace/model/timeline-model';
import { createAnalysis } from './analysis';
import { createHistory } from './history';
import { createRunStore } from './run';

function ended(): TimelineModel {
  const model = new TimelineModel();
  const event = (fields: Partial<TraceEvent>): TraceEvent => ({ ...blankEvent(), ...fields });
  model.append([
    event({ kind: Kind.ProcessCreate, a: 100, text: 'MainProcess' }),
    event({ kind: Kind.RunEnd, a: EndReason.Exited }),
  ]);
  return model;
}

function page() {
  const run = createRunStore();
  const analysis = createAnalysis(run, (work) => queueMicrotask(work));
  const settled = () => new Promise<void>((resolve) => queueMicrotask(resolve));
  return { run, analysis, settled };
}

describe('the runs of a visit', () => {
  it('are kept when they have ended, each once, the oldest let go', async () => {
    const { run, analysis, settled } = page();
    const history = createHistory(run, analysis);
    expect(history.getState().runs).toEqual([]);
    for (let more = 0; more < 9; more++) {
      run.setState({ status: 'ended', model: ended(), ran: `program ${more}`, engine: 'repeatable' });
      await settled();
    }
    const { runs } = history.getState();
    expect(runs.map(({ number }) => number)).toEqual([4, 5, 6, 7, 8, 9]);
    expect(runs.at(-1)).toMatchObject({ program: 'program 8', engine: 'repeatable' });
    expect(runs.at(-1)?.analysis.model).toBe(run.getState().model);
  });

  it('are those that ended before anybody asked, too, and not those that go on', async () => {
    const { run, analysis, settled } = page();
    run.setState({ status: 'ended', model: ended(), ran: 'x' });
    await settled();
    const history = createHistory(run, analysis);
    expect(history.getState().runs).toHaveLength(1);
    run.setState({ status: 'running', model: new TimelineModel(), ran: 'y' });
    await settled();
    expect(history.getState().runs).toHaveLength(1);
  });
});

import { describe, expect, it } from 'vitest';
import { EndReason, Kind } from '../../../core/trace/event';
import { blankEvent } from '../../../core/trace/model/event-store';
import { deadlockTrace, ticketTrace } from '../../../core/trace/model/testing/synthetic';
import { TimelineModel } from '../../../core/trace/model/timeline-model';
import { i18n } from '../../i18n/i18n';
import { countWords, dotOf, shownStatus, statusWords } from './run-words';

const t = (key: string, params?: Record<string, string | number>) => i18n.t(key, { ...params, lng: 'en' });

function modelOf(events: ReturnType<typeof ticketTrace>) {
  const model = new TimelineModel();
  model.append(events);
  return model;
}

const problem = {
  type: 'SyntaxError',
  message: 'invalid syntax',
  line: 1,
  column: 0,
  endLine: 1,
  endColumn: 1,
};

describe('the words for a run', () => {
  it('count as many processes as there are lanes', () => {
    expect(countWords(modelOf(ticketTrace()), t)).toEqual(['11 processes', '1 lock']);
    expect(countWords(modelOf(ticketTrace({ lock: false })), t)).toEqual(['11 processes']);
    expect(countWords(new TimelineModel(), t)).toEqual([]);
  });

  it('say how it ended', () => {
    expect(statusWords('ended', modelOf(ticketTrace()), t)).toMatch(/^finished in \d/);
    expect(statusWords('ended', modelOf(deadlockTrace()), t)).toMatch(/^stuck after \d/);
  });

  it('have something to say of every end', () => {
    for (const reason of Object.values(EndReason)) {
      const events = ticketTrace({ end: false });
      const time = events[events.length - 1].time;
      const model = modelOf([...events, { ...blankEvent(), kind: Kind.RunEnd, time, a: reason }]);
      expect(statusWords('ended', model, t)).toMatch(/\d m?s$/);
    }
  });

  it('say of a file that was saved before the end of its run just that', () => {
    const model = modelOf(ticketTrace({ end: false }));
    expect(statusWords('ended', model, t, true)).toMatch(/^saved after \d.*, before its end$/);
    expect(dotOf('ended', model, true)).toBe('idle');
  });

  it('do not say that a program is ready which could not start, until that message is taken back', () => {
    const nothing = { problem: undefined, failure: undefined };
    const said = (run: Parameters<typeof shownStatus>[0]) =>
      statusWords(shownStatus(run), new TimelineModel(), t);
    expect(said({ status: 'idle', ...nothing })).toBe('ready to run');
    expect(said({ status: 'idle', ...nothing, problem })).toBe('did not start');
    expect(said({ status: 'idle', ...nothing, failure: 'the worker did not load' })).toBe('did not start');
    expect(said({ status: 'starting', ...nothing })).toBe('starting');
  });

  it('say of an earlier run that is still on screen how that one came out', () => {
    const shown = shownStatus({ status: 'ended', problem, failure: undefined });
    expect(statusWords(shown, modelOf(ticketTrace()), t)).toMatch(/^finished in \d/);
  });

  it('say where it is paused', () => {
    expect(statusWords('paused', modelOf(ticketTrace({ end: false })), t)).toMatch(/^paused at \d/);
  });
});

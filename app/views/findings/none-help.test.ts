import { describe, expect, it } from 'vitest';
import { ALL_SCENARIOS } from '../../../core/scenarios/all';
import { withEdit } from '../../../core/scenarios/program-text';
import { play } from '../../../core/scenarios/testing/play';
import { EndReason, Kind } from '../../../core/trace/event';
import { blankEvent } from '../../../core/trace/model/event-store';
import { ticketTrace } from '../../../core/trace/model/testing/synthetic';
import { TimelineModel } from '../../../core/trace/model/timeline-model';
import { noneHelp } from './none-help';

const sourceOf = (id: string) => ALL_SCENARIOS.find((scenario) => scenario.id === id)?.sources.en ?? '';

function helpFor(ofProgram: string, ran: string, engine: 'live' | 'deterministic') {
  const model = new TimelineModel();
  model.append(ticketTrace());
  const { info } = model.state;
  if (info === undefined) throw new Error('the trace does not say how the run was made');
  info.engine = engine;
  return noneHelp({ ran, ofProgram, model }, ALL_SCENARIOS);
}

describe('a run in which nothing was found', () => {
  it('of a program that holds gives no reason for doubt', () => {
    expect(helpFor('ticket-lock', sourceOf('ticket-lock'), 'live')).toBe('holds');
  });

  it('of another may have come out well by chance, and who ran it live has no seed to change', () => {
    const changed = `${sourceOf('ticket-lock')}print(1)\n`;
    expect(helpFor('ticket-lock', changed, 'live')).toBe('live');
    expect(helpFor('ticket-race', sourceOf('ticket-race'), 'deterministic')).toBe('repeatable');
  });

  it('of a program that an exception ended says where it is told', () => {
    const ran = 'print(1)\nraise ValueError\n';
    expect(noneHelp({ ran, ofProgram: '', model: play(ran, 'spawn', 1) }, ALL_SCENARIOS)).toBe('errors');
  });

  it('that was ended before its time says so, and gives no advice', () => {
    const model = new TimelineModel();
    const limited = { ...blankEvent(), time: 2e9, kind: Kind.RunEnd, a: EndReason.OutputLimit };
    model.append([...ticketTrace().filter(({ kind }) => kind !== Kind.RunEnd), limited]);
    expect(noneHelp({ ran: 'x', ofProgram: '', model }, ALL_SCENARIOS)).toBe('cut');
  });

  it('is told to have failed where it did so in what it printed alone', () => {
    const [gate, words] = ['barrier-once', 'word-count'].map(
      (id) => ALL_SCENARIOS.find((scenario) => scenario.id === id)!,
    );
    const help = (ofProgram: string, ran: string) =>
      noneHelp({ ran, ofProgram, model: play(ran, 'spawn', 1) }, ALL_SCENARIOS);
    expect(help(gate.id, gate.sources.en)).toBe('fails');
    expect(help(words.id, words.sources.en)).toBe('holds');
    expect(help(words.id, withEdit(words.sources.en, words.facts.edit.replace)!)).toBe('fails');
    expect(help(gate.id, withEdit(gate.sources.en, gate.facts.edit.replace)!)).toBe('repeatable');
  });
});

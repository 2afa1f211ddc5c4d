/**
 * Links as earlier versions wrote them: each opens, and says the same, for ever. New samples are added behind these;
 * none is ever changed or taken away.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { BadLink } from '../../core/link/bad-link';
import type { LinkDocument } from '../../core/link/document';
import { readLink } from '../../core/link/link';
import type { LinkView } from '../../core/link/view';
import { EndReason, Kind } from '../../core/trace/event';
import { outputText } from '../../core/trace/export/output-text';
import { outcomeHash } from '../../core/trace/model/outcome-hash';
import { ticketTrace } from '../../core/trace/model/testing/synthetic';
import { TimelineModel } from '../../core/trace/model/timeline-model';
import { playedModel } from '../traces/traced';

interface Sample extends LinkDocument {
  about: string;
  link: string;
  view: LinkView;
}

const FILE = new URL('../../core/link/samples/version-1.json', import.meta.url);
const samples = JSON.parse(readFileSync(FILE, 'utf8')) as Sample[];
/** Longer programs are for the size and the time of opening. */
const PLAYED_LENGTH_MOST = 1_000;

const ENDS: Record<string, { prints: string[]; outcome: object }> = {
  'ten buyers in a race': {
    prints: [
      ...Array.from({ length: 10 }, (_, buyer) => `Buyer ${buyer + 1} bought the ticket`),
      'Tickets left: 0',
    ].sort(),
    outcome: { name: 'exited', exitCode: 0 },
  },
  'a deadlock of two locks, with all of the view': { prints: [], outcome: { name: 'stuck' } },
  'a program that ends with an error and prints many kinds of characters': {
    prints: ['to stderr', 'é ß 世界 🐍 \u200b'].sort(),
    outcome: { name: 'exited', exitCode: 3 },
  },
};

const sortedOutput = (model: TimelineModel) =>
  outputText(model)
    .split('\n')
    .filter((line) => line !== '')
    .sort();

describe('a link of version 1', () => {
  for (const { about, link, program, settings, run, view } of samples) {
    it(`opens: ${about}`, () => {
      expect(readLink(link)).toEqual({ document: { program, settings, run }, view, unread: [] });
    });

    if (run === undefined || program.length > PLAYED_LENGTH_MOST) continue;
    it(`plays to the end that was shared: ${about}`, () => {
      const { seed, preset } = settings;
      const model = playedModel(program, { seed, preset });
      expect(model.state.info?.costModel).toBe(run.costModel);
      expect(sortedOutput(model)).toEqual(ENDS[about].prints);
      expect(model.outcome).toMatchObject(ENDS[about].outcome);
      // Lines of the library count, too: when those change, a run that uses it may, and the page says so.
      if (!program.includes('multiprocessing')) expect(outcomeHash(model)).toBe(run.outcome);
    });
  }

  it('is there in every kind: live and repeatable, with and without view and outcome, in Chinese', () => {
    expect(samples.length).toBeGreaterThanOrEqual(7);
    expect(samples.some(({ view }) => view.chosen !== undefined && view.stretch !== undefined)).toBe(true);
    expect(samples.some(({ program }) => program.includes('哲学家'))).toBe(true);
  });

  it('is opened in a few milliseconds, however it was packed', () => {
    const longest = samples.reduce((a, b) => (a.program.length > b.program.length ? a : b));
    // The best of ten: what else the machine does is not the link's.
    const times = Array.from({ length: 10 }, () => {
      const start = performance.now();
      readLink(longest.link);
      return performance.now() - start;
    });
    expect(Math.min(...times)).toBeLessThan(50);
  });
});

describe('the hash of an outcome', () => {
  const { program, settings } = samples[2];
  const hash = (source: string, seed: number) =>
    outcomeHash(playedModel(source, { seed, preset: settings.preset }));
  const own = hash(program, settings.seed);

  it('differs with the seed, and with one character that is printed', () => {
    expect(hash(program, settings.seed + 1)).not.toBe(own);
    expect(hash(program.replace('Tickets left:', 'Tickets left;'), settings.seed)).not.toBe(own);
    expect(hash(`# a comment\n${program}`, settings.seed)).toBe(own);
  });

  it('is not to be had of a run that goes on or was cut off', () => {
    expect(outcomeHash(new TimelineModel())).toBe(undefined);
    const stopped = new TimelineModel();
    stopped.append(ticketTrace({ end: false }));
    expect(outcomeHash(stopped)).toBe(undefined);
    stopped.append([
      { ...stopped.events.at(stopped.events.length - 1), kind: Kind.RunEnd, a: EndReason.Stopped },
    ]);
    expect(stopped.outcome?.name).toBe('stopped');
    expect(outcomeHash(stopped)).toBe(undefined);
  });
});

describe('an odd link', () => {
  const odd = JSON.parse(readFileSync(new URL('odd.json', FILE), 'utf8')) as Record<string, string>;
  const fault = (link: string) => {
    try {
      readLink(link);
    } catch (error) {
      if (error instanceof BadLink) return error.fault;
      throw error;
    }
    return 'opened';
  };

  it('opens, or says what is odd about it: the journeys rely on these', () => {
    const faults = Object.fromEntries(Object.entries(odd).map(([name, link]) => [name, fault(link)]));
    expect(faults).toEqual({
      sameOutcome: 'opened',
      otherOutcome: 'opened',
      otherCostModel: 'opened',
      bomb: 'too-large',
      withSchedule: 'newer',
      noUtf8: 'senseless',
    });
  });
});

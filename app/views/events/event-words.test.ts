import { describe, expect, it } from 'vitest';
import { RunAnalysis } from '../../../core/trace/analysis/run-analysis';
import { Kind, type TraceEvent } from '../../../core/trace/event';
import { blankEvent } from '../../../core/trace/model/event-store';
import { TimelineModel } from '../../../core/trace/model/timeline-model';
import { sampleRun } from '../../../tests/traces/sample';
import { i18n } from '../../i18n/i18n';
import '../../i18n/later-texts';
import type { Translate } from '../../i18n/useT';
import { thingName } from '../../view-model/names';
import { plainText } from '../links/mention';
import { eventWords, quoted } from './event-words';

const say =
  (lng: string): Translate =>
  (key, params) =>
    i18n.t(key, { ...params, lng });

function wordsOf({ model, subjects }: RunAnalysis, language: string): string[] {
  const t = say(language);
  return Array.from({ length: model.events.length }, (_, event) =>
    plainText(
      eventWords(model, subjects, event, t),
      (thing) => thingName(model.state, thing, t),
      (at) => `@${at}`,
    ),
  );
}

describe('the words of an event', () => {
  const { analysis } = sampleRun();

  it('tell a run as a story', () => {
    const words = wordsOf(analysis, 'en');
    expect(words[0]).toBe('the run begins');
    expect(words).toContain('creates Process-1');
    expect(words).toContain("calls q.put('bun 0')");
    expect(words).toContain('takes lock after waiting');
    expect(words).toContain('gives lock back and wakes Process-1');
    expect(words).toContain('sleeps for 0.01 s');
    expect(words).toContain('writes “bun” to menu.txt');
    expect(words).toContain('writes “1” to v');
    expect(words).toContain('prints “bun 0”');
    expect(words).toContain('waits for something to come through q');
    expect(words).toContain('ends with exit code 0');
    expect(words.at(-1)).toMatch(/^the run ends: finished in \d+ ms$/);
  });

  it('are there in every language, with nothing left open', () => {
    for (const language of ['en', 'zh']) {
      for (const words of wordsOf(analysis, language)) {
        expect(words).not.toBe('');
        expect(words).not.toMatch(/events\.|\{\{|undefined|NaN|⁨/);
      }
    }
    expect(wordsOf(analysis, 'zh')).toContain('释放 lock 并唤醒 Process-1');
  });

  it('are there for every kind of event, whatever was told before', () => {
    for (const kind of Object.values(Kind)) {
      if (kind === Kind.RunStart) continue; // its text is no free text
      const model = new TimelineModel();
      const event: TraceEvent = {
        ...blankEvent(),
        kind,
        pid: 1001,
        line: 3,
        a: 2,
        b: 1,
        c: 1,
        d: 1,
        text: 'text',
      };
      const born = [1001, 2].map((pid) => ({
        ...blankEvent(),
        kind: Kind.ProcessCreate,
        a: pid,
        text: `P${pid}`,
      }));
      const made = { ...blankEvent(), kind: Kind.SemCreate, pid: 1001, a: 2, c: 1, d: 1 };
      model.append([...born, made, event]);
      const analysed = new RunAnalysis(model, '');
      analysed.advance();
      for (const language of ['en', 'zh']) {
        const words = wordsOf(analysed, language)[born.length + 1];
        expect(words, `kind ${kind}`).not.toMatch(/events\.|\{\{|undefined|NaN/);
      }
    }
  });
});

describe('a quotation', () => {
  it('is one line of bounded length', () => {
    expect(quoted('a\nb\n', say('en'))).toBe('“a ⏎ b”');
    expect(quoted('x'.repeat(500), say('en')).length).toBeLessThan(90);
  });
});

import { describe, expect, it } from 'vitest';
import type { Cause, Chain } from '../../../core/trace/analysis/causes';
import { Op, WaitFor } from '../../../core/trace/event';
import { Activity } from '../../../core/trace/model/activity';
import { sampleRun } from '../../../tests/traces/sample';
import { i18n } from '../../i18n/i18n';
import '../../i18n/later-texts';
import type { Translate } from '../../i18n/useT';
import { thingName } from '../../view-model/names';
import { plainText } from '../links/mention';
import { causeSentences } from './cause-words';

const { model } = sampleRun();
const lock = model.state.primitives.find(({ name, whole }) => name === 'lock' && whole === undefined)!.index;
const queue = model.state.objects.findIndex(({ name }) => name === 'q');

const link = (fields: Partial<Cause>): Cause => ({
  ...{ process: 1, tid: 0, interval: 0, activity: Activity.WaitingSemaphore, object: lock },
  ...{
    waitFor: WaitFor.Semaphore,
    call: undefined,
    threadLock: undefined,
    line: 6,
    from: 0,
    until: 1.2e9,
    event: 4,
    by: undefined,
  },
  ...fields,
});
const inGet = {
  ...{ object: queue, op: Op.Get, event: 1, since: 0, message: -1, bytes: 0, pipe: -1 },
};

function said(chain: Chain, lng = 'en'): string[] {
  const t: Translate = (key, params) => i18n.t(key, { ...params, lng });
  return causeSentences(chain, model.state, t).map(({ text }) =>
    plainText(
      text,
      (of) => thingName(model.state, of, t),
      (event) => `@${event}`,
    ),
  );
}

describe('the chain of causes', () => {
  it('says who waited how long for what, who held it, and what that one did', () => {
    const chain: Chain = {
      links: [
        link({ by: { process: 2, tid: 0, as: 'holder', line: 14, event: 2 } }),
        link({
          process: 2,
          line: 15,
          call: inGet,
          by: { process: 0, tid: 0, as: 'waker', line: 20, event: 9 },
        }),
        link({ process: 0, activity: Activity.Sleeping, waitFor: undefined, line: 19 }),
      ],
      circular: false,
    };
    expect(said(chain)).toEqual([
      'Process-1 waited 1.2 s for lock at line 6, held by Process-2 from line 14.',
      'Process-2, meanwhile, was itself waiting in q.get() at line 15, for 1.2 s, until MainProcess ended the wait at line 20.',
      'MainProcess, meanwhile, slept at line 19.',
    ]);
  });

  it('says of who joins for whose end it waited, once', () => {
    const by = { process: 2, tid: 0, as: 'awaited', line: 0, event: 2 } as const;
    const join = { activity: Activity.WaitingProcess, object: 2, waitFor: WaitFor.Process, by };
    expect(said({ links: [link(join), link(join)], circular: false })).toEqual([
      'Process-1 waited 1.2 s at line 6 for Process-2 to end.',
      'Process-1, meanwhile, was itself waiting at line 6 for Process-2 to end, for 1.2 s.',
    ]);
    expect(said({ links: [link({ ...join, call: inGet })], circular: false })).toEqual([
      'Process-1 waited 1.2 s in q.get() at line 6, that is for Process-2 to end.',
    ]);
  });

  it('says of a lock that changed hands how often it did, and who had it longest', () => {
    const turns = { count: 8, longest: 0.33e9 };
    const [words] = said({
      links: [link({ by: { process: 2, tid: 0, as: 'holder', line: 14, event: 2, turns } })],
      circular: false,
    });
    expect(words).toBe(
      'Process-1 waited 1.2 s for lock at line 6; meanwhile it was held 8 times, longest by Process-2 at line 14, for 330 ms.',
    );
  });

  it('says when it goes round in a circle, for ever', () => {
    const holder = { process: 2, tid: 0, as: 'holder', line: 0, event: -1 } as const;
    const words = said({ links: [link({ until: Number.POSITIVE_INFINITY, by: holder })], circular: true });
    expect(words[0]).toBe('Process-1 waited for ever for lock at line 6, held by Process-2.');
    expect(words[1]).toMatch(/^And so it comes back/);
  });

  it('is there in every language for everything that a thread can do', () => {
    for (const language of ['en', 'zh']) {
      for (const activity of Object.values(Activity)) {
        for (const as of ['holder', 'waker', 'awaited'] as const) {
          const by = { process: 2, tid: 0, as, line: 3, event: 1 };
          const words = said(
            { links: [link({ activity, object: 0, by }), link({ activity, object: 0 })], circular: true },
            language,
          );
          expect(words.join()).not.toMatch(/details\.|\{\{|undefined|NaN/);
        }
      }
    }
  });
});

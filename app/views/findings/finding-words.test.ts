import { describe, expect, it } from 'vitest';
import { type Finding, type Wanted, WHY_LEFT } from '../../../core/trace/analysis/findings/finding';
import { Bound, ObjectKind, Op } from '../../../core/trace/event';
import { thing } from '../../../core/trace/model/thing';
import { sampleRun } from '../../../tests/traces/sample';
import { i18n } from '../../i18n/i18n';
import '../../i18n/later-texts';
import type { Translate } from '../../i18n/useT';
import { thingName } from '../../view-model/names';
import { plainText } from '../links/mention';
import { findingWords } from './finding-words';
import { GRAVITY } from './gravity';

const { model } = sampleRun();
const { state } = model;
const lock = state.primitives.find(({ name, whole }) => name === 'lock' && whole === undefined)!.index;
const queue = state.objects.findIndex(({ name, whole }) => name === 'q' && whole === undefined);
const events = state.objects.filter(({ kind, whole }) => kind === ObjectKind.Event && whole === undefined);
const value = state.objects.findIndex(({ name }) => name === 'v');

const place = (process: number, line: number) => ({ process, tid: 0, line });
const onLock: Wanted = { thing: thing('primitive', lock), call: undefined };
const inGet: Wanted = { thing: undefined, call: { object: queue, op: Op.Get } };
const inFeed: Wanted = { thing: undefined, call: { object: queue, op: Op.Feed } };
const inPut: Wanted = { thing: undefined, call: { object: queue, op: Op.Put } };
const update = (process: number, line: number) => ({
  ...place(process, line),
  read: 1,
  write: 2,
  readLine: line - 1,
});

type Next = Extract<Finding, { kind: 'deadlock' }>['circle'][number]['next'];
const deadlock = (nexts: [Wanted, Next][], behind: number[] = []): Finding => ({
  kind: 'deadlock',
  events: [5],
  circle: nexts.map(([wanted, next], at) => ({ ...place(at + 1, 8), wanted, next })),
  behind,
});

/** Reasons that name somebody. */
const BY = /-ended$|keeps|missed|died/;

type LeftWaiting = Extract<Finding, { kind: 'left-waiting' }>;
const leftWaiting = (why: LeftWaiting['why'], who: number[], wanted: Wanted): LeftWaiting => ({
  ...{ kind: 'left-waiting', events: [1], who: who.map((process) => place(process, 5)), wanted, why },
  ...{ by: BY.test(why) ? [2] : [], byTid: 0, byLine: 3, lock: why === 'keeps' ? lock : -1 },
  behind: [0],
});

/** One of each kind, and of each way to say it. */
const FINDINGS: Finding[] = [
  deadlock(
    [
      [onLock, { process: 2, tid: 0, why: 'holds', line: 6 }],
      [onLock, { process: 1, tid: 0, why: 'holds', line: 7 }],
    ],
    [0],
  ),
  deadlock([[onLock, { process: 1, tid: 0, why: 'holds', line: 4 }]]),
  ...(['took', 'gives', 'awaited', 'other-end', 'sibling'] as const).map((why) =>
    deadlock([
      [why === 'other-end' ? inGet : onLock, { process: 2, tid: 0, why, line: 6 }],
      [why === 'other-end' ? inPut : onLock, { process: 1, tid: 0, why, line: 7 }],
    ]),
  ),
  deadlock([
    [
      { thing: thing('process', 1), call: undefined },
      { process: 1, tid: 0, why: 'awaited', line: 0 },
    ],
    [inFeed, { process: 0, tid: 0, why: 'unread', line: 0 }],
  ]),
  ...WHY_LEFT.flatMap((why) =>
    [[1], [1, 2]].flatMap((who) => [leftWaiting(why, who, onLock), leftWaiting(why, who, inGet)]),
  ),
  ...[1, 3].map(
    (count): Finding => ({
      ...{
        kind: 'data-left',
        events: [1],
        thing: thing('object', queue),
        others: 0,
        count,
        buffered: count - 1,
      },
      ...{ preview: "'bun'", who: place(1, 9) },
    }),
  ),
  ...[true, false].map(
    (killed): Finding => ({ kind: 'lock-left-held', events: [1], primitive: lock, who: place(1, 6), killed }),
  ),
  {
    ...{ kind: 'lost-update', events: [1], shared: { what: 'memory', memory: 0, offset: 0, object: value } },
    ...{ first: update(1, 7), second: update(2, 7), count: 1 },
  },
  {
    ...{ kind: 'lost-update', events: [1], shared: { what: 'file', file: 0 } },
    ...{ first: update(1, 7), second: update(2, 7), count: 4 },
  },
  {
    ...{
      kind: 'lost-update',
      events: [1],
      shared: { what: 'managed', manager: queue, number: 1, part: "dict['count']" },
    },
    ...{ first: update(1, 7), second: update(2, 7), count: 1 },
  },
  ...(['writers', 'readers'] as const).map(
    (by): Finding => ({
      ...{
        kind: 'torn-message',
        events: [1],
        pipe: 0,
        by,
        first: place(1, 3),
        second: place(2, 4),
        count: 2,
      },
    }),
  ),
  ...[
    { served: true, kind: 'primitive' as const },
    { served: false, kind: 'primitive' as const },
    { served: true, kind: 'object' as const },
    { served: false, kind: 'object' as const },
  ].map(
    ({ served, kind }): Finding => ({
      ...{ kind: 'starvation', events: [1], who: place(1, 6), waited: 2e9 },
      ...{ what: thing(kind, kind === 'object' ? queue : lock), overtaken: 57, most: 2, vain: 3, served },
    }),
  ),
  {
    ...{ kind: 'busy-polling', events: [1], who: place(1, 6), wanted: inGet, shared: undefined },
    ...{ count: 1200, from: 0, until: 3e9 },
  },
  {
    ...{ kind: 'busy-polling', events: [1], who: place(1, 6), wanted: { thing: undefined, call: undefined } },
    ...{ shared: { what: 'memory', memory: 0, offset: 0, object: -1 }, count: 90, from: 0, until: 1e9 },
  },
  ...Object.values(Bound).map(
    (bound): Finding => ({ kind: 'bound-met', events: [1], who: place(1, 7), bound, limit: 128 }),
  ),
  { kind: 'unguarded-main', events: [1], who: place(1, 12) },
  { kind: 'gone-too-early', events: [1], who: [place(1, 0), place(2, 0)], by: place(0, 12) },
  ...[1, 3].flatMap((count): Finding[] => {
    const who = [place(1, 6), place(2, 6)].slice(0, count);
    const what = thing('object', queue);
    const items = { who: place(1, 9), count, preview: "'bun'" };
    const shared = { what: 'memory', memory: 0, offset: 0, object: value } as const;
    const dealt = { who: place(1, 6), busy: 2, left: count, idle: 2e9, dealer: place(0, 14) };
    return [
      { kind: 'unchecked-wake', events: [1], who: place(1, 6), what, shared, by: place(2, 8), count },
      { kind: 'stale-check', events: [1], who: place(1, 9), lookLine: 6, shared, by: place(2, 9), count },
      { kind: 'past-mark', events: [1], queue: what, mark: 'None', by: place(0, 12), reader: 2, ...items },
      {
        kind: 'queue-grows',
        events: [1],
        queue: what,
        who: place(0, 9),
        readers: [1, 2],
        put: 9,
        depth: count,
      },
      { kind: 'task-failed', events: [1], pool: what, who: place(0, 9), error: "KeyError('a')", count },
      { kind: 'cut-short', events: [1], how: 'pool', from: what, who, what: '#0 f(1,)', told: false },
      { kind: 'cut-short', events: [1], how: 'daemon', from: what, who, what: "'bun'", told: false },
      { kind: 'cut-short', events: [1], how: 'daemon', from: what, who, what: "'bun'", told: true },
      { kind: 'gave-up', events: [1], what, who, waited: 8e8, later: 1e9, by: place(0, 12) },
      { kind: 'uneven-work', events: [1], queue: what, ...dealt },
    ];
  }),
  ...[thing('primitive', lock), ...events.map(({ index }) => thing('object', index))].map(
    (what): Finding => ({ kind: 'never-used', events: [1], what, who: place(0, 4) }),
  ),
  { kind: 'rerun-in-children', events: [1], line: 3, children: [1, 2] },
  ...[[place(1, 0)], [place(1, 0), place(2, 0)]].map(
    (who): Finding => ({
      ...{ kind: 'own-copy', events: [1], who, by: place(0, 9), name: 'count', line: 6, readLine: 11 },
    }),
  ),
];

function said(finding: Finding, lng: string): string {
  const t: Translate = (key, params) => i18n.t(key, { ...params, lng });
  const { title, text, help } = findingWords(finding, state, t);
  const nameOf = (of: Parameters<typeof thingName>[1]) => thingName(state, of, t);
  return [title, plainText(text, nameOf, String), help].join('\n');
}

describe('the words of a finding', () => {
  it('say a deadlock in one sentence with the line of each, and who waits behind', () => {
    expect(said(FINDINGS[0], 'en').split('\n')).toEqual([
      'Deadlock',
      'Process-1 waits at line 8 for lock, which Process-2 has held since line 6, and Process-2 waits at line 8 for lock, which Process-1 has held since line 7. None of them can go on. MainProcess waits behind them.',
      'Let all take the locks in the same order.',
    ]);
    expect(said(FINDINGS[1], 'en')).toContain('which it has itself had since line 4');
  });

  it('have a brief form that names the few, counts the many, and leaves out who waits behind', () => {
    const brief = (finding: Finding, language = 'en') => {
      const t = i18n.getFixedT(language) as Translate;
      return plainText(findingWords(finding, state, t).brief, (of) => thingName(state, of, t), String);
    };
    expect(brief(FINDINGS[0])).toBe('Process-1 and Process-2 wait for one another in a circle.');
    expect(brief(FINDINGS[1])).toContain('which it has itself had since line 4');
    const six = [0, 1, 2, 0, 1, 2];
    const left = leftWaiting('others-wait', six, inGet);
    expect(brief(left)).toBe(
      'MainProcess, Process-1 and 4 others wait for ever in q.get() at line 5. All others wait too, so nobody is left to wake them.',
    );
    expect(brief(left, 'zh')).toContain('和另外 4 个');
    expect(brief(left, 'zh')).not.toMatch(/\p{sc=Han} \p{sc=Han}/u);
    const held = { process: 1, tid: 0, why: 'took', line: 6 } as const;
    const five = {
      ...deadlock([[onLock, held]]),
      circle: [0, 1, 2, 0, 1].map((process) => ({ ...place(process, 8), wanted: onLock, next: held })),
    };
    expect(brief(five as Finding, 'zh')).toContain('和另外 3 个互相等待');
    expect(brief(FINDINGS[0], 'zh')).toContain('Process-2 互相等待');
    expect(brief(leftWaiting('others-wait', six.slice(3), inGet))).not.toContain('others wait for ever');
    const [once] = FINDINGS.filter(({ kind }) => kind === 'lost-update');
    expect(brief(once)).toBe('Process-1 and Process-2 both read v before either had written.');
    for (const finding of FINDINGS) {
      for (const words of [brief(finding), brief(finding, 'zh')]) {
        expect(words).not.toMatch(/findings\.|\{\{|undefined|waits? behind/);
        // Three lines beside a button, in a pane of half a window.
        if (GRAVITY[finding.kind] === 'bad') expect(words.length, words).toBeLessThan(170);
      }
    }
  });

  it('name the threads of a process that hold locks of theirs', () => {
    const wanted = { thing: undefined, call: undefined, threadLock: 'salt' };
    const circle = deadlock([[wanted, { process: 1, tid: 0, why: 'holds', line: 4 }]]);
    expect(said(circle, 'en')).toContain('for the thread lock salt, which it has itself had since line 4');
    expect(said(circle, 'zh')).toContain('线程锁 salt');
  });

  it('say that a process ends when what it put has been read, and name no thread of the library', () => {
    const unread = deadlock([
      [
        { thing: thing('process', 1), call: undefined },
        { process: 1, tid: 0, why: 'awaited', line: 0 },
      ],
      [inFeed, { process: 0, tid: 0, why: 'unread', line: 0 }],
    ]);
    expect(said(unread, 'en')).toContain(
      'Process-2 cannot end before MainProcess has read what it put into q.',
    );
    expect(said(unread, 'en')).toContain('Read the queue empty before waiting');
    expect(said(unread, 'en')).not.toMatch(/line 0|feed/);
  });

  it('tell of all that wait for the same in one sentence, with the advice for what they wait for', () => {
    const [one, both] = [[1], [1, 2]].map((who) => said(leftWaiting('others-wait', who, inGet), 'en'));
    expect(one).toContain('Process-1 waits for ever in q.get() at line 5. All others wait too');
    expect(one).toContain('MainProcess waits behind it.');
    expect(both).toContain('Process-1 and Process-2 wait for ever in q.get() at line 5.');
    expect(both).toContain('MainProcess waits behind them.');
    for (const words of [one, both]) expect(words).toContain('Put a last item that says there is no more');
    const taken = said(leftWaiting('takers-ended', [2], onLock), 'en');
    expect(taken).toContain('Process-2 took it at line 3 and ended without giving it back.');
  });

  it('advise other things to who was killed with a lock, and to who takes its own lock again', () => {
    const [killed, ended] = FINDINGS.filter(({ kind }) => kind === 'lock-left-held');
    expect(said(killed, 'en')).toContain('rather than terminate it');
    expect(said(ended, 'en')).not.toContain('terminate');
    expect(said(FINDINGS[1], 'en')).toContain('make it an RLock');
  });

  it('tell who lost what to whom', () => {
    const [once, often, managed] = FINDINGS.filter(({ kind }) => kind === 'lost-update');
    expect(said(once, 'en')).toContain('Process-1 and Process-2 both read v before either had written.');
    expect(said(once, 'en')).not.toContain('In all');
    expect(said(often, 'en')).toContain('In all it happened 4 times.');
    expect(said(managed, 'en')).toContain("both read dict['count'] of q before either had written.");
    expect(said(managed, 'en')).toContain('is a call of its own to the manager');
  });

  it('tell of those who went on without looking, and of marks that came too early, in the words of who learns', () => {
    const told = (kind: Finding['kind']) => said(FINDINGS.find((finding) => finding.kind === kind)!, 'en');
    expect(told('unchecked-wake')).toContain('but Process-2 had the lock first and changed v at line 8.');
    expect(told('unchecked-wake')).toContain('while not ready: c.wait()');
    expect(told('stale-check')).toContain(
      'Process-1 looked at v at line 6 and then changed it at line 9. In between Process-2 had changed it at line 9',
    );
    expect(told('past-mark')).toContain(
      "one more item that it never got: 'bun', put by Process-1 at line 9.",
    );
    expect(told('never-used')).toContain('nobody has ever used it');
    const early = FINDINGS.filter((finding) => finding.kind === 'cut-short' && finding.told);
    expect(said(early[0], 'en')).toContain('Call task_done() when the work on an item is done');
  });

  it('are there for every kind in every language, with nothing left open', () => {
    for (const language of ['en', 'zh']) {
      for (const finding of FINDINGS) {
        const words = said(finding, language);
        expect(words).not.toMatch(/findings\.|\{\{|undefined|NaN|\u2068/);
        for (const line of words.split('\n')) expect(line).not.toBe('');
      }
    }
  });
});

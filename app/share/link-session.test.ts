import { beforeEach, describe, expect, it } from 'vitest';
import { readLink, writeLink } from '../../core/link/link';
import { ALL_SCENARIOS } from '../../core/scenarios/all';
import type { TraceEvent } from '../../core/trace/event';
import { outcomeHash } from '../../core/trace/model/outcome-hash';
import { ticketTrace } from '../../core/trace/model/testing/synthetic';
import { TimelineModel } from '../../core/trace/model/timeline-model';
import { linkStore, NO_LINK } from '../store/link';
import { playbackStore } from '../store/playback';
import { programStore } from '../store/program';
import { runStore } from '../store/run';
import { scenarioStore } from '../store/scenarios';
import { selectionStore } from '../store/selection';
import { DEFAULT_SETTINGS, settingsStore } from '../store/settings';
import { stretchStore } from '../store/stretch';
import { viewStore } from '../store/view';
import type { AddressBar } from './address-bar';
import { LinkSession } from './link-session';
import { programLink, viewLink } from './page-link';

interface Entry {
  fragment: string;
  program: string | undefined;
  came: boolean;
}

/** An address and a history as a browser has them, and a clock that goes on when it is told. */
class Browser implements AddressBar {
  entries: Entry[];
  at = 0;
  replaced = 0;
  #moved = () => {};
  #waiting: (() => void) | undefined;

  constructor(fragment = '') {
    this.entries = [{ fragment, program: undefined, came: true }];
  }

  fragment = () => this.entries[this.at].fragment;
  program = () => this.entries[this.at].program;
  came = () => this.entries[this.at].came;
  replace(fragment: string, program: string, came = false): void {
    this.replaced++;
    this.entries[this.at] = { fragment, program, came };
  }
  push(fragment: string, program: string): void {
    this.entries = [...this.entries.slice(0, ++this.at), { fragment, program, came: false }];
  }
  onMoved(moved: () => void): void {
    this.#moved = moved;
  }
  go(by: number): void {
    this.at += by;
    // A browser tells of a change of the fragment twice.
    this.#moved();
    this.#moved();
  }
  /** A person follows a link within the page, or changes the address. */
  visit(fragment: string): void {
    this.entries = [...this.entries.slice(0, ++this.at), { fragment, program: undefined, came: true }];
    this.#moved();
  }

  timer = {
    later: (work: () => void) => {
      this.#waiting = work;
      return () => {
        this.#waiting = undefined;
      };
    },
  };
  /** Half a second goes by. */
  rest(): void {
    const work = this.#waiting;
    this.#waiting = undefined;
    work?.();
  }
  get isWaiting(): boolean {
    return this.#waiting !== undefined;
  }
}

const begin = (fragment = '') => {
  const browser = new Browser(fragment);
  new LinkSession(browser, browser.timer);
  return browser;
};
const program = () => programStore.getState();
const [race, lock] = ALL_SCENARIOS;
scenarioStore.setState({ known: ALL_SCENARIOS });
const SETTINGS = { engine: 'repeatable', preset: 'fork', seed: 1, speed: 2 } as const;
const linkTo = (source: string, view = {}, run?: { costModel: number; outcome: number }) =>
  writeLink({ document: { program: source, settings: SETTINGS, run }, view });

/** The run of a program under SETTINGS, as far as the trace goes. */
function showRun(source: string, events: TraceEvent[] = repeatableTrace()): TimelineModel {
  const model = new TimelineModel();
  runStore.setState({ model, ran: source, status: 'running', engine: 'repeatable' });
  model.append(events);
  if (model.outcome !== undefined) runStore.setState({ status: 'ended' });
  return model;
}

function repeatableTrace(costModel = 1): TraceEvent[] {
  const [start, ...rest] = ticketTrace();
  const info = { version: 1, engine: 'deterministic', seed: 1, speed: 2, costModel, preset: 'fork' };
  return [{ ...start, text: JSON.stringify(info) }, ...rest];
}

beforeEach(() => {
  // The stores are those of the page: each session begins with a page that was just opened.
  for (const { id } of [...program().brought, ...ALL_SCENARIOS]) {
    program().pick(id);
    program().reset();
  }
  program().pick(race.id);
  settingsStore.setState(DEFAULT_SETTINGS);
  viewStore.setState(viewStore.getInitialState());
  runStore.setState(runStore.getInitialState());
  playbackStore.getState().follow();
  selectionStore.getState().clear();
  stretchStore.setState(stretchStore.getInitialState());
  linkStore.setState(NO_LINK);
});

describe('opening a link', () => {
  it('shows its program, settings and panels, and runs nothing', () => {
    begin(linkTo('print("linked")\n', { tabs: ['timeline', 'waits', 'waits', 'events'] }));
    expect(program().text).toBe('print("linked")\n');
    expect(settingsStore.getState()).toMatchObject(SETTINGS);
    expect(viewStore.getState()).toMatchObject({
      pane: 'timeline',
      dock: 'waits',
      side: 'waits',
      bottom: 'events',
    });
    expect(runStore.getState().status).toBe('idle');
    expect(linkStore.getState()).toMatchObject({ before: undefined, pending: false, problem: undefined });
  });

  it('tells a link that came from an address that the page wrote, also when the page is loaded anew', () => {
    const browser = begin(linkTo('print("came")\n'));
    const loadAnew = () => {
      linkStore.setState(NO_LINK);
      new LinkSession(browser, browser.timer);
    };
    expect(linkStore.getState()).toMatchObject({ own: false });
    loadAnew();
    expect(linkStore.getState()).toMatchObject({
      own: false,
      opened: { document: { program: program().text } },
    });
    program().edit('print("mine now")\n');
    browser.rest();
    loadAnew();
    expect(linkStore.getState()).toMatchObject({
      own: true,
      opened: { document: { program: program().text } },
    });
  });

  it('loses no edit of the program that was there', () => {
    program().edit('print("mine")\n');
    begin(linkTo('print("linked 2")\n'));
    expect(program().text).toBe('print("linked 2")\n');
    program().pick(linkStore.getState().before ?? '');
    expect(program()).toMatchObject({ id: race.id, text: 'print("mine")\n', edited: true });
  });

  it('goes to the moment and the choice of the link when its run has come there', () => {
    const events = repeatableTrace();
    const time = events[40].time;
    const chosen = { kind: 'process', index: 1, tid: 0, what: 'whole', event: -1, until: -1 } as const;
    begin(
      linkTo('print("moment")\n', {
        cursor: { event: 40, time },
        stretch: { start: 0, end: time + 5 },
        chosen,
      }),
    );
    expect(linkStore.getState().pending).toBe(true);
    const model = showRun('print("moment")\n', events.slice(0, 30));
    expect(playbackStore.getState().cursor).toBe(undefined);
    model.append(events.slice(30));
    expect(playbackStore.getState()).toMatchObject({ cursor: 40, time });
    expect(stretchStore.getState().wanted).toEqual({ start: 0, end: time + 5 });
    expect(selectionStore.getState().selected).toMatchObject({
      what: 'whole',
      thing: { kind: 'process', index: 1 },
    });
    expect(linkStore.getState().pending).toBe(false);
  });

  it('shows its moment and its choice without leaving the panels that it names', () => {
    const chosen = { kind: 'process', index: 1, tid: 0, what: 'whole', event: -1, until: -1 } as const;
    begin(linkTo('print("stay")\n', { chosen, tabs: ['timeline', 'output', 'findings', 'output'] }));
    // As a phone does it, where what is chosen in the timeline is told of on another pane.
    const leave = selectionStore.subscribe(
      ({ selected }) => selected && viewStore.getState().show('details'),
    );
    showRun('print("stay")\n');
    leave();
    expect(selectionStore.getState().selected?.thing.index).toBe(1);
    expect(viewStore.getState()).toMatchObject({ pane: 'timeline', side: 'findings' });
  });

  it("offers the way back to a program of one's own alone, not to one that came with the page", () => {
    begin(linkTo('print("first")\n'));
    expect(linkStore.getState().before).toBe(undefined);
    const mine = program().id;
    const browser = begin();
    browser.visit(linkTo('print("second")\n'));
    expect(linkStore.getState().before).toBe(mine);
  });

  it('goes to the time where the event stands elsewhere, and leaves out what is not there', () => {
    const events = repeatableTrace();
    const chosen = { kind: 'process', index: 99, tid: 0, what: 'whole', event: -1, until: -1 } as const;
    begin(linkTo('print("time")\n', { cursor: { event: 3, time: events[40].time }, chosen }));
    const model = showRun('print("time")\n');
    const { cursor = -1, time } = playbackStore.getState();
    expect(time).toBe(events[40].time);
    expect(model.events.time(cursor)).toBe(time);
    expect(selectionStore.getState().selected).toBe(undefined);
  });

  it('keeps what the link leads to when its program turns out to be a scenario, in either language', () => {
    const run = { costModel: 1, outcome: outcomeHash(showRun('measured')) ?? 0 };
    for (const source of [lock.sources.en, lock.sources.zh]) {
      runStore.setState(runStore.getInitialState());
      scenarioStore.setState({ known: [race] });
      const browser = begin(linkTo(source, { cursor: { event: 40, time: 77 } }, run));
      expect(program().id).toMatch(/^brought/);
      scenarioStore.setState({ known: ALL_SCENARIOS });
      expect(program()).toMatchObject({ id: lock.id, text: lock.sources.en });
      expect(browser.entries).toHaveLength(1);
      expect(linkStore.getState()).toMatchObject({ pending: true });
      showRun(lock.sources.en);
      expect(linkStore.getState()).toMatchObject({ pending: false, verdict: 'same' });
      browser.rest();
      expect(readLink(browser.fragment()).document.program).toBe(lock.sources.en);
      program().pick(race.id);
    }
    runStore.setState(runStore.getInitialState());
    const browser = begin();
    browser.visit(linkTo(lock.sources.zh, { cursor: { event: 40, time: 77 } }));
    expect(program()).toMatchObject({ id: lock.id, text: lock.sources.en });
    expect(linkStore.getState().opened?.document.program).toBe(lock.sources.en);
    program().speak('zh');
    expect(linkStore.getState()).toMatchObject({ pending: true });
    expect(linkStore.getState().opened?.document.program).toBe(lock.sources.zh);
    program().speak('en');
  });

  it('says whether the run came out as the one that was shared', () => {
    const outcome = outcomeHash(showRun('print("x")\n')) ?? 0;
    const verdictOf = (
      source: string,
      run: { costModel: number; outcome: number },
      events = repeatableTrace(),
    ) => {
      runStore.setState(runStore.getInitialState());
      const browser = begin();
      browser.visit(linkTo(source, {}, run));
      expect(linkStore.getState().verdict).toBe(undefined);
      showRun(source, events);
      return linkStore.getState().verdict;
    };
    expect(verdictOf('print("a")\n', { costModel: 1, outcome })).toBe('same');
    expect(verdictOf('print("b")\n', { costModel: 1, outcome: (outcome ^ 1) >>> 0 })).toBe('differs');
    expect(
      verdictOf('print("c")\n', { costModel: 1, outcome: (outcome ^ 1) >>> 0 }, repeatableTrace(2)),
    ).toBe('other-model');
    expect(verdictOf('print("d")\n', { costModel: 1, outcome }, repeatableTrace(2))).toBe('same');
    expect(verdictOf('print("e")\n', { costModel: 1, outcome }, ticketTrace())).toBe(undefined);
  });

  it('says what is wrong with it and leaves everything as it was', () => {
    program().edit('print("mine")\n');
    const browser = begin(`${linkTo('print(1)\n').slice(0, 14)}`);
    expect(linkStore.getState().problem?.fault).toBe('cut');
    expect(program()).toMatchObject({ id: race.id, text: 'print("mine")\n' });
    browser.visit('#1dä');
    expect(linkStore.getState().problem).toMatchObject({ fault: 'character', what: 'ä', position: 3 });
    browser.visit(linkTo('print("sound")\n'));
    expect(linkStore.getState()).toMatchObject({ problem: undefined });
    expect(program().text).toBe('print("sound")\n');
  });
});

describe('the address', () => {
  it('says nothing while the page shows what it would show anyway', () => {
    const browser = begin();
    browser.rest();
    expect(browser.fragment()).toBe('');
    program().pick(lock.id);
    expect(browser.fragment()).toBe('');
  });

  it('follows the program, the settings and the moment, some time after they were changed', () => {
    const browser = begin();
    const before = browser.replaced;
    for (let n = 0; n < 50; n++) program().edit(`print(${n})\n`);
    expect(browser.replaced).toBe(before);
    browser.rest();
    expect(browser.replaced).toBe(before + 1);
    expect(readLink(browser.fragment()).document.program).toBe('print(49)\n');
    settingsStore.setState({ ...SETTINGS });
    browser.rest();
    expect(readLink(browser.fragment()).document.settings).toEqual(SETTINGS);
    showRun('print(49)\n');
    playbackStore.getState().seek(12);
    viewStore.getState().show('events');
    stretchStore.setState({ start: 10, end: 900, following: false });
    browser.rest();
    const { document, view } = readLink(browser.fragment());
    expect(view.cursor?.event).toBe(12);
    expect(view.stretch).toEqual({ start: 10, end: 900 });
    // What a phone would show is said by a phone alone.
    expect(view.tabs).toEqual(['program', 'events', 'state', 'events']);
    viewStore.setState({ narrow: true });
    browser.rest();
    expect(readLink(browser.fragment()).view.tabs).toEqual(['events', 'events', 'state', 'events']);
    expect(document.run).toEqual({ costModel: 1, outcome: outcomeHash(runStore.getState().model) });
    expect(browser.entries).toHaveLength(1);
  });

  it('keeps the moment of a link that has not been run, and what of it was changed since', () => {
    const link = linkTo('print("keep")\n', { cursor: { event: 40, time: 77 } }, { costModel: 1, outcome: 5 });
    const browser = begin(link);
    viewStore.getState().show('summary');
    browser.rest();
    const kept = readLink(browser.fragment());
    expect(kept.view.cursor).toEqual({ event: 40, time: 77 });
    expect(kept.view.tabs).toBeDefined();
    expect(kept.document.run).toEqual({ costModel: 1, outcome: 5 });
    settingsStore.setState({ seed: 9 });
    browser.rest();
    const changed = readLink(browser.fragment());
    expect(changed.view.cursor).toBe(undefined);
    expect(changed.document.run).toBe(undefined);
  });

  it('leads back and forward through the programs that were shown, with their edits', () => {
    const browser = begin();
    program().edit('print("first")\n');
    browser.rest();
    program().edit('print("first, later")\n');
    program().pick(lock.id);
    expect(browser.entries).toHaveLength(2);
    browser.visit(linkTo('print("came")\n'));
    expect(program().text).toBe('print("came")\n');
    browser.go(-1);
    expect(program()).toMatchObject({ id: lock.id, text: lock.sources.en });
    expect(linkStore.getState().opened).toBe(undefined);
    browser.go(-1);
    // Not as the address had it: as the person left it.
    expect(program()).toMatchObject({ id: race.id, text: 'print("first, later")\n' });
    browser.go(2);
    expect(program().text).toBe('print("came")\n');
    expect(linkStore.getState()).toMatchObject({ before: race.id });
    expect(linkStore.getState().opened).toBeDefined();
    expect(browser.entries).toHaveLength(3);
  });

  it('does not change while the recording plays', () => {
    const browser = begin();
    showRun('print("plays")\n');
    browser.rest();
    const before = browser.fragment();
    playbackStore.getState().play();
    playbackStore.getState().advance(1);
    browser.rest();
    expect(browser.fragment()).toBe(before);
  });

  it('says nothing of a program that would make it too long', () => {
    const browser = begin();
    const random = Array.from({ length: 4_000 }, (_, n) => ((n * 7919) % 65_521).toString(36)).join(' ');
    program().edit(random);
    browser.rest();
    expect(browser.fragment()).toBe('');
    program().edit('print("short")\n');
    browser.rest();
    expect(browser.fragment()).not.toBe('');
  });
});

describe('what is shared', () => {
  it('is the program with its settings alone, or with the run and where the page is in it', () => {
    settingsStore.setState({ ...SETTINGS });
    program().edit('print("share")\n');
    showRun('print("share")\n');
    playbackStore.getState().seek(5);
    expect(programLink()).toEqual({
      document: { program: 'print("share")\n', settings: SETTINGS, run: undefined },
      view: {},
    });
    expect(viewLink().view.cursor?.event).toBe(5);
    expect(viewLink().document.run).toBeDefined();
  });

  it('tells of no moment when another run would be another: live, edited since, other settings', () => {
    settingsStore.setState({ ...SETTINGS });
    program().edit('print("other")\n');
    showRun('print("other")\n');
    playbackStore.getState().seek(5);
    const tells = () => viewLink().view.cursor !== undefined || viewLink().document.run !== undefined;
    expect(tells()).toBe(true);
    settingsStore.setState({ seed: 2 });
    expect(tells()).toBe(false);
    settingsStore.setState({ ...SETTINGS, engine: 'live' });
    expect(tells()).toBe(false);
    settingsStore.setState({ ...SETTINGS });
    program().edit('print("edited")\n');
    expect(tells()).toBe(false);
  });
});

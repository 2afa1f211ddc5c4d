/**
 * Keeps the address and the page one: opens the links that come in, and writes what is shown into the fragment, a moment
 * after it has changed. Opening shows; it never runs anything. What an opened link shows of its run, its moment and how
 * it came out, waits until the person has run it.
 */
import { BadLink } from '../../core/link/bad-link';
import { fitsLink, type ReadLink, readLink, writeLink } from '../../core/link/link';
import { outcomeHash } from '../../core/trace/model/outcome-hash';
import type { TimelineModel } from '../../core/trace/model/timeline-model';
import { linkStore, NO_LINK, type Verdict } from '../store/link';
import { playbackStore } from '../store/playback';
import { type ProgramState, programStore } from '../store/program';
import { runStore } from '../store/run';
import { isSameProgram } from '../store/scenarios';
import { selectionStore } from '../store/selection';
import { type Settings, settingsStore } from '../store/settings';
import { stretchStore } from '../store/stretch';
import { viewStore } from '../store/view';
import type { AddressBar } from './address-bar';
import { hasReached, showMoment } from './moment';
import { pageSettings, showsRunOf, showTabs, viewLink } from './page-link';

/** The address follows what is shown when nothing has changed for so long: browsers refuse too many changes. */
const QUIET_MS = 500;
/** A longer fragment is kept out of the address: some programs cut it off, and dialogs offer a file. */
export const LINK_LENGTH_GOOD = 4_000;

export interface Timer {
  /** Calls `work` after so many milliseconds, unless what is answered is called before. */
  later(work: () => void, ms: number): () => void;
}

export class LinkSession {
  readonly #bar: AddressBar;
  readonly #timer: Timer;
  readonly #settingsAtStart: Settings;
  /** The entry of the history that was read or written last. */
  #seen = '';
  #cancel = () => {};
  #leaveModel = () => {};
  /** The page is being changed to what the address says, so the address stays. */
  #opening = false;

  constructor(bar: AddressBar, timer: Timer) {
    this.#bar = bar;
    this.#timer = timer;
    this.#settingsAtStart = settingsStore.getState();
    if (bar.fragment() === '') this.#remember('', false);
    else this.#moved();
    bar.onMoved(() => this.#moved());
    this.#listen();
  }

  #listen(): void {
    programStore.subscribe((now, before) => this.#programChanged(now, before));
    settingsStore.subscribe((now, before) => {
      if (!sameRun(now, before)) this.#soon();
    });
    playbackStore.subscribe((now, before) => {
      if (now.cursor !== before.cursor || now.time !== before.time) this.#soon();
    });
    stretchStore.subscribe((now, before) => {
      const moved = now.start !== before.start || now.end !== before.end;
      // While it follows, the run moves it.
      if (now.following !== before.following || (moved && !now.following)) this.#soon();
    });
    selectionStore.subscribe((now, before) => {
      if (now.selected !== before.selected) this.#soon();
    });
    viewStore.subscribe(() => this.#soon());
    runStore.subscribe((now, before) => {
      if (now.status === 'ended' && before.status !== 'ended') this.#soon();
      if (now.model !== before.model) this.#watch(now.model);
    });
  }

  #programChanged(now: ProgramState, before: ProgramState): void {
    if (this.#opening) return;
    if (now.id === before.id && now.text === before.text) return;
    const same = isSameProgram(now.text, before.text);
    if (same) this.#renamed(before.text, now.text);
    if (same || now.id === before.id) {
      this.#soon();
      return;
    }
    // Another program of the list: "back" leads to the one before.
    this.#cancel();
    linkStore.setState(NO_LINK);
    this.#write('push');
  }

  /** The program turned out to be a scenario's, or has its comments in another language: its link leads where it led. */
  #renamed(before: string, now: string): void {
    const { opened } = linkStore.getState();
    if (opened === undefined || opened.document.program !== before || now === before) return;
    linkStore.setState({ opened: withProgram(opened, now) });
    this.#watch(runStore.getState().model);
  }

  /** The person went back or forward, or came with a link. */
  #moved(): void {
    const fragment = this.#bar.fragment();
    const program = this.#bar.program();
    if (this.#seen === seenAs(fragment, program)) return;
    this.#cancel();
    const before = programStore.getState();
    const came = this.#bar.came();
    if (program !== undefined) this.#during(() => programStore.getState().pick(program));
    if (fragment === '') linkStore.setState(NO_LINK);
    else {
      this.#open(fragment, before, program === programStore.getState().id);
      linkStore.setState({ own: !came });
    }
    this.#remember(fragment, came);
  }

  /**
   * @param shown the program of the list that was shown until now
   * @param own the page has written it, about the program that is shown; since then the program may have been edited.
   */
  #open(fragment: string, shown: ProgramState, own: boolean): void {
    let link: ReadLink;
    try {
      link = readLink(fragment);
    } catch (error) {
      if (!(error instanceof BadLink)) throw error;
      const { fault, what, position, message } = error;
      linkStore.setState({ ...NO_LINK, problem: { fault, what, position, message } });
      return;
    }
    const { document, view } = link;
    if (own && !isSameProgram(programStore.getState().text, document.program)) {
      linkStore.setState(NO_LINK);
      return;
    }
    this.#during(() => {
      programStore.getState().bring(document.program);
      settingsStore.borrow(pageSettings(document.settings));
      showTabs(view.tabs);
    });
    const { id, text } = programStore.getState();
    linkStore.setState({
      ...NO_LINK,
      opened: withProgram(link, text),
      before: id !== shown.id && isOwn(shown) ? shown.id : undefined,
      pending: view.cursor !== undefined || view.stretch !== undefined || view.chosen !== undefined,
    });
    this.#watch(runStore.getState().model);
  }

  /** Waits in a run for the moment and the end that the opened link tells of. */
  #watch(model: TimelineModel): void {
    this.#leaveModel();
    this.#leaveModel = () => {};
    const { opened } = linkStore.getState();
    if (opened === undefined) return;
    linkStore.setState({ verdict: undefined });
    const look = () => this.#compare(model, opened);
    this.#leaveModel = model.subscribe(look);
    look();
  }

  #compare(model: TimelineModel, opened: ReadLink): void {
    const { pending, verdict, opened: shown } = linkStore.getState();
    if (shown !== opened || !showsRunOf(opened.document)) return;
    if (pending && hasReached(model, opened.view)) {
      linkStore.setState({ pending: false });
      showMoment(model, opened.view);
    }
    if (verdict === undefined) {
      const found = verdictOf(model, opened);
      if (found !== undefined) linkStore.setState({ verdict: found });
    }
  }

  #during(work: () => void): void {
    this.#opening = true;
    try {
      work();
    } finally {
      this.#opening = false;
    }
  }

  #soon(): void {
    if (this.#opening) return;
    this.#cancel();
    this.#cancel = this.#timer.later(() => {
      // While it plays, every frame is another moment.
      if (!playbackStore.getState().playing) this.#write('replace');
    }, QUIET_MS);
  }

  #write(how: 'replace' | 'push'): void {
    const fragment = this.#isPlain() ? '' : goodFragment();
    const { id } = programStore.getState();
    if (how === 'replace' && this.#seen === seenAs(fragment, id)) return;
    this.#bar[how](fragment, id);
    this.#seen = seenAs(fragment, id);
  }

  #remember(fragment: string, came: boolean): void {
    const { id } = programStore.getState();
    this.#bar.replace(fragment, id, came);
    this.#seen = seenAs(fragment, id);
  }

  /** The address alone says all: a program as it came with the page, and nothing of it looked at closely. */
  #isPlain(): boolean {
    if (isOwn(programStore.getState())) return false;
    const { cursor, stretch, chosen, tabs } = viewLink().view;
    return (
      [cursor, stretch, chosen, tabs].every((part) => part === undefined) &&
      sameRun(settingsStore.getState(), this.#settingsAtStart)
    );
  }
}

const seenAs = (fragment: string, program: string | undefined) => `${program} ${fragment}`;

/** Whether the program that is shown is no scenario as it came with the page. */
function isOwn({ id, edited, brought }: ProgramState): boolean {
  return edited || brought.some((program) => program.id === id);
}

/** The same link with the comments of its program in the language of the page. */
function withProgram(link: ReadLink, program: string): ReadLink {
  return { ...link, document: { ...link.document, program } };
}

function sameRun(a: Settings, b: Settings): boolean {
  return a.engine === b.engine && a.preset === b.preset && a.seed === b.seed && a.speed === b.speed;
}

/** '' when it would be too long. */
function goodFragment(): string {
  const link = viewLink();
  if (!fitsLink(link.document)) return '';
  const fragment = writeLink(link);
  return fragment.length <= LINK_LENGTH_GOOD ? fragment : '';
}

function verdictOf(model: TimelineModel, { document: { run } }: ReadLink): Verdict | undefined {
  const outcome = outcomeHash(model);
  if (run === undefined || outcome === undefined) return undefined;
  if (outcome === run.outcome) return 'same';
  return model.state.info?.costModel === run.costModel ? 'differs' : 'other-model';
}

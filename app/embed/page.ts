/**
 * What an embed shows before anything else has come: its buttons, the program, and where the timeline and the output will
 * be. The player fills those two.
 */
import downIcon from 'virtual:icon/arrow-down';
import openIcon from 'virtual:icon/external-link';
import pauseIcon from 'virtual:icon/pause';
import playIcon from 'virtual:icon/play';
import stopIcon from 'virtual:icon/square';
import type { EmbedText } from '../i18n/embed-texts';
import { programElements } from './highlight';
import type { EmbedOptions, PartName } from './options';
import { storedTimeline } from './stored-timeline';

export type Say = (key: EmbedText, values?: Record<string, string | number>) => string;

export interface PageHost {
  run(): void;
  /** Pauses what runs, lets go on what is paused. */
  pause(): void;
  stop(): void;
  /** A person is about to use the embed: what takes time to get ready may begin. */
  attend(): void;
}

/** What the buttons can do now. */
export interface ButtonStates {
  canRun: boolean;
  canPause: boolean;
  paused: boolean;
  canStop: boolean;
}

/** A piece of what is said under the buttons. */
export interface Note {
  kind: 'quiet' | 'warn' | 'bad';
  text: string;
  /** What is shown when a person asks for it. */
  more?: { summary: string; text: string };
  /** A second sentence that is a link: to where it can be had. */
  link?: { text: string; href: string };
  /** An address to copy, with the words for it. */
  address?: { text: string; label: string; href: string };
}

/** CSS pixels: lower ones look empty. embed.css has it, too. */
const TIMELINE_HEIGHT_LEAST = 210;

/** Of the output so much must be in sight that its first lines can be read. */
const OUTPUT_SEEN_LEAST = 0.4;

export class EmbedPage {
  readonly root = element('main', 'embed');
  /** The player's: empty until it has come. */
  readonly timeline = element('section', 'embed-timeline timeline');
  readonly output = element('section', 'embed-output');
  readonly questions = element('section', 'embed-questions');
  readonly #status = element('span', 'embed-status');
  readonly #dot = element('span', 'run-dot');
  readonly #engine = element('span', 'embed-engine');
  readonly #title = element('h1', 'embed-title');
  readonly #bar = element('header', 'embed-bar');
  readonly #notes = element('div', 'embed-notes');
  readonly #code = element('pre', 'embed-code');
  readonly #program = element('section', 'embed-program');
  readonly #run: HTMLButtonElement;
  readonly #pause: HTMLButtonElement;
  readonly #stop: HTMLButtonElement;
  readonly #open = element('a', 'button quiet embed-open') as HTMLAnchorElement;
  readonly #toOutput: HTMLButtonElement;
  readonly #say: Say;
  #stored: HTMLElement | undefined;
  /** Whether the frame was scrolled to its timeline, and the person has not scrolled since. */
  #wasBrought = false;
  #hasRun = false;
  #isOutputBelow = false;
  #timelineHeight = TIMELINE_HEIGHT_LEAST;
  readonly #notesShown = new Map<string, HTMLElement>();

  constructor(options: EmbedOptions, say: Say, host: PageHost) {
    this.#say = say;
    this.#run = button(playIcon, say('run'), 'primary', () => {
      this.#lookAtTimeline();
      host.run();
    });
    this.#pause = button(pauseIcon, say('pause'), '', () => host.pause());
    this.#stop = button(stopIcon, say('stop'), '', () => host.stop());
    this.#toOutput = button(downIcon, say('toOutput'), 'embed-to-output', () => this.#lookAtOutput());
    this.#toOutput.hidden = true;
    this.#build(options.hide);
    this.setButtons({ canRun: false, canPause: false, paused: false, canStop: false });
    this.root.addEventListener('pointerenter', () => host.attend(), { once: true });
    this.root.addEventListener('focusin', () => host.attend(), { once: true });
  }

  #build(hide: ReadonlySet<PartName>): void {
    const say = this.#say;
    const controls = element('div', 'embed-controls');
    controls.setAttribute('role', 'group');
    controls.ariaLabel = say('controls');
    controls.append(this.#run, this.#pause, this.#stop);
    this.#status.role = 'status';
    const line = element('p', 'embed-line-of-run');
    line.append(this.#dot, this.#status);
    this.#open.target = '_blank';
    this.#open.rel = 'noopener';
    this.#open.title = say('openHint');
    this.#open.innerHTML = openIcon;
    this.#open.append(textOf('span', say('open')));
    this.#open.hidden = true;
    const bar = this.#bar;
    if (!hide.has('controls')) bar.append(controls);
    bar.append(this.#title, line, this.#engine);
    if (!hide.has('open')) bar.append(this.#open);
    this.#entitle(undefined);
    this.#notes.role = 'status';

    this.#code.tabIndex = 0;
    this.#code.ariaLabel = say('program');
    this.#program.ariaLabel = say('program');
    this.#program.append(this.#code);
    this.timeline.ariaLabel = say('timeline');
    this.output.ariaLabel = say('output');
    this.questions.ariaLabel = say('questions');
    this.questions.hidden = true;
    const body = element('div', 'embed-body');
    const parts = { program: this.#program, timeline: this.timeline, output: this.output };
    for (const [name, part] of Object.entries(parts)) if (!hide.has(name as PartName)) body.append(part);
    // Between the program and its run: in a frame that is lower than its embed they are in sight with the run.
    if (hide.has('program')) body.prepend(this.#notes);
    else this.#program.after(this.#notes);
    body.dataset.parts = Object.keys(parts)
      .filter((name) => !hide.has(name as PartName))
      .join(' ');
    this.root.append(bar);
    if (!hide.has('questions')) this.root.append(this.questions);
    this.root.append(body);
    this.#fillBeside();
    if (!hide.has('output')) this.#watchOutput();
    for (const own of ['wheel', 'touchmove', 'keydown'])
      addEventListener(own, () => (this.#wasBrought = false), { passive: true });
  }

  /** A page has a heading, also one that shows none. */
  #entitle(title: string | undefined): void {
    this.#title.textContent = title ?? 'Lockstep';
    this.#title.classList.toggle('visually-hidden', title === undefined);
  }

  /** @param sketch of a run of it, as `core/trace/sketch` writes them; undefined for none. */
  showProgram(program: string, title: string | undefined, sketch: string | undefined): void {
    this.#code.replaceChildren(...programElements(program));
    this.#entitle(title);
    this.hideStored();
    const stored = sketch === undefined ? undefined : storedTimeline(sketch, this.#say);
    if (stored !== undefined) {
      this.#stored = stored.element;
      this.raiseTimeline(stored.height);
      this.timeline.prepend(stored.element);
    }
    this.setStatus('idle', this.#say('ready'));
  }

  /** How the run that ended goes on paper, in place of its timeline and output. */
  keepForPaper({ sketch, output }: { sketch: string; output: string }): void {
    this.hideStored();
    const drawn = storedTimeline(sketch, this.#say, 'ran');
    if (drawn === undefined) return;
    this.#stored = drawn.element;
    drawn.element.classList.add('on-paper');
    drawn.element.append(textOf('pre', output));
    this.timeline.prepend(drawn.element);
  }

  /** Takes the stored run away: there is another one to be seen. */
  hideStored(): void {
    this.#stored?.remove();
    this.#stored = undefined;
  }

  /** Makes the timeline at least so many CSS pixels high. It never gets lower: what stands below would jump up. */
  raiseTimeline(height: number): void {
    if (height <= this.#timelineHeight) return;
    this.#timelineHeight = height;
    this.timeline.style.setProperty('--embed-timeline-height', `${height}px`);
  }

  /** In a frame that is lower than its embed, who presses Run is shown what they have asked for, below the buttons. */
  #lookAtTimeline(): void {
    if (this.#bottom <= innerHeight) return;
    this.#wasBrought = true;
    this.#bringTo(this.timeline);
  }

  /** Where the program stands beside timeline and output, it may be as high as they are together. */
  #fillBeside(): void {
    const { timeline, output } = this;
    const observer = new ResizeObserver(() => {
      this.#code.style.setProperty('--embed-beside', `${timeline.offsetHeight + output.offsetHeight}px`);
    });
    observer.observe(timeline);
    observer.observe(output);
  }

  /** While what a run printed is below the window of its frame, a button leads there. */
  #watchOutput(): void {
    this.root.append(this.#toOutput);
    const look = ([{ intersectionRatio, boundingClientRect }]: IntersectionObserverEntry[]) => {
      this.#isOutputBelow = intersectionRatio < OUTPUT_SEEN_LEAST && boundingClientRect.bottom > innerHeight;
      this.#offerOutput();
    };
    new IntersectionObserver(look, { root: document, threshold: [0, OUTPUT_SEEN_LEAST] }).observe(
      this.output,
    );
  }

  #offerOutput(): void {
    this.#toOutput.hidden = !this.#isOutputBelow || !this.#hasRun;
  }

  /** The button goes away there: who pressed it with a key goes on from the output. */
  #lookAtOutput(): void {
    this.#wasBrought = false;
    this.output.tabIndex = -1;
    this.output.focus({ preventScroll: true });
    this.output.scrollIntoView({ block: 'end' });
  }

  /** Who was brought to the timeline, and has not gone elsewhere since, is brought to what is said of the run's end. */
  #lookAt(note: Element): void {
    if (!this.#wasBrought) return;
    this.#bringTo(note);
  }

  /** Scrolls so that a part stands in sight with all that is below it; where that is too much, right below the buttons. */
  #bringTo(part: Element): void {
    const below = part.getBoundingClientRect().top - this.#bar.offsetHeight;
    scrollBy({ top: Math.min(below, Math.max(this.#bottom - innerHeight, 0)) });
  }

  /** Where what a run shows ends, CSS pixels of the frame. */
  get #bottom(): number {
    const last = this.output.isConnected ? this.output : this.timeline;
    return last.getBoundingClientRect().bottom;
  }

  /** Where the same program is in the workbench; undefined while it is not known. */
  setAddress(href: string | undefined): void {
    this.#open.hidden = href === undefined;
    if (href !== undefined) this.#open.href = href;
  }

  /** Address of the program, for what is told of its run. */
  get activity(): string {
    return this.#open.href === '' ? location.href : this.#open.href;
  }

  /** That live runs cannot be had here, and where they can. */
  notLiveNote(): Note {
    const say = this.#say;
    // Out of a sandbox no tab can be opened that has an origin of its own: there the address is to be copied.
    if (self.origin === 'null')
      return {
        kind: 'quiet',
        text: say('notLive'),
        address: { text: say('notLiveCopy'), label: say('address'), href: this.activity },
      };
    return {
      kind: 'quiet',
      text: say('notLive'),
      link: { text: say('notLiveOpen'), href: this.activity },
    };
  }

  setButtons({ canRun, canPause, paused, canStop }: ButtonStates): void {
    this.#run.disabled = !canRun;
    this.#pause.disabled = !canPause;
    this.#stop.disabled = !canStop;
    const name = this.#say(paused ? 'resume' : 'pause');
    const label = this.#pause.querySelector('span');
    if (label !== null && label.textContent !== name) {
      label.textContent = name;
      this.#pause.querySelector('svg')?.replaceWith(svgOf(paused ? playIcon : pauseIcon));
    }
  }

  /** @param kind of the dot before the words, as in status.css. */
  setStatus(kind: string, text: string): void {
    this.#dot.className = `run-dot ${kind}`;
    if (this.#status.textContent !== text) this.#status.textContent = text;
    this.#hasRun = kind !== 'idle' && kind !== 'refused';
    this.#offerOutput();
  }

  setEngine(engine: 'live' | 'repeatable'): void {
    this.#engine.textContent = this.#say(engine);
    this.#engine.title = this.#say(`${engine}Hint`);
  }

  /** Shows a note of this name, or takes it back. */
  note(name: string, note: Note | undefined): void {
    this.#notesShown.get(name)?.remove();
    this.#notesShown.delete(name);
    if (note === undefined) return;
    const shown = element('div', `embed-note ${note.kind}`);
    shown.append(textOf('span', note.text));
    if (note.more !== undefined) {
      const more = element('details', 'embed-more');
      more.append(textOf('summary', note.more.summary), textOf('p', note.more.text));
      shown.append(more);
    }
    if (note.link !== undefined) {
      const link = textOf('a', note.link.text) as HTMLAnchorElement;
      link.href = note.link.href;
      link.target = '_blank';
      link.rel = 'noopener';
      shown.append(' ', link);
    }
    if (note.address !== undefined) shown.append(addressField(note.address));
    this.#notesShown.set(name, shown);
    this.#notes.append(shown);
    if (note.kind !== 'quiet') this.#lookAt(shown);
  }
}

function addressField({ text, label: name, href }: NonNullable<Note['address']>): HTMLElement {
  const label = element('label', 'embed-address');
  const field = document.createElement('input');
  field.readOnly = true;
  field.value = href;
  field.ariaLabel = name;
  field.addEventListener('focus', () => field.select());
  label.append(textOf('span', text), field);
  return label;
}

function button(icon: string, name: string, kind: string, pressed: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = kind === '' ? 'button' : `button ${kind}`;
  made.innerHTML = icon;
  made.append(textOf('span', name));
  made.addEventListener('click', pressed);
  return made;
}

/** Icons are markup of our own: no text of a program or an address comes here. */
function svgOf(markup: string): Element {
  const template = document.createElement('template');
  template.innerHTML = markup;
  return template.content.firstElementChild as Element;
}

function element(tag: string, className: string): HTMLElement {
  const made = document.createElement(tag);
  made.className = className;
  return made;
}

function textOf(tag: string, text: string): HTMLElement {
  const made = document.createElement(tag);
  made.textContent = text;
  return made;
}

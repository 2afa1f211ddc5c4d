/**
 * What an embed is asked for, by a person or by the page around, in the order of asking: also before the player has come
 * and while a program is still being opened.
 */
import type { BadLink } from '../../core/link/bad-link';
import type { TimelineModel } from '../../core/trace/model/timeline-model';
import type { Areas } from '../i18n/areas';
import type { LanguageName } from '../i18n/catalogue';
import type { Channel } from './channel';
import { type EmbedOptions, readEngine, readPreset, readSeed, readSpeed } from './options';
import type { EmbedPage, Say } from './page';
import type { Player } from './player';
import {
  choicesOf,
  type EmbedProgram,
  NoProgram,
  programOfLink,
  programOfScenario,
  programOfText,
} from './program';
import { type Command, type CommandId, faultOf } from './protocol';
import type { Questions } from './questions';
import type { Statement } from './statement';

interface PlayerPiece {
  Player: typeof Player;
  texts: Areas;
}

export interface SessionParts {
  options: EmbedOptions;
  language: LanguageName;
  page: EmbedPage;
  channel: Pick<Channel, 'send'>;
  say: Say;
  /** Loads the player's piece of the page; another one in tests. */
  load?: () => Promise<PlayerPiece>;
}

/** The player's piece of the page, and its texts in the reader's language alone. */
async function loadPlayer(language: LanguageName): Promise<PlayerPiece> {
  const texts = language === 'zh' ? import('../i18n/player-zh') : import('../i18n/player-en');
  const [{ Player }, { PLAYER_TEXTS }] = await Promise.all([import('./player'), texts]);
  return { Player, texts: PLAYER_TEXTS };
}

const READERS = { engine: readEngine, preset: readPreset, seed: readSeed, speed: readSpeed };

export class EmbedSession {
  readonly #parts: SessionParts;
  #player: Promise<Player> | undefined;
  /** What was asked for and is not done yet, one after the other. */
  #work: Promise<void> = Promise.resolve();
  #program: EmbedProgram | undefined;
  /** The player has this program already. */
  #given: EmbedProgram | undefined;
  #seen = false;
  #questions: Questions | undefined;

  constructor(parts: SessionParts) {
    this.#parts = parts;
  }

  /** Opens the program of the address. */
  open(fragment: string): void {
    const { options, language, page, say } = this.#parts;
    const { scenario } = options;
    if (fragment.length <= 1 && scenario === undefined) {
      page.note('none', { kind: 'quiet', text: say('noProgram') });
      return;
    }
    this.#then(async () => {
      const opened =
        fragment.length > 1
          ? programOfLink(fragment, options)
          : programOfScenario(scenario ?? '', language, options);
      await this.#show(await opened);
    });
  }

  /** Asks the player for something, once it is there and has its program. */
  do(work: (player: Player) => void | Promise<void>): void {
    this.#then(async () => {
      const player = await this.#ready();
      await work(player);
    });
  }

  /** The embed has come into sight or gone out of it. The player comes when it is first seen. */
  setSeen(seen: boolean): void {
    this.#seen = seen;
    if (seen || this.#player !== undefined) this.do((player) => player.setSeen(this.#seen));
  }

  /** Begins to load the player's piece of the page, without making one. */
  fetchPlayer(): void {
    const { language, load = () => loadPlayer(language) } = this.#parts;
    load().catch(() => undefined); // whoever needs it is told
  }

  /** A message of the page around. What it asks for wrongly is answered, and shown to nobody. */
  hear(message: Record<string, unknown>): void {
    const id = idOf(message);
    const fault = faultOf(message);
    if (fault !== undefined) {
      this.#complain(fault, id);
      return;
    }
    const command = message as unknown as Command;
    if (command.type === 'load') this.#then(() => this.#load(command), id);
    else this.#then(async () => this.#carryOut(command, await this.#ready()), id);
  }

  #carryOut(command: Exclude<Command, { type: 'load' }>, player: Player): void | Promise<void> {
    if (this.#program === undefined) throw new Error(`${command.type}: no program was loaded`);
    switch (command.type) {
      case 'run':
        return player.run(command.id, true);
      case 'pause':
        return player.setPaused(true);
      case 'resume':
        return player.setPaused(false);
      case 'stop':
        return player.stop();
      case 'seek':
        return player.seek(command);
    }
  }

  async #load(command: Extract<Command, { type: 'load' }>): Promise<void> {
    const { options, language, channel } = this.#parts;
    const choices = choicesOf(command, options, READERS);
    const { program, link, scenario, id, run } = command;
    let opened: EmbedProgram;
    if (link !== undefined) opened = await programOfLink(fragmentOf(link), choices);
    else if (scenario !== undefined) opened = await programOfScenario(scenario, language, choices);
    else opened = programOfText(program ?? '', choices);
    await this.#show(opened);
    const player = await this.#ready();
    const { engine, preset, seed, speed } = opened.settings;
    channel.send({
      type: 'loaded',
      ...(id === undefined ? {} : { id }),
      program: opened.program,
      settings: { engine: engine === 'live' ? 'live' : 'deterministic', preset, seed, speed },
    });
    if (run === true) await player.run(id, true);
  }

  async #show(opened: EmbedProgram): Promise<void> {
    const { page } = this.#parts;
    this.#program = opened;
    page.note('none', undefined);
    page.note('wrong', undefined);
    page.showProgram(opened.program, opened.title, opened.sketch);
    page.setEngine(opened.settings.engine);
    page.setButtons({ canRun: true, canPause: false, paused: false, canStop: false });
    page.setAddress(opened.address);
    if (opened.address === undefined) await this.#makeAddress(opened);
    await this.#ask(opened);
  }

  /** A program that the page around gave has no address yet. */
  async #makeAddress({ program, settings }: EmbedProgram): Promise<void> {
    const { fitsLink, writeLink } = await import('../../core/link/link');
    const document = { program, settings, run: undefined };
    if (fitsLink(document)) this.#parts.page.setAddress(`./${writeLink({ document, view: {} })}`);
  }

  /** The player, with the program that is shown. */
  async #ready(): Promise<Player> {
    this.#player ??= this.#makePlayer();
    const player = await this.#player;
    if (this.#program !== undefined && this.#program !== this.#given) {
      this.#given = this.#program;
      await player.load(this.#program);
    }
    return player;
  }

  async #makePlayer(): Promise<Player> {
    const { options, language, page, channel, load = () => loadPlayer(language) } = this.#parts;
    try {
      const { Player, texts } = await load();
      return new Player({
        page,
        options,
        language,
        texts,
        send: (report) => channel.send(report),
        answers: (model) => this.#answers(model),
      });
    } catch (error) {
      this.#player = undefined; // The next wish tries again.
      throw error;
    }
  }

  #answers(model: TimelineModel): Statement[] {
    return this.#questions?.judge(model) ?? [];
  }

  /** Questions come when the program is there to be read. */
  async #ask(opened: EmbedProgram): Promise<void> {
    const { page, options, language, say, channel } = this.#parts;
    this.#questions = undefined;
    page.questions.hidden = true;
    if (opened.scenario === undefined || options.hide.has('questions')) return;
    const { Questions } = await import('./questions');
    this.#questions = new Questions(page.questions, opened.scenario, {
      language,
      say,
      activity: () => page.activity,
      onPredict: (answer) => channel.send({ type: 'predicted', answer }),
    });
  }

  /** One thing after the other; what fails is told, and what comes next goes on. */
  #then(work: () => Promise<void>, id?: CommandId): void {
    this.#work = this.#work.then(work).catch((error: unknown) => this.#failed(error, id));
  }

  #failed(error: unknown, id: CommandId | undefined): void {
    const { page, say, language } = this.#parts;
    const message = error instanceof Error ? error.message : String(error);
    this.#complain(message, id);
    if (id !== undefined) return;
    const show = (text: string) => page.note('wrong', { kind: 'bad', text });
    if (error instanceof NoProgram) show(say('noScenario', { id: error.scenario }));
    else if (isBadLink(error))
      void import('./link-words').then(async ({ badLinkWords }) => show(await badLinkWords(error, language)));
    else show(`${say('failed', { message })} ${say('reload')}`);
  }

  #complain(message: string, id: CommandId | undefined): void {
    this.#parts.channel.send({ type: 'error', message, ...(id === undefined ? {} : { id }) });
  }
}

function idOf({ id }: Record<string, unknown>): CommandId | undefined {
  return typeof id === 'string' || typeof id === 'number' ? id : undefined;
}

/** Of a whole address or of a fragment alone. */
const fragmentOf = (link: string) => link.slice(link.indexOf('#') + 1);

/** By its name: the class itself comes with the reader of links. */
const isBadLink = (error: unknown): error is BadLink => error instanceof Error && error.name === 'BadLink';

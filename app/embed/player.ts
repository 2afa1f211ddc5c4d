/**
 * The player of an embed: runs the program, draws its timeline and its output, and tells the page around. It comes after
 * the first picture, in a piece of its own.
 */
import { TimelineModel } from '../../core/trace/model/timeline-model';
import type { Areas } from '../i18n/areas';
import { embedText } from '../i18n/embed-texts';
import { laterAreas, SmallTexts } from '../i18n/small-texts';
import { breathe } from '../run/breathe';
import { RunController } from '../run/controller';
import { canRunLive, engineDoors, liveAvailable, RUN_LIMITS_SHOWN } from '../run/engine-doors';
import { hasReached, showMoment } from '../share/moment';
import { playbackStore } from '../store/playback';
import { isGoing, type RunState, runStore } from '../store/run';
import { createSettings, DEFAULT_SETTINGS } from '../store/settings';
import { createMemory } from '../store/storage';
import type { Translate } from '../view-model/words';
import { dotOf, shownStatus, statusWords } from '../views/status/run-words';
import { finishedMessage } from './finished';
import type { EmbedOptions } from './options';
import { OutputPane } from './output-pane';
import type { EmbedPage, Note } from './page';
import type { EmbedProgram } from './program';
import type { CommandId, Report } from './protocol';
import type { RunFindings } from './run-findings';
import type { Statement } from './statement';
import { TimelineView } from './timeline-view';

export interface PlayerParts {
  page: EmbedPage;
  options: EmbedOptions;
  language: 'en' | 'zh';
  /** Texts of the player (`player-en.ts`, `player-zh.ts`). */
  texts: Areas;
  send(report: Report): void;
  /** A person's answers to the scenario's questions, as the run that ended judges them. */
  answers(model: TimelineModel): Statement[];
}

/** An ended run, and what is found in it once that is known. */
interface Explained {
  model: TimelineModel;
  findings?: RunFindings;
}

/** Nothing that is chosen in an embed is kept: its page says how it begins. */
const settings = createSettings(createMemory(() => undefined));

export class Player {
  readonly #parts: PlayerParts;
  readonly #texts: SmallTexts;
  readonly #t: Translate;
  readonly #doors = engineDoors();
  readonly #controller: RunController;
  readonly #timeline: TimelineView;
  readonly #output: OutputPane;
  /** Settled when it is known whether live runs can be had. */
  readonly #tried: Promise<void>;
  #program: EmbedProgram | undefined;
  /** Of the command that asked for the run that goes on, and for the next. */
  #id: CommandId | undefined;
  #nextId: CommandId | undefined;
  /** The run was asked for by the page around: it goes on out of sight. */
  #unseen = false;
  /** It was paused because it went out of sight. */
  #resting = false;
  #leaveMoment = () => {};
  #explained: Explained | undefined;

  constructor(parts: PlayerParts) {
    this.#parts = parts;
    this.#texts = new SmallTexts(parts.language, parts.texts);
    this.#t = (key, values) => this.#texts.t(key === 'timeline.keys' ? 'player.keys' : key, values);
    runStore.setState({ liveAvailable: liveAvailable(), limits: RUN_LIMITS_SHOWN });
    this.#controller = new RunController({
      doors: this.#doors,
      run: runStore,
      program: { getState: () => ({ id: '', text: this.#program?.program ?? '', bring: () => {} }) },
      settings,
      now: () => performance.now(),
      breathe,
    });
    const { page } = parts;
    this.#timeline = new TimelineView(page.timeline, runStore.getState().model, {
      t: this.#t,
      onPause: () => this.pause(),
      onHeight: (height) => page.raiseTimeline(height),
    });
    this.#output = new OutputPane(page.output, this.#t);
    this.#output.setModel(runStore.getState().model);
    runStore.subscribe((now, before) => this.#changed(now, before));
    this.#tried = this.#tryLive();
    this.#show(runStore.getState());
  }

  get isGoing(): boolean {
    return isGoing(runStore.getState().status);
  }

  /** Shows a program in place of the one before, whose run ends. */
  async load(program: EmbedProgram): Promise<void> {
    if (this.isGoing) {
      this.#controller.stop();
      await this.#rest();
    }
    this.#program = program;
    const { engine, preset, seed, speed } = program.settings;
    settings.setState({ ...DEFAULT_SETTINGS, engine, preset, seed, speed });
    this.#leaveMoment();
    runStore.setState({
      status: 'idle',
      model: new TimelineModel(),
      ran: undefined,
      ofProgram: undefined,
      problem: undefined,
      failure: undefined,
    });
    this.#tellEngine();
    void this.#tried.then(() => this.#tellEngine());
    this.#show(runStore.getState());
  }

  /** Gets ready what the next run would wait for. */
  async warm(): Promise<void> {
    if (this.#program === undefined) return;
    await this.#known();
    this.#doors[this.#engine].warm();
  }

  /** Until it is known which engine plays. Meanwhile the one that is likely gets ready. */
  async #known(): Promise<void> {
    if (this.#program?.settings.engine !== 'live') return;
    if (runStore.getState().liveAvailable) this.#doors.live.warm();
    await this.#tried;
  }

  /**
   * @param id of the command of the page around
   * @param unseen it goes on when the embed is out of sight
   */
  async run(id?: CommandId, unseen = false): Promise<void> {
    await this.#known();
    this.#nextId = id;
    this.#unseen = unseen;
    this.#resting = false;
    this.#controller.run();
  }

  /** Pauses what runs, and lets go on what is paused. */
  pause(): void {
    this.#resting = false;
    if (runStore.getState().status === 'paused') this.#controller.resume();
    else this.#controller.pause();
  }

  setPaused(paused: boolean): void {
    if (paused === (runStore.getState().status === 'paused')) return;
    this.pause();
  }

  stop(): void {
    this.#controller.stop();
  }

  seek(where: { event?: number; time?: number }): void {
    if (where.event !== undefined) playbackStore.getState().seek(where.event);
    else if (where.time !== undefined) playbackStore.getState().seekTime(where.time * 1e9);
  }

  /** The embed has come into sight or gone out of it. */
  setSeen(seen: boolean): void {
    const { status } = runStore.getState();
    if (seen && this.#resting && status === 'paused') this.pause();
    else if (!seen && !this.#unseen && (status === 'running' || status === 'starting')) {
      this.#controller.pause();
      this.#resting = true;
    } else if (!seen && !this.isGoing) for (const door of Object.values(this.#doors)) door.rest();
  }

  get #engine(): 'live' | 'repeatable' {
    const wanted = this.#program?.settings.engine ?? 'live';
    return runStore.getState().liveAvailable ? wanted : 'repeatable';
  }

  async #tryLive(): Promise<void> {
    if (!runStore.getState().liveAvailable) return;
    runStore.setState({ liveAvailable: await canRunLive() });
  }

  #tellEngine(): void {
    const { page, options } = this.#parts;
    page.setEngine(this.#engine);
    const missing = this.#program?.settings.engine === 'live' && this.#engine !== 'live';
    page.note('not-live', missing && !options.hide.has('open') ? page.notLiveNote() : undefined);
  }

  /** Until nothing runs. */
  #rest(): Promise<void> {
    return new Promise((resolve) => {
      const leave = runStore.subscribe(({ status }) => {
        if (isGoing(status)) return;
        leave();
        resolve();
      });
    });
  }

  #changed(now: RunState, before: RunState): void {
    if (now.status === 'starting' && before.status !== 'starting' && before.status !== 'paused') {
      this.#id = this.#nextId;
      this.#nextId = undefined;
    }
    if (isGoing(now.status)) this.#parts.page.hideStored();
    if (now.model !== before.model) {
      this.#timeline.setModel(now.model);
      this.#output.setModel(now.model);
      this.#goToMoment(now.model);
    }
    if (now.status === before.status && now.model === before.model && now.failure === before.failure) return;
    this.#show(now);
    if (now.status !== before.status) this.#tell(now);
    if (isGoing(before.status) && !isGoing(now.status)) this.#finished(now);
  }

  #tell({ status, model }: RunState): void {
    this.#parts.send({
      type: 'state',
      status,
      engine: this.#engine === 'live' ? 'live' : 'deterministic',
      events: model.events.length,
      time: model.endTime / 1e9,
    });
  }

  #show(run: RunState): void {
    const { status, model, problem, failure } = run;
    const { page } = this.#parts;
    const going = isGoing(status);
    page.setButtons({
      canRun: this.#program !== undefined && status !== 'stopping',
      canPause: status === 'running' || status === 'paused' || status === 'starting',
      paused: status === 'paused',
      canStop: going && status !== 'stopping',
    });
    if (this.#program !== undefined) {
      const resting = this.#resting && status === 'paused';
      const shown = shownStatus(run);
      const words = resting ? this.#t('player.rest') : statusWords(shown, model, this.#t);
      page.setStatus(dotOf(shown, model), words);
    }
    this.#timeline.setStatus(status === 'starting' || status === 'stopping' ? 'running' : status);
    this.#output.setSilence(
      going ? 'output.silent' : status === 'idle' ? 'output.empty' : 'output.silentEnd',
    );
    page.note(
      'problem',
      problem && {
        kind: 'bad',
        text: this.#t('player.problem', {
          line: problem.line,
          message: `${problem.type}: ${problem.message}`,
        }),
      },
    );
    page.note('failure', failure === undefined ? undefined : { kind: 'bad', text: failure });
    const ended = status === 'ended' && problem === undefined;
    const findings = ended ? this.#findingsOf(model) : undefined;
    page.note('end', ended ? this.#endNote(model, findings) : undefined);
    page.note('found', this.#foundNote(findings));
    const bounds = findings?.bounds ?? [];
    page.note('bounds', bounds.length > 0 ? { kind: 'warn', text: bounds.join(' ') } : undefined);
  }

  /** What made the result of a run wrong, also of one that came to its end. */
  #foundNote(findings: RunFindings | undefined): Note | undefined {
    if (findings?.gravest === undefined) return undefined;
    const { title, brief, whole } = findings.gravest;
    const more = { summary: this.#t('status.showWhy'), text: whole };
    return { kind: 'warn', text: `${title} ${brief}`, more };
  }

  /** What a person must know of a run that did not end by itself. */
  #endNote(model: TimelineModel, findings: RunFindings | undefined): Note | undefined {
    const { outcome } = model;
    const { limits } = runStore.getState();
    const number = (value: number) => value.toLocaleString(this.#parts.language);
    const kept = (title: string) => ({ kind: 'warn', text: `${title} ${this.#t('status.kept')}` }) as const;
    switch (outcome?.name) {
      case 'stuck': {
        const title = this.#t('status.stuckTitle');
        const why = findings?.stuck;
        if (why === undefined) return { kind: 'warn', text: title };
        const more = { summary: this.#t('status.showWhy'), text: why.whole };
        return { kind: 'warn', text: `${title} ${why.brief}`, more };
      }
      case 'output-limit':
        return kept(this.#t('status.outputLimit', { limit: number(limits.outputBytes) }));
      case 'trace-limit':
        return kept(this.#t('status.traceLimit', { limit: number(limits.traceEvents) }));
      case 'line-limit':
        return {
          kind: 'warn',
          text: `${this.#t('status.lineLimit', { limit: number(limits.lines) })} ${this.#t('status.lineLimitHelp')}`,
        };
      case 'memory-limit':
        return kept(this.#t('status.memoryLimit'));
      case 'worker-died':
      case 'failed':
        return { kind: 'warn', text: outcome.detail };
      default:
        return undefined;
    }
  }

  /** What is found in an ended run that wants a word; undefined until it is. Each run is looked through once. */
  #findingsOf(model: TimelineModel): RunFindings | undefined {
    if (this.#explained?.model !== model) {
      this.#explained = { model };
      if (model.outcome !== undefined) void this.#explain(this.#explained);
    }
    return this.#explained.findings;
  }

  async #explain(explained: Explained): Promise<void> {
    await untilDrawn(); // how the run ended comes first, and what explains it is loaded then
    const parts = [
      import('./run-findings'),
      laterAreas(this.#parts.language, ['findings', 'links']),
    ] as const;
    const loaded = await Promise.all(parts).catch(() => undefined);
    if (loaded === undefined) return; // no network: it is not explained
    const [{ findingsOf }, texts] = loaded;
    this.#texts.add(texts);
    const isShown = () => runStore.getState().model === explained.model;
    const findings = await findingsOf(explained.model, this.#program?.program ?? '', this.#t, async () => {
      await breathe();
      return isShown();
    });
    if (findings === undefined || !isShown()) return;
    explained.findings = findings;
    this.#show(runStore.getState());
    if (findings.printed !== undefined) this.#parts.page.keepForPaper(findings.printed);
  }

  /** Goes to where the address or the link leads, once the run has come there. */
  #goToMoment(model: TimelineModel): void {
    this.#leaveMoment();
    this.#leaveMoment = () => {};
    const { at } = this.#parts.options;
    const view = this.#program?.view;
    if (at === undefined && (view === undefined || Object.keys(view).length === 0)) return;
    const look = () => {
      if (at !== undefined && model.events.length <= at && model.outcome === undefined) return;
      if (at === undefined && view !== undefined && !hasReached(model, view)) return;
      this.#leaveMoment();
      if (at !== undefined) playbackStore.getState().seek(at);
      else if (view !== undefined) showMoment(model, view);
    };
    this.#leaveMoment = model.subscribe(look);
  }

  #finished({ model, problem, failure }: RunState): void {
    const { language, send, page, answers } = this.#parts;
    const program = this.#program;
    if (program === undefined) return;
    const id = this.#id;
    this.#id = undefined;
    const told = finishedMessage({
      model,
      source: program.program,
      problem,
      failure,
      engine: this.#engine,
      settings: program.settings,
      activity: page.activity,
      name: program.title ?? embedText(language, 'program'),
      language,
      answers: problem === undefined ? answers(model) : [],
      now: new Date(),
    });
    send({ ...told, ...(id === undefined ? {} : { id }) });
  }
}

/** Until the page has drawn what it is told to draw now. */
function untilDrawn(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => void breathe().then(resolve)));
}

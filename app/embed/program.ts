/** What an embed plays, and where it comes from: a link, a scenario, or the page around. */
import type { LinkSettings } from '../../core/link/document';
import type { LinkView } from '../../core/link/view';
import type { Scenario } from '../../core/scenarios/form';
import type { EmbedOptions } from './options';
import type { LoadSettings } from './protocol';

export interface EmbedProgram {
  program: string;
  settings: LinkSettings;
  /** The moment that is shown when the run has come to it. */
  view: LinkView;
  title?: string;
  /** Where the workbench has it, from this page; undefined where a link must be made of it first. */
  address: string | undefined;
  scenario?: Scenario;
  /** How a run of it looked (`core/trace/sketch`), to be shown before it has run. */
  sketch?: string;
}

/** What a program runs with when nothing says otherwise. */
const USUAL: LinkSettings = { engine: 'live', preset: 'spawn', seed: 1, speed: 1 };

/** A program could not be had; `key` and `values` are the embed's text about it. */
export class NoProgram extends Error {
  override name = 'NoProgram';
  constructor(
    message: string,
    readonly scenario: string,
  ) {
    super(message);
  }
}

type Choices = Pick<EmbedOptions, 'engine' | 'preset' | 'seed' | 'speed'>;

/** Settings as the address has them, over what came with the program. */
function over(own: LinkSettings, { engine, preset, seed, speed }: Choices): LinkSettings {
  return {
    engine: engine ?? own.engine,
    preset: preset ?? own.preset,
    seed: seed ?? own.seed,
    speed: speed ?? own.speed,
  };
}

/** @throws BadLink when it cannot be opened. */
export async function programOfLink(fragment: string, choices: Choices): Promise<EmbedProgram> {
  const { readLinkSmall } = await import('../../core/link/read-link-small');
  const { document, view } = await readLinkSmall(fragment);
  return {
    program: document.program,
    settings: over(document.settings, choices),
    view,
    sketch: view.sketch,
    address: `./${fragment.startsWith('#') ? '' : '#'}${fragment}`,
  };
}

/** @throws NoProgram when there is no such scenario. */
export async function programOfScenario(
  id: string,
  language: 'en' | 'zh',
  choices: Choices,
): Promise<EmbedProgram> {
  const { loadScenario } = await import('../../core/scenarios/one');
  const scenario = await loadScenario(id);
  if (scenario === undefined) throw new NoProgram(`there is no scenario ${JSON.stringify(id)}`, id);
  const { engine, preset, seed } = scenario.facts;
  return {
    program: scenario.sources[language],
    settings: over({ ...USUAL, engine, preset, seed }, choices),
    view: {},
    title: scenario.texts[language].title,
    address: `./?${new URLSearchParams({ scenario: id })}`,
    scenario,
    sketch: scenario.sketch,
  };
}

export function programOfText(program: string, choices: Choices): EmbedProgram {
  return { program, settings: over(USUAL, choices), view: {}, address: undefined };
}

/** The choices of a command, those of the address where it has none. @throws RangeError naming what cannot be had. */
export function choicesOf(command: LoadSettings, options: Choices, read: SettingReaders): Choices {
  const chosen: Choices = {
    engine: options.engine,
    preset: options.preset,
    seed: options.seed,
    speed: options.speed,
  };
  for (const name of ['engine', 'preset', 'seed', 'speed'] as const) {
    const given = command[name];
    if (given === undefined) continue;
    const value = read[name](String(given));
    if (value === undefined) throw new RangeError(`load: "${name}" cannot be ${JSON.stringify(given)}`);
    Object.assign(chosen, { [name]: value });
  }
  return chosen;
}

export type SettingReaders = Record<keyof Choices, (text: string) => string | number | undefined>;

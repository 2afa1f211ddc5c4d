/** What the address of an embed says beside its link: `embed.html?hide=output&theme=dark…#1d…` (docs/EMBED.md). */
import { PRESETS, type Preset } from '../../core/base/preset';

export const PARTS = ['controls', 'program', 'timeline', 'output', 'questions', 'open'] as const;
export type PartName = (typeof PARTS)[number];

export type EmbedEngine = 'live' | 'repeatable';

export interface EmbedOptions {
  hide: ReadonlySet<PartName>;
  theme: 'light' | 'dark' | 'system';
  /** Undefined: the reader's. */
  language: 'en' | 'zh' | undefined;
  /** What the address sets of the run, over what the link or the scenario says. */
  engine: EmbedEngine | undefined;
  preset: Preset | undefined;
  seed: number | undefined;
  speed: number | undefined;
  /** Runs once, as soon as it is in sight. */
  autoplay: boolean;
  /** Index of the event at which the cursor stands once the run has come there. */
  at: number | undefined;
  scenario: string | undefined;
  /** The only origin that may be spoken with; undefined: the page around, whichever it is. */
  origin: string | undefined;
  /** Options that mean nothing, as they stand in the address. */
  unread: string[];
}

/** Said of a visit by the page that links here, and of nothing in the embed. */
const OF_THE_VISIT = 'utm_';

export const SEED_MOST = 0xffff_ffff;
/** Seconds of the run's clock per second. */
export const SPEED_LEAST = 0.01;
export const SPEED_MOST = 1_000;

/** Reads a value of the text; undefined when it cannot be had. */
type Reader<T> = (text: string) => T | undefined;

const oneOf =
  <T extends string>(names: readonly T[]): Reader<T> =>
  (text) =>
    names.find((name) => name === text);

const number =
  (least: number, most: number, whole: boolean): Reader<number> =>
  (text) => {
    const value = text.trim() === '' ? Number.NaN : Number(text);
    return value >= least && value <= most && (!whole || Number.isInteger(value)) ? value : undefined;
  };

/** 'deterministic' is what the trace calls it, 'repeatable' what people read. */
export const readEngine: Reader<EmbedEngine> = (text) =>
  text === 'deterministic' ? 'repeatable' : oneOf(['live', 'repeatable'] as const)(text);
export const readSeed = number(0, SEED_MOST, true);
export const readSpeed = number(SPEED_LEAST, SPEED_MOST, false);
export const readPreset = oneOf(PRESETS);

/** @param search of the address, with or without its '?'. */
export function readOptions(search: string): EmbedOptions {
  const query = new URLSearchParams(search);
  const unread: string[] = [];
  const known = new Set(['hide', 'scenario']);
  const read = <T>(name: string, reader: Reader<T>): T | undefined => {
    known.add(name);
    const text = query.get(name);
    if (text === null) return undefined;
    const value = reader(text);
    if (value === undefined) unread.push(`${name}=${text}`);
    return value;
  };
  const hide = new Set<PartName>();
  for (const name of (query.get('hide') ?? '').split(',')) {
    const part = PARTS.find((known) => known === name.trim());
    if (part !== undefined) hide.add(part);
    else if (name.trim() !== '') unread.push(`hide=${name}`);
  }
  const options = {
    hide,
    theme: read('theme', oneOf(['light', 'dark', 'system'] as const)) ?? 'system',
    language: read('lang', readLanguage),
    engine: read('engine', readEngine),
    preset: read('preset', readPreset),
    seed: read('seed', readSeed),
    speed: read('speed', readSpeed),
    autoplay: read('autoplay', readSwitch) ?? false,
    at: read('at', number(0, Number.MAX_SAFE_INTEGER, true)),
    scenario: query.get('scenario') ?? undefined,
    origin: read('origin', readOrigin),
    unread,
  };
  for (const [name, text] of query)
    if (!known.has(name) && !name.startsWith(OF_THE_VISIT))
      unread.push(text === '' ? name : `${name}=${text}`);
  return options;
}

function readLanguage(text: string): 'en' | 'zh' | undefined {
  const [primary] = text.toLowerCase().split('-');
  return primary === 'en' || primary === 'zh' ? primary : undefined;
}

/** `?autoplay` alone is yes, too. */
function readSwitch(text: string): boolean | undefined {
  if (text === '' || text === '1' || text === 'true') return true;
  return text === '0' || text === 'false' ? false : undefined;
}

function readOrigin(text: string): string | undefined {
  try {
    const { origin } = new URL(text);
    return origin === 'null' ? undefined : origin;
  } catch {
    return undefined; // Told of as an option that means nothing.
  }
}

/** What a person chose about the page: kept between visits. */

import { createStore } from 'zustand/vanilla';
import { DEFAULT_PRESET, PRESETS, type Preset } from '../../core/trace/event';
import { type Memory, memory } from './storage';

export type EngineChoice = 'live' | 'repeatable';
export type ThemeChoice = 'system' | 'light' | 'dark';
/** A language of the page, by the name of its folder of texts. */
export type Language = 'en' | 'zh';

export const SPEEDS: readonly number[] = [0.25, 0.5, 1, 2, 5, 10, 20];
/** The largest seed: every engine takes 32 bits. */
export const SEED_MAX = 0xffff_ffff;

export interface Settings {
  engine: EngineChoice;
  preset: Preset;
  seed: number;
  speed: number;
  theme: ThemeChoice;
  /** Undefined: the browser's. */
  language: Language | undefined;
  /** Shares of the window, 0 to 1: of the width the editor's, in a wide window, and the side's; the dock's of the height. */
  editorShare: number;
  wideEditorShare: number;
  sideShare: number;
  dockShare: number;
}

export const DEFAULT_SETTINGS: Settings = {
  engine: 'live',
  preset: DEFAULT_PRESET,
  seed: 1,
  speed: 1,
  theme: 'system',
  language: undefined,
  editorShare: 0.38,
  wideEditorShare: 0.29,
  sideShare: 0.23,
  dockShare: 0.3,
};

const KEY = 'lockstep.settings.1';

/** Which values of each setting can be had; what was kept by another version, or by hand, may be anything. */
const SOUND: { [K in keyof Settings]: (value: unknown) => boolean } = {
  engine: (value) => value === 'live' || value === 'repeatable',
  preset: (value) => (PRESETS as readonly unknown[]).includes(value),
  seed: (value) => Number.isInteger(value) && (value as number) >= 0 && (value as number) <= SEED_MAX,
  speed: (value) => SPEEDS.includes(value as number),
  theme: (value) => value === 'system' || value === 'light' || value === 'dark',
  language: (value) => value === 'en' || value === 'zh',
  editorShare: isShare,
  wideEditorShare: isShare,
  sideShare: isShare,
  dockShare: isShare,
};

function isShare(value: unknown): boolean {
  return typeof value === 'number' && value >= 0.1 && value <= 0.8;
}

/** The settings in `text`, each that cannot be read replaced by its default. */
export function readSettings(text: string | undefined): Settings {
  const settings: Settings = { ...DEFAULT_SETTINGS };
  if (text === undefined) return settings;
  let kept: unknown;
  try {
    kept = JSON.parse(text);
  } catch {
    return settings; // Not ours, or cut off: the defaults serve.
  }
  if (typeof kept !== 'object' || kept === null) return settings;
  for (const [name, sound] of Object.entries(SOUND)) {
    const value = (kept as Record<string, unknown>)[name];
    if (sound(value)) Object.assign(settings, { [name]: value });
  }
  return settings;
}

/** What of the settings decides a run. */
export type RunChoices = Pick<Settings, 'engine' | 'preset' | 'seed' | 'speed'>;

export function createSettings(kept: Memory) {
  const store = createStore<Settings>(() => readSettings(kept.read(KEY)));
  /** What a link brought, and what the person had chosen in its place. */
  let borrowed: { settings: Partial<Settings>; own: Settings } | undefined;
  store.subscribe((settings) => kept.write(KEY, JSON.stringify(chosenBySelf(settings, borrowed))));
  return {
    ...store,
    /** Sets what a link says, for this visit: on the next one the person's own choices are back. */
    borrow(settings: Partial<RunChoices>): void {
      const own = chosenBySelf(store.getState(), borrowed);
      borrowed = { settings: { ...borrowed?.settings, ...settings }, own };
      store.setState(settings);
    },
  };
}

/** What was borrowed counts as chosen as soon as the person has set it to something else. */
function chosenBySelf(
  settings: Settings,
  borrowed: { settings: Partial<Settings>; own: Settings } | undefined,
): Settings {
  const chosen = { ...settings };
  if (borrowed === undefined) return chosen;
  for (const name of Object.keys(borrowed.settings) as (keyof Settings)[]) {
    if (settings[name] === borrowed.settings[name]) Object.assign(chosen, { [name]: borrowed.own[name] });
  }
  return chosen;
}

export const settingsStore = createSettings(memory);

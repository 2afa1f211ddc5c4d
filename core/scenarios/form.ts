/**
 * What a scenario is. Four files make one, all named by its id: `ID.py` is the program, `ID.yaml` the facts that hold in
 * every language, `ID.en.md` and `ID.zh.md` the words.
 */
import type { Preset } from '../trace/event';

export const SCENARIO_LANGUAGES = ['en', 'zh'] as const;
export type ScenarioLanguage = (typeof SCENARIO_LANGUAGES)[number];

/** What the library can be filtered by: the names that programs use. */
export const PRIMITIVES = [
  'Process',
  'Lock',
  'RLock',
  'Semaphore',
  'Event',
  'Condition',
  'Barrier',
  'Pipe',
  'Queue',
  'JoinableQueue',
  'Pool',
  'Manager',
  'Value',
] as const;
export type PrimitiveName = (typeof PRIMITIVES)[number];

export const DIFFICULTIES = [1, 2, 3] as const;
export type Difficulty = (typeof DIFFICULTIES)[number];

/** Something that can be read off a run's trace (reading.ts). `of` is a pattern, a name or a place, as each says. */
export interface Reading {
  read:
    | 'printed' // how many lines of stdout match the pattern `of`
    | 'errors' // how many lines of stderr match the pattern `of`
    | 'first' // the text of the first line of stdout that matches the pattern `of`
    | 'line' // the text of line `of` of stdout; −1 is the last
    | 'captured' // the number that the pattern `of` captures in the last line of stdout that matches
    | 'distinct' // how many different texts the pattern `of` captures in lines of stdout
    | 'ends' // 'exited', 'stuck' …
    | 'seconds' // length of the run, on its clock
    | 'processes' // how many there were, the main one counted
    | 'killed' // how many processes a signal ended
    | 'waiters' // how many waited at once for the lock or semaphore `of`, at most
    | 'holds' // how often the lock `of` was had by somebody
    | 'depth' // how often its holder had the RLock `of` at once, at most
    | 'concurrent'; // how many were at once between a line "… `of` in" and a line "… `of` out", at most
  of?: string | number;
  /** Of `printed` alone: lines that stand before the first that matches this pattern. */
  until?: string;
}

/** What a reading may be: exactly, from–to (both included), or text that matches. `other`: whatever remains. */
export interface Expectation {
  is?: string | number;
  from?: number;
  to?: number;
  matches?: string;
  other?: true;
}

/**
 * Something said of every run of a program, whatever the seed. `timed`: as long as the machine keeps up with the program's
 * sleeps, which a busy one does not; so it is held to runs on the virtual clock alone.
 */
export type Claim = Reading & Expectation & { timed?: true };

export interface Question extends Reading {
  level: Difficulty;
  /** The first that the reading meets is the answer. Words are in the texts, in the same order. */
  options: Expectation[];
  /** Place of the answer for the program as it came; left out where it depends on the seed. */
  answer?: number;
}

export interface Parameter {
  /** Assigned a whole number at the program's top level. */
  constant: string;
  min: number;
  max: number;
}

/** The program as a text asks to try it: on another platform, with the suggested edit, other numbers, another change. */
export interface Variant {
  preset?: Preset;
  edited?: true;
  /** Constants, by name. */
  set?: Record<string, number>;
  /** Each `from` stands once in the program with English comments. */
  replace?: Replacement[];
  claims: Claim[];
}

export interface Replacement {
  from: string;
  to: string;
}

export interface ScenarioFacts {
  difficulty: Difficulty;
  primitives: PrimitiveName[];
  engine: 'live' | 'repeatable';
  preset: Preset;
  seed: number;
  parameters: Parameter[];
  questions: Question[];
  claims: Claim[];
  /** What is said of the program in other forms than those that it comes in and is edited to. */
  also?: Variant[];
  /**
   * A run in which the program fails, or, where it is right as it came, its `edited` form. The claims need to hold with this
   * seed alone.
   */
  failing?: { seed: number; edited?: true; claims: Claim[] };
  /** A change worth trying: each `from` stands in the program once. The claims are those of the changed program. */
  edit: { replace: Replacement[]; claims: Claim[] };
  /** What may be learned after it. */
  next: string[];
}

/** In one language. All but `title` and the words of options are Markdown. */
export interface ScenarioTexts {
  title: string;
  /** One sentence. */
  situation: string;
  /** What people look for who mean it, where title and situation do not have the words. */
  words?: string;
  /** What to look at. */
  look: string;
  /** By constant. */
  parameters: Record<string, string>;
  questions: { ask: string; options: string[]; because: string }[];
  /** What goes wrong in the failing run. */
  failing?: string;
  edit: { title: string; result: string };
  /** The program's comments in this language, by the English ones that stand in it. */
  comments?: Record<string, string>;
}

export interface Scenario {
  /** Stays the same for ever: addresses, drafts and links refer to it. */
  id: string;
  facts: ScenarioFacts;
  texts: Record<ScenarioLanguage, ScenarioTexts>;
  /** The program, with comments in each language. */
  sources: Record<ScenarioLanguage, string>;
  /** How its run looks (core/trace/sketch), where it was loaded alone: for who shows it before it has run. */
  sketch?: string;
}

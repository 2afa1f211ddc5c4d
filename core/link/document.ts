/**
 * What a link says of a run: its program, the settings in which they differ from `LINK_SETTINGS`, and how it came out.
 * As bytes:
 *
 *   fields…  0  the program's UTF-8, to the end
 *
 * A field is a varint tag and its value. The tag's lowest bit tells the value's form: 0 a varint, 1 a length and so many
 * bytes. The next bit tells what to do with a field of a later version: 0 skip it, 1 refuse the link, because its run
 * would not be the one that was meant. The other bits number the field, from 1; numbers are never used again.
 */
import { BadBytes, ByteReader, ByteWriter } from '../base/bytes';
import type { Preset } from '../base/preset';
import { decodeUtf8, encodeUtf8 } from '../base/utf8';
import { BadLink } from './bad-link';

export interface LinkSettings {
  engine: 'live' | 'repeatable';
  preset: Preset;
  /** 0 ≤ seed < 2³². */
  seed: number;
  /** Seconds of the run's clock per second, > 0, to three decimals. */
  speed: number;
}

/** How a repeatable run came out, to compare with. */
export interface LinkRun {
  /** Number of the cost model that it was played under. */
  costModel: number;
  /** Its outcome's hash (core/trace/model/outcome-hash.ts), 32 bits. */
  outcome: number;
}

export interface LinkDocument {
  program: string;
  settings: LinkSettings;
  /** Undefined when the link says of no run. */
  run: LinkRun | undefined;
}

/** What a link of version 1 means where it says nothing: these never change, whatever the page's defaults become. */
export const LINK_SETTINGS: Readonly<LinkSettings> = { engine: 'live', preset: 'spawn', seed: 1, speed: 1 };

const ENGINES = ['live', 'repeatable'] as const;
const PRESET_NUMBERS: readonly Preset[] = ['windows', 'spawn', 'fork'];
export const LINK_SEED_MOST = 0xffff_ffff;
const SPEED_UNIT = 1000;
const SPEED_MOST = 1000;

const BYTES = 1;
const OBEY = 2;
const tag = (field: number, flags: number) => (field << 2) | flags;

const Tag = {
  Engine: tag(1, OBEY),
  Preset: tag(2, OBEY),
  Seed: tag(3, OBEY),
  Speed: tag(4, 0),
  CostModel: tag(5, 0),
  Outcome: tag(6, 0),
  // Field 7, as tag(7, OBEY | BYTES), is kept for a schedule: where it departs from the default strategy's.
} as const;

export function encodeDocument({ program, settings, run }: LinkDocument): Uint8Array {
  const out = new ByteWriter(program.length + 64);
  const number = (tag: number, value: number, usual: number) => {
    if (value === usual) return;
    out.unsigned(tag);
    out.unsigned(value);
  };
  number(Tag.Engine, ENGINES.indexOf(settings.engine), ENGINES.indexOf(LINK_SETTINGS.engine));
  number(Tag.Preset, PRESET_NUMBERS.indexOf(settings.preset), PRESET_NUMBERS.indexOf(LINK_SETTINGS.preset));
  number(Tag.Seed, settings.seed, LINK_SETTINGS.seed);
  number(Tag.Speed, Math.round(settings.speed * SPEED_UNIT), LINK_SETTINGS.speed * SPEED_UNIT);
  if (run !== undefined) {
    number(Tag.CostModel, run.costModel, -1);
    number(Tag.Outcome, run.outcome, -1);
  }
  out.unsigned(0);
  out.raw(encodeUtf8(program));
  return out.finish();
}

/** @throws BadLink when `bytes` are no document, or one that a later version alone can play. */
export function decodeDocument(bytes: Uint8Array): LinkDocument {
  try {
    return decode(bytes);
  } catch (error) {
    if (error instanceof BadBytes)
      throw new BadLink('senseless', `the link makes no sense: ${error.message}`);
    throw error;
  }
}

function decode(bytes: Uint8Array): LinkDocument {
  const input = new ByteReader(bytes);
  const settings: LinkSettings = { ...LINK_SETTINGS };
  const run: Partial<LinkRun> = {};
  for (;;) {
    const found = input.unsigned('a field');
    if (found === 0) break;
    if (!readField(found, input, settings, run)) skip(found, input);
  }
  const program = decodeUtf8(bytes, input.position);
  if (!sameBytes(encodeUtf8(program), bytes.subarray(input.position)))
    throw new BadLink('senseless', 'the program in the link is no UTF-8');
  const { costModel, outcome } = run;
  const complete = costModel !== undefined && outcome !== undefined;
  return { program, settings, run: complete ? { costModel, outcome } : undefined };
}

/** Tells whether it knew the field. */
function readField(found: number, input: ByteReader, settings: LinkSettings, run: Partial<LinkRun>): boolean {
  switch (found) {
    case Tag.Engine:
      settings.engine = pick(ENGINES, input.unsigned('the engine'), 'engine');
      return true;
    case Tag.Preset:
      settings.preset = pick(PRESET_NUMBERS, input.unsigned('the platform'), 'platform');
      return true;
    case Tag.Seed:
      settings.seed = within(input.unsigned('the seed'), 0, LINK_SEED_MOST, 'seed');
      return true;
    case Tag.Speed:
      settings.speed = within(input.unsigned('the speed'), 1, SPEED_MOST * SPEED_UNIT, 'speed') / SPEED_UNIT;
      return true;
    case Tag.CostModel:
      run.costModel = input.unsigned('the cost model');
      return true;
    case Tag.Outcome:
      run.outcome = within(input.unsigned('the outcome'), 0, 0xffff_ffff, 'outcome');
      return true;
    default:
      return false;
  }
}

function skip(found: number, input: ByteReader): void {
  if (found & OBEY) {
    throw new BadLink(
      'newer',
      `the link has a setting (number ${found >>> 2}) that came with a later version of Lockstep`,
      `${found >>> 2}`,
    );
  }
  if (found & BYTES) input.blob('a field of a later version');
  else input.unsigned('a field of a later version');
}

/** A value that is not in the list came with a later version. */
function pick<T>(list: readonly T[], at: number, what: string): T {
  const value = list[at];
  if (value === undefined) {
    throw new BadLink('newer', `the link has a ${what} that came with a later version of Lockstep`, what);
  }
  return value;
}

function within(value: number, least: number, most: number, what: string): number {
  if (value < least || value > most) throw new BadLink('senseless', `the link's ${what} is ${value}`);
  return value;
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}

/**
 * The programs of live.json in the live engine: a worker per process, real time. One after another, as each wants the
 * machine's cores for its own processes.
 */
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { NodeLiveEngine } from '../../core/engine/live/node';
import type { RunOutcome } from '../../core/engine/run';
import { compileProgram } from '../../core/python/index';
import { Kind } from '../../core/trace/event';
import { decodeRecords } from '../../core/trace/record';
import { cliBundle } from '../../scripts/node-bundle.mjs';
import { expectSame, type Outcome, outcomeOf } from './outcome';
import { type Case, casesNamed, readCases, readList } from './programs';

/** A program that has not ended by then hangs without being stuck, which none of these does. */
const UNTIL_NS = 20e9;
/** As many workers as most programs want: making one takes longer than most processes. */
const WARM = 10;
/** As the recording script waits. */
const INTERRUPT_MS = 700;

let engine: NodeLiveEngine;
/** Ends the run of a test that was given up, so that the next can have theirs. */
let giveUp: () => Promise<void> = async () => undefined;

beforeAll(async () => {
  const workerEntry = pathToFileURL(join(dirname(await cliBundle()), 'node-worker.cjs'));
  engine = new NodeLiveEngine({ workerEntry, compile: compileProgram, warm: WARM });
}, 120_000);
afterEach(() => giveUp());
afterAll(() => engine.close());

async function play({ name, source, preset, interruptAt }: Case): Promise<Outcome> {
  const text = { 1: '', 2: '' };
  let interrupted = interruptAt === undefined;
  const settings = { seed: 1, untilNs: UNTIL_NS, preset };
  const end = new Promise<RunOutcome>((resolve, reject) => {
    const started = engine.start(
      { source, filename: name, settings },
      {
        onRecords: (records) => {
          for (const event of decodeRecords(records)) {
            if (event.kind === Kind.Output) text[event.a as 1 | 2] += event.text;
          }
          if (interrupted || !text[1].includes(`${interruptAt}\n`)) return;
          interrupted = true;
          if ('run' in started) setTimeout(() => started.run.interrupt(), INTERRUPT_MS);
        },
        onEnd: resolve,
      },
    );
    if ('error' in started) reject(new Error(`${started.error.message} (line ${started.error.line})`));
    else {
      giveUp = async () => {
        started.run.stop();
        await end;
      };
    }
  });
  return outcomeOf(name, text, await end);
}

const cases = readCases();
const all = process.env.CONFORMANCE_ALL === '1';
const known = new Set(all ? [] : casesNamed(readList('known-differences.json').live, cases));

describe('what CPython does with the programs, live in Node', () => {
  for (const one of casesNamed(readList('live.json').programs, cases)) {
    const test = known.has(one) ? it.fails : it;
    test(one.id, async () => expectSame(await play(one), one.expected), 40_000);
  }
});

describe('the live list', () => {
  it('has 80 programs of all groups', () => {
    const { programs } = readList('live.json');
    expect(programs.length).toBeGreaterThanOrEqual(80);
    const groups = (ids: string[]) => [...new Set(ids.map((id) => id.split('/')[0]))].sort();
    expect(groups(programs)).toEqual(groups(cases.map((one) => one.id)));
  });
});

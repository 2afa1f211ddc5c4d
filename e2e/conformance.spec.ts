/**
 * Programs of tests/conformance, played by hand in the live engine: written into the editor, run, and read off the
 * page. One page plays them all, one after the other, as a person would.
 */
import { PRESETS, type Preset } from '../core/base/preset';
import { normaliseStderr } from '../core/python/testing/corpus';
import { asStatus, expectSame } from '../tests/conformance/outcome';
import { type Case, casesNamed, readCases, readList } from '../tests/conformance/programs';
import { chooseEngine, choosePreset } from './support/controls';
import { expect, type Lockstep, onePageTest as test } from './support/lockstep';

/** How tracebacks in the page call the program. */
const PAGE_FILE = 'program.py';
/** So many programs of live.json the page plays at least; the same ones are played live in Node. */
const PROGRAMS_LEAST = 80;

/** The platform that the page is set to. */
let chosen: Preset | undefined;

async function playInPage(lockstep: Lockstep, one: Case): Promise<void> {
  if (chosen === undefined) await chooseEngine(lockstep.page, 'Live');
  if (chosen !== one.preset) await choosePreset(lockstep.page, one.preset);
  chosen = one.preset;
  await lockstep.writeAndFinish(one.source);
  const { stdout, stderr } = await lockstep.printedLines();
  const exitCode = await lockstep.exitCode();
  const named = normaliseStderr(stderr, PAGE_FILE).replaceAll(PAGE_FILE, one.name);
  expectSame(
    { stdout, stderr: named, exitCode: exitCode === null ? null : asStatus(exitCode) },
    one.expected,
  );
}

const cases = readCases();
/** Known differences are played live in Node, as tests that must fail; here `conformance-status.mjs --browser` alone does. */
const all = process.env.CONFORMANCE_ALL === '1';
const known = new Set(all ? [] : casesNamed(readList('known-differences.json').live, cases));

/** In the order of their platforms, so that the page seldom has to be set. The page's own journeys interrupt a run. */
const played = casesNamed(readList('live.json').programs, cases)
  .filter((one) => !known.has(one) && one.interruptAt === undefined)
  .sort((a, b) => PRESETS.indexOf(a.preset) - PRESETS.indexOf(b.preset));

for (const one of played) test(one.id, ({ lockstep }) => playInPage(lockstep, one));

test('the page plays at least 80 programs', () => {
  expect(played.length).toBeGreaterThanOrEqual(PROGRAMS_LEAST);
});

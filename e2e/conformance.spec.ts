/** Programs of tests/conformance, played by hand: written into the editor, run, and read off the Output panel. */

import { normaliseStderr } from '../core/python/testing/corpus';
import { expectSame } from '../tests/conformance/outcome';
import { type Case, casesNamed, readCases, readList } from '../tests/conformance/programs';
import { chooseEngine, choosePreset } from './support/controls';
import { expect, type Lockstep, test } from './support/lockstep';

/** How tracebacks in the page call the program. */
const PAGE_FILE = 'program.py';

/** The page has no exit codes: what is printed decides, and where it must hang, that the run ends as stuck. */
async function playInPage(lockstep: Lockstep, one: Case): Promise<void> {
  await chooseEngine(lockstep.page, 'Live');
  await choosePreset(lockstep.page, one.preset);
  await lockstep.writeAndFinish(one.source);
  const { exitCode } = one.expected.outcomes[0];
  if (exitCode === null) await expect(lockstep.page.getByText(/waits? for ever/i).first()).toBeAttached();
  const { stdout, stderr } = await lockstep.printedLines();
  const named = normaliseStderr(stderr, PAGE_FILE).replaceAll(PAGE_FILE, one.name);
  expectSame(
    { stdout, stderr: named, exitCode },
    { ...one.expected, outcomes: one.expected.outcomes.map((outcome) => ({ ...outcome, exitCode })) },
  );
}

const cases = readCases();
/** Known differences cost a page each and tell nothing new: only `scripts/conformance-status.mjs --browser` plays them. */
const all = process.env.CONFORMANCE_ALL === '1';
const known = new Set(all ? [] : casesNamed(readList('known-differences.json').browser, cases));

for (const one of casesNamed(readList('live.json').programs, cases)) {
  // The page's own journeys interrupt a run.
  if (known.has(one) || one.interruptAt !== undefined) continue;
  test(one.id, async ({ lockstep }) => {
    await lockstep.open();
    await playInPage(lockstep, one);
  });
}

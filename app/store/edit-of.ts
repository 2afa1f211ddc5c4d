/** Of which scenario a program is an edit that came in a link or a file, without saying so. */
import type { Scenario } from '../../core/scenarios/form';
import { constantIn, withConstant, withEdit } from '../../core/scenarios/program-text';

/** As many of the lines of both as this are in common, or a program is none of the scenario's. */
const COMMON_LEAST = 0.6;

/** The scenario; undefined for a program of somebody's own. */
export function editOf(text: string, known: readonly Scenario[]): Scenario | undefined {
  const sure = known.find((scenario) => isSuggested(text, scenario));
  if (sure !== undefined) return sure;
  const lines = linesOf(text);
  let best: Scenario | undefined;
  let most = COMMON_LEAST;
  for (const scenario of known) {
    const common = Math.max(
      ...Object.values(scenario.sources).map((source) => share(lines, linesOf(source))),
    );
    if (common < most) continue;
    best = scenario;
    most = common;
  }
  return best;
}

/** Whether it is what the lesson's sliders and its suggested edit make of the program, and no more. */
function isSuggested(text: string, { sources, facts }: Scenario): boolean {
  return Object.values(sources).some((source) => {
    const plain = facts.parameters.reduce((whole, { constant }) => {
      const came = constantIn(source, constant);
      return came === undefined ? whole : withConstant(whole, constant, came);
    }, text);
    return plain === source || plain === withEdit(source, facts.edit.replace);
  });
}

/** How much of two sets of lines is common, 0 to 1. */
function share(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const common = [...one].filter((line) => other.has(line)).length;
  return common / Math.max(1, one.size, other.size);
}

/** Lines that say something: indents and blank lines do not. */
export function linesOf(text: string): Set<string> {
  return new Set(
    text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  );
}

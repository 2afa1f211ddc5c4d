/** Plays programs of scenarios as the page's repeatable engine does, and holds claims to what came out. */
import { bundledPrograms } from '../../python/testing/bundled';
import type { Preset, TraceEvent } from '../../trace/event';
import { blankEvent } from '../../trace/model/event-store';
import { TimelineModel } from '../../trace/model/timeline-model';
import type { Claim } from '../form';
import { meets, readRun } from '../reading';

const { codesRun, playProgram } = await bundledPrograms();

/** Which functions of the library a program runs. */
export { codesRun };

/** @throws Error when the program cannot start. */
export function play(source: string, preset: Preset, seed: number): TimelineModel {
  const events: TraceEvent[] = [];
  playProgram({ source, name: 'main.py', preset }, seed, (event) => {
    events.push(Object.assign(blankEvent(), event));
  });
  const model = new TimelineModel();
  model.append(events);
  return model;
}

/** What of the claims does not hold, in words. */
export function broken(
  claims: readonly Claim[],
  read: (claim: Claim) => string | number | undefined,
): string[] {
  return claims.flatMap((claim) => {
    const value = read(claim);
    if (meets(value, claim)) return [];
    return [`${JSON.stringify(claim)}, but it is ${JSON.stringify(value)}`];
  });
}

/** What of the claims does not hold in a run. */
export function brokenIn(model: TimelineModel, claims: readonly Claim[]): string[] {
  return broken(claims, (claim) => readRun(model, claim));
}

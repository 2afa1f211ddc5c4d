/** One scenario alone, for who shows no other: a tenth of all of them. */
import LOADERS from 'virtual:scenarios';
import { assemble } from './assemble';
import type { Scenario } from './form';

/** Undefined when there is none of this id. @throws when it cannot be loaded: the network is gone, for example. */
export async function loadScenario(id: string): Promise<Scenario | undefined> {
  const load = Object.hasOwn(LOADERS, id) ? LOADERS[id] : undefined;
  if (load === undefined) return undefined;
  const { program, facts, en, zh, sketch } = (await load()).default;
  return { ...assemble(id, program, facts, en, zh), sketch };
}

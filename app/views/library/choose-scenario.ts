import { lessonsStore } from '../../store/lessons';
import { addressOf, openScenario } from '../../store/open-scenario';
import { runStore } from '../../store/run';

/** Opens a scenario and its lesson; the page's address is that of the scenario from then on. */
export function chooseScenario(id: string): void {
  runStore.setState({ problem: undefined });
  openScenario(id);
  lessonsStore.getState().list(false);
  history.replaceState(null, '', addressOf(id));
}

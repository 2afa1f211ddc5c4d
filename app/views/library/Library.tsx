import { useStore } from 'zustand';
import { lessonsStore } from '../../store/lessons';
import { programStore } from '../../store/program';
import { scenarioStore } from '../../store/scenarios';
import { Lesson } from './Lesson';
import { ScenarioList } from './ScenarioList';
import './library.css';

/** The lesson of the program in the editor, or the list of all scenarios. */
export function Library() {
  const listed = useStore(lessonsStore, (state) => state.listed);
  const id = useStore(programStore, (state) => state.id);
  const scenario = useStore(scenarioStore, (state) => state.known.find((one) => one.id === id));
  return listed || scenario === undefined ? (
    <ScenarioList shown={id} />
  ) : (
    <Lesson key={id} scenario={scenario} />
  );
}

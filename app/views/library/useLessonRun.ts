import { useStore } from 'zustand';
import type { TimelineModel } from '../../../core/trace/model/timeline-model';
import { programStore } from '../../store/program';
import { runStore } from '../../store/run';

/** The run on screen, when it is over and was one of the program in the editor as it stands there; or undefined. */
export function useLessonRun(): TimelineModel | undefined {
  const text = useStore(programStore, (state) => state.text);
  const model = useStore(runStore, (state) => state.model);
  const over = useStore(runStore, (state) => state.status === 'ended' && state.ran === text);
  return over && model.outcome !== undefined ? model : undefined;
}

import { thing } from '../../../core/trace/model/thing';
import type { TimelineModel } from '../../../core/trace/model/timeline-model';
import { useT } from '../../i18n/useT';
import { selectionStore } from '../../store/selection';
import { processName, threadName } from '../../view-model/names';
import { swatchOf } from '../../view-model/process-colour';
import { Chip } from '../../widgets/Chip';
import './links.css';

export interface ProcessNameProps {
  model: TimelineModel;
  /** Index of the process; −1 shows nothing. */
  process: number;
  /** Names the thread as well when it is not the main one. */
  tid?: number;
}

/** A process by its colour, pattern and name; pressing it selects it. */
export function ProcessName({ model, process, tid = 0 }: ProcessNameProps) {
  const t = useT();
  if (process < 0) return null;
  const name = processName(model.state, process);
  const text = tid === 0 ? name : `${name} · ${threadName(model.state, process, tid, t)}`;
  return (
    <button
      type="button"
      className="process-name"
      onClick={() => selectionStore.getState().selectThing(thing('process', process, tid))}
    >
      <span className={swatchOf(process)} aria-hidden />
      {text}
    </button>
  );
}

/** The same in a frame, for rows of them. */
function ProcessChip({ model, process }: ProcessNameProps) {
  if (process < 0) return null;
  return (
    <Chip
      text={processName(model.state, process)}
      swatch={swatchOf(process)}
      onPress={() => selectionStore.getState().selectThing(thing('process', process))}
    />
  );
}

/** A row of processes, in order; nothing when there are none. */
export function ProcessChips(props: { model: TimelineModel; label: string; processes: readonly number[] }) {
  const { model, label, processes } = props;
  if (processes.length === 0) return null;
  return (
    <div className="state-chips">
      <span className="state-chips-label">{label}</span>
      {processes.map((process, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a process may be there with several threads; order is all.
        <ProcessChip key={at} model={model} process={process} />
      ))}
    </div>
  );
}

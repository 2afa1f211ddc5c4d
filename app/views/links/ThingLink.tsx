import type { Thing } from '../../../core/trace/model/thing';
import type { TimelineModel } from '../../../core/trace/model/timeline-model';
import { useT } from '../../i18n/useT';
import { selectionStore } from '../../store/selection';
import { thingName } from '../../view-model/names';
import { ProcessName } from './ProcessName';
import './links.css';

/** A process, lock, queue …; pressing it selects it. */
export function ThingLink({ model, thing }: { model: TimelineModel; thing: Thing }) {
  const t = useT();
  if (thing.kind === 'process') return <ProcessName model={model} process={thing.index} tid={thing.tid} />;
  return (
    <button
      type="button"
      className="link thing-link"
      onClick={() => selectionStore.getState().selectThing(thing)}
    >
      {thingName(model.state, thing, t)}
    </button>
  );
}

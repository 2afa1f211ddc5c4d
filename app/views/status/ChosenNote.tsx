import { useStore } from 'zustand';
import { useT } from '../../i18n/useT';
import { runStore } from '../../store/run';
import { selectionStore } from '../../store/selection';
import { viewStore } from '../../store/view';
import { thingName } from '../../view-model/names';
import { swatchOf } from '../../view-model/process-colour';
import { Button } from '../../widgets/Button';
import { CloseButton } from '../../widgets/CloseButton';
import { chosenWords } from './chosen-words';
import './status.css';

/**
 * In a window that shows one pane at a time: what was chosen in the timeline, in a line below it, and the way to all of it. Who
 * taps on one bar after the other stays where they are.
 */
export function ChosenNote() {
  const t = useT();
  const narrow = useStore(viewStore, (state) => state.narrow);
  const selected = useStore(selectionStore, (state) => state.selected);
  const model = useStore(runStore, (state) => state.model);
  if (!narrow || selected === undefined) return null;
  const { thing } = selected;
  return (
    <section className="chosen-note" aria-label={t('workbench.chosen')}>
      {thing.kind === 'process' ? <span className={swatchOf(thing.index)} aria-hidden /> : null}
      <p>
        <strong>{thingName(model.state, thing, t)}</strong> {chosenWords(model, selected, t)}
      </p>
      <Button label={t('workbench.details')} onPress={() => viewStore.getState().show('details')} />
      <CloseButton
        label={t('workbench.dismiss')}
        onPress={() => selectionStore.setState({ selected: undefined })}
      />
    </section>
  );
}

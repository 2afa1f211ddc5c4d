import { useStore } from 'zustand';
import { useT } from '../../i18n/useT';
import { runStore } from '../../store/run';
import { viewStore } from '../../store/view';
import { Button } from '../../widgets/Button';
import { findingWords } from '../findings/finding-words';
import { useFindings } from '../findings/useFindings';
import { Mentions } from '../links/Mentions';

/** Why nobody can go on, in the words of the finding, and the way to all of it. */
export function StuckSentence() {
  const t = useT();
  const model = useStore(runStore, (state) => state.model);
  const { findings } = useFindings();
  const why = findings.find(({ kind }) => kind === 'deadlock' || kind === 'left-waiting');
  if (why === undefined) return null;
  return (
    <>
      <p className="stuck-why">
        <Mentions model={model} text={findingWords(why, model.state, t).text} />
      </p>
      <Button
        className="message-more"
        label={t('status.showWhy')}
        onPress={() => viewStore.getState().show('findings')}
      />
    </>
  );
}

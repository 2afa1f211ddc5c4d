import { useStore } from 'zustand';
import { whyStuck } from '../../../core/trace/analysis/findings/finding';
import { useT } from '../../i18n/useT';
import { runStore } from '../../store/run';
import { useAnalysis } from '../../store/useAnalysis';
import { findingWords } from '../findings/finding-words';
import { useFindings } from '../findings/useFindings';
import { Mentions } from '../links/Mentions';
import { WaitItems } from '../waits/WaitItems';
import { ownWaits } from '../waits/wait-words';
import { Told } from './Told';

/** More who wait are not listed beside the timeline. */
const LISTED_MOST = 2;

/** Why nobody can go on, in the words of the finding, and the way to all of it; where none explains it, who waits. */
export function StuckSentence({ title }: { title: string }) {
  const t = useT();
  const model = useStore(runStore, (state) => state.model);
  const { findings, complete } = useFindings();
  const why = whyStuck(findings);
  if (why === undefined) return complete ? <WhoWaits title={title} /> : <Told title={title} />;
  return (
    <Told title={title} pane="findings">
      <Mentions model={model} text={findingWords(why, model.state, t).brief} />
    </Told>
  );
}

function WhoWaits({ title }: { title: string }) {
  const model = useStore(runStore, (state) => state.model);
  const { analysis } = useAnalysis();
  const waits = ownWaits(analysis, model.state, model.events.length - 1);
  return (
    <>
      <Told title={title} pane="waits" />
      <ul>
        <WaitItems model={model} state={model.state} waits={waits} most={LISTED_MOST} />
      </ul>
    </>
  );
}

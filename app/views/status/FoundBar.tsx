import { useStore } from 'zustand';
import { useT } from '../../i18n/useT';
import { runStore } from '../../store/run';
import { findingWords } from '../findings/finding-words';
import { GRAVITY } from '../findings/gravity';
import { useFindings } from '../findings/useFindings';
import { Mentions } from '../links/Mentions';
import { Bar } from './Bar';
import { Told } from './Told';

/** What went wrong in a run that came to its end all the same: the gravest finding, and the way to all of them. */
export function FoundBar({ onClose }: { onClose(): void }) {
  const t = useT();
  const model = useStore(runStore, (state) => state.model);
  const { findings, complete } = useFindings();
  const [first, ...more] = findings.filter(({ kind }) => GRAVITY[kind] === 'bad');
  if (!complete || first === undefined) return null;
  const { title, brief } = findingWords(first, model.state, t);
  const said =
    more.length === 0 ? t('status.found', { title }) : t('status.foundMore', { title, more: more.length });
  return (
    <Bar kind="bad" onClose={onClose}>
      <Told title={said} pane="findings">
        <Mentions model={model} text={brief} />
      </Told>
    </Bar>
  );
}

import { Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useStore } from 'zustand';
import { useLanguage, useT } from '../../i18n/useT';
import { editOf } from '../../store/edit-of';
import { programStore } from '../../store/program';
import { runStore } from '../../store/run';
import { scenarioStore } from '../../store/scenarios';
import { useEarlierRun } from '../../store/useEarlierRun';
import { Banner } from '../../widgets/Banner';
import { Button } from '../../widgets/Button';
import { programTitle } from '../editor/program-title';

/** Says that timeline and panels show the run of a program that was chosen before, and leads back to it. */
export function EarlierRun() {
  const t = useT();
  const language = useLanguage();
  const earlier = useEarlierRun();
  const { ran, ofProgram, model } = useStore(runStore);
  const { known } = useStore(scenarioStore);
  const brought = useStore(programStore, (state) => state.brought);
  const [closed, setClosed] = useState<unknown>();
  if (earlier !== 'other' || ran === undefined || closed === model) return null;
  const scenario = known.find(({ id }) => id === ofProgram);
  const edited = scenario === undefined ? editOf(ran, known)?.texts[language].title : undefined;
  const asEdit = edited === undefined ? undefined : t('editor.editOf', { title: edited });
  const title = scenario?.texts[language].title ?? programTitle(ran, asEdit);
  const listed = scenario !== undefined || brought.some(({ id }) => id === ofProgram);
  return (
    <Banner
      kind="warn"
      action={
        ofProgram !== undefined && listed ? (
          <Button
            kind="quiet"
            label={t('workbench.backToEarlier')}
            icon={<Undo2 size={14} aria-hidden />}
            onPress={() => programStore.getState().pick(ofProgram)}
          />
        ) : undefined
      }
      dismissLabel={t('workbench.dismiss')}
      onDismiss={() => setClosed(model)}
    >
      <strong>
        {title === undefined ? t('workbench.earlierRun') : t('workbench.earlierRunOf', { title })}
      </strong>{' '}
      {t('workbench.earlierRunHelp')}
    </Banner>
  );
}

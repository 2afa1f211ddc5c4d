import { Bug, Undo2 } from 'lucide-react';
import { useState } from 'react';
import type { Scenario } from '../../../core/scenarios/form';
import { withEdit } from '../../../core/scenarios/program-text';
import type { Preset } from '../../../core/trace/event';
import { useLanguage, useT } from '../../i18n/useT';
import { useCommands } from '../../store/commands';
import { programStore } from '../../store/program';
import { runStore } from '../../store/run';
import { settingsStore } from '../../store/settings';
import { Button } from '../../widgets/Button';
import { showWhereItFails } from './show-failure';
import { Words } from './Words';

/** A stored run in which the program fails. What a person has made of the program stays in the list. */
export function Failure({ scenario: { facts, texts, sources } }: { scenario: Scenario }) {
  const t = useT();
  const commands = useCommands();
  const { failing } = texts[useLanguage()];
  const [aside, setAside] = useState<string>();
  const run = facts.failing;
  if (run === undefined || failing === undefined) return null;
  const show = () => {
    const { edited, text, setAside: keep, reset, open } = programStore.getState();
    // The suggested edit can be had again by its button.
    const suggested = Object.values(sources).some((source) => withEdit(source, facts.edit.replace) === text);
    if (edited && !suggested) setAside(keep());
    else if (edited) reset();
    if (run.edited) open(withEdit(programStore.getState().text, facts.edit.replace) ?? text);
    settingsStore.setState({ engine: 'repeatable', preset: facts.preset, seed: run.seed });
    // The run on screen may be that very one: then there is only the moment to go to.
    if (isOnScreen(programStore.getState().text, facts.preset, run.seed)) {
      showWhereItFails((model) => model === runStore.getState().model);
      return;
    }
    const before = runStore.getState().model;
    commands.run();
    showWhereItFails((model) => model !== before);
  };
  return (
    <section>
      <h3>{t('library.failing')}</h3>
      <Words text={failing} />
      <Button
        label={t('library.showFailure')}
        hint={t(run.edited ? 'library.showEditedFailureHint' : 'library.showFailureHint', { seed: run.seed })}
        icon={<Bug size={14} aria-hidden />}
        onPress={show}
      />
      <div role="status">
        {aside === undefined ? null : (
          <p className="lesson-note">
            {t('library.aside')}{' '}
            <Button
              kind="quiet"
              label={t('library.asideBack')}
              icon={<Undo2 size={14} aria-hidden />}
              onPress={() => programStore.getState().pick(aside)}
            />
          </p>
        )}
      </div>
    </section>
  );
}

/** Whether the run that has ended is the one that the repeatable engine would play again. */
function isOnScreen(text: string, preset: Preset, seed: number): boolean {
  const { ran, model } = runStore.getState();
  const { info } = model.state;
  const same = info?.engine === 'deterministic' && info.seed === seed && info.preset === preset;
  return same && ran === text && model.outcome !== undefined;
}

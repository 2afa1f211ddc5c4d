import { Pause, Play, Square } from 'lucide-react';
import { memo } from 'react';
import { useStore } from 'zustand';
import { useT } from '../../i18n/useT';
import { useCommands } from '../../store/commands';
import { isGoing, runStore } from '../../store/run';
import { SPEEDS, settingsStore } from '../../store/settings';
import { Button } from '../../widgets/Button';
import { Choice } from '../../widgets/Choice';
import { RUN_KEYS } from '../keys';
import './controls.css';

/** Run, pause, stop, and how fast: each is rendered when a turn of the run changes it, and no other. */
export function Toolbar() {
  const t = useT();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a <fieldset> is for forms; these are commands.
    <div className="toolbar" role="group" aria-label={t('controls.toolbar')}>
      <RunButton />
      <PauseButton />
      <StopButton />
      <SpeedChoice />
    </div>
  );
}

const RunButton = memo(function RunButton() {
  const t = useT();
  const commands = useCommands();
  const going = useStore(runStore, ({ status }) => isGoing(status));
  return (
    <Button
      kind="primary"
      className="run-button"
      label={t('controls.run')}
      hint={t(going ? 'controls.runAgainHint' : 'controls.runHint', { keys: RUN_KEYS })}
      icon={<Play size={14} fill="currentColor" aria-hidden />}
      onPress={() => commands.run()}
    />
  );
});

const PauseButton = memo(function PauseButton() {
  const t = useT();
  const commands = useCommands();
  const paused = useStore(runStore, ({ status }) => status === 'paused');
  const possible = useStore(runStore, ({ status }) => isGoing(status) && status !== 'stopping');
  return (
    <Button
      className="pause-button"
      label={t(paused ? 'controls.resume' : 'controls.pause')}
      icon={
        paused ? (
          <Play size={14} aria-hidden />
        ) : (
          <Pause size={14} fill="currentColor" strokeWidth={1} aria-hidden />
        )
      }
      disabled={!possible}
      onPress={() => (paused ? commands.resume() : commands.pause())}
    />
  );
});

const StopButton = memo(function StopButton() {
  const t = useT();
  const commands = useCommands();
  const going = useStore(runStore, ({ status }) => isGoing(status));
  return (
    <Button
      className="stop-button"
      label={t('controls.stop')}
      icon={<Square size={12} fill="currentColor" aria-hidden />}
      disabled={!going}
      onPress={() => commands.stop()}
    />
  );
});

const SpeedChoice = memo(function SpeedChoice() {
  const t = useT();
  const speed = useStore(settingsStore, (state) => state.speed);
  return (
    <Choice
      className="speed-choice"
      label={t('controls.speed')}
      options={SPEED_OPTIONS}
      value={String(speed)}
      onChoose={(value) => settingsStore.setState({ speed: Number(value) })}
    />
  );
});

const SPEED_OPTIONS = SPEEDS.map((value) => ({ key: String(value), text: `×${value}` }));

import {
  CircleHelp,
  LocateFixed,
  Maximize2,
  Pause,
  Play,
  Search,
  SkipBack,
  SkipForward,
  ZoomIn,
  ZoomOut,
} from 'lucide-react';
import { memo, type ReactNode } from 'react';
import { useStore } from 'zustand';
import { playbackStore, RATES } from '../../store/playback';
import type { Translate } from '../../view-model/words';
import { Choice } from '../../widgets/Choice';
import type { TimelineCommand } from './keys';
import { LanesMenu } from './LanesMenu';

interface ToolsProps {
  t: Translate;
  /** The run goes on and the picture does not go along with it: offer to. */
  behind: boolean;
  /** There is something to step through. */
  hasRun: boolean;
  run: (command: TimelineCommand) => void;
}

/** The timeline's buttons: what its keys do, for the mouse and the finger. */
export const Tools = memo(function Tools({ t, behind, hasRun, run }: ToolsProps) {
  const tool = (command: TimelineCommand, key: string, icon: ReactNode, className = '') => (
    <Tool label={t(`timelineTools.button.${key}`)} className={className} press={() => run(command)}>
      {icon}
    </Tool>
  );
  return (
    <div className="timeline-tools">
      {hasRun ? <Transport t={t} run={run} /> : null}
      {behind ? (
        <Tool
          label={t('timelineTools.button.follow')}
          className="timeline-tool-accent"
          press={() => {
            playbackStore.getState().follow();
            run('fit-all');
          }}
        >
          <LocateFixed size={15} aria-hidden />
        </Tool>
      ) : null}
      {tool('zoom-out', 'zoomOut', <ZoomOut size={15} aria-hidden />, 'timeline-tool-wide')}
      {tool('zoom-in', 'zoomIn', <ZoomIn size={15} aria-hidden />, 'timeline-tool-wide')}
      {tool('fit-all', 'fit', <Maximize2 size={14} aria-hidden />)}
      <span className="timeline-tools-gap" />
      {tool('search', 'search', <Search size={15} aria-hidden />)}
      <LanesMenu t={t} />
      {tool('help', 'help', <CircleHelp size={15} aria-hidden />)}
    </div>
  );
});

/** Stepping through what was recorded, and playing it. */
const Transport = memo(function Transport({ t, run }: Pick<ToolsProps, 't' | 'run'>) {
  const playing = useStore(playbackStore, (state) => state.playing);
  const rate = useStore(playbackStore, (state) => state.rate);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a <fieldset> is for forms; these are commands.
    <div className="timeline-transport" role="group" aria-label={t('timelineTools.button.transport')}>
      <Tool label={t('timelineTools.button.stepBack')} press={() => run('step-back')}>
        <SkipBack size={14} aria-hidden />
      </Tool>
      <Tool
        label={t(playing ? 'timelineTools.button.pause' : 'timelineTools.button.play')}
        press={() => (playing ? playbackStore.getState().pause() : playbackStore.getState().play())}
      >
        {playing ? <Pause size={14} aria-hidden /> : <Play size={14} aria-hidden />}
      </Tool>
      <Tool label={t('timelineTools.button.step')} press={() => run('step')}>
        <SkipForward size={14} aria-hidden />
      </Tool>
      <Choice
        className="timeline-rate"
        label={t('timelineTools.button.rate')}
        options={RATE_OPTIONS}
        value={String(rate)}
        onChoose={(value) => playbackStore.getState().setRate(Number(value))}
      />
      <span className="timeline-tools-gap" />
    </div>
  );
});

const RATE_OPTIONS = RATES.map((value) => ({ key: String(value), text: `×${value}` }));

interface ToolProps {
  label: string;
  className?: string;
  press: () => void;
  children: ReactNode;
}

function Tool({ label, className = '', press, children }: ToolProps) {
  return (
    <button
      type="button"
      className={`timeline-tool ${className}`}
      aria-label={label}
      title={label}
      onClick={press}
    >
      {children}
    </button>
  );
}

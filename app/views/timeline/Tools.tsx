import { LocateFixed, Maximize2, ZoomIn, ZoomOut } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Translate } from '../../view-model/words';
import type { TimelineCommand } from './keys';

interface ToolsProps {
  t: Translate;
  /** The run goes on and the picture does not go along with it: offer to. */
  behind: boolean;
  run: (command: TimelineCommand) => void;
}

/** The timeline's buttons: what its keys do, for the mouse and the finger. */
export function Tools({ t, behind, run }: ToolsProps) {
  return (
    <div className="timeline-tools">
      {behind ? (
        <Tool label={t('timeline.tools.follow')} accent press={() => run('fit')}>
          <LocateFixed size={15} aria-hidden />
        </Tool>
      ) : null}
      <Tool label={t('timeline.tools.zoomOut')} press={() => run('zoom-out')}>
        <ZoomOut size={15} aria-hidden />
      </Tool>
      <Tool label={t('timeline.tools.zoomIn')} press={() => run('zoom-in')}>
        <ZoomIn size={15} aria-hidden />
      </Tool>
      <Tool label={t('timeline.tools.fit')} press={() => run('fit')}>
        <Maximize2 size={14} aria-hidden />
      </Tool>
    </div>
  );
}

interface ToolProps {
  label: string;
  accent?: boolean;
  press: () => void;
  children: ReactNode;
}

function Tool({ label, accent = false, press, children }: ToolProps) {
  return (
    <button
      type="button"
      className={accent ? 'timeline-tool timeline-tool-accent' : 'timeline-tool'}
      aria-label={label}
      title={label}
      onClick={press}
    >
      {children}
    </button>
  );
}

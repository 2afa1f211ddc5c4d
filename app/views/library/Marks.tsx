import type { Scenario } from '../../../core/scenarios/form';
import { useT } from '../../i18n/useT';

/** How hard a scenario is and what it uses, in one line. */
export function Marks({ scenario: { facts } }: { scenario: Scenario }) {
  const t = useT();
  return (
    <span className="library-marks">
      {t(`library.level_${facts.difficulty}`)} · {facts.primitives.join(', ')}
    </span>
  );
}

import type { Scenario } from '../../../core/scenarios/form';
import { useT } from '../../i18n/useT';
import { formOf } from '../../store/scenarios';

/** How hard a scenario is, what it uses and whether it can fail, in one line. */
export function Marks({ scenario }: { scenario: Scenario }) {
  const t = useT();
  const { facts } = scenario;
  const form = formOf(scenario);
  return (
    <span className="library-marks">
      {t(`library.level_${facts.difficulty}`)} · {facts.primitives.join(', ')}
      {form === undefined ? null : ` · ${t(`editor.form_${form}`)}`}
    </span>
  );
}

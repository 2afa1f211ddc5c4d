import { Dices, Repeat, Zap } from 'lucide-react';
import { Input, Label, NumberField } from 'react-aria-components';
import { useStore } from 'zustand';
import { PRESETS } from '../../../core/trace/event';
import { useT } from '../../i18n/useT';
import { engineInUse, runStore } from '../../store/run';
import { SEED_MAX, settingsStore } from '../../store/settings';
import { Button } from '../../widgets/Button';
import { Choice } from '../../widgets/Choice';
import { Segments } from '../../widgets/Segments';
import './controls.css';

/** Seeds that the dice give: short enough to read to somebody. */
const SEEDS_THROWN = 10_000;

/** Live or repeatable; of a repeatable run, its seed. In a short bar the platform is in the page's menu. */
export function EngineSwitch({ short }: { short: boolean }) {
  const t = useT();
  const liveAvailable = useStore(runStore, (state) => state.liveAvailable);
  const choice = useStore(settingsStore, (state) => state.engine);
  const engine = engineInUse(choice, liveAvailable);
  return (
    <div className="engine">
      {short ? null : <Platform />}
      {engine === 'repeatable' ? <Seed /> : null}
      <Segments
        label={t('controls.engine')}
        value={engine}
        onChoose={(chosen) => settingsStore.setState({ engine: chosen })}
        segments={[
          {
            key: 'live',
            text: t('controls.live'),
            icon: <Zap size={13} aria-hidden />,
            hint: t('controls.liveHint'),
            disabled: !liveAvailable,
          },
          {
            key: 'repeatable',
            text: t('controls.repeatable'),
            icon: <Repeat size={13} aria-hidden />,
            hint: t('controls.repeatableHint'),
          },
        ]}
      />
    </div>
  );
}

/** The platform whose multiprocessing is imitated. */
function Platform() {
  const t = useT();
  const preset = useStore(settingsStore, (state) => state.preset);
  return (
    <Choice
      className="platform-choice"
      label={t('controls.platform')}
      options={PRESETS.map((key) => ({
        key,
        text: t(`controls.platform_${key}`),
        note: t(`controls.platform_${key}Note`),
      }))}
      value={preset}
      onChoose={(chosen) => settingsStore.setState({ preset: chosen })}
    />
  );
}

function Seed() {
  const t = useT();
  const seed = useStore(settingsStore, (state) => state.seed);
  return (
    <div className="seed">
      <NumberField
        className="seed-field"
        value={seed}
        minValue={0}
        maxValue={SEED_MAX}
        step={1}
        formatOptions={{ useGrouping: false }}
        onChange={(value) => {
          // An emptied field gives NaN; the seed that was stays.
          if (Number.isInteger(value)) settingsStore.setState({ seed: value });
        }}
      >
        <Label className="seed-label">{t('controls.seed')}</Label>
        <Input className="seed-input" />
      </NumberField>
      <Button
        kind="quiet"
        iconOnly
        label={t('controls.newSeed')}
        icon={<Dices size={16} aria-hidden />}
        onPress={() => settingsStore.setState({ seed: Math.floor(Math.random() * SEEDS_THROWN) })}
      />
    </div>
  );
}

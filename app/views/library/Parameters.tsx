import { Label, Slider, SliderOutput, SliderThumb, SliderTrack } from 'react-aria-components';
import { useStore } from 'zustand';
import type { Parameter, Scenario } from '../../../core/scenarios/form';
import { constantIn, withConstant } from '../../../core/scenarios/program-text';
import { useLanguage, useT } from '../../i18n/useT';
import { programStore } from '../../store/program';

/** Sliders for numbers of the program: each is a constant in its text, which moving the slider edits. */
export function Parameters({ scenario }: { scenario: Scenario }) {
  const t = useT();
  const language = useLanguage();
  const text = useStore(programStore, (state) => state.text);
  const { parameters } = scenario.facts;
  if (parameters.length === 0) return null;
  return (
    <section>
      <h3>{t('library.try')}</h3>
      {parameters.map((parameter) => (
        <Constant
          key={parameter.constant}
          parameter={parameter}
          label={scenario.texts[language].parameters[parameter.constant]}
          text={text}
        />
      ))}
    </section>
  );
}

interface ConstantProps {
  parameter: Parameter;
  label: string;
  /** The program. */
  text: string;
}

function Constant({ parameter: { constant, min, max }, label, text }: ConstantProps) {
  const t = useT();
  const value = constantIn(text, constant);
  if (value === undefined) return <p className="lesson-note">{t('library.gone', { name: constant })}</p>;
  return (
    <Slider
      className="lesson-slider"
      minValue={min}
      maxValue={max}
      value={Math.min(max, Math.max(min, value))}
      onChange={(chosen) => programStore.getState().open(withConstant(text, constant, chosen as number))}
    >
      <Label>
        {label} <code>{constant}</code>
      </Label>
      <SliderOutput>{value}</SliderOutput>
      <SliderTrack className="lesson-track">
        <SliderThumb className="lesson-thumb" />
      </SliderTrack>
    </Slider>
  );
}

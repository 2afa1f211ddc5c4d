import { ToggleButton, Tooltip, TooltipTrigger } from 'react-aria-components';

export interface ToggleProps {
  label: string;
  hint: string;
  on: boolean;
  onChange(on: boolean): void;
}

/** Something that is on or off. */
export function Toggle({ label, hint, on, onChange }: ToggleProps) {
  return (
    <TooltipTrigger delay={600}>
      <ToggleButton className="button quiet toggle" isSelected={on} onChange={onChange}>
        {label}
      </ToggleButton>
      <Tooltip className="tooltip" offset={6}>
        {hint}
      </Tooltip>
    </TooltipTrigger>
  );
}

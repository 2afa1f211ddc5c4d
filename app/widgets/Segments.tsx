import type { ReactNode } from 'react';
import { ToggleButton, ToggleButtonGroup, Tooltip, TooltipTrigger } from 'react-aria-components';
import './segments.css';

export interface Segment<Key extends string> {
  key: Key;
  text: string;
  icon?: ReactNode;
  /** A sentence shown when it is pointed at or focused. */
  hint?: string;
  disabled?: boolean;
}

export interface SegmentsProps<Key extends string> {
  label: string;
  segments: readonly Segment<Key>[];
  value: Key;
  onChoose(key: Key): void;
}

/** One of two or three, all in sight. */
export function Segments<Key extends string>({ label, segments, value, onChoose }: SegmentsProps<Key>) {
  return (
    <ToggleButtonGroup
      className="segments"
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        for (const key of keys) onChoose(key as Key);
      }}
    >
      {segments.map(({ key, text, icon, hint, disabled }) => (
        <TooltipTrigger key={key} delay={600} isDisabled={hint === undefined}>
          <ToggleButton id={key} className="segment" isDisabled={disabled}>
            {icon}
            {text}
          </ToggleButton>
          <Tooltip className="tooltip" offset={6}>
            {hint}
          </Tooltip>
        </TooltipTrigger>
      ))}
    </ToggleButtonGroup>
  );
}

import type { ReactNode } from 'react';
import { Button as AriaButton, Tooltip, TooltipTrigger } from 'react-aria-components';
import './button.css';

export interface ButtonProps {
  /** The words on it, and its accessible name. */
  label: string;
  icon?: ReactNode;
  /** Shows the icon alone; `label` stays the name. */
  iconOnly?: boolean;
  /** One more sentence, shown when it is pointed at or focused. */
  hint?: string;
  kind?: 'plain' | 'primary' | 'quiet';
  disabled?: boolean;
  className?: string;
  onPress(): void;
}

/** A button with words, an icon, or both, and a hint. */
export function Button(props: ButtonProps) {
  const { label, icon, iconOnly = false, hint, kind = 'plain', disabled, className = '' } = props;
  const button = (
    <AriaButton
      className={`button ${kind} ${iconOnly ? 'icon-only' : ''} ${className}`}
      aria-label={iconOnly ? label : undefined}
      isDisabled={disabled}
      onPress={props.onPress}
    >
      {icon}
      {iconOnly ? null : <span>{label}</span>}
    </AriaButton>
  );
  const words = hint ?? (iconOnly ? label : undefined);
  if (words === undefined) return button;
  return (
    <TooltipTrigger delay={600}>
      {button}
      <Tooltip className="tooltip" offset={6}>
        {words}
      </Tooltip>
    </TooltipTrigger>
  );
}

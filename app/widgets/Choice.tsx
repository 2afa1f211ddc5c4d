import { Check, ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, Label, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components';
import './choice.css';

export interface Option<Key extends string> {
  key: Key;
  text: string;
  /** A second, quieter line in the list. */
  note?: string;
}

export interface ChoiceProps<Key extends string> {
  /** The accessible name; not shown. */
  label: string;
  options: readonly Option<Key>[];
  value: Key;
  icon?: ReactNode;
  /** Shows the icon alone on the button. */
  iconOnly?: boolean;
  className?: string;
  onChoose(key: Key): void;
}

/** One of a few, in a list that opens. */
export function Choice<Key extends string>(props: ChoiceProps<Key>) {
  const { label, options, value, icon, iconOnly = false, className = '' } = props;
  return (
    <Select
      className={`choice ${iconOnly ? 'icon-only' : ''} ${className}`}
      value={value}
      onChange={(key) => props.onChoose(key as Key)}
    >
      <Label className="visually-hidden">{label}</Label>
      <Button className="button choice-button">
        {icon}
        <SelectValue className={iconOnly ? 'visually-hidden' : 'choice-value'}>
          {({ selectedText }) => selectedText}
        </SelectValue>
        {iconOnly ? null : <ChevronDown size={14} aria-hidden />}
      </Button>
      <Popover className="popover" offset={4} placement="bottom start">
        <ListBox className="choice-list" items={options.map((option) => ({ ...option, id: option.key }))}>
          {(option) => (
            <ListBoxItem className="choice-item" textValue={option.text}>
              <Check className="choice-check" size={14} aria-hidden />
              <span className="choice-text">
                <span>{option.text}</span>
                {option.note === undefined ? null : <span className="choice-note">{option.note}</span>}
              </span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  );
}

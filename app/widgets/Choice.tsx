import { Check, ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import {
  Button,
  Header,
  Label,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Popover,
  Select,
  SelectValue,
} from 'react-aria-components';
import './choice.css';

export interface Option<Key extends string> {
  key: Key;
  text: string;
  /** A second, quieter line in the list. */
  note?: string;
  /** A word or two at the end of its line in the list. */
  mark?: string;
  /** Options of one group stand together under its name. */
  group?: string;
}

export interface ChoiceProps<Key extends string> {
  /** The accessible name; not shown. */
  label: string;
  options: readonly Option<Key>[];
  value: Key;
  /** Stands on the button instead of the chosen option's text. */
  shown?: string;
  icon?: ReactNode;
  /** Shows the icon alone on the button. */
  iconOnly?: boolean;
  className?: string;
  onChoose(key: Key): void;
}

/** One of a few, in a list that opens. */
export function Choice<Key extends string>(props: ChoiceProps<Key>) {
  const { label, options, value, shown, icon, iconOnly = false, className = '' } = props;
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
          {({ selectedText }) => shown ?? selectedText}
        </SelectValue>
        {iconOnly ? null : <ChevronDown size={14} aria-hidden />}
      </Button>
      <Popover className="popover" offset={4} placement="bottom start">
        <ListBox className="choice-list">
          {grouped(options).map(([group, members]) =>
            group === undefined ? (
              members.map(item)
            ) : (
              <ListBoxSection key={group} id={group}>
                <Header className="choice-group">{group}</Header>
                {members.map(item)}
              </ListBoxSection>
            ),
          )}
        </ListBox>
      </Popover>
    </Select>
  );
}

function item({ key, text, note, mark }: Option<string>) {
  return (
    <ListBoxItem key={key} id={key} className="choice-item" textValue={text}>
      <Check className="choice-check" size={14} aria-hidden />
      <span className="choice-text">
        <span>{text}</span>
        {note === undefined ? null : <span className="choice-note">{note}</span>}
      </span>
      {mark === undefined ? null : <span className="choice-note choice-mark">{mark}</span>}
    </ListBoxItem>
  );
}

function grouped(options: readonly Option<string>[]): [string | undefined, Option<string>[]][] {
  const groups = new Map<string | undefined, Option<string>[]>();
  for (const option of options) {
    const members = groups.get(option.group);
    if (members === undefined) groups.set(option.group, [option]);
    else members.push(option);
  }
  return [...groups];
}

import { Search, X } from 'lucide-react';
import { Button as AriaButton, Input, Label, SearchField } from 'react-aria-components';
import './search-box.css';

export interface SearchBoxProps {
  /** The accessible name, and what stands in it while it is empty. */
  label: string;
  placeholder: string;
  clearLabel: string;
  value: string;
  onChange(value: string): void;
}

/** A field for words to look for; Escape empties it. */
export function SearchBox({ label, placeholder, clearLabel, value, onChange }: SearchBoxProps) {
  return (
    <SearchField className="search-box" value={value} onChange={onChange}>
      <Label className="visually-hidden">{label}</Label>
      <Search className="search-icon" size={14} aria-hidden />
      <Input className="search-input" placeholder={placeholder} />
      {value === '' ? null : (
        <AriaButton className="search-clear" aria-label={clearLabel}>
          <X size={13} aria-hidden />
        </AriaButton>
      )}
    </SearchField>
  );
}

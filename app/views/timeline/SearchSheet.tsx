import { MessageSquareText, ScrollText, Shapes, SquareFunction, UsersRound } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Autocomplete, Input, ListBox, ListBoxItem, TextField } from 'react-aria-components';
import type { TimelineModel } from '../../../core/trace/model/timeline-model';
import { runStore } from '../../store/run';
import { type Found, search } from '../../view-model/search';
import { momentText } from '../../view-model/time-text';
import type { Translate } from '../../view-model/words';
import { Sheet } from '../../widgets/Sheet';

const FOUND_MOST = 50;
const STEP_NS = 100_000;

interface SearchSheetProps {
  t: Translate;
  model: TimelineModel;
  open: boolean;
  onClose: () => void;
  onFound: (found: Found) => void;
}

const ICONS = {
  output: ScrollText,
  thing: Shapes,
  message: MessageSquareText,
  task: UsersRound,
  function: SquareFunction,
} as const;

/** Looks through output, objects, functions and messages, and goes to what was chosen. */
export function SearchSheet({ open, onClose, ...props }: SearchSheetProps) {
  return (
    <Sheet
      className="sheet-search"
      label={props.t('timelineTools.search.label')}
      open={open}
      onClose={onClose}
    >
      <SearchPanel {...props} onClose={onClose} />
    </Sheet>
  );
}

function SearchPanel({ t, model, onClose, onFound }: Omit<SearchSheetProps, 'open'>) {
  const [query, setQuery] = useState('');
  const found = useMemo(
    () => search(model, runStore.getState().ran ?? '', query, t, FOUND_MOST),
    [model, query, t],
  );
  const choose = (key: string) => {
    const one = found.find((candidate) => candidate.key === key);
    if (one === undefined) return;
    onFound(one);
    onClose();
  };
  return (
    <Autocomplete inputValue={query} onInputChange={setQuery}>
      {/* No search field: the first Esc would only empty it, and the sheet with it stay. */}
      <TextField className="search-field" aria-label={t('timelineTools.search.label')} autoFocus>
        {/* Its list is worked from here, also where it is longer than the sheet. */}
        <Input
          className="find-input"
          placeholder={t('timelineTools.search.hint')}
          role="combobox"
          aria-haspopup="listbox"
          aria-expanded
        />
      </TextField>
      <ListBox
        className="search-list"
        aria-label={t('timelineTools.search.results')}
        items={found.map((one) => ({ ...one, id: one.key }))}
        selectionMode="none"
        onAction={(key) => choose(String(key))}
        renderEmptyState={() => (
          <p className="search-none">
            {t(query === '' ? 'timelineTools.search.begin' : 'timelineTools.search.none')}
          </p>
        )}
      >
        {(one) => <Result one={one} t={t} />}
      </ListBox>
    </Autocomplete>
  );
}

function Result({ one, t }: { one: Found; t: Translate }) {
  const Icon = ICONS[one.what];
  return (
    <ListBoxItem id={one.key} className="choice-item search-item" textValue={one.text}>
      <Icon size={14} aria-label={t(`timelineTools.search.${one.what}`)} />
      <span className="search-text">{one.text}</span>
      <span className="search-detail">{one.detail}</span>
      <span className="search-time">{one.time < 0 ? '' : momentText(one.time, STEP_NS)}</span>
    </ListBoxItem>
  );
}

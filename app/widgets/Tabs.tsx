import type { KeyboardEvent } from 'react';
import './tabs.css';

export interface Tab<Key extends string> {
  key: Key;
  text: string;
  /** id of the pane it shows. */
  pane: string;
  /** A count beside the text; the accessible name has it, too. */
  badge?: { count: number; label: string; kind: 'plain' | 'bad' };
}

export interface TabsProps<Key extends string> {
  label: string;
  tabs: readonly Tab<Key>[];
  value: Key;
  /** 'page': large ones that share the whole width; 'dock': small ones in a row. */
  kind: 'page' | 'dock';
  onChoose(key: Key): void;
}

/**
 * A row of tabs for panes that stay mounted while they are hidden (an editor keeps its undo history, a timeline its
 * zoom), which the library's panels, being its own children, would not allow across a change of layout.
 */
export function Tabs<Key extends string>({ label, tabs, value, kind, onChoose }: TabsProps<Key>) {
  const press = (event: KeyboardEvent<HTMLDivElement>) => {
    const now = tabs.findIndex(({ key }) => key === value);
    const next = nextTab(event.key, now, tabs.length);
    if (next === undefined) return;
    event.preventDefault();
    onChoose(tabs[next].key);
    (event.currentTarget.children[next] as HTMLElement).focus();
  };
  return (
    <div className={`tabs tabs-${kind}`} role="tablist" aria-label={label} onKeyDown={press}>
      {tabs.map(({ key, text, pane, badge }) => (
        <button
          key={key}
          ref={key === value ? bringIntoSight : undefined}
          type="button"
          role="tab"
          className="tab"
          aria-selected={key === value}
          aria-controls={pane}
          tabIndex={key === value ? 0 : -1}
          onClick={() => onChoose(key)}
        >
          {text}
          {badge === undefined ? null : (
            <>
              <span className={`tab-badge ${badge.kind}`} aria-hidden>
                {badge.count}
              </span>
              <span className="visually-hidden">{badge.label}</span>
            </>
          )}
        </button>
      ))}
    </div>
  );
}

/** A row that is wider than the window scrolls to the tab that is chosen, whoever chose it. */
function bringIntoSight(tab: HTMLElement | null): void {
  tab?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

function nextTab(key: string, now: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowRight':
      return (now + 1) % count;
    case 'ArrowLeft':
      return (now + count - 1) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}

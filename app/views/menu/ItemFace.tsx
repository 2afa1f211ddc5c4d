import type { ReactNode } from 'react';

export interface ItemFaceProps {
  icon: ReactNode;
  text: string;
  /** What more there is to say of it, in small. */
  note?: string;
}

/** What an item of the page's menu looks like. */
export function ItemFace({ icon, text, note }: ItemFaceProps) {
  return (
    <>
      <span className="menu-icon" aria-hidden>
        {icon}
      </span>
      <span className="choice-text">
        <span>{text}</span>
        {note === undefined ? null : <span className="choice-note">{note}</span>}
      </span>
    </>
  );
}

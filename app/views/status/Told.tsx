import type { ReactNode } from 'react';
import type { Pane } from '../../store/view';
import { ShowWhy } from './ShowWhy';

export interface ToldProps {
  title: string;
  /** What is said, in a sentence or two. */
  children?: ReactNode;
  /** The panel that says all of it. */
  pane?: Pane;
}

/** What is told of a run beside its lanes, in one row: the lanes want the room. */
export function Told({ title, children, pane }: ToldProps) {
  return (
    <div className="told">
      <p className="told-what">
        <strong>{title}</strong> {children}
      </p>
      {pane === undefined ? null : <ShowWhy pane={pane} />}
    </div>
  );
}

import type { ReactNode } from 'react';
import './empty-state.css';

export interface EmptyStateProps {
  /** What is not there, or not yet. */
  title: string;
  /** What to do about it. */
  help?: string;
  icon?: ReactNode;
  children?: ReactNode;
}

/** What a panel says when it has nothing to show. */
export function EmptyState({ title, help, icon, children }: EmptyStateProps) {
  return (
    <div className="empty-state">
      {icon}
      <p className="empty-state-title">{title}</p>
      {help === undefined ? null : <p>{help}</p>}
      {children}
    </div>
  );
}

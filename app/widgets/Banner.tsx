import { CircleAlert, CircleCheck, Link2, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { CloseButton } from './CloseButton';
import './banner.css';

const ICONS = { info: Link2, good: CircleCheck, warn: TriangleAlert, bad: CircleAlert };
export type BannerKind = keyof typeof ICONS;

export interface BannerProps {
  kind: BannerKind;
  /** Nothing is shown without it; the place stays, so that what comes is announced. */
  children: ReactNode;
  /** What a person can do about it. */
  action?: ReactNode;
  dismissLabel: string;
  onDismiss(): void;
}

/** A sentence across the page, of how the page came to show what it shows. */
export function Banner({ kind, children, action, dismissLabel, onDismiss }: BannerProps) {
  const Icon = ICONS[kind];
  return (
    <div role={kind === 'bad' || kind === 'warn' ? 'alert' : 'status'}>
      {children === null ? null : (
        <div className={`banner ${kind}`}>
          <Icon className="banner-icon" size={16} aria-hidden />
          <p>{children}</p>
          {action}
          <CloseButton label={dismissLabel} onPress={onDismiss} />
        </div>
      )}
    </div>
  );
}

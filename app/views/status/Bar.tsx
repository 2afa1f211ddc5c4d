import { CircleAlert, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { useT } from '../../i18n/useT';
import { CloseButton } from '../../widgets/CloseButton';

export interface BarProps {
  kind: 'bad' | 'warn';
  onClose(): void;
  children: ReactNode;
}

/** A message about the run, below its lanes. */
export function Bar({ kind, onClose, children }: BarProps) {
  const t = useT();
  const Icon = kind === 'bad' ? CircleAlert : TriangleAlert;
  return (
    <div className={`message ${kind}`}>
      <Icon className="message-icon" size={16} aria-hidden />
      <div className="message-text">{children}</div>
      <CloseButton label={t('workbench.dismiss')} onPress={onClose} />
    </div>
  );
}

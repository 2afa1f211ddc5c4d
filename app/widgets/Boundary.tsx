import { Component, type ErrorInfo, type ReactNode } from 'react';
import { i18n } from '../i18n/i18n';
import { Button } from './Button';
import { MissingPart } from './missing-part';
import './boundary.css';

interface BoundaryProps {
  /** What stands here when the part could not be fetched, where another boundary says so. */
  missing?: ReactNode;
  /** Takes away what is said, which then lies over the page. */
  onClose?: () => void;
  children: ReactNode;
}

/** Keeps an error in one part of the page from taking the others with it, and says what it was. */
export class Boundary extends Component<BoundaryProps, { error: Error | undefined }> {
  override state: { error: Error | undefined } = { error: undefined };

  static getDerivedStateFromError(error: unknown) {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override componentDidCatch(error: unknown, info: ErrorInfo): void {
    console.error(error, info.componentStack);
  }

  override render(): ReactNode {
    const { error } = this.state;
    const { children, missing, onClose } = this.props;
    if (error === undefined) return children;
    const unfetched = error instanceof MissingPart;
    if (unfetched && missing !== undefined) return missing;
    const what = unfetched
      ? i18n.t('workbench.missingPart')
      : i18n.t('workbench.crashed', { message: error.message });
    return (
      <div className={`boundary ${onClose === undefined ? '' : 'over'}`} role="alert">
        <p>{what}</p>
        <div className="boundary-ways">
          <Button label={i18n.t('workbench.reload')} onPress={() => window.location.reload()} />
          {onClose === undefined ? null : (
            <Button kind="quiet" label={i18n.t('workbench.close')} onPress={onClose} />
          )}
        </div>
      </div>
    );
  }
}

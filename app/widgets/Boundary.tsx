import { Component, type ErrorInfo, type ReactNode } from 'react';
import { i18n } from '../i18n/i18n';
import { Button } from './Button';
import './boundary.css';

/** Keeps an error in one part of the page from taking the others with it, and says what it was. */
export class Boundary extends Component<{ children: ReactNode }, { error: Error | undefined }> {
  override state: { error: Error | undefined } = { error: undefined };

  static getDerivedStateFromError(error: unknown) {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override componentDidCatch(error: unknown, info: ErrorInfo): void {
    console.error(error, info.componentStack);
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === undefined) return this.props.children;
    return (
      <div className="boundary" role="alert">
        <p>{i18n.t('workbench.crashed', { message: error.message })}</p>
        <Button label={i18n.t('workbench.reload')} onPress={() => window.location.reload()} />
      </div>
    );
  }
}

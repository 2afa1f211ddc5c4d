import type { ReactNode } from 'react';
import { Dialog, Modal, ModalOverlay } from 'react-aria-components';
import './sheet.css';

interface SheetProps {
  /** Sets its width and what is inside. */
  className?: string;
  /** Its name where no heading of slot "title" gives it. */
  label?: string;
  open: boolean;
  onClose(): void;
  children: ReactNode;
}

/** Lies over the page until it is closed: by its own buttons, Esc, or a press beside it. */
export function Sheet({ className = '', label, open, onClose, children }: SheetProps) {
  return (
    <ModalOverlay
      className="sheet-ground"
      isDismissable
      isOpen={open}
      onOpenChange={(now) => now || onClose()}
    >
      <Modal className={`sheet ${className}`.trim()}>
        <Dialog className="sheet-dialog" aria-label={label}>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

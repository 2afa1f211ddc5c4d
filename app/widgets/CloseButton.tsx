import { X } from 'lucide-react';
import { Button } from './Button';

/** A cross in a corner that takes away what it stands in. */
export function CloseButton({ label, onPress }: { label: string; onPress(): void }) {
  return <Button kind="quiet" iconOnly label={label} icon={<X size={14} aria-hidden />} onPress={onPress} />;
}

import { type ComponentProps, type ReactNode, Suspense } from 'react';
import { Boundary } from './Boundary';

interface LatePartProps extends ComponentProps<typeof Boundary> {
  /** What stands here until it has come. */
  fallback?: ReactNode;
}

/** A part of the page that comes later: when it does not, the others stay. */
export function LatePart({ fallback = null, children, ...boundary }: LatePartProps) {
  return (
    <Boundary {...boundary}>
      <Suspense fallback={fallback}>{children}</Suspense>
    </Boundary>
  );
}

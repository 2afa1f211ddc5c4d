import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import './splitter.css';

export interface SplitterProps {
  label: string;
  /** 'vertical': a bar that stands and moves sideways. */
  orientation: 'vertical' | 'horizontal';
  /** Share of the parent that lies before the bar (or after it, with `fromEnd`), 0 to 1. */
  value: number;
  min: number;
  max: number;
  fromEnd?: boolean;
  onChange(value: number): void;
}

const KEY_STEP = 0.02;

/** The movable bar between two panes: drag it, or move it with the arrow keys, Home and End. */
export function Splitter({ label, orientation, value, min, max, fromEnd = false, onChange }: SplitterProps) {
  const bar = useRef<HTMLDivElement>(null);
  const set = (share: number) => onChange(Math.min(max, Math.max(min, share)));

  const drag = (event: PointerEvent) => {
    const parent = bar.current?.parentElement?.getBoundingClientRect();
    if (parent === undefined || !bar.current?.hasPointerCapture(event.pointerId)) return;
    const share =
      orientation === 'vertical'
        ? (event.clientX - parent.left) / parent.width
        : (event.clientY - parent.top) / parent.height;
    set(fromEnd ? 1 - share : share);
  };

  const press = (event: KeyboardEvent) => {
    const [less, more] = orientation === 'vertical' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowUp', 'ArrowDown'];
    const sign = fromEnd ? -1 : 1;
    if (event.key === less) set(value - sign * KEY_STEP);
    else if (event.key === more) set(value + sign * KEY_STEP);
    else if (event.key === 'Home') set(min);
    else if (event.key === 'End') set(max);
    else return;
    event.preventDefault();
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: a separator that can be moved is no <hr>.
    <div
      ref={bar}
      className={`splitter ${orientation}`}
      role="separator"
      tabIndex={0}
      aria-label={label}
      aria-orientation={orientation}
      aria-valuenow={Math.round(value * 100)}
      aria-valuemin={Math.round(min * 100)}
      aria-valuemax={Math.round(max * 100)}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={drag}
      onKeyDown={press}
    />
  );
}

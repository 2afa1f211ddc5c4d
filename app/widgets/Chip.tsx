import './chip.css';

export interface ChipProps {
  text: string;
  /** Classes of the swatch before it (`swatchOf`); undefined for none. */
  swatch?: string;
  /** One more sentence for the pointer. */
  hint?: string;
  onPress?(): void;
}

/** A word in a frame: one of several in a row, in the colour and pattern of a process. */
export function Chip({ text, swatch, hint, onPress }: ChipProps) {
  const content = (
    <>
      {swatch === undefined ? null : <span className={swatch} aria-hidden />}
      <span className="chip-text">{text}</span>
    </>
  );
  if (onPress === undefined) {
    return (
      <span className="chip" title={hint}>
        {content}
      </span>
    );
  }
  return (
    <button type="button" className="chip" title={hint} onClick={onPress}>
      {content}
    </button>
  );
}

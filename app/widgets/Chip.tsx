import './chip.css';

export interface ChipProps {
  text: string;
  /** Number of the colour and pattern, as `--p0` … `--p8`; undefined for none. */
  colour?: number;
  /** One more sentence for the pointer. */
  hint?: string;
  onPress?(): void;
}

/** A word in a frame: one of several in a row, in the colour and pattern of a process. */
export function Chip({ text, colour, hint, onPress }: ChipProps) {
  const className = `chip ${colour === undefined ? 'plain' : `c${colour}`}`;
  const content = (
    <>
      {colour === undefined ? null : <span className={`swatch c${colour}`} aria-hidden />}
      <span className="chip-text">{text}</span>
    </>
  );
  if (onPress === undefined) {
    return (
      <span className={className} title={hint}>
        {content}
      </span>
    );
  }
  return (
    <button type="button" className={className} title={hint} onClick={onPress}>
      {content}
    </button>
  );
}

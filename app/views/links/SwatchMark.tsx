import { swatchShape } from '../timeline/sheet/swatch';

/** A process's sign in an SVG picture, in the current colour, with its middle at a place: as a chip's, where there is no HTML. */
export function SwatchMark({ process, x, y }: { process: number; x: number; y: number }) {
  const { outline, filled } = swatchShape(process);
  return (
    <g className="swatch-mark" transform={`translate(${x} ${y})`}>
      <polygon className="swatch-outline" points={outline.join(' ')} />
      {filled.length === 0 ? null : <polygon className="swatch-filled" points={filled.join(' ')} />}
    </g>
  );
}

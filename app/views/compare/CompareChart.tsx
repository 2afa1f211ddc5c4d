import { scaleLinear } from 'd3-scale';
import { useMemo } from 'react';
import type { TimelineModel } from '../../../core/trace/model/timeline-model';
import { useT } from '../../i18n/useT';
import { colourOf } from '../../view-model/process-colour';
import { axisText } from '../../view-model/time-text';
import { splitNumber } from '../../widgets/cut-name';
import { useWidth } from '../../widgets/useWidth';
import { SwatchMark } from '../links/SwatchMark';
import { chartRows, type Doing, type Stretch } from './chart-rows';

/** Heights and distances, CSS pixels. */
const ROW = 38;
const BAR = 11;
const GAP = 3;
const AXIS = 22;
const LABEL = 128;
/** Letters of a name: its label has room for so many. */
const NAME_LETTERS = 14;
const MARGIN = 12;
/** Pixels between two ticks at least. */
const TICK_LEAST = 70;
/** Processes drawn: more are in the list of differences only. */
const ROWS_MOST = 40;

export interface CompareChartProps {
  /** The run before, and the present one. */
  a: TimelineModel;
  b: TimelineModel;
  /** Where they first part, nanoseconds of each; undefined when they do not. */
  parting: number | undefined;
}

/** Both runs on one axis: of each process the run before above, the present one below, marked where they differ. */
export function CompareChart({ a, b, parting }: CompareChartProps) {
  const t = useT();
  const [host, width] = useWidth<HTMLDivElement>();
  const plot = Math.max(60, width - LABEL - MARGIN);
  const end = Math.max(a.endTime, b.endTime, 1);
  const rows = useMemo(() => chartRows(a, b, end / plot).slice(0, ROWS_MOST), [a, b, end, plot]);
  const x = scaleLinear([0, end], [0, plot]);
  const ticks = x.ticks(Math.max(2, Math.floor(plot / TICK_LEAST)));
  const tickText = axisText(ticks.length > 1 ? ticks[1] - ticks[0] : end);
  const height = AXIS + rows.length * ROW;
  return (
    <div ref={host} className="compare-chart">
      <svg width="100%" height={height} role="img" aria-label={t('compare.chart', { count: rows.length })}>
        <defs>
          <pattern
            id="compare-hatch"
            width="6"
            height="6"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <rect className="compare-hatch-ground" width="6" height="6" />
            <rect className="compare-hatch-line" width="1.6" height="6" />
          </pattern>
        </defs>
        <g transform={`translate(${LABEL} 0)`}>
          {ticks.map((tick) => (
            <g key={tick} className="compare-tick" transform={`translate(${x(tick)} 0)`}>
              <line y1={AXIS - 4} y2={height} />
              <text y={12} textAnchor="middle">
                {tickText(tick)}
              </text>
            </g>
          ))}
        </g>
        {rows.map(({ process, name, a: before, b: now, differs }, at) => (
          <g key={process} transform={`translate(0 ${AXIS + at * ROW})`}>
            <g className={`compare-row c${colourOf(process)}`}>
              <SwatchMark process={process} x={19} y={BAR + GAP / 2 + 4} />
            </g>
            <text className="compare-name" x={29} y={BAR + GAP / 2 + 8}>
              <title>{name}</title>
              {cutName(name)}
            </text>
            <g className={`compare-row c${colourOf(process)}`} transform={`translate(${LABEL} 4)`}>
              <Bars stretches={before} x={x} y={0} />
              <Bars stretches={now} x={x} y={BAR + GAP} />
              {differs.map(({ from, until }) => (
                <rect
                  key={from}
                  className="compare-differs"
                  x={x(from)}
                  y={2 * BAR + GAP + 2}
                  width={Math.max(1, x(until) - x(from))}
                  height={3}
                />
              ))}
            </g>
          </g>
        ))}
        {parting === undefined ? null : (
          <line
            className="compare-parting"
            x1={LABEL + x(parting)}
            x2={LABEL + x(parting)}
            y1={AXIS - 4}
            y2={height}
          />
        )}
      </svg>
    </div>
  );
}

/** The number at a name's end stays in sight: it is what tells a pool's workers apart. */
function cutName(name: string): string {
  const [before, number] = splitNumber(name);
  return name.length > NAME_LETTERS ? `${before.slice(0, NAME_LETTERS - 1 - number.length)}…${number}` : name;
}

/** Thin for what costs nobody anything, thick for what does something; waiting is hatched, as in the timeline. */
const THICKNESS: Record<Doing, number> = { absent: 0, starting: 2, running: 1, sleeping: 0.36, waiting: 0.8 };

function Bars({
  stretches,
  x,
  y,
}: {
  stretches: readonly Stretch[];
  x: (time: number) => number;
  y: number;
}) {
  return stretches.map(({ from, until, doing }) => {
    const height = doing === 'starting' ? THICKNESS.starting : BAR * THICKNESS[doing];
    return (
      <rect
        key={from}
        className={doing}
        x={x(from)}
        y={y + (BAR - height) / 2}
        width={Math.max(1, x(until) - x(from))}
        height={height}
      />
    );
  });
}

import type { TimelineModel } from '../../../core/trace/model/timeline-model';
import { useT } from '../../i18n/useT';
import { selectionStore } from '../../store/selection';
import { thingName } from '../../view-model/names';
import { colourOf } from '../../view-model/process-colour';
import { SwatchMark } from '../links/SwatchMark';
import { controlOf } from './bends';
import { type Graph, type GraphLink, type GraphNode, HALF_HEIGHT } from './graph-layout';
import { SIGN_ROOM } from './node-name';

/** Names are set hardly larger than the words below. */
const SCALE_MOST = 1.15;
/** From a node's left edge to the middle of its sign. */
const SIGN_X = 11;
/** Between an arrow and the node it points at. */
const GAP = 3;

function ArrowHead({ id, className }: { id: string; className?: string }) {
  return (
    <marker id={id} viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">
      <path className={className} d="M0 0 L8 4 L0 8 z" />
    </marker>
  );
}

/** The graph as a picture. What it says is said in words beside it, so it hides from screen readers. */
export function WaitGraph({ model, graph }: { model: TimelineModel; graph: Graph }) {
  const { nodes, links, box } = graph;
  return (
    <svg
      className="wait-graph"
      viewBox={`${box.x} ${box.y} ${box.width} ${box.height}`}
      style={{ maxHeight: box.height * SCALE_MOST }}
      aria-hidden
    >
      <defs>
        <ArrowHead id="wait-arrow" />
        <ArrowHead id="wait-arrow-bad" className="bad" />
      </defs>
      {links.map((link) => (
        <LinkLine key={`${link.from.key} ${link.to.key}`} link={link} />
      ))}
      {nodes.map((node) => (
        <NodeShape key={node.key} node={node} model={model} />
      ))}
    </svg>
  );
}

function LinkLine({ link }: { link: GraphLink }) {
  const { from, to, kind, circle } = link;
  const control = controlOf(link);
  const [x1, y1] = edgeOf(from, control);
  const [x2, y2] = edgeOf(to, control);
  return (
    <path
      className={`wait-link ${kind} ${circle ? 'circle' : ''}`}
      d={`M${x1} ${y1}Q${control.x} ${control.y} ${x2} ${y2}`}
      markerEnd={`url(#wait-arrow${circle ? '-bad' : ''})`}
    />
  );
}

/** Where the line from the middle of `node` towards a point leaves the node's box. */
function edgeOf(node: GraphNode, other: { x: number; y: number }): [number, number] {
  const dx = other.x - node.x;
  const dy = other.y - node.y;
  const scale = Math.min(
    dx === 0 ? Number.POSITIVE_INFINITY : (node.half + GAP) / Math.abs(dx),
    dy === 0 ? Number.POSITIVE_INFINITY : (HALF_HEIGHT + GAP) / Math.abs(dy),
  );
  return Number.isFinite(scale) ? [node.x + dx * scale, node.y + dy * scale] : [node.x, node.y];
}

function NodeShape({ node, model }: { node: GraphNode; model: TimelineModel }) {
  const t = useT();
  const { thing, name, half, stuck, x, y } = node;
  const isProcess = thing.kind === 'process';
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the picture is for pointers; the list beside it has the links.
    <g
      className={`wait-node ${isProcess ? `process c${colourOf(thing.index)}` : 'thing'} ${stuck ? 'stuck' : ''}`}
      transform={`translate(${x} ${y})`}
      onClick={() => selectionStore.getState().selectThing(thing)}
    >
      <title>{thingName(model.state, thing, t)}</title>
      <rect
        x={-half}
        y={-HALF_HEIGHT}
        width={2 * half}
        height={2 * HALF_HEIGHT}
        rx={isProcess ? 6 : HALF_HEIGHT}
      />
      {isProcess ? <SwatchMark process={thing.index} x={SIGN_X - half} y={0} /> : null}
      {/* A name wider than was reckoned takes of the room at its end, never of that between it and its sign. */}
      <text
        textAnchor={isProcess ? 'start' : 'middle'}
        x={isProcess ? SIGN_X + SIGN_ROOM / 2 + 2 - half : 0}
        dy="0.34em"
      >
        {name}
      </text>
    </g>
  );
}

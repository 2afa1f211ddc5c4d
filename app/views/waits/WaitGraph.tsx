import type { TimelineModel } from '../../../core/trace/model/timeline-model';
import { useT } from '../../i18n/useT';
import { selectionStore } from '../../store/selection';
import { thingName } from '../../view-model/names';
import { colourOf } from '../../view-model/process-colour';
import { type Graph, type GraphLink, type GraphNode, HALF_HEIGHT, HALF_WIDTH_MOST } from './graph-layout';

/** Width of a character of the nodes' font, of a wide one (Chinese), and room at the ends. */
const CHARACTER = 7.2;
const WIDE_CHARACTER = 12.2;
const WIDE = /[\u2e80-\uffdc]/;
const PADDING = 8;
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
      style={{ maxHeight: Math.max(90, box.height * 1.15) }}
      aria-hidden
    >
      <defs>
        <ArrowHead id="wait-arrow" />
        <ArrowHead id="wait-arrow-bad" className="bad" />
      </defs>
      {links.map((link) => (
        <LinkLine key={`${link.from.key} ${link.to.key}`} link={link} model={model} />
      ))}
      {nodes.map((node) => (
        <NodeShape key={node.key} node={node} model={model} />
      ))}
    </svg>
  );
}

/** Its name as far as it finds room, and the whole of it. */
function nameOf(model: TimelineModel, { thing }: GraphNode, t: ReturnType<typeof useT>) {
  const whole = thingName(model.state, thing, t);
  if (halfWidth(whole) <= HALF_WIDTH_MOST) return { name: whole, whole };
  const characters = [...whole];
  while (halfWidth(`${characters.join('')}…`) > HALF_WIDTH_MOST) characters.pop();
  return { name: `${characters.join('')}…`, whole };
}

function halfWidth(name: string): number {
  const wide = [...name].filter((character) => WIDE.test(character)).length;
  return (([...name].length - wide) * CHARACTER + wide * WIDE_CHARACTER) / 2 + PADDING;
}

function LinkLine({ link, model }: { link: GraphLink; model: TimelineModel }) {
  const t = useT();
  const { from, to, kind, circle } = link;
  const [x1, y1] = edgeOf(from, to, halfWidth(nameOf(model, from, t).name));
  const [x2, y2] = edgeOf(to, from, halfWidth(nameOf(model, to, t).name));
  return (
    <line
      className={`wait-link ${kind} ${circle ? 'circle' : ''}`}
      x1={x1}
      y1={y1}
      x2={x2}
      y2={y2}
      markerEnd={`url(#wait-arrow${circle ? '-bad' : ''})`}
    />
  );
}

/** Where the line from the middle of `node` towards `other` leaves the node's box. */
function edgeOf(node: GraphNode, other: GraphNode, half: number): [number, number] {
  const dx = other.x - node.x;
  const dy = other.y - node.y;
  const scale = Math.min(
    dx === 0 ? Number.POSITIVE_INFINITY : (half + GAP) / Math.abs(dx),
    dy === 0 ? Number.POSITIVE_INFINITY : (HALF_HEIGHT + GAP) / Math.abs(dy),
  );
  return Number.isFinite(scale) ? [node.x + dx * scale, node.y + dy * scale] : [node.x, node.y];
}

function NodeShape({ node, model }: { node: GraphNode; model: TimelineModel }) {
  const t = useT();
  const { thing, stuck, x, y } = node;
  const { name, whole } = nameOf(model, node, t);
  const half = halfWidth(name);
  const isProcess = thing.kind === 'process';
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the picture is for pointers; the list beside it has the links.
    <g
      className={`wait-node ${isProcess ? `process c${colourOf(thing.index)}` : 'thing'} ${stuck ? 'stuck' : ''}`}
      transform={`translate(${x} ${y})`}
      onClick={() => selectionStore.getState().selectThing(thing)}
    >
      <title>{whole}</title>
      <rect
        x={-half}
        y={-HALF_HEIGHT}
        width={2 * half}
        height={2 * HALF_HEIGHT}
        rx={isProcess ? 6 : HALF_HEIGHT}
      />
      <text textAnchor="middle" dy="0.34em">
        {name}
      </text>
    </g>
  );
}

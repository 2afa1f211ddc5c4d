/**
 * Arrows of the wait-for graph that go aside: round a node that lies between their two, and beside the arrow that goes
 * the other way. A bent arrow is a quadratic curve.
 */
import { type GraphLink, type GraphNode, HALF_HEIGHT } from './graph-layout';

/** How far aside a curve's control point may be, the nearest first, in units of the picture. */
const BENDS = [0, ...[30, 45, 60, 75, 90, 110, 130, 155, 180, 210, 240].flatMap((bend) => [bend, -bend])];
/** Points of a curve that are looked at. */
const STEPS = 24;
/** Between an arrow and a node that it goes round. */
const GAP = 4;

/** Bends the links that need it: each to where it runs under fewest nodes, and no further. */
export function bendLinks(links: readonly GraphLink[], nodes: readonly GraphNode[]): void {
  for (const link of links) {
    const opposed = links.some(({ from, to }) => from === link.to && to === link.from);
    const bends = opposed ? BENDS.slice(1) : BENDS;
    let least = Number.POSITIVE_INFINITY;
    for (const bend of bends) {
      const { length } = nodesUnder({ ...link, bend }, nodes);
      if (length >= least) continue;
      least = length;
      link.bend = bend;
    }
  }
}

/** The curve's control point: `bend` aside of the middle between the two nodes, to the right as seen on the way. */
export function controlOf({ from, to, bend }: GraphLink): { x: number; y: number } {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy) || 1;
  return {
    x: (from.x + to.x) / 2 - (dy / length) * bend,
    y: (from.y + to.y) / 2 + (dx / length) * bend,
  };
}

/** Nodes other than its own two that the link's arrow would run under. */
export function nodesUnder(link: GraphLink, nodes: readonly GraphNode[]): GraphNode[] {
  const { from, to } = link;
  const control = controlOf(link);
  return nodes.filter((node) => {
    if (node === from || node === to) return false;
    for (let step = 1; step < STEPS; step++) {
      const there = step / STEPS;
      const [a, b, c] = [(1 - there) ** 2, 2 * there * (1 - there), there ** 2];
      const x = a * from.x + b * control.x + c * to.x;
      const y = a * from.y + b * control.y + c * to.y;
      if (Math.abs(x - node.x) < node.half + GAP && Math.abs(y - node.y) < HALF_HEIGHT + GAP) return true;
    }
    return false;
  });
}

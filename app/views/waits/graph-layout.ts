/**
 * The wait-for graph as a picture: threads and what they wait for are nodes; an arrow goes from who waits to what, and
 * from that to who has it. Laid out by d3's forces, run to their end at once: the same graph always looks the same.
 */
import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationNodeDatum,
} from 'd3-force';
import { circleAmong, waitsForEver } from '../../../core/trace/analysis/deadlock';
import type { Wait, Waker } from '../../../core/trace/analysis/wait-graph';
import { WaitFor } from '../../../core/trace/event';
import type { RunState } from '../../../core/trace/model/run-state';
import { type Thing, thing, thingKey } from '../../../core/trace/model/thing';
import { bendLinks, controlOf } from './bends';
import { HALF_WIDTH_MOST, nodeName, SIGN_ROOM } from './node-name';

/** Nodes at most: more cannot be read in so small a picture. */
export const NODES_MOST = 30;
const STEPS = 240;
/** Half of a node's height, in units of the picture. */
export const HALF_HEIGHT = 14;
/** Between two nodes, at least. */
const SPACE = 12;
const LINK_LENGTH = 84;
/** Where there are more, the picture grows down rather than sideways: it is as wide as a panel. */
const FEW_NODES = 8;
/** Rounds of pushing nodes apart; a few do. */
const PUSHES_MOST = 400;

export interface GraphNode extends SimulationNodeDatum {
  key: string;
  thing: Thing;
  /** As far as it finds room, and half of the width it takes. */
  name: string;
  half: number;
  /** In a circle that nobody can leave, or waiting behind one. */
  stuck: boolean;
  x: number;
  y: number;
}

export interface GraphLink {
  from: GraphNode;
  to: GraphNode;
  kind: 'waits' | 'has';
  /** A link of the circle that is the deadlock. */
  circle: boolean;
  /** How far the arrow goes aside (`bends.ts`); 0 for a straight one. */
  bend: number;
}

export interface Graph {
  nodes: GraphNode[];
  links: GraphLink[];
  /** What the picture takes: units, and where it begins. */
  box: { x: number; y: number; width: number; height: number };
  /** Waits that are not in the picture, for there are too many. */
  left: number;
}

/**
 * @param waits of a moment (`waitsAt`), without those of the library's threads
 * @param state of that moment
 * @param nameOf what a thing is called
 */
export function graphOf(
  waits: readonly Wait[],
  state: Readonly<RunState>,
  nameOf: (thing: Thing) => string,
): Graph {
  const stuck = waitsForEver(waits, state);
  const circle = circleAmong(stuck) ?? [];
  const order = [...circle.map(({ wait }) => wait), ...stuck, ...waits];
  const builder = new Builder(stuck, new Set(circle.map(({ wait, next }) => linkKey(wait, next))), nameOf);
  let left = 0;
  for (const wait of new Set(order)) if (!builder.add(wait)) left++;
  const { nodes, links } = builder;
  place(nodes, links);
  bendLinks(links, nodes);
  return { nodes, links, box: boxOf(nodes, links), left };
}

function linkKey({ process, tid }: Wait, next: Waker): string {
  return `${process} ${tid} ${next.process}`;
}

class Builder {
  readonly nodes: GraphNode[] = [];
  readonly links: GraphLink[] = [];

  constructor(
    readonly stuck: readonly Wait[],
    readonly circle: ReadonlySet<string>,
    readonly nameOf: (thing: Thing) => string,
  ) {}

  /** @returns false when there is no room for it. */
  add(wait: Wait): boolean {
    if (this.nodes.length + 2 > NODES_MOST) return false;
    const isStuck = this.stuck.includes(wait);
    const waiter = this.#node(thing('process', wait.process, wait.tid), isStuck);
    const inCircle = wait.wakers.some((waker) => this.circle.has(linkKey(wait, waker)));
    // To wait for a process's end needs no node between the two.
    const target = wait.waitFor === WaitFor.Process ? undefined : targetOf(wait);
    const middle = target === undefined ? waiter : this.#node(target, isStuck);
    if (middle !== waiter) this.#link(waiter, middle, 'waits', inCircle);
    for (const waker of this.#shown(wait)) {
      const next = this.#node(thing('process', waker.process, Math.max(0, waker.tid)), false);
      const kind = middle === waiter ? 'waits' : 'has';
      if (next !== middle) this.#link(middle, next, kind, this.circle.has(linkKey(wait, waker)));
    }
    return true;
  }

  /** Who has it; of the many that have a pipe's other end, only the one that closes the circle. */
  #shown(wait: Wait): Waker[] {
    const { wakers } = wait;
    const definite = wakers.filter(({ why }) => why === 'holds' || why === 'took' || why === 'awaited');
    if (definite.length > 0) return definite;
    const circle = wakers.filter((waker) => this.circle.has(linkKey(wait, waker)));
    return circle.length > 0 ? circle : wakers.length === 1 ? wakers : [];
  }

  #node(of: Thing, stuck: boolean): GraphNode {
    const key = thingKey(of);
    let node = this.nodes.find((other) => other.key === key);
    if (node === undefined) {
      node = {
        key,
        thing: of,
        ...nodeName(this.nameOf(of), of.kind === 'process' ? SIGN_ROOM : 0),
        stuck,
        x: 0,
        y: 0,
      };
      this.nodes.push(node);
    }
    node.stuck ||= stuck;
    return node;
  }

  #link(from: GraphNode, to: GraphNode, kind: GraphLink['kind'], circle: boolean): void {
    const known = this.links.find((link) => link.from === from && link.to === to);
    if (known === undefined) this.links.push({ from, to, kind, circle, bend: 0 });
    else known.circle ||= circle;
  }
}

/** The object that the program waits in, rather than the semaphore inside of it. */
function targetOf({ call, target }: Wait): Thing | undefined {
  return call !== undefined && call.object >= 0 ? thing('object', call.object) : target;
}

function place(nodes: GraphNode[], links: readonly GraphLink[]): void {
  // Begun on a circle, so that a circle of waits is one to see.
  nodes.forEach((node, at) => {
    const angle = (2 * Math.PI * at) / nodes.length;
    node.x = 100 * Math.cos(angle);
    node.y = 100 * Math.sin(angle);
  });
  forceSimulation(nodes)
    .force(
      'link',
      forceLink(links.map(({ from, to }) => ({ source: from, target: to }))).distance(LINK_LENGTH),
    )
    .force('apart', forceManyBody().strength(-380))
    .force('room', forceCollide(HALF_WIDTH_MOST))
    .force('x', forceX(0).strength(nodes.length > FEW_NODES ? 0.5 : 0.12))
    .force('y', forceY(0).strength(nodes.length > FEW_NODES ? 0.06 : 0.18))
    .stop()
    .tick(STEPS);
  pushApart(nodes);
}

/** Nodes are wide and low, and forces take them for round: what overlaps after them is pushed apart the shorter way. */
function pushApart(nodes: readonly GraphNode[]): void {
  const [width, height] = [2 * HALF_WIDTH_MOST + SPACE, 2 * HALF_HEIGHT + SPACE];
  for (let round = 0; round < PUSHES_MOST; round++) {
    let moved = false;
    nodes.forEach((a, at) => {
      for (const b of nodes.slice(at + 1)) {
        const [dx, dy] = [b.x - a.x, b.y - a.y];
        const [overX, overY] = [width - Math.abs(dx), height - Math.abs(dy)];
        if (overX <= 0 || overY <= 0) continue;
        moved = true;
        // A little more than half, so that rounding leaves nothing over.
        if (overX < overY) shift(a, b, 'x', ((dx < 0 ? -1 : 1) * overX) / 2 + Math.sign(dx) * 0.01);
        else shift(a, b, 'y', ((dy < 0 ? -1 : 1) * overY) / 2 + Math.sign(dy) * 0.01);
      }
    });
    if (!moved) return;
  }
}

function shift(a: GraphNode, b: GraphNode, axis: 'x' | 'y', by: number): void {
  a[axis] -= by;
  b[axis] += by;
}

function boxOf(nodes: readonly GraphNode[], links: readonly GraphLink[]): Graph['box'] {
  const margin = HALF_WIDTH_MOST + 4;
  // A curve comes half as far aside as its control point.
  const tops = links.map((link) => {
    const { x, y } = controlOf(link);
    return { x: (x + (link.from.x + link.to.x) / 2) / 2, y: (y + (link.from.y + link.to.y) / 2) / 2 };
  });
  const xs = [...nodes, ...tops].map(({ x }) => x);
  const ys = [...nodes, ...tops].map(({ y }) => y);
  const [left, top] = [Math.min(...xs) - margin, Math.min(...ys) - HALF_HEIGHT - 6];
  return {
    x: left,
    y: top,
    width: Math.max(...xs) + margin - left,
    height: Math.max(...ys) + HALF_HEIGHT + 6 - top,
  };
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Wait } from '../../../core/trace/analysis/wait-graph';
import { WaitFor } from '../../../core/trace/event';
import { Activity } from '../../../core/trace/model/activity';
import { emptyRunState } from '../../../core/trace/model/copy-state';
import type { RunState } from '../../../core/trace/model/run-state';
import { thing, thingKey } from '../../../core/trace/model/thing';
import { bendLinks, controlOf, nodesUnder } from './bends';
import { type GraphNode, graphOf, HALF_HEIGHT, NODES_MOST } from './graph-layout';
import { HALF_WIDTH_MOST } from './node-name';

/** `who[i]` waits for lock i, which that process holds; undefined: it runs. */
function moment(who: readonly (number | undefined)[]): { waits: Wait[]; state: RunState } {
  const state = emptyRunState();
  const waits: Wait[] = [];
  who.forEach((holder, process) => {
    const activity = holder === undefined ? Activity.Running : Activity.WaitingSemaphore;
    state.processes.push({
      index: process,
      endedAt: undefined,
      threads: [{ tid: 0, activity }],
    } as RunState['processes'][number]);
    if (holder === undefined) return;
    waits.push({
      ...{
        process,
        tid: 0,
        waitFor: WaitFor.Semaphore,
        since: 0,
        deadline: undefined,
        threadLock: undefined,
        line: 1,
        event: process,
      },
      ...{ target: thing('primitive', process), call: undefined, gone: [], anybody: false, ready: false },
      wakers: [{ process: holder, tid: 0, why: 'holds', line: 1, event: 0 }],
    });
  });
  return { waits, state };
}

/** With names as long as those of most programs. */
const graph = (waits: readonly Wait[], state: RunState) => graphOf(waits, state, thingKey);

function overlap(a: GraphNode, b: GraphNode): boolean {
  return Math.abs(a.x - b.x) < 2 * HALF_WIDTH_MOST && Math.abs(a.y - b.y) < 2 * HALF_HEIGHT;
}

describe('the picture of the wait-for graph', () => {
  it('has an arrow from who waits to the lock and from the lock to who has it, marked when they are in a circle', () => {
    const { waits, state } = moment([1, 0, 0, undefined]);
    const { nodes, links } = graph(waits, state);
    expect(nodes.map(({ key }) => key).sort()).toEqual(
      ['primitive-0', 'primitive-1', 'primitive-2', 'process-0', 'process-1', 'process-2'].sort(),
    );
    expect(nodes.every(({ thing: of, stuck }) => stuck || of.kind === 'process')).toBe(true);
    const arrows = links.map(({ from, to, kind, circle }) => [from.key, to.key, kind, circle]);
    expect(arrows).toContainEqual(['process-0', 'primitive-0', 'waits', true]);
    expect(arrows).toContainEqual(['primitive-0', 'process-1', 'has', true]);
    expect(arrows).toContainEqual(['primitive-2', 'process-0', 'has', false]);
  });

  it('goes straight to a process whose end is waited for', () => {
    const { waits, state } = moment([1, undefined]);
    waits[0].waitFor = WaitFor.Process;
    waits[0].wakers[0].why = 'awaited';
    const { nodes, links } = graph(waits, state);
    expect(nodes).toHaveLength(2);
    expect(links).toMatchObject([{ kind: 'waits' }]);
  });

  it('is always the same for the same waits, keeps its nodes apart and within the box', () => {
    fc.assert(
      fc.property(
        fc.array(fc.option(fc.nat(11), { nil: undefined }), { minLength: 12, maxLength: 12 }),
        (who) => {
          const { waits, state } = moment(who);
          const picture = graph(waits, state);
          expect(graph(waits, state).nodes.map(({ x, y }) => [x, y])).toEqual(
            picture.nodes.map(({ x, y }) => [x, y]),
          );
          expect(picture.nodes.length).toBeLessThanOrEqual(NODES_MOST);
          for (const node of picture.nodes) {
            expect(node.x).toBeGreaterThan(picture.box.x);
            expect(node.x).toBeLessThan(picture.box.x + picture.box.width);
            expect(node.y).toBeGreaterThan(picture.box.y);
            for (const other of picture.nodes) {
              if (other !== node) expect(overlap(node, other)).toBe(false);
            }
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  it.each([3, 10, 30])(
    'has %i nodes none of which lies over another, none as wide as three panels',
    (count) => {
      // All wait for the same one, which no force would lay out in a row.
      const { waits, state } = moment(
        Array.from({ length: count / 2 + 1 }, (_, at) => (at === 0 ? undefined : 0)),
      );
      const { nodes, box } = graph(waits, state);
      for (const node of nodes) {
        for (const other of nodes) if (other !== node) expect(overlap(node, other)).toBe(false);
      }
      expect(box.width).toBeLessThan(900);
    },
  );

  it('leads its arrows round the nodes between, and two that are opposed beside each other', () => {
    let [straight, bent] = [0, 0];
    for (let number = 0; number < 5 ** 3; number++) {
      const who = [0, 1, 2, 3, 4].map((digit) => Math.floor(number / 5 ** (digit % 3)) % 5);
      const { waits, state } = moment(
        who.map((holder, process) => (holder === process ? undefined : holder)),
      );
      const { nodes, links } = graph(waits, state);
      for (const link of links) {
        straight += nodesUnder({ ...link, bend: 0 }, nodes).length;
        bent += nodesUnder(link, nodes).length;
      }
    }
    expect(straight, 'there is something to go round').toBeGreaterThan(0);
    expect(bent).toBe(0);
    const [waiter, target] = [thing('process', 0), thing('primitive', 0)].map(
      (of, at): GraphNode => ({
        key: `${at}`,
        thing: of,
        name: '',
        half: 40,
        stuck: false,
        x: 0,
        y: 100 * at,
      }),
    );
    const between = { ...waiter, key: 'between', y: 50 };
    const there = { from: waiter, to: target, kind: 'waits' as const, circle: false, bend: 0 };
    const back = { ...there, from: target, to: waiter, kind: 'has' as const };
    expect(nodesUnder(there, [waiter, between, target]), 'a straight one runs under').toEqual([between]);
    bendLinks([there, back], [waiter, target]);
    expect(Math.sign(controlOf(there).x)).toBe(-Math.sign(controlOf(back).x));
  });

  it('says how many waits there was no room for', () => {
    const { waits, state } = moment(Array.from({ length: 40 }, (_, at) => (at === 0 ? undefined : at - 1)));
    expect(graph(waits, state).left).toBeGreaterThan(0);
  });
});

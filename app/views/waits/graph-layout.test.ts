import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Wait } from '../../../core/trace/analysis/wait-graph';
import { WaitFor } from '../../../core/trace/event';
import { Activity } from '../../../core/trace/model/activity';
import { emptyRunState } from '../../../core/trace/model/copy-state';
import type { RunState } from '../../../core/trace/model/run-state';
import { thing } from '../../../core/trace/model/thing';
import { type GraphNode, graphOf, HALF_HEIGHT, HALF_WIDTH_MOST, NODES_MOST } from './graph-layout';

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

function overlap(a: GraphNode, b: GraphNode): boolean {
  return Math.abs(a.x - b.x) < 2 * HALF_WIDTH_MOST && Math.abs(a.y - b.y) < 2 * HALF_HEIGHT;
}

describe('the picture of the wait-for graph', () => {
  it('has an arrow from who waits to the lock and from the lock to who has it, marked when they are in a circle', () => {
    const { waits, state } = moment([1, 0, 0, undefined]);
    const { nodes, links } = graphOf(waits, state);
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
    const { nodes, links } = graphOf(waits, state);
    expect(nodes).toHaveLength(2);
    expect(links).toMatchObject([{ kind: 'waits' }]);
  });

  it('is always the same for the same waits, keeps its nodes apart and within the box', () => {
    fc.assert(
      fc.property(
        fc.array(fc.option(fc.nat(11), { nil: undefined }), { minLength: 12, maxLength: 12 }),
        (who) => {
          const { waits, state } = moment(who);
          const graph = graphOf(waits, state);
          expect(graphOf(waits, state).nodes.map(({ x, y }) => [x, y])).toEqual(
            graph.nodes.map(({ x, y }) => [x, y]),
          );
          expect(graph.nodes.length).toBeLessThanOrEqual(NODES_MOST);
          for (const node of graph.nodes) {
            expect(node.x).toBeGreaterThan(graph.box.x);
            expect(node.x).toBeLessThan(graph.box.x + graph.box.width);
            expect(node.y).toBeGreaterThan(graph.box.y);
            for (const other of graph.nodes) {
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
      const { nodes, box } = graphOf(waits, state);
      for (const node of nodes) {
        for (const other of nodes) if (other !== node) expect(overlap(node, other)).toBe(false);
      }
      expect(box.width).toBeLessThan(900);
    },
  );

  it('says how many waits there was no room for', () => {
    const { waits, state } = moment(Array.from({ length: 40 }, (_, at) => (at === 0 ? undefined : at - 1)));
    expect(graphOf(waits, state).left).toBeGreaterThan(0);
  });
});

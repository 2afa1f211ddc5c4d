import { describe, expect, it } from 'vitest';
import { thing } from '../../core/trace/model/thing';
import { TimelineModel } from '../../core/trace/model/timeline-model';
import { createRunStore } from './run';
import { createSelection } from './selection';

function selection() {
  const run = createRunStore();
  return { run, store: createSelection(run) };
}

describe('the selection', () => {
  it('is a thing, what it did between two events, or one event of it', () => {
    const { store } = selection();
    store.getState().selectThing(thing('primitive', 2));
    expect(store.getState().selected).toMatchObject({
      thing: { kind: 'primitive', index: 2 },
      what: 'whole',
    });
    store.getState().selectSpan(thing('process', 1, 3), 10, 20);
    expect(store.getState().selected).toMatchObject({ what: 'span', event: 10, until: 20 });
    store.getState().selectEvent(thing('file', 0), 12);
    expect(store.getState().selected).toMatchObject({ what: 'event', event: 12, until: -1 });
  });

  it('is told of once when the pointer stays on one thing', () => {
    const { store } = selection();
    let told = 0;
    store.subscribe(() => told++);
    store.getState().point(thing('pipe', 1));
    store.getState().point(thing('pipe', 1));
    expect(told).toBe(1);
  });

  it('goes with its range when another run comes, and when it is cleared', () => {
    const { run, store } = selection();
    for (const end of [() => run.setState({ model: new TimelineModel() }), () => store.getState().clear()]) {
      store.getState().selectThing(thing('object', 0));
      store.getState().setRange({ start: 1, end: 2 });
      end();
      expect(store.getState()).toMatchObject({ selected: undefined, range: undefined });
    }
  });
});

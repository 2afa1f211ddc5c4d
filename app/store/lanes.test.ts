import { describe, expect, it } from 'vitest';
import { TimelineModel } from '../../core/trace/model/timeline-model';
import { createLanes } from './lanes';
import { createRunStore } from './run';

function lanes() {
  const run = createRunStore();
  run.setState({ ran: 'print(1)' });
  return { run, store: createLanes(run) };
}

describe('the lanes', () => {
  it('are folded, hidden, shown and pinned', () => {
    const { store } = lanes();
    const { fold, hide, show, pin } = store.getState();
    fold('object-1', true);
    hide('file-0');
    hide('primitive-2');
    show('file-0');
    pin('process-1', true);
    pin('process-2', true);
    pin('process-1', false);
    expect(store.getState().open.get('object-1')).toBe(true);
    expect([...store.getState().hidden]).toEqual(['primitive-2']);
    expect(store.getState().pinned).toEqual(['process-2']);
  });

  it('keep the order of other groups when one is arranged', () => {
    const { store } = lanes();
    store.getState().arrange(['process-2', 'process-1']);
    store.getState().arrange(['file-0', 'primitive-0']);
    store.getState().arrange(['process-1', 'process-2']);
    expect(store.getState().order).toEqual(['process-1', 'process-2', 'file-0', 'primitive-0']);
  });

  it('stay as they are when the program is run again, and begin anew with another program', () => {
    const { run, store } = lanes();
    store.getState().hide('file-0');
    store.getState().onlyTouched(2);
    store.getState().onlyNamed('Worker 17');
    run.setState({ model: new TimelineModel() });
    expect(store.getState()).toMatchObject({ touchedBy: undefined });
    expect(store.getState().hidden.size).toBe(1);
    expect(store.getState().named).toBe('Worker 17');
    run.setState({ ran: 'print(2)', model: new TimelineModel() });
    expect(store.getState().hidden.size).toBe(0);
    expect(store.getState().named).toBe('');
  });
});

import { describe, expect, it } from 'vitest';
import { deadlockTrace } from '../../../core/trace/model/testing/synthetic';
import { TimelineModel } from '../../../core/trace/model/timeline-model';
import { i18n } from '../../i18n/i18n';
import { stuckWords } from './stuck-words';

function stuck() {
  const model = new TimelineModel();
  model.append(deadlockTrace());
  return model.stateAt(model.events.length - 1);
}
const say = (language: string) => (key: string, params?: Record<string, string | number>) =>
  i18n.t(key, { ...params, lng: language });

describe('the words for a run that is stuck', () => {
  it('say who waits for what, who holds it, and at which lines', () => {
    expect(stuckWords(stuck(), say('en'))).toEqual([
      'transfer-1 waits at line 8 for the lock b, held by transfer-2 since line 13',
      'transfer-2 waits at line 16 for the lock a, held by transfer-1 since line 5',
      'MainProcess waits at line 24 for transfer-1 to end',
    ]);
  });

  it('are there in Chinese', () => {
    expect(stuckWords(stuck(), say('zh'))[0]).toBe(
      'transfer-1 在第 8 行等待锁 b，它自第 13 行起被 transfer-2 持有',
    );
  });

  it('tell a holder that has ended, and one that waits for itself', () => {
    const state = stuck();
    state.processes[2].endedAt = 1;
    expect(stuckWords(state, say('en'))[0]).toContain('by transfer-2, which has ended');
    const [lock] = state.primitives.filter(({ name }) => name === 'b');
    lock.holder = { process: 1, tid: 0, line: 3, since: 0 };
    expect(stuckWords(state, say('en'))[0]).toContain('which it holds itself since line 3');
  });

  it('call a lock without a name as the timeline does', () => {
    const state = stuck();
    for (const lock of state.primitives) lock.name = '';
    expect(stuckWords(state, say('en'))[0]).toBe(
      'transfer-1 waits at line 8 for Lock 2, held by transfer-2 since line 13',
    );
  });

  it('count those that are too many to name', () => {
    const state = stuck();
    const [, first] = state.processes;
    for (let more = 0; more < 6; more++) state.processes.push({ ...first, index: 3 + more });
    const words = stuckWords(state, say('en'));
    expect(words).toHaveLength(5);
    expect(words[4]).toBe('5 more wait too');
  });
});

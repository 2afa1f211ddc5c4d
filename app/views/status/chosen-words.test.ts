import { expect, it } from 'vitest';
import { isWaiting } from '../../../core/trace/model/activity';
import { thing } from '../../../core/trace/model/thing';
import { sampleRun } from '../../../tests/traces/sample';
import { i18n } from '../../i18n/i18n';
import '../../i18n/later-texts';
import { chosenWords } from './chosen-words';

const { model } = sampleRun();
const t = (key: string, params?: Record<string, string | number>) => i18n.t(key, { ...params, lng: 'en' });

it('says of a bar what went on and for how long, and of a lane what it is of', () => {
  const maker = model.processes.find(({ threads }) =>
    Array.from({ length: threads[0].intervals.length }, (_, at) => threads[0].intervals.activity(at)).some(
      isWaiting,
    ),
  )!;
  const { intervals } = maker.threads[0];
  const at = Array.from({ length: intervals.length }, (_, index) => index).find((index) =>
    isWaiting(intervals.activity(index)),
  )!;
  const [event, until] = [intervals.event(at), intervals.endEvent(at)];
  const process = thing('process', maker.index);
  expect(chosenWords(model, { thing: process, what: 'span', event, until }, t)).toMatch(
    /^waits .*, [\d.]+ \S+s$/,
  );
  expect(chosenWords(model, { thing: process, what: 'whole', event: -1, until: -1 }, t)).toBe('process');
  const lock = thing(
    'primitive',
    model.state.primitives.findIndex(({ name }) => name === 'lock'),
  );
  expect(chosenWords(model, { thing: lock, what: 'span', event: 0, until: -1 }, t)).toBe('Lock');
});

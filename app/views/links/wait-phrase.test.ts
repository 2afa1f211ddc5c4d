import { expect, it } from 'vitest';
import { causesOf } from '../../../core/trace/analysis/causes';
import { waitsAt } from '../../../core/trace/analysis/wait-graph';
import { isWaiting } from '../../../core/trace/model/activity';
import { analysed } from '../../../tests/traces/traced';
import { i18n } from '../../i18n/i18n';
import '../../i18n/later-texts';
import type { Translate } from '../../i18n/useT';
import { thingName } from '../../view-model/names';
import { causeSentences } from '../details/cause-words';
import { waitSentence } from '../waits/wait-words';
import { plainText } from './mention';

const run = analysed(`
from multiprocessing import Manager, Pool
import time

def half(n):
    time.sleep(0.1)
    return n / 2

if __name__ == '__main__':
    with Pool(2) as pool:
        print(pool.map(half, [1, 2]))
    with Manager() as manager:
        manager.list().append(1)
`);
const { model } = run;

/** What Details and Waits say of every wait of the run. */
function allSaid(lng: string): string[] {
  const t: Translate = (key, params) => i18n.t(key, { ...params, lng });
  const plain = (text: string) =>
    plainText(
      text,
      (of) => thingName(model.state, of, t),
      () => 'then',
    );
  const said: string[] = [];
  for (const { index, threads } of model.processes) {
    for (const { tid, intervals } of threads) {
      for (let at = 0; at < intervals.length; at++) {
        if (!isWaiting(intervals.activity(at))) continue;
        const chain = causesOf(model, index, tid, at, model.endTime);
        said.push(...causeSentences(chain, model.state, t).map(({ text }) => plain(text)));
        const event = intervals.event(at);
        const state = model.stateAt(event);
        const wait = waitsAt(run, state, event).find((one) => one.process === index && one.tid === tid);
        if (wait !== undefined) said.push(plain(waitSentence(wait, state, false, t)));
      }
    }
  }
  return said;
}

it('says what the program waits for where the library called something in its place', () => {
  const said = allSaid('en');
  expect(said).toContainEqual(
    expect.stringMatching(/^MainProcess waited .* for a result of pool at line 11\./),
  );
  expect(said).toContainEqual(
    expect.stringMatching(/^MainProcess waits for a result of pool at line 11, for /),
  );
  expect(said).toContainEqual(
    expect.stringMatching(/^SpawnPoolWorker-\d waited .* for a task of pool, until /),
  );
  expect(said).toContainEqual(expect.stringMatching(/waited .* for the start of manager at line 12/));
  expect(said).toContainEqual(
    expect.stringMatching(/^MainProcess waited .* for a message at line 13, until /),
  );
  expect(said).toContainEqual(expect.stringMatching(/waits for SyncManager-3 to end at line 12, for /));
  // A worker without a task is at no line of the program, and what is held is not the task.
  expect(said.filter((text) => /task of pool( at line|, held|; \S+ took it)/.test(text))).toEqual([]);
  expect(said.join()).toMatch(
    /for a task of pool[^,]*; pool \(tasks, read lock\) was held by SpawnPoolWorker-\d/,
  );
  // Nobody is in a circle for ever in a run that came to its end.
  expect(said.join()).not.toContain('circle');
  expect(said.filter((text) => /pool[^.]*\.\w+\(/.test(text))).toEqual([]);
  expect(allSaid('zh').filter((text) => /pool[^.]*\.\w+\(/.test(text))).toEqual([]);
});

it('says of a wait for no thing with a name what kind of wait it is', () => {
  const english = allSaid('en');
  // The thread of a pool that watches its workers, and the one of a manager that lets clients in.
  expect(english.join()).toContain(' waits for whichever is ready first, for ');
  expect(english.join()).toContain(' waits for a client to connect, for ');
  expect(english.filter((text) => text.includes('something'))).toEqual([]);
  expect(allSaid('zh').filter((text) => text.includes('某样东西'))).toEqual([]);
});
